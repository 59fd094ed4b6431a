#include "annotate/cue_scanner.h"

#include <doctest/doctest.h>

#include "language/text_rules.h"
#include "text/sentences.h"

namespace crosscheck {
namespace {

const std::string kLanguages = CROSSCHECK_SOURCE_DIR "/rules/languages/";
constexpr std::string_view kKindNames[] = {
    "negation", "projected", "conditional",  "saying", "according", "clause",
    "aside",    "pronoun",   "coordination", "title",  "contrast",  "correction"};

// "tidak=negation; akan=projected; "
std::string cues_in(const std::string& code, std::string_view article) {
  Vocabulary vocabulary;
  const CueWords words = *CueWords::load(kLanguages + code + "/cues.json");
  const TextRules rules = *TextRules::load(kLanguages + code + "/text.json");
  const CueScanner scanner(words, vocabulary);
  const Document document = make_document(article, vocabulary, rules);
  std::vector<CueMention> cues;
  scanner.scan(document, cues);
  std::string result;
  for (const CueMention& cue : cues) {
    result += std::string(cue.span.of(article)) + "=";
    result += std::string(kKindNames[size_t(cue.kind)]) + "; ";
  }
  return result;
}

struct Row {
  std::string language, text, cues;
};

TEST_CASE("cues where they stand") {
  const Row rows[] = {
      {"id", "Korut tidak akan mundur.", "tidak=negation; akan=projected; "},
      {"id", "Pasukan itu pada akhirnya dapat dikerahkan.", "pada akhirnya dapat=projected; "},
      {"id", "Jika hujan turun, laga batal.", "Jika=conditional; Jika=clause; batal=negation; "},
      {"id", "Menurut warga, jembatan roboh.", "Menurut=according; Menurut=aside; "},
      {"id", "Ia mengatakan bahwa jalan ditutup.", "Ia=pronoun; mengatakan=saying; bahwa=clause; "},
      {"id", "Jalan ditutup, katanya.", "katanya=saying; katanya=pronoun; "},
      {"id", "Ali dan Budi telah tiba.", "dan=coordination; "},
      {"id", "Wakil Presiden tiba kemarin.", "Wakil Presiden=title; "},
      {"id", "Namun angka itu dikoreksi.", "Namun=clause; Namun=contrast; dikoreksi=correction; "},
      {"id", "Warga menanam padi di sawah.", ""},
      {"en", "Troops are expected to arrive in May.", "are expected to=projected; "},
      {"en", "They may not come if it rains.",
       "They=pronoun; may=projected; not=negation; if=conditional; if=clause; it=pronoun; "},
      {"en", "Officials said that, according to Seoul, talks failed.",
       "said=saying; said=aside; that=clause; according to=according; according to=aside; "},
      {"en", "Farmers planted rice.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(cues_in(row.language, row.text) == row.cues);
  }
}

}  // namespace
}  // namespace crosscheck
