#include "rules/rule_matcher.h"

#include <algorithm>
#include <doctest/doctest.h>

#include "annotate/annotator.h"
#include "rules/rule_loader.h"
#include "rules/sentence_matcher.h"
#include "text/sentences.h"

namespace crosscheck {
namespace {

const std::string kRules = CROSSCHECK_SOURCE_DIR "/rules";

RuleSet rules_of(const std::string& text) {
  Result<JsonFile> file = parse_json("pack.json", text);
  REQUIRE(file);
  std::vector<JsonFile> files;
  files.push_back(*std::move(file));
  Result<RuleSet> rules = load_rules(std::move(files));
  if (!rules) FAIL(to_string(rules.faults()[0]));
  return *std::move(rules);
}

// One rule of `slots` and `match`, with what the loader wants beside.
std::string rule(const std::string& language, const std::string& slots, const std::string& match,
                 const std::string& more = "", const std::string& lexicons = "") {
  const std::string examples = "{\"lang\": \"" + language +
                               "\", \"text\": \"a\", \"claims\": [{}]}, {\"lang\": \"" + language +
                               "\", \"text\": \"b\", \"claims\": []}";
  return "{\"lexicons\": {" + lexicons +
         "}, \"rules\": [{\"id\": \"r\", \"claim\": \"c\", \"topic\": \"t\", " + "\"slots\": {" +
         slots + "}, \"match\": {\"" + language + "\": [" + match + "]}, " + more +
         "\"examples\": [" + examples + "]}]}";
}

class Desk {
 public:
  Desk(const std::string& code, const std::string& rules)
      : pack_(*LanguagePack::load(kRules + "/languages/" + code)),
        catalog_(*EntityCatalog::load(kRules + "/entities")),
        names_(*NameFolding::load(kRules + "/names.json")),
        rules_(rules_of(rules)),
        annotator_(pack_, catalog_, names_, vocabulary_),
        matcher_(rules_, pack_, catalog_, vocabulary_) {
    matcher_.finish(vocabulary_);
  }

  // Whether its one sentence may match, as the words tell before anything is annotated.
  bool may_match(std::string_view text) const {
    const Document document = make_document(text, vocabulary_, pack_.text);
    REQUIRE(document.sentences.size() == 1);
    return SentenceMatcher(matcher_).may_match(document, document.sentences[0]);
  }

  // "slot=words slot=words; ..." for each match, denials as "denied".
  std::string read(std::string_view text, bool use_index = true) const {
    Document document = make_document(text, vocabulary_, pack_.text);
    Annotations annotations = annotator_.annotate(document);
    SentenceMatcher matcher(matcher_, use_index);
    std::string all;
    for (const Sentence& sentence : document.sentences) {
      for (const RuleMatch& match : matcher.match(document, annotations, sentence))
        all += (all.empty() ? "" : "; ") + shown(document, match);
    }
    return all;
  }

 private:
  static std::string shown(const Document& document, const RuleMatch& match) {
    if (match.rule == nullptr) return "denied";
    std::vector<std::string> bound;
    for (const Binding& binding : match.bindings)
      bound.push_back(match.rule->slots[static_cast<size_t>(binding.slot)].name + "=" +
                      (binding.term.empty()
                           ? std::string(document.span_of(binding.tokens).of(document.text))
                           : std::string(binding.term)));
    std::sort(bound.begin(), bound.end());
    std::string text;
    for (const std::string& part : bound) text += (text.empty() ? "" : " ") + part;
    return text.empty() ? std::string(document.span_of(match.tokens).of(document.text)) : text;
  }

  LanguagePack pack_;
  EntityCatalog catalog_;
  NameFolding names_;
  RuleSet rules_;
  Vocabulary vocabulary_;
  Annotator annotator_;
  RuleMatcher matcher_;
};

struct Row {
  std::string text, matches;
};

// With the index and without it, as one.
void check(const Desk& desk, std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(desk.read(row.text) == row.matches);
    CHECK(desk.read(row.text, false) == row.matches);
  }
}

const std::string kTroopSlots =
    R"("actor": {"type": "entity", "is": ["country"], "else": "subject"},
       "n": {"type": "quantity"},
       "place": {"type": "entity", "is": ["country"], "speakers": false, "else": "paragraph"})";
