#include "claims/attribution.h"

#include <doctest/doctest.h>

#include "annotate/entity_scanner.h"
#include "annotate/times.h"
#include "language/text_rules.h"
#include "text/sentences.h"

namespace crosscheck {
namespace {

const std::string kRules = CROSSCHECK_SOURCE_DIR "/rules";

struct Language {
  explicit Language(const std::string& code)
      : catalog(*EntityCatalog::load(kRules + "/entities")),
        names(*NameFolding::load(kRules + "/names.json")),
        cues(*CueWords::load(kRules + "/languages/" + code + "/cues.json")),
        text(*TextRules::load(kRules + "/languages/" + code + "/text.json")),
        scanner(catalog, names, code, cues, vocabulary),
        times(*TimeWords::load(kRules + "/languages/" + code + "/times.json"), vocabulary),
        finder(cues, catalog, vocabulary) {}

  // The speakers of the words `claim` of an article, "text (entity)" each.
  std::string speakers(std::string_view article, std::string_view claim) const {
    const Document document = make_document(article, vocabulary, text);
    Annotations annotations;
    scanner.scan(document, annotations.entities);
    times.scan(document, annotations.times);
    SpeakerMemory memory;
    const size_t place = article.find(claim);
    REQUIRE(place != article.npos);
    const auto begin = static_cast<uint32_t>(place);
    const Span span{begin, begin + static_cast<uint32_t>(claim.size())};
    std::string result;
    for (const Sentence& sentence : document.sentences) {
      if (sentence.span.contains(span)) {
        for (const Attribution& found :
             finder.find(document, sentence, tokens(document, span), annotations, memory)) {
          CHECK(found.text == found.span.of(article));
          result += (result.empty() ? "" : "; ") + found.text + " (" + found.entity + ")";
        }
      }
      finder.remember(document, sentence, annotations, memory);
    }
    return result;
  }

  static TokenRange tokens(const Document& document, Span span) {
    TokenRange range;
    for (uint32_t i = 0; i < document.tokens.size(); ++i) {
      if (!document.tokens[i].span().overlaps(span)) continue;
      if (range.empty()) range.first = i;
      range.last = i + 1;
    }
    return range;
  }

