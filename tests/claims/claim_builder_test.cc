#include "claims/claim_builder.h"

#include <algorithm>
#include <doctest/doctest.h>

#include "annotate/annotator.h"
#include "annotate/publication_date.h"
#include "annotate/time_resolver.h"
#include "claims/weekday_claims.h"
#include "rules/rule_loader.h"
#include "rules/sentence_matcher.h"
#include "text/sentences.h"

namespace crosscheck {
namespace {

const std::string kRules = CROSSCHECK_SOURCE_DIR "/rules";

constexpr std::string_view kPack = R"x({
  "lexicons": {"troops": {"id": ["tentara", "prajurit"]},
               "field": {"terms": {"trade": {"id": ["perdagangan"]}, "cyber": {"id": ["siber"]}}}},
  "rules": [
    {"id": "sent", "claim": "c", "topic": "t", "key": ["actor", "place"], "value": "n",
     "slots": {"actor": {"type": "entity", "is": ["country"], "else": "subject"},
               "n": {"type": "quantity"}, "when": {"type": "time"},
               "place": {"type": "entity", "is": ["country"], "speakers": false, "else": ["paragraph", "article"]}},
     "match": {"id": ["pada {when} tercatat {n} @troops {actor} di {place}",
                      "{actor} ...8 kirim~active ... {n} @troops [... ke {place}]",
                      "terlihat {n} @troops [di {place}]"]},
     "examples": [{"lang": "id", "text": "a", "claims": [{}]}, {"lang": "id", "text": "b", "claims": []}]},
    {"id": "stance", "claim": "c", "topic": "t", "key": ["actor"], "value": "s",
     "slots": {"actor": {"type": "entity", "is": ["country"], "else": "subject"},
               "s": {"type": "stance", "sides": {"no": ["opposes"], "yes": ["backs"]},
                     "negated": {"backs": "opposes"}}},
     "match": {"id": [{"pattern": "{actor} isyarat~active akan dukung~active embargo", "set": {"s": "opposes"}},
                      {"pattern": "{actor} ... dukung~active embargo", "set": {"s": "backs"}}]},
     "examples": [{"lang": "id", "text": "a", "claims": [{}]}, {"lang": "id", "text": "b", "claims": []}]},
    {"id": "pair", "claim": "c", "topic": "t", "key": ["a", "b"], "value": "f", "symmetric": true,
     "slots": {"a": {"type": "entity", "is": ["country"], "else": "pair"},
               "b": {"type": "entity", "is": ["country"], "else": "pair"},
               "f": {"type": "term", "lexicon": "field", "list": true}},
     "match": {"id": ["{a} dan {b} bermitra di bidang {f}", "bermitra di bidang {f}"]},
     "examples": [{"lang": "id", "text": "a", "claims": [{}]}, {"lang": "id", "text": "b", "claims": []}]},
    {"id": "leads", "claim": "c", "topic": "t", "key": ["body"], "value": "who",
     "slots": {"body": {"type": "entity", "is": ["country"], "speakers": false, "else": "holder"},
               "who": {"type": "name", "is": ["person"]}},
     "match": {"id": ["presiden {body} {who}", "presiden {who}"]},
     "compare": {"dynamics": "holder"},
     "examples": [{"lang": "id", "text": "a", "claims": [{}]}, {"lang": "id", "text": "b", "claims": []}]},
    {"id": "calendar.weekday", "check": "weekday", "claim": "c", "topic": "t"}
  ]})x";

RuleSet load_pack() {
  std::vector<JsonFile> files;
  files.push_back(*parse_json("pack.json", std::string(kPack)));
  Result<RuleSet> rules = load_rules(std::move(files));
  if (!rules) FAIL(to_string(rules.faults()[0]));
  return *std::move(rules);
}

class Desk {
 public:
  Desk()
      : pack_(*LanguagePack::load(kRules + "/languages/id")),
        catalog_(*EntityCatalog::load(kRules + "/entities")),
        names_(*NameFolding::load(kRules + "/names.json")),
        rules_(load_pack()),
        annotator_(pack_, catalog_, names_, vocabulary_),
        speakers_(pack_.cues, catalog_, vocabulary_),
        matcher_(rules_, pack_, catalog_, vocabulary_) {
    matcher_.finish(vocabulary_);
  }

