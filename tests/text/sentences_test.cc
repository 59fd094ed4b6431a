#include "text/sentences.h"

#include <doctest/doctest.h>
#include <string>

namespace crosscheck {
namespace {

TextRules shipped(const std::string& language) {
  Result<TextRules> rules = TextRules::load(std::string(CROSSCHECK_SOURCE_DIR "/rules/languages/") +
                                            language + "/text.json");
  REQUIRE(rules);
  return *std::move(rules);
}

// The sentences, each on a line of its own.
std::string cut(std::string_view text, const TextRules& rules) {
  Vocabulary words;
  rules.note_words(words);
  std::string all;
  for (const Sentence& sentence : make_document(text, words, rules).sentences) {
    if (!all.empty()) all += "\n";
    all += sentence.span.of(text);
  }
  return all;
}

struct Row {
  std::string_view text;
  std::string_view sentences;
};

TEST_CASE("Indonesian sentences") {
  const TextRules rules = shipped("id");
  const Row rows[] = {
      {"Hujan turun. Jalan licin.", "Hujan turun.\nJalan licin."},
      {"Mengapa? Entah! Begitulah.", "Mengapa?\nEntah!\nBegitulah."},
      {"Hujan turun", "Hujan turun"},
      {"Hujan turun\nJalan licin", "Hujan turun\nJalan licin"},
      // Quotes hold several sentences, and end with their marks.
      {"\"Kami siap. Semua sudah diatur,\" kata Rina.",
       "\"Kami siap.\nSemua sudah diatur,\" kata Rina."},
      {"\"Kami siap.\" Rina lalu pergi.", "\"Kami siap.\"\nRina lalu pergi."},
      {"“Kami siap.” Rina lalu pergi.", "“Kami siap.”\nRina lalu pergi."},
      {"\"Siapa yang datang?\" tanya Rina.", "\"Siapa yang datang?\" tanya Rina."},
      {"\"Siapa yang datang?\", Rina bertanya.", "\"Siapa yang datang?\", Rina bertanya."},
      {"Ia pergi (lewat pintu belakang.) Rina tinggal.",
       "Ia pergi (lewat pintu belakang.)\nRina tinggal."},
      {"Katanya begini. \"Kami siap.\"", "Katanya begini.\n\"Kami siap.\""},
      {"Pasar ditutup. (Reuters)", "Pasar ditutup.\n(Reuters)"},
      // Abbreviations and initials.
      {"Kantor di Jl. Melati itu tutup.", "Kantor di Jl. Melati itu tutup."},
      {"Menurut Dr. Rina hal itu wajar.", "Menurut Dr. Rina hal itu wajar."},
      {"Pasal di UU No. 5 berlaku. No. 6 tidak.", "Pasal di UU No. 5 berlaku.\nNo. 6 tidak."},
      {"Ketua tim M. Hendra datang.", "Ketua tim M. Hendra datang."},
      {"Ia minum vitamin C. Selain itu ia tidur.", "Ia minum vitamin C.\nSelain itu ia tidur."},
      {"Beras, gula, dll. yang murah habis.", "Beras, gula, dll. yang murah habis."},
      {"Ada beras, gula, dll. Semua habis.", "Ada beras, gula, dll.\nSemua habis."},
      {"PT Maju Tbk., Jakarta, merugi.", "PT Maju Tbk., Jakarta, merugi."},
      {"Gelar S.H. diraihnya.", "Gelar S.H. diraihnya."},
      // Numbers and names with points in them.
      {"Ada 10.000 orang. Semua aman.", "Ada 10.000 orang.\nSemua aman."},
      {"Ia lahir tahun 1990. Kini ia guru.", "Ia lahir tahun 1990.\nKini ia guru."},
      {"1. Periksa tiket. 2. Naik kereta.", "1. Periksa tiket.\n2. Naik kereta."},
      {"KONTAN.CO.ID - SEOUL. Presiden tiba.", "KONTAN.CO.ID - SEOUL.\nPresiden tiba."},
      {"VILNIUS, SATUHARAPAN.COM-Presiden tiba.", "VILNIUS, SATUHARAPAN.COM-Presiden tiba."},
      {"Istanbul (ANTARA) - Presiden tiba.", "Istanbul (ANTARA) - Presiden tiba."},
      {"Tulis detik.com di sana.", "Tulis detik.com di sana."},
      {"Buka www.Contoh.com sekarang.", "Buka www.Contoh.com sekarang."},
      // Scraped text that lost its blanks and line breaks.
      {"Semua ditahan,\" katanya.Dia menolak.", "Semua ditahan,\" katanya.\nDia menolak."},
      {"Pelaku ditangkap.,Polisi menyita pisau.", "Pelaku ditangkap.,\nPolisi menyita pisau."},
      {"Pelaku ditangkap.,\"Kami lega,\" kata Rina.",
       "Pelaku ditangkap.,\n\"Kami lega,\" kata Rina."},
      {"\"Kami lega.\",Polisi pergi.", "\"Kami lega.\",\nPolisi pergi."},
      {"Itu terjadi tahun 2019.Warga marah.", "Itu terjadi tahun 2019.\nWarga marah."},
      {"Ia ke Jakarta.Namun ia kembali.", "Ia ke Jakarta.\nNamun ia kembali."},
      {"Ia pergi.KPK menunggu.", "Ia pergi.\nKPK menunggu."},
      // Ellipsis and sloppy case.
      {"Ia diam... lalu pergi.", "Ia diam... lalu pergi."},
      {"Ia diam... Rina pergi.", "Ia diam...\nRina pergi."},
      {"Semua sudah selesai. ia pulang.", "Semua sudah selesai.\nia pulang."},
      {"Camat Kec. gubeng datang.", "Camat Kec. gubeng datang."},
      {".", "."},
      {". . .", ". . ."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(cut(row.text, rules) == row.sentences);
  }
}

TEST_CASE("English sentences") {
  const TextRules rules = shipped("en");
  const Row rows[] = {
      {"Mr. Hill left. He was late.", "Mr. Hill left.\nHe was late."},
      {"He met U.S. President Hill.", "He met U.S. President Hill."},
      {"He left the U.S. The talks went on.", "He left the U.S.\nThe talks went on."},
      {"They met at 5 p.m. Police came later.", "They met at 5 p.m.\nPolice came later."},
      {"They met at 5 p.m. on Monday.", "They met at 5 p.m. on Monday."},
      {"\"No.\" He shook his head.", "\"No.\"\nHe shook his head."},
      {"The No. 2 official resigned.", "The No. 2 official resigned."},
      {"It fell on Nov. 11, officials said.", "It fell on Nov. 11, officials said."},
      {"Acme Inc. said profits rose.", "Acme Inc. said profits rose."},
      {"It was bought by Acme Inc. Shares rose.", "It was bought by Acme Inc.\nShares rose."},
      {"J. K. Rowe wrote it.", "J. K. Rowe wrote it."},
      {"‘We won.’ She smiled.", "‘We won.’\nShe smiled."},
      {"Prices rose 3.5 percent. Wages fell.", "Prices rose 3.5 percent.\nWages fell."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(cut(row.text, rules) == row.sentences);
  }
}

TEST_CASE("sentences follow each other without a gap, and know their paragraph") {
  const TextRules rules = shipped("id");
  const Vocabulary words;
  const std::string_view text = "Judul\n\nHujan turun. Jalan licin.\r\n\r\nSelesai.\n";
  const Document document = make_document(text, words, rules);
  REQUIRE(document.sentences.size() == 4);
  const uint32_t paragraphs[] = {0, 1, 1, 2};
  uint32_t next = 0;
  for (size_t i = 0; i < 4; ++i) {
    const Sentence& sentence = document.sentences[i];
    CHECK(sentence.paragraph == paragraphs[i]);
    CHECK(sentence.tokens.first == next);
    CHECK(document.span_of(sentence.tokens) == sentence.span);
    next = sentence.tokens.last;
  }
  CHECK(next == document.tokens.size());
}

TEST_CASE("furniture is a line, or a sentence inside one") {
  const TextRules rules = shipped("id");
  Vocabulary words;
  rules.note_words(words);
  const std::string_view text =
      "Kapal itu karam. (Foto: Rina)\nBaca juga: Kapal lain karam. Awak selamat.\nSemua selamat.";
  std::string furniture;
  for (const Sentence& sentence : make_document(text, words, rules).sentences)
    furniture += sentence.furniture ? 'F' : '.';
  CHECK(furniture == ".FFF.");
}

TEST_CASE("a text without full stops is cut all the same") {
  const Vocabulary words;
  std::string text;
  for (uint32_t i = 0; i < 2 * kLongestSentence + 1; ++i) text += "kata ";
  const Document document = make_document(text, words, TextRules());
  REQUIRE(document.sentences.size() == 3);
  CHECK(document.sentences[0].tokens.size() == kLongestSentence);
}

TEST_CASE("nothing comes of nothing") {
  const Vocabulary words;
  CHECK(make_document("", words, TextRules()).sentences.empty());
  CHECK(make_document(" \n\u00A0\n", words, TextRules()).sentences.empty());
}

}  // namespace
}  // namespace crosscheck
