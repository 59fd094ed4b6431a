#include "text/tokenizer.h"

#include <doctest/doctest.h>
#include <string>

namespace crosscheck {
namespace {

Vocabulary vocabulary() {
  Vocabulary words;
  for (std::string_view word :
       {"kira-kira", "jum'at", "korea", "%", "rp", "u.s.", "'s", "juta", "co-operation-based", "€"})
    words.add(word);
  return words;
}

// The tokens between bars; one that is glued to the one before is marked by "+".
std::string cut(std::string_view text) {
  static const Vocabulary kWords = vocabulary();
  std::string all;
  for (const Token& token : tokenize(text, kWords).tokens) {
    if (!all.empty()) all += token.glued ? "+" : "|";
    all += token.span().of(text);
  }
  return all;
}

TEST_CASE("what a token is") {
  struct Row {
    std::string_view text;
    std::string_view tokens;
  };
  const Row rows[] = {
      {"Harga beras naik.", "Harga|beras|naik+."},
      {"", ""},
      {" \n\t ", ""},
      // Letters and digits part.
      {"QZ8501", "QZ+8501"},
      {"2,9juta", "2,9+juta"},
      {"ke-10", "ke+-+10"},
      {"Rp500.000", "Rp+500.000"},
      // Numbers hold single inner points and commas.
      {"10.000", "10.000"},
      {"1.234,56", "1.234,56"},
      {"2,9 juta", "2,9|juta"},
      {"pukul 18.05", "pukul|18.05"},
      {"30/1", "30+/+1"},
      {"5,", "5+,"},
      {"5., 6", "5+.+,|6"},
      {"1..2", "1+..+2"},
      {"2019.Dia", "2019+.+Dia"},
      {"10-15", "10+-+15"},
      {"0,1%", "0,1+%"},
      // Joints: whole if the vocabulary has it, else cut.
      {"kira-kira", "kira-kira"},
      {"Kira-kira pukul", "Kira-kira|pukul"},
      {"Jum'at", "Jum'at"},
      {"Jum’at", "Jum’at"},
      {"Kyiv-Seoul", "Kyiv+-+Seoul"},
      {"country's", "country+'s"},
      {"country’s", "country+’s"},
      {"kira-kira-nya", "kira-kira+-+nya"},
      {"co-operation-based", "co-operation-based"},
      {"co-operation", "co+-+operation"},
      {"antar-negara-negara-kita-semua", "antar+-+negara+-+negara+-+kita+-+semua"},
      {"akhir-", "akhir+-"},
      {"-awal", "-+awal"},
      {"'kutip'", "'+kutip+'"},
      {"kata--kata", "kata+-+-+kata"},
      // Initials.
      {"U.S.", "U.S."},
      {"U.S. dan", "U.S.|dan"},
      {"the U.S.-led", "the|U.S.+-+led"},
      {"A.M.Hendro", "A.M.+Hendro"},
      {"M. Hendra", "M+.|Hendra"},
      {"M.Hendra", "M+.+Hendra"},
      {"KONTAN.CO.ID", "KONTAN+.+CO+.+ID"},
      // Marks and symbols alone, but points in a row together.
      {"US$5", "US+$+5"},
      {"€5 dan £6", "€+5|dan|£+6"},
      {"20°C", "20+°+C"},
      {"\"Ya,\" kata", "\"+Ya+,+\"|kata"},
      {"“Ya,” kata", "“+Ya+,+”|kata"},
      {"lalu... diam…", "lalu+...|diam+…"},
      {"mengapa?!", "mengapa+?+!"},
      {"2020–2024", "2020+–+2024"},
      {"(30/1)", "(+30+/+1+)"},
      // Blanks that do not look like them, and what only looks like one.
      {"5\u00A0juta", "5|juta"},
      {"satu\u200Bdua", "satu|dua"},
      {"Ko\u00ADrea", "Ko\u00ADrea"},
      {"\xEF\xBB\xBF"
       "awal",
       "awal"},
      // Other scripts.
      {"Erdoğan’ın", "Erdoğan+’ın"},
      {"Élysée", "Élysée"},
      {"e\u0301tape", "e\u0301tape"},
      {"北京 2008年", "北京|2008+年"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(cut(row.text) == row.tokens);
  }
}

TEST_CASE("a token lies where it is, however long the text around it") {
  const Vocabulary words = vocabulary();
  const std::string word(100, 'x');
  const std::string text = "Seoul " + word + " Korea";
  for (size_t size = 0; size <= text.size(); ++size) {
    const std::string part = text.substr(0, size);  // so that its end is the end of memory
    for (const Token& token : tokenize(part, words).tokens) {
      CHECK(token.end <= part.size());
      CHECK(token.span().of(part).find(' ') == std::string_view::npos);
    }
  }
  const auto tokens = tokenize(text, words).tokens;
  REQUIRE(tokens.size() == 3);
  CHECK(tokens[1].span() == Span{6, 106});
  CHECK(tokens[2].word == words.find("korea"));
}

TEST_CASE("every token is looked up") {
  const Vocabulary words = vocabulary();
  const std::string_view text = "KOREA 5% Rp’s € kira-kira";
  const auto tokens = tokenize(text, words).tokens;
  REQUIRE(tokens.size() == 7);
  CHECK(tokens[0].word == words.find("korea"));
  CHECK(tokens[1].word == kUnknownWord);
  CHECK(tokens[2].word == words.find("%"));
  CHECK(tokens[3].word == words.find("rp"));
  CHECK(tokens[4].word == words.find("'s"));
  CHECK(tokens[5].word == words.find("€"));
  CHECK(tokens[6].word == words.find("kira-kira"));
}

TEST_CASE("kind and shape") {
  const Vocabulary words = vocabulary();
  struct Row {
    std::string_view text;
    TokenKind kind;
    Shape shape;
  };
  const Row rows[] = {
      {"harga", TokenKind::word, Shape::lower},
      {"Harga", TokenKind::word, Shape::capitalised},
      {"HARGA", TokenKind::word, Shape::upper},
      {"iPhone", TokenKind::word, Shape::mixed},
      {"LiveScore", TokenKind::word, Shape::mixed},
      {"A", TokenKind::word, Shape::capitalised},
      {"Erdoğan", TokenKind::word, Shape::capitalised},
      {"ÉLYSÉE", TokenKind::word, Shape::upper},
      {"Kira-kira", TokenKind::word, Shape::capitalised},
      {"Kira-Kira", TokenKind::word, Shape::mixed},
      {"U.S.", TokenKind::word, Shape::upper},
      {"日本", TokenKind::word, Shape::lower},
      {"10.000", TokenKind::number, Shape::none},
      {"%", TokenKind::punctuation, Shape::none},
      {"€", TokenKind::punctuation, Shape::none},
  };
  for (const Row& row : rows) {
    for (const std::string& padding : {std::string(), std::string(40, ' ')}) {
      const std::string text = std::string(row.text) + padding;
      CAPTURE(text);
      const auto tokens = tokenize(text, words).tokens;
      REQUIRE(tokens.size() == 1);
      CHECK(tokens[0].kind == row.kind);
      CHECK(tokens[0].shape == row.shape);
    }
  }
}

TEST_CASE("lines begin at their first token, and blank ones are none") {
  const Vocabulary words = vocabulary();
  const std::string_view text = "\n\nsatu dua\r\n \r\ntiga\u2028empat\n";
  CHECK(tokenize(text, words).lines == std::vector<uint32_t>{0, 2, 3});
  CHECK(tokenize("", words).lines.empty());
}

TEST_CASE("hyphens without end take no longer than their length") {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "a-";
  CHECK(tokenize(text, vocabulary()).tokens.size() == 400'000);
}

}  // namespace
}  // namespace crosscheck