  // Claims of an article published on Thursday 31 October 2024.
  std::vector<Claim> claims(const std::string& text) const {
    Article article;
    article.id = "a";
    article.text = text;
    article.published = *parse_partial_date("2024-10-31");
    Document document = make_document(article.text, vocabulary_, pack_.text);
    Annotations annotations = annotator_.annotate(document);
    const Publication publication =
        infer_publication(article, document, annotations.times, pack_.times.years);
    resolve(annotations.times, publication, document);
    std::vector<RuleMatch> matches;
    SentenceMatcher matcher(matcher_);
    for (const Sentence& sentence : document.sentences) {
      const auto& found = matcher.match(document, annotations, sentence);
      matches.insert(matches.end(), found.begin(), found.end());
    }
    const ReadField field{article, publication, Field::text, document, annotations, matches};
    std::vector<Claim> claims = ClaimBuilder(catalog_, speakers_).build(field);
    add_weekday_claims(field, *rules_.find("calendar.weekday"), claims);
    return claims;
  }

 private:
  LanguagePack pack_;
  EntityCatalog catalog_;
  NameFolding names_;
  RuleSet rules_;
  Vocabulary vocabulary_;
  Annotator annotator_;
  AttributionFinder speakers_;
  RuleMatcher matcher_;
};

const Desk& desk() {
  static const Desk desk;
  return desk;
}

std::string value_of(const Claim& claim) {
  if (const auto* quantity = std::get_if<Quantity>(&claim.value))
    return quantity->number ? std::to_string(static_cast<int>(*quantity->number)) : "?";
  if (const auto* stance = std::get_if<StanceValue>(&claim.value)) return stance->stance;
  if (const auto* name = std::get_if<NameValue>(&claim.value))
    return name->id.empty() ? name->name : name->id;
  if (const auto* term = std::get_if<TermValue>(&claim.value)) return term->term;
  return std::get<TimeExpression>(claim.value).value;
}

// "rule KEY KEY value", and what is not plainly so.
std::string shown(const Claim& claim) {
  std::string text = claim.rule;
  for (const KeyPart& part : claim.key) text += " " + part.id;
  text += " " + value_of(claim);
  if (claim.modality != Modality::actual) text += " " + std::string(to_string(claim.modality));
  if (claim.polarity != Polarity::affirmed) text += " " + std::string(to_string(claim.polarity));
  return text;
}

struct Row {
  std::string text, claims;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    std::string got;
    for (const Claim& claim : desk().claims(row.text))
      got += (got.empty() ? "" : "; ") + shown(claim);
    CHECK(got == row.claims);
  }
}

TEST_CASE("what colors a claim, and what does not") {
  check({
      {"Korut mengirim 3.000 tentara ke Rusia.", "sent KP RU 3000"},
      {"Korut akan mengirim 3.000 tentara ke Rusia.", "sent KP RU 3000 projected"},
      {"Korut dapat segera mengirim 3.000 tentara ke Rusia.", "sent KP RU 3000 projected"},
      {"Jika diminta, Korut mengirim 3.000 tentara ke Rusia.", "sent KP RU 3000 conditional"},
      {"Korut akan mengirim 3.000 tentara ke Rusia jika diminta.", "sent KP RU 3000 conditional"},
      {"Korut akan mengirim 3.000 tentara ke Rusia, apabila diminta.",
       "sent KP RU 3000 conditional"},
      {"Korut tidak mengirim 3.000 tentara ke Rusia.", "sent KP RU 3000 negated"},
      {"Korut tidak hanya mengirim 3.000 tentara ke Rusia.", "sent KP RU 3000"},
      {"Dalam hal ini Korut mengirim 3.000 tentara ke Rusia.", "sent KP RU 3000"},
      {"Dalam hal perang pecah, Korut mengirim 3.000 tentara ke Rusia.",
       "sent KP RU 3000 conditional"},
      {"Paket asal Tiongkok rusak dan Korut mengirim 3.000 tentara ke Rusia.", "sent KP RU 3000"},
      {"Korut, seperti dugaan yang tidak terbukti dan akan diuji, mengirim 3.000 tentara ke Rusia.",
       "sent KP RU 3000"},
      {"Jepang tidak ikut, sedangkan Korut mengirim 3.000 tentara ke Rusia.", "sent KP RU 3000"},
      {"Korut yang akan mengirim 3.000 tentara ke Rusia.", "sent KP RU 3000 projected"},
      {"Korut yang tidak mengirim 3.000 tentara ke Rusia.", "sent KP RU 3000 negated"},
      {"Korut yang tidak akan mengirim 3.000 tentara ke Rusia.",
       "sent KP RU 3000 projected negated"},
      {"Korut yang tidak hadir mengirim 3.000 tentara ke Rusia.", "sent KP RU 3000"},
      {"Korut yang akan diuji mengirim 3.000 tentara ke Rusia.", "sent KP RU 3000"},
  });
}

