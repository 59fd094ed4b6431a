#include "annotate/publication_date.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "annotate/times.h"
#include "text/sentences.h"

namespace crosscheck {
namespace {

const std::string kRoot = CROSSCHECK_SOURCE_DIR;

Publication infer(const std::string& text, const std::string& language = "id",
                  const std::string& metadata = "") {
  const std::string folder = kRoot + "/rules/languages/" + language;
  Result<TimeWords> words = TimeWords::load(folder + "/times.json");
  Result<TextRules> rules = TextRules::load(folder + "/text.json");
  REQUIRE(words);
  REQUIRE(rules);
  Vocabulary vocabulary;
  const TimeScanner scanner(*words, vocabulary);
  Article article;
  article.text = text;
  if (auto interval = parse_partial_date(metadata)) article.published = *interval;
  const Document document = make_document(article.text, vocabulary, *rules);
  std::vector<TimeMention> mentions;
  scanner.scan(document, mentions);
  return infer_publication(article, document, mentions, words->years);
}

std::string iso(const std::optional<Minute>& minute) {
  return minute ? to_iso(*minute) : "?";
}

std::string told(const Publication& publication) {
  return iso(publication.interval.from) + " " + iso(publication.interval.to);
}

TEST_CASE("metadata outrank everything") {
  const Publication found = infer("Rabu, 12 Juli 2023\n\nWarga menunggu.", "id", "2023-08");
  CHECK(found.basis == PublicationBasis::metadata);
  CHECK(told(found) == "2023-08-01 2023-09-01");
}

TEST_CASE("a line of the page that is a date") {
  for (const char* line :
       {"Selasa, 6 Agustus 2024", "Selasa, 6 Agustus 2024 | 10:12 WIB", "6 Agustus 2024 10:12 WIB",
        "Penulis: Rina Wati 10:12 WIB | Selasa, 6 Agustus 2024", "Diterbitkan: 06/08/2024",
        "Jakarta, 6 Agustus 2024"}) {
    CAPTURE(line);
    const Publication found = infer("Harga cabai naik\n\n" + std::string(line) +
                                    "\n\nPedagang mengeluh sejak 3 Juni 2024 karena panen gagal.");
    CHECK(found.basis == PublicationBasis::date_line);
    CHECK(told(found) == "2024-08-06 2024-08-07");
  }
}

TEST_CASE("an agency's dateline") {
  const Publication id =
      infer("MAKASSAR, 6 Agustus 2024 - Wali kota membuka pasar ikan yang baru.");
  CHECK(id.basis == PublicationBasis::dateline);
  CHECK(told(id) == "2024-08-06 2024-08-07");
  const Publication en =
      infer("OSLO, Aug 6, 2024 (Reuters) - The mayor opened a fish market.", "en");
  CHECK(en.basis == PublicationBasis::dateline);
  CHECK(told(en) == "2024-08-06 2024-08-07");
}

TEST_CASE("a date in running text is no date line, but the article came after it") {
  const Publication found = infer(
      "Kebakaran melanda pasar pada Minggu, 4 Agustus 2024, dan menghanguskan belasan kios milik "
      "warga.");
  CHECK(found.basis == PublicationBasis::inferred);
  CHECK(told(found) == "2024-08-04 ?");
}

TEST_CASE("the latest date told is a lower bound, a planned one is not") {
  CHECK(told(infer("Menteri dilantik pada Oktober 2024 dan berkunjung pada Mei 2023.")) ==
        "2024-10-01 ?");
  CHECK(told(infer("Jembatan yang runtuh pada Mei 2023 akan dibuka pada Juni 2025.")) ==
        "2023-05-01 ?");
}

TEST_CASE("a weekday and a date without a year fit some years only") {
  const Publication many = infer("Bupati meninjau posko pada Senin (30/1) bersama tim dokter.");
  CHECK(many.basis == PublicationBasis::inferred);
  CHECK(many.interval.unknown());
  std::vector<std::string> days;
  for (const TimeInterval& day : many.candidates) days.push_back(iso(day.from));
  CHECK(days == std::vector<std::string>{"1995-01-30", "2006-01-30", "2012-01-30", "2017-01-30",
                                         "2023-01-30"});
  const Publication one =
      infer("Bupati meninjau posko pada Senin (30/1). Banjir serupa terjadi pada Maret 2022.");
  CHECK(one.basis == PublicationBasis::inferred);
  CHECK(one.candidates.empty());
  CHECK(told(one) == "2023-01-30 2023-01-31");
}

TEST_CASE("a copyright line gives its year") {
  CHECK(told(infer("Tim pulang pada Selasa.\nHak cipta © Kabar Timur 2024")) ==
        "2024-01-01 2025-01-01");
  CHECK(told(infer("Panen dimulai Maret 2024.\nCopyright © Kabar Timur 2024")) ==
        "2024-03-01 2025-01-01");
}

TEST_CASE("a year with a digit too many dates nothing") {
  for (const char* text :
       {"Harga cabai naik\n\nRabu, 17 Juli 20202\n\nPedagang mengeluh karena panen gagal.",
        "Harga cabai naik pada Rabu (17/7/20202) karena panen gagal.",
        "MAKASSAR, 17 Juli 20202 - Wali kota membuka pasar ikan yang baru."}) {
    CAPTURE(text);
    CHECK(told(infer(text)) == "? ?");
  }
}

TEST_CASE("nothing says when") {
  const Publication found = infer("Tim pulang pada Selasa tanpa medali.");
  CHECK(found.basis == PublicationBasis::unknown);
  CHECK(found.interval.unknown());
  CHECK(found.candidates.empty());
}

}  // namespace
}  // namespace crosscheck