const std::string kTroopKey = R"("key": ["actor", "place"], "value": "n", )";
const std::string kTroopWords = R"("troops": {"id": ["tentara", "prajurit", "pasukan khusus"]})";

Desk troops() {
  return Desk("id", rule("id", kTroopSlots,
                         R"("{actor} ...6 kirim~active ...6 {n} [@troops] ... (ke|di) {place}",
                            "{n} @troops {actor} ... kirim~passive ... (ke|di) {place}")",
                         kTroopKey + R"("unless": {"id": ["@troops perdamaian"]}, )", kTroopWords));
}

TEST_CASE("gaps are polite, and asides count as one token") {
  check(troops(),
        {
            {"Menurut Korsel, Korut mengirim 3.000 tentara ke Rusia.",
             "actor=Korut n=3.000 place=Rusia"},
            {"Korut (yang dikutuk Seoul dan Tokyo sejak lama karena hal itu) mengirim 3.000 "
             "tentara ke Rusia.",
             "actor=Korut n=3.000 place=Rusia"},
            {"Korut - menurut laporan Kyiv-Seoul - mengirim 3.000 tentara ke Rusia.",
             "actor=Korut n=3.000 place=Rusia"},
            {"Korut—menurut laporan Jepang—mengirim 3.000 tentara ke Rusia.",
             "actor=Korut n=3.000 place=Rusia"},
            {"Korut, menurut Seoul, mengirim 3.000 tentara ke Rusia.",
             "actor=Korut n=3.000 place=Rusia"},
            {"Korut mengirim 3.000 tentara, termasuk sejumlah perwira dari Belarus, ke Rusia.",
             "actor=Korut n=3.000 place=Rusia"},
            {"Korut diam: mengirim 3.000 tentara ke Rusia.", ""},
            {"Korut diam; mengirim 3.000 tentara ke Rusia.", ""},
            {"Korut \"sudah\" mengirim 3.000 tentara ke Rusia.", ""},
            {"Korut yang miskin dan lama diasingkan oleh dunia luar itu mengirim 3.000 tentara ke "
             "Rusia.",
             ""},
        });
}

TEST_CASE("one match for each value, and the nearest place") {
  check(troops(),
        {
            {"Korut mengirim 3.000 tentara ke Rusia dan 500 ke Belarus.",
             "actor=Korut n=3.000 place=Rusia; actor=Korut n=500 place=Belarus"},
            {"Korut mengirim dua jenderal dan 3.000 tentara ke Rusia.",
             "actor=Korut n=3.000 place=Rusia"},
            {"Korut mengirim 90 pasukan khusus ke Rusia.", "actor=Korut n=90 place=Rusia"},
            {"Korut mengirim tentara ke Rusia.", ""},
        });
}

TEST_CASE("voice says who sent whom") {
  check(troops(), {
                      {"Sebanyak 3.000 tentara Korut telah dikirim ke Rusia.",
                       "actor=Korut n=3.000 place=Rusia"},
                      {"Korut dikirim 3.000 tentara ke Rusia.", ""},
                      {"Sebanyak 3.000 tentara Korut telah mengirim surat ke Rusia.", ""},
                  });
}

TEST_CASE("an antipattern removes the match that it overlaps, and no other") {
  check(troops(), {
                      {"Jerman mengirim 200 prajurit perdamaian ke Rusia.", ""},
                      {"Jerman mengirim 200 prajurit ke Rusia bersama prajurit perdamaian.",
                       "actor=Jerman n=200 place=Rusia"},
                  });
}

TEST_CASE("exact case: US is not us, AS is not as") {
  const std::string slots =
      R"("n": {"type": "quantity"}, "k": {"type": "entity", "is": ["country"]})";
  const std::string more = R"("key": ["k"], "value": "n", )";
  check(Desk("en", rule("en", slots, R"("{k} owes 'US' {n}")", more)),
        {{"Japan owes US 300.", ""},  // the catalogue has US as a country, so no literal sees it
         {"Japan owes us 300.", ""}});
  check(Desk("en", rule("en", slots, R"("{k} tells 'IT' {n}")", more)),
        {{"Japan tells IT 300 times.", "k=Japan n=300"}, {"Japan tells it 300 times.", ""}});
  check(Desk("id", rule("id", slots, R"("{k} kirim~active {n}")", more)),
        {{"AS mengirim 300 truk.", "k=AS n=300"}, {"as mengirim 300 truk.", ""}});
  check(Desk("en", rule("en", slots, R"("{k} send~ {n}")", more)),
        {{"The US sent 300 trucks.", "k=The US n=300"}, {"They gave us sent 300 trucks.", ""}});
}

