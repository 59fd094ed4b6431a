// A language that the program does not ship, brought by a folder of its own:
// fixtures/third_language holds Malay, the names that Malay articles use and a rule for floods. No
// code knows of any.

#include <doctest/doctest.h>
#include <filesystem>

#include "../cli/program.h"
#include "newsroom.h"

namespace crosscheck {
namespace {

const std::string kAdded = kRoot + "/fixtures/third_language";

const Checker& malay_checker() {
  static const Checker checker = load_checker({.rules = {kRules, kAdded}});
  return checker;
}

Article malay(std::string text, std::string_view published = "") {
  Article made = article("akhbar.md", std::move(text), published);
  made.language = "ms";
  return made;
}

Report check_two(const Article& one, const Article& two) {
  return check(malay_checker(), {one, two});
}

TEST_CASE("numbers and money in Malay") {
  struct Row {
    std::string text;
    double min, max;
    std::string unit;
  };
  const Row rows[] = {
      {"Jambatan itu sepanjang 1.5 kilometer siap dibina.", 1.5, 1.5, "km"},
      {"Stadium itu menampung 12,500 penonton.", 12500, 12500, ""},
      {"Seramai lapan belas pelajar hadir.", 18, 18, ""},
      {"Kempen itu menarik dua juta pelancong.", 2e6, 2e6, ""},
      {"Lebih daripada lapan ribu penduduk menandatanganinya.", 8000, kInfinity, ""},
      {"Sekurang-kurangnya 40 kedai terbakar.", 40, kInfinity, ""},
      {"Kira-kira 500 peniaga berkumpul.", 400, 600, ""},
      {"Kurang daripada 70 peratus pengundi keluar.", 0, 70, "%"},
      {"Antara 200 hingga 300 pokok ditanam.", 200, 300, ""},
      {"Beratus-ratus pekerja menerima bonus.", 100, kInfinity, ""},
      {"Projek itu menelan belanja RM2.5 bilion.", 2.5e9, 2.5e9, "MYR"},
      {"Kerugian dianggarkan RM750,000.", 6e5, 9e5, "MYR"},
      {"Derma itu berjumlah tiga juta ringgit.", 3e6, 3e6, "MYR"},
      {"Denda setengah juta ringgit dikenakan.", 5e5, 5e5, "MYR"},
      {"Sumbangan itu bernilai 40 juta dolar Singapura.", 4e7, 4e7, "SGD"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Article read = malay(row.text);
    const AnnotatedArticle annotated = malay_checker().annotate(read);
    const auto& found = annotated.annotations.quantities;
    REQUIRE(found.size() == 1);
    CHECK(found[0].value.hard.min == row.min);
    CHECK(found[0].value.hard.max == row.max);
    CHECK(found[0].value.unit == row.unit);
  }
}

TEST_CASE("what counts nothing in Malay") {
  for (const std::string text : {"Salah satu kedai ditutup.", "Kes itu di bawah Seksyen 302.",
                                 "Pesawat Boeing 737 mendarat.", "Beliau satu-satunya calon."}) {
    CAPTURE(text);
    const Article read = malay(text);
    CHECK(malay_checker().annotate(read).annotations.quantities.empty());
  }
}

TEST_CASE("dates in Malay") {
  struct Row {
    std::string text;
    std::string value;  // TIMEX3, published on Wednesday 7 August 2024
  };
  const Row rows[] = {
      {"Muzium itu dibuka pada 5 Julai 2023.", "2023-07-05"},
      {"Muzium itu dibuka pada Isnin, 5 Ogos 2024.", "2024-08-05"},
      {"Muzium itu dibuka pada Khamis (1 Ogos).", "2024-08-01"},
      {"Muzium itu dibuka pada Disember 2022.", "2022-12"},
      {"Muzium itu dibuka semalam.", "2024-08-06"},
      {"Muzium itu dibuka dua hari lalu.", "2024-08-05"},
      {"Muzium itu akan dibuka esok.", "2024-08-08"},
      {"Muzium itu dibuka bulan lalu.", "2024-07"},
      {"Muzium itu dibina sejak tahun 1998.", "1998"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Article read = malay(row.text, "2024-08-07");
    const AnnotatedArticle annotated = malay_checker().annotate(read);
    const auto& found = annotated.annotations.times;
    REQUIRE(found.size() == 1);
    CHECK(found[0].value.value == row.value);
  }
}

TEST_CASE("a weekday that does not fit its date, in Malay") {
  struct Row {
    std::string text;
    bool fits;
  };
  const Row rows[] = {
      {"Perbicaraan ditangguhkan ke Khamis, 12 Disember 2024.", true},
      {"Perbicaraan ditangguhkan ke Rabu, 12 Disember 2024.", false},
      {"Mesyuarat bermula pada Isnin (1 Julai 2024).", true},
      {"Mesyuarat bermula pada Jumaat (1 Julai 2024).", false},
      {"Mesyuarat bermula pada Ahad, 31 April 2024.", false},  // April has 30 days
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Report report = check(malay_checker(), {malay(row.text)});
    const Lines found = finding_lines(report, Verdict::contradiction);
    CHECK(found.size() == (row.fits ? 0 : 1));
    for (const std::string& line : found) CHECK(line.starts_with("calendar.weekday"));
  }
}

const char* const kMalayFlood =
    "JOHOR BAHRU: Seramai 3,420 mangsa banjir di Johor dipindahkan ke 41 pusat pemindahan "
    "sementara, menurut Agensi Pengurusan Bencana Negara. Jurucakapnya berkata bahawa hujan lebat "
    "dijangka berterusan kerana monsun.";
const char* const kIndonesianFlood =
    "JAKARTA - Banjir di Johor memaksa 5.100 warga mengungsi, kata kantor berita Malaysia. Hujan "
    "diperkirakan belum reda karena angin muson.";

TEST_CASE("a Malay and an Indonesian article clash, and both are cited") {
  const Report report = check_two(article("akhbar.md", kMalayFlood, "2024-12-03"),
                                  article("koran.md", kIndonesianFlood, "2024-12-03"));
  CHECK(report.articles[0].language == "ms");
  CHECK(report.articles[1].language == "id");
  CHECK(finding_lines(report, Verdict::contradiction) ==
        Lines{"floods.evacuees place=johor: akhbar.md koran.md"});
  std::vector<Claim> claims = report.claims;
  std::erase_if(claims, [](const Claim& claim) { return claim.rule != "floods.evacuees"; });
  REQUIRE(claims.size() == 2);
  for (const Claim& claim : claims) {
    const std::string text = claim.article == "akhbar.md" ? kMalayFlood : kIndonesianFlood;
    CHECK(claim.span.of(text) == claim.quote);
    REQUIRE(claim.attribution.size() == 1);
  }
  CHECK(claims[0].attribution[0].text == "Agensi Pengurusan Bencana Negara");
}

TEST_CASE("figures in Malay agree, follow each other, or have nothing to do with each other") {
  const Article first = article("akhbar.md", kMalayFlood, "2024-12-03");
  const auto other = [](const char* text, const char* published) {
    return article("other.md", text, published);
  };
  CHECK(finding_lines(
            check_two(first, other("Some 3,400 residents were evacuated in Johor.", "2024-12-03")),
            Verdict::agreement)
            .size() == 1);
  CHECK(
      finding_lines(check_two(first, other(kIndonesianFlood, "2024-12-06")), Verdict::evolution) ==
      Lines{"floods.evacuees place=johor increase: akhbar.md other.md"});
  CHECK(
      check_two(first, other("Banjir di Kelantan memaksa 1.900 penduduk mengungsi.", "2024-12-03"))
          .findings.empty());
}

TEST_CASE("each of three languages is detected beside the others") {
  const auto language_of = [](const char* text) {
    return malay_checker().extract(article("a.md", text)).article.language;
  };
  CHECK(language_of(kMalayFlood) == "ms");
  CHECK(language_of(kIndonesianFlood) == "id");
  CHECK(language_of("The river rose after days of rain, and the road was closed.") == "en");
  CHECK(shipped_checker().extract(malay("Rina di Johor")).article.language != "ms");
}

TEST_CASE("the folder's own examples pass, and the shipped ones beside them") {
  const Result<RuleTestSummary> summary = test_rules({.rules = {kRules, kAdded}});
  REQUIRE(summary);
  for (const Diagnostic& fault : summary->failures()) MESSAGE(to_string(fault));
  CHECK(summary->failures().empty());
  CHECK(lint_rules({.rules = {kRules, kAdded}}).empty());
}

TEST_CASE("what a folder adds is known with it only") {
  CHECK(Checker::load({.rules = {kRules, kAdded}, .language = "ms"}));
  CHECK_FALSE(Checker::load({.rules = {kRules}, .language = "ms"}));
  CHECK(malay_checker().entities().find("johor") != kNoEntity);
  CHECK(shipped_checker().entities().find("johor") == kNoEntity);
  CHECK_FALSE(Checker::load({.rules = {kAdded, kRules}}));  // the first folder must be whole
}

TEST_CASE("of two languages of one code the later folder's holds") {
  const TemporaryFolder folder;
  const std::string languages = folder.path() + "/languages";
  std::filesystem::create_directory(languages);
  std::filesystem::copy(kAdded + "/languages/ms", languages + "/en");
  const Checker checker = load_checker({.rules = {kRules, folder.path()}, .language = "en"});
  const auto times_in = [&](const char* text) {
    const Article read = article("a.md", text);
    return checker.annotate(read).annotations.times.size();
  };
  CHECK(times_in("Perbicaraan ditangguhkan ke 12 Disember 2024.") == 1);
  CHECK(times_in("The trial was put off until July.") == 0);
}

TEST_CASE("the faults of an added language are named") {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() + "/languages/ms");
  const Result<Checker> checker = Checker::load({.rules = {kRules, folder.path()}});
  REQUIRE_FALSE(checker);
  CHECK(checker.faults().size() == 5);
  CHECK(checker.faults()[0].path == folder.path() + "/languages/ms/text.json");
}

}  // namespace
}  // namespace crosscheck