TEST_CASE("a cue among the matched words is not applied again; a negated stance turns") {
  check({
      {"Jepang mengisyaratkan akan mendukung embargo.", "stance JP opposes"},
      {"Jepang mendukung embargo.", "stance JP backs"},
      {"Jepang tidak mendukung embargo.", "stance JP opposes"},
      {"Jepang akan mendukung embargo.", "stance JP backs projected"},
  });
}

TEST_CASE("which time words date a claim") {
  const struct {
    std::string text;
    bool dated;
  } rows[] = {
      {"Pada Senin (28/10/2024), Korut mengirim 3.000 tentara ke Rusia.", true},
      {"Korut pada Senin (28/10/2024) mengirim 3.000 tentara ke Rusia.", true},
      {"Korut mengirim 3.000 tentara ke Rusia pada Senin (28/10/2024).", true},
      {"Korut mengirim 3.000 tentara ke Rusia, kata Seoul pada Senin (28/10/2024).", true},
      {"Korut mengirim 3.000 tentara ke Rusia.", false},
      {"Korut sejak 28 Oktober 2024 telah mengirim 3.000 tentara ke Rusia.", false},
      {"Korut yang pada 2022 merapat mengirim 3.000 tentara ke Rusia.", false},
      {"Korut mengirim 3.000 tentara ke Rusia yang dilatih tahun lalu.", false},
      {"Pada Senin (28/10/2024) tercatat 3.000 prajurit Korut di Rusia.", true},
      {"Presiden Jepang Andreas Manurung tiba pada Senin (28/10/2024).", false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const std::vector<Claim> claims = desk().claims(row.text);
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].dated == row.dated);
    CHECK((claims[0].as_of.basis == TimeBasis::publication) == !row.dated);
  }
}

TEST_CASE("a past without a date is some time before the publication") {
  const std::pair<const char*, bool> rows[] = {
      {"Kala itu, Korut mengirim 3.000 tentara ke Rusia.", true},
      {"Saat itu Korut mengirim 3.000 tentara ke Rusia.", true},
      {"Korut kala itu mengirim 3.000 tentara ke Rusia.", true},
      {"Korut mengirim 3.000 tentara ke Rusia.", false},
      {"Korut mengirim 3.000 tentara ke Rusia yang kala itu masih bersahabat.", false},
  };
  for (const auto& [text, is_past] : rows) {
    CAPTURE(text);
    const std::vector<Claim> claims = desk().claims(text);
    REQUIRE(claims.size() == 1);
    CHECK(!claims[0].as_of.interval.from == is_past);
    CHECK(claims[0].dated == is_past);
  }
}

TEST_CASE("the clause's own day wins over the day of saying") {
  const std::vector<Claim> both = desk().claims(
      "Korut mengirim 3.000 tentara ke Rusia pada Jumat (25/10/2024), kata Seoul pada Senin "
      "(28/10/2024).");
  const std::vector<Claim> own =
      desk().claims("Korut mengirim 3.000 tentara ke Rusia pada Jumat (25/10/2024).");
  REQUIRE(both.size() == 1);
  REQUIRE(own.size() == 1);
  CHECK(both[0].as_of.interval == own[0].as_of.interval);
}