const std::string kFieldSlots =
    R"("a": {"type": "entity", "is": ["country"]}, "f": {"type": "term", "lexicon": "field", "list": true})";
const std::string kFieldWords =
    R"("field": {"terms": {"cyber": {"id": ["siber", "keamanan siber"]}, "trade": {"id": ["perdagangan"]},
                           "climate": {"id": ["perubahan iklim"]}}})";

TEST_CASE("a list gives one match for each member") {
  const Desk desk("id", rule("id", kFieldSlots, R"("{a} ... bidang {f}")",
                             R"("key": ["a"], "value": "f", )", kFieldWords));
  check(desk, {
                  {"Jepang membantu di bidang perdagangan, keamanan siber, dan perubahan iklim.",
                   "a=Jepang f=trade; a=Jepang f=cyber; a=Jepang f=climate"},
                  {"Jepang membantu di bidang perubahan iklim.", "a=Jepang f=climate"},
                  {"Jepang membantu di bidang perubahan besar.", ""},
                  {"Jepang membantu di bidang musik dan perdagangan.", ""},
              });
}

const std::string kStanceSlots =
    R"("a": {"type": "entity", "is": ["country"], "else": "subject"},
       "s": {"type": "stance", "sides": {"no": ["opposes"], "yes": ["backs"]}})";
const std::string kStanceKey = R"("key": ["a"], "value": "s", )";

TEST_CASE("a stance is tried at each of its words") {
  const Desk desk("id",
                  rule("id", kStanceSlots,
                       R"({"pattern": "{a} ... tolak~active embargo", "set": {"s": "opposes"}},
                                {"pattern": "{a} ... dukung~active embargo", "set": {"s": "backs"}})",
                       kStanceKey));
  check(desk,
        {
            {"Jepang menolak embargo sedangkan Jerman mendukung embargo.", "a=Jepang; a=Jerman"},
            {"Jepang menolak embargo sedangkan Jerman menolak embargo.", "a=Jepang; a=Jerman"},
            {"Menurut Jerman, Jepang menolak embargo.", "a=Jepang"},
            {"Jepang mempelajari embargo.", ""},
        });
}

TEST_CASE("a pattern whose only words are phrases of a lexicon") {
  const Desk desk(
      "id",
      rule("id", kStanceSlots, R"({"pattern": "{a} ... @yes", "set": {"s": "backs"}})", kStanceKey,
           R"("yes": {"id": ["angkat tangan", "setuju penuh", "setuju tanpa syarat"]})"));
  check(desk, {
                  {"Jerman dan Jepang setuju penuh.", "a=Jepang"},
                  {"Jerman setuju tanpa syarat, Jepang angkat tangan.", "a=Jerman; a=Jepang"},
                  {"Jerman setuju.", ""},
              });
}

TEST_CASE("a value in either arm of a group is found through the index") {
  const Desk desk(
      "id", rule("id", R"("a": {"type": "entity", "is": ["country"]}, "n": {"type": "quantity"})",
                 R"x("{a} ... ({n} tank|tank {n})")x", R"("key": ["a"], "value": "n", )"));
  check(desk, {{"Jerman memberi 30 tank.", "a=Jerman n=30"},
               {"Jerman memberi tank 30 unit.", "a=Jerman n=30"}});
}

TEST_CASE("a voice reaches the phrases of a lexicon") {
  const Desk desk("id",
                  rule("id", kStanceSlots,
                       R"({"pattern": "{a} @reject~active embargo", "set": {"s": "opposes"}})",
                       kStanceKey, R"("reject": {"id": ["tolak~ keras", "tentang~"]})"));
  check(desk, {{"Jepang menolak keras embargo.", "a=Jepang"},
               {"Jepang menentang embargo.", "a=Jepang"},
               {"Jepang ditolak keras embargo.", ""},
               {"Jepang ditentang embargo.", ""}});
}

