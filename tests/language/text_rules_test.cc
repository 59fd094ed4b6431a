#include "language/text_rules.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

namespace crosscheck {
namespace {

TextRules shipped(const std::string& language) {
  Result<TextRules> rules = TextRules::load(std::string(CROSSCHECK_SOURCE_DIR "/rules/languages/") +
                                            language + "/text.json");
  REQUIRE(rules);
  return *std::move(rules);
}

TEST_CASE("Indonesian site furniture") {
  const TextRules rules = shipped("id");
  for (std::string_view line : {"Baca juga: Harga cabai turun di pasar induk",
                                "BACA JUGA:",
                                "Baca Juga : Hujan lebat",
                                "- Baca juga: Stok beras cukup",
                                "Editor: Rina Wulandari",
                                "Editor : Rina",
                                "Penulis: Adi 09:30 WIB | Senin, 5 Mei 2025",
                                "Sumber: Reuters",
                                "Copyright © HARIAN 2025",
                                "© 2025 Harian",
                                "(Foto: Antara/Rina)",
                                "Loading...",
                                "Loading…",
                                "Tinggalkan Balasan",
                                "Alamat email Anda tidak akan ditampilkan",
                                "ADVERTISEMENT",
                                "SCROLL TO CONTINUE WITH CONTENT",
                                "Artikel Terkait",
                                "Back to top button",
                                "Bagikan:",
                                "Harian.test - All Rights Reserved",
                                "Simak juga Video: Banjir surut"}) {
    CAPTURE(line);
    CHECK(rules.is_furniture(line));
  }
}

TEST_CASE("Indonesian lines of the story") {
  const TextRules rules = shipped("id");
  for (std::string_view line :
       {"", "   ", "Editor majalah itu menolak berkomentar soal pemecatannya.",
        "Sumber dana itu belum diketahui.", "Penulis novel laris itu meninggal di usia 80 tahun.",
        "Foto yang beredar memperlihatkan kapal terbakar.",
        "Jakarta (HARIAN) - Polisi menahan dua orang.",
        "Berita terkait serangan itu menyebar cepat.", "\"Simak baik-baik,\" kata Budi.",
        "Iklan rokok dilarang di dekat sekolah mulai tahun depan."}) {
    CAPTURE(line);
    CHECK_FALSE(rules.is_furniture(line));
  }
}

TEST_CASE("English site furniture, and lines of the story") {
  const TextRules rules = shipped("en");
  for (std::string_view line :
       {"Read also: Rice prices fall again", "Related articles",
        "Share this:", "Subscribe to our letter", "Sign up for the morning briefing",
        "Comments (12)", "All rights reserved.", "Copyright © 2025",
        "(Reporting by A. Writer; Editing by B. Reader)", "Advertisement", "Source: Reuters",
        "Photo: Rina W.", "Your email address will not be published."}) {
    CAPTURE(line);
    CHECK(rules.is_furniture(line));
  }
  for (std::string_view line :
       {"Subscribers fell by three million last year.", "Source code of the app was leaked.",
        "Copyright law was changed in May.", "Share prices rose 3 percent.",
        "Related talks will be held in Seoul.", "Photos show the ship on fire.",
        "Comments by the minister drew criticism."}) {
    CAPTURE(line);
    CHECK_FALSE(rules.is_furniture(line));
  }
}

TEST_CASE("a sentence inside a line can open furniture") {
  const TextRules rules = shipped("id");
  CHECK(rules.opens_furniture("(Foto: Antara)"));
  CHECK(rules.opens_furniture("Baca juga: Stok beras cukup"));
  CHECK_FALSE(rules.opens_furniture("Loading"));  // only as a whole line
  CHECK_FALSE(rules.opens_furniture("Polisi membaca juga surat itu."));
}

TEST_CASE("abbreviations, by what may follow them") {
  const TextRules rules = shipped("id");
  CHECK(rules.abbreviation("Jl") == Abbreviation::before_names);
  CHECK(rules.abbreviation("DR") == Abbreviation::before_names);
  CHECK(rules.abbreviation("No") == Abbreviation::before_numbers);
  CHECK(rules.abbreviation("dkk") == Abbreviation::within_sentences);
  CHECK(rules.abbreviation("rumah") == Abbreviation::none);
}

TEST_CASE("common words tell languages apart") {
  const TextRules indonesian = shipped("id"), english = shipped("en");
  CHECK(indonesian.is_common("Yang"));
  CHECK_FALSE(indonesian.is_common("the"));
  CHECK(english.is_common("THE"));
  CHECK_FALSE(english.is_common("yang"));
}

TEST_CASE("rules that were not loaded know nothing") {
  const TextRules rules;
  CHECK_FALSE(rules.is_furniture("Baca juga: apa saja"));
  CHECK_FALSE(rules.is_common("yang"));
  CHECK(rules.abbreviation("Jl") == Abbreviation::none);
}

TEST_CASE("all faults of a file are told") {
  const std::string path =
      (std::filesystem::temp_directory_path() / "crosscheck_text.json").string();
  std::ofstream(path) << R"({"comon-words": [], "abbreviations": {"before-name": ["x"]},
"furniture": {"openings": [1, " "]}})";
  const Result<TextRules> rules = TextRules::load(path);
  std::filesystem::remove(path);
  REQUIRE_FALSE(rules);
  std::string told;
  for (const Diagnostic& fault : rules.faults()) told += fault.message + "; ";
  CHECK(told ==
        "unknown setting 'comon-words'; did you mean 'common-words'?; "
        "unknown setting 'before-name'; did you mean 'before-names'?; "
        "expected a string, found a number; a phrase needs a word; ");
}

}  // namespace
}  // namespace crosscheck