TEST_CASE("slots that no pattern bound") {
  check({
      // The subject, never the one who only says so.
      {"Menurut Korsel, Korut siaga dan terlihat 3.000 tentara di Rusia.", "sent KP RU 3000"},
      // The paragraph's last claim, then its last mention; another paragraph only by "article".
      {"Korut mengirim 500 tentara ke Rusia. Korut lalu mengirim 90 prajurit.",
       "sent KP RU 500; sent KP RU 90"},
      {"Rombongan itu menuju Belarus. Korut mengirim 90 prajurit.", "sent KP BY 90"},
      {"Rombongan itu menuju Belarus.\nKorut mengirim 90 prajurit.", "sent KP BY 90"},
      {"Korut mengirim 90 prajurit.", ""},
      // A pair, and nobody with himself.
      {"Jepang dan Jerman bermitra di bidang siber dan perdagangan.",
       "pair DE JP cyber; pair DE JP trade"},
      {"Jepang dan Jerman bertemu. Kedua negara bermitra di bidang siber.", "pair DE JP cyber"},
      {"Jepang dan Jepang bermitra di bidang siber.", ""},
      // The one that the holder of the office speaks for.
      {"Presiden Yoon Suk Yeol tiba.", "leads KR yoon-suk-yeol"},
      {"Presiden Jepang Andreas Manurung tiba.", "leads JP Andreas Manurung"},
      {"Presiden Andreas Manurung tiba.", ""},
  });
}

TEST_CASE("a denial copies the nearest earlier claim of its paragraph") {
  check({
      {"Korut mengirim 3.000 tentara ke Rusia. Moskow menyatakan laporan tersebut tidak akurat.",
       "sent KP RU 3000; sent KP RU 3000 denied"},
      {"Korut tidak mengirim 3.000 tentara ke Rusia. Kyiv menyatakan laporan tersebut tidak benar.",
       "sent KP RU 3000 negated; sent KP RU 3000 denied negated"},
      {"Korut mengirim 3.000 tentara ke Rusia.\nMoskow menyatakan laporan tersebut tidak akurat.",
       "sent KP RU 3000"},
      {"Moskow menyatakan laporan tersebut tidak akurat. Korut mengirim 3.000 tentara ke Rusia.",
       "sent KP RU 3000"},
      {"Korut mengirim 3.000 tentara ke Rusia. Moskow tidak membantah laporan tersebut.",
       "sent KP RU 3000"},
      {"Korut mengirim 3.000 tentara ke Rusia. Jika laporan tersebut tidak benar, perang mereda.",
       "sent KP RU 3000"},
  });
}

TEST_CASE("every denial phrase of every language is a pattern") {
  for (const char* code : {"id", "en"}) {
    const Result<CueWords> cues = CueWords::load(kRules + "/languages/" + code + "/cues.json");
    REQUIRE(cues);
    for (const std::string& phrase : cues->denial) {
      CAPTURE(phrase);
      std::vector<PatternFault> faults;
      parse_pattern(phrase, faults);
      CHECK(faults.empty());
      CHECK(phrase.find_first_of("{@") == phrase.npos);
    }
  }
}

TEST_CASE("a weekday that does not fit its date is two claims, an impossible date one") {
  const std::vector<Claim> two = desk().claims("Rapat digelar pada Rabu (28/10/2024).");
  REQUIRE(two.size() == 2);
  CHECK(two[0].rule == "calendar.weekday");
  CHECK(two[0].key == two[1].key);
  CHECK(value_of(two[0]) == "XXXX-WXX-3");
  CHECK(value_of(two[1]) == "2024-10-28");
  CHECK(two[0].quote == "Rapat digelar pada Rabu (28/10/2024).");
  CHECK(desk().claims("Rapat digelar pada Senin (28/10/2024).").empty());
  for (const Claim& claim : desk().claims("Rapat digelar pada 31/9/2024."))
    CHECK(!std::get<TimeExpression>(claim.value).interval.known());
}

}  // namespace
}  // namespace crosscheck