TEST_CASE("names: a gap never skips another who could be meant") {
  const Desk desk(
      "id",
      rule("id",
           R"("o": {"type": "entity", "is": ["country"]}, "p": {"type": "name", "is": ["person"]})",
           R"("{p} ... memimpin {o}")", R"("key": ["o"], "value": "p", )"));
  check(desk, {{"Kini Andreas Manurung kembali memimpin Jepang.", "o=Jepang p=Andreas Manurung"},
               {"Dahulu Andreas Manurung melihat Budi Santosa memimpin Jepang.",
                "o=Jepang p=Budi Santosa"}});
}

TEST_CASE("denials need no rule") {
  check(troops(), {{"Pejabat itu mengatakan laporan tersebut tidak akurat.", "denied"},
                   {"Laporan tersebut akurat.", ""}});
}

struct Alone {
  std::string_view text;
  bool may_match;
};

TEST_CASE("a sentence that lacks what every pattern needs is told by its words alone") {
  const Alone rows[] = {
      {"Korut mengirim 3.000 tentara ke Rusia.", true},
      {"Ke Rusia 3.000 tentara mengirim Korut.", false},  // all is there, in an order of no pattern
      {"Korut mengirim tentara ke Rusia.", false},        // no number
      {"Korut memiliki 3.000 tentara.", false},           // nobody sends any
      {"mereka mengirim 3.000 tentara.", false},          // no name
      {"Hujan turun sejak pagi di Jakarta.", false},
      {"Korut mengirim 3.000 tentara ke perbatasan Rusia.", false},  // no country right after "ke"
      {"Laporan tersebut tidak akurat.", true},
      {"Laporan tersebut akurat.", false},
  };
  for (const Alone& row : rows) {
    CAPTURE(row.text);
    CHECK(troops().may_match(row.text) == row.may_match);
  }
}

TEST_CASE("a number of a unit needs the unit's words, an age its words or its place") {
  struct OfUnit {
    std::string slot;
    std::vector<Alone> rows;
  };
  const OfUnit units[] = {
      {R"("type": "quantity", "unit": "a")",
       {
           {"Siti Rahayu membawa 42 kardus.", false},
           {"Siti Rahayu kini berusia 42.", true},
           {"Siti Rahayu, 42, pulang.", true},
           {"Siti Rahayu (42 tahun) pulang.", true},
           {"Siti Rahayu (4/2) pulang.", false},
           {"Siti Rahayu, 4.200, pulang.", false},
       }},
      {R"("type": "percent")",
       {
           {"Siti Rahayu, pemilik 12 persen saham.", true},
           {"Siti Rahayu, pemilik 12% saham.", true},
           {"Siti Rahayu, pemilik 12 lembar saham.", false},
       }},
      {R"("type": "money", "unit": "IDR")",
       {
           {"Siti Rahayu, penerima Rp 12 juta.", true},
           {"Siti Rahayu, penerima 12 dolar AS.", false},
       }},
  };
  for (const OfUnit& unit : units) {
    const std::string slots =
        R"("who": {"type": "name", "is": ["person"]}, "n": {)" + unit.slot + "}";
    const Desk desk("id", rule("id", slots, R"("{who} (kini|membawa|,|'(') ... {n}")",
                               R"("key": ["who"], "value": "n", )"));
    for (const Alone& row : unit.rows) {
      CAPTURE(row.text);
      CHECK(desk.may_match(row.text) == row.may_match);
    }
  }
}

TEST_CASE("a sentence without end takes time in proportion to its length") {
  std::string text = "Korut";
  for (int i = 0; i < 10'000; ++i) text += " mengirim 3.000 tentara Korut ke Rusia dan dari Korut";
  const std::string matches = troops().read(text);
  // The text reader cuts a sentence without end now and then; a match is lost only at a cut.
  CHECK(std::count(matches.begin(), matches.end(), ';') > 9'000);
}

TEST_CASE("a rule's words cut an unknown name only where they stand as in a rule") {
  const Desk desk("id", rule("id", R"("who": {"type": "name", "is": ["person"]})",
                             R"("direktur utama {who}", "paket surya jones {who}")",
                             R"("key": ["who"], "value": "who", )"));
  check(desk, {
                  {"Surat itu diterima direktur utama Mary Jones.", "who=Mary Jones"},
                  {"Surat itu diterima direktur utama Budi Surya Utama.", "who=Budi Surya Utama"},
                  {"Surat itu diterima Budi Surya Utama.", ""},
              });
}

}  // namespace
}  // namespace crosscheck