  EntityCatalog catalog;
  NameFolding names;
  CueWords cues;
  TextRules text;
  Vocabulary vocabulary;
  EntityScanner scanner;
  TimeScanner times;
  AttributionFinder finder;
};

struct Row {
  std::string article, claim, speakers;
};

void check(const std::string& code, std::initializer_list<Row> rows) {
  const Language language(code);
  for (const Row& row : rows) {
    CAPTURE(row.article);
    CHECK(language.speakers(row.article, row.claim) == row.speakers);
  }
}

TEST_CASE("menurut and its kin, before and after the claim") {
  check(
      "id",
      {
          {"Menurut Korsel, Korut mengirim 3.000 serdadu.", "Korut mengirim 3.000", "Korsel (KR)"},
          {"Korut, menurut Seoul, mengirim 3.000 serdadu.", "mengirim 3.000", "Seoul (KR)"},
          {"Menurut Korsel, Korut dan Rusia berunding.", "Rusia berunding", "Korsel (KR)"},
          {"Sebanyak 9.000 serdadu tiba, demikian menurut pejabat Korea Selatan, Ukraina, dan "
           "Amerika "
           "Serikat.",
           "9.000 serdadu", "pejabat Korea Selatan, Ukraina, dan Amerika Serikat (KR+UA+US)"},
          {"Hingga 80.000 serdadu menyusul, demikian yang dilaporkan Bloomberg News.", "80.000",
           "Bloomberg News (bloomberg)"},
          {"Dilansir dari Reuters, pabrik itu terbakar.", "pabrik itu terbakar",
           "Reuters (reuters)"},
          {"Menurut keterangan polisi setempat pada Senin, lima rumah rusak.", "lima rumah",
           "polisi setempat ()"},
          {"Kerja sama itu, yang menurut Stoltenberg penting, mencakup enam bidang.",
           "Kerja sama itu", ""},
          {"Menurut rencana, dua kapal berangkat.", "dua kapal", ""},
          {"Lima rumah rusak.", "Lima rumah", ""},
      });
}

TEST_CASE("a verb of saying after its speaker") {
  check(
      "id",
      {
          {"Zelenskyy mengaku telah memberi Seoul data tentang 3.000 serdadu.", "3.000 serdadu",
           "Zelenskyy (UA)"},
          {"Ketegangan naik usai Seoul melaporkan pengiriman 3.000 serdadu.", "3.000 serdadu",
           "Seoul (KR)"},
          {"Rudi Hartono, kepala desa di lereng gunung, mengatakan 40 rumah rusak.", "40 rumah",
           "Rudi Hartono ()"},
          {"Seorang pejabat di kementerian luar negeri Korea Selatan mengatakan bantuan akan naik.",
           "bantuan akan naik", "Seorang pejabat di kementerian luar negeri Korea Selatan (KR)"},
          {"Media melaporkan bahwa Seoul menjual peluru, tetapi kementerian pertahanan Korsel "
           "mengatakan "
           "kabar itu keliru.",
           "menjual peluru", "Media ()"},
          {"Media melaporkan bahwa Seoul menjual peluru, tetapi kementerian pertahanan Korsel "
           "mengatakan "
           "kabar itu keliru.",
           "kabar itu keliru", "kementerian pertahanan Korsel (KR)"},
          {"Gempa merusak 40 rumah sebelum bupati menyatakan keadaan darurat.", "merusak 40 rumah",
           ""},
          {"Reuters melaporkan bahwa Kyiv mengatakan 50 tank tiba.", "50 tank",
           "Kyiv (UA); Reuters (reuters)"},
      });
}

TEST_CASE("a verb of saying before its speaker") {
  check("id",
        {
            {"\"Kami kehilangan 12 orang,\" kata Zelenskyy di Kyiv.", "12 orang", "Zelenskyy (UA)"},
            {"Banjir merendam 300 rumah, kata kepala desa setempat.", "300 rumah",
             "kepala desa setempat ()"},
            {"Korut memakai truk untuk 500 orang, kata Presiden Ukraina itu.", "500 orang",
             "Presiden Ukraina (UA)"},
            {"Sebanyak 12 orang hilang, ujar Menteri Pertahanan Ukraina Rustem Umerov pada Senin.",
             "12 orang", "Menteri Pertahanan Ukraina Rustem Umerov (UA)"},
            {"Ia mencari kata kunci di 12 buku.", "12 buku", ""},
        });
}

TEST_CASE("pronouns go back to the speaker named last") {
  check("id", {
                  {"Zelenskyy mengatakan perang berlanjut. Ia mengatakan 40 drone jatuh.",
                   "40 drone", "Zelenskyy (UA)"},
                  {"Jalan putus, kata Dewi Lestari. Sebanyak 12 truk tertahan, katanya.", "12 truk",
                   "Dewi Lestari ()"},
                  {"Jalan putus, kata Dewi Lestari. Sebanyak 12 truk tertahan, kata dia.",
                   "12 truk", "Dewi Lestari ()"},
                  {"Ia mengatakan 40 drone jatuh.", "40 drone", ""},
              });
  check("id", {
                  {"Zelenskyy memeluk para serdadu. \"Kami kehilangan 12 orang,\" katanya.",
                   "12 orang", "Zelenskyy (UA)"},
              });
  check("en", {
                  {"Zelenskyy said the war went on. He said 40 drones fell.", "40 drones",
                   "Zelenskyy (UA)"},
              });
}

TEST_CASE("a quotation of several sentences has one speaker") {
  check("id",
        {
            {"\"Musuh mengirim 900 serdadu. Kami bertahan. Kami menang,\" kata Umerov di Kyiv.",
             "900 serdadu", "Umerov (UA)"},
            {"Umerov menyatakan: \"Kami bertahan. Musuh mengirim 900 serdadu.\"", "900 serdadu",
             "Umerov (UA)"},
            {"\"Kami bertahan,\" kata Umerov. Musuh mengirim 900 serdadu.", "900 serdadu", ""},
        });
}

TEST_CASE("times and a second verb between a speaker and the saying") {
  check("id",
        {
            {"Presiden Ukraina Volodymyr Zelenskyy pada Oktober 2024 mengatakan 40 drone jatuh.",
             "40 drone", "Presiden Ukraina Volodymyr Zelenskyy (UA)"},
            {"Stoltenberg berterima kasih kepada Yoon dan mengatakan 40 drone jatuh.", "40 drone",
             "Stoltenberg (nato)"},
            {"Pejabat Ukraina di Korea Selatan menyatakan 40 drone jatuh.", "40 drone",
             "Pejabat Ukraina di Korea Selatan (UA)"},
        });
}

TEST_CASE("English speakers") {
  check("en", {
                  {"According to South Korea's defence ministry, 3,000 men arrived.", "3,000 men",
                   "South Korea's defence ministry (KR)"},
                  {"About 3,000 men arrived, according to officials in Seoul.", "3,000 men",
                   "officials in Seoul (KR)"},
                  {"North Korean troops, South Korean officials said, numbered 3,000.",
                   "numbered 3,000", "South Korean officials (KR)"},
                  {"Zelenskyy told reporters that 40 drones fell.", "40 drones", "Zelenskyy (UA)"},
                  {"\"We lost 12 men,\" said Rustem Umerov.", "12 men", "Rustem Umerov (UA)"},
                  {"The report covered 12 towns.", "12 towns", ""},
                  {"Up to 80,000 could follow, Bloomberg News reported.", "80,000",
                   "Bloomberg News (bloomberg)"},
                  {"Forty homes burned, but the mayor said 12 had been empty.", "Forty homes", ""},
              });
}

}  // namespace
}  // namespace crosscheck
