#include "report/text_report.h"

#include <doctest/doctest.h>

#include "base/terminal_text.h"
#include "sample_report.h"

namespace crosscheck {
namespace {

std::string shown(const Report& report, const ReportStyle& style = {}) {
  std::string out;
  TextReporter(style).report(report, out);
  return out;
}

TEST_CASE("a finding shows its claims in columns, with quotes, speakers and places") {
  CHECK(
      shown(sample_report()) ==
      R"(EVOLUTION  Deaths in the Kupang flood rose from 12 to 25                    disaster.deaths 5f1c2a90
  2021-04-05  Antara  12 orang  "Banjir bandang di Kupang menewaskan 12 orang pada Senin."
                      said by Wali Kota Kupang  kupang-1.md:6:1
  2021-04-06  Kompas  25 orang  "… korban tewas menjadi 25 orang, sementara puluhan warga lain …"
                      kupang-2.md:6:1
  note  different sources
  why   12 and 25 do not meet
        a toll may rise

AGREEMENT  Deaths in the Kupang flood: 12

2 articles, 2 claims: 0 contradictions, 1 evolution, 1 agreement, 0 projections, 0 undetermined
)");
}

TEST_CASE("every line of quotes fits the width, whatever it is") {
  for (size_t width : {70, 80, 100, 120, 200}) {
    const std::string out = shown(sample_report(), {.width = width});
    for (size_t at = 0; at < out.size();) {
      const size_t end = out.find('\n', at);
      CHECK(display_width(std::string_view(out).substr(at, end - at)) <= width);
      at = end + 1;
    }
  }
}

TEST_CASE("a message too long for its line is wrapped, and its rule stands below") {
  Report report = sample_report();
  report.findings.resize(1);
  report.findings[0].message +=
      ", and the mayor expects that figure to rise once the roads are open again";
  const std::string out = shown(report, {.width = 80});
  CHECK(out.starts_with(
      R"(EVOLUTION  Deaths in the Kupang flood rose from 12 to 25, and the mayor expects
           that figure to rise once the roads are open again
           disaster.deaths 5f1c2a90
  2021-04-05)"));
}

TEST_CASE("verbose shows agreements with their citations") {
  const std::string out = shown(sample_report(), {.verbose = true});
  CHECK(out.find("AGREEMENT  Deaths in the Kupang flood: 12  ") != std::string::npos);
  CHECK(out.find("kupang-1.md:6:1", out.find("AGREEMENT")) != std::string::npos);
}

TEST_CASE("colors mark the verdict and the words matched, and change no letter") {
  const std::string plain = shown(sample_report());
  std::string colored = shown(sample_report(), {.color = true});
  CHECK(colored.find("\x1b[1;36mEVOLUTION\x1b[0m") != std::string::npos);
  CHECK(colored.find("\x1b[1;4m12 orang\x1b[0m pada") != std::string::npos);
  for (size_t at; (at = colored.find('\x1b')) != std::string::npos;) {
    colored.erase(at, colored.find('m', at) - at + 1);
  }
  CHECK(colored == plain);
}

TEST_CASE("an article's words cannot steer the terminal") {
  Report report = sample_report();
  report.claims[0].quote[5] = '\x1b';
  report.claims[0].attribution[0].text = "Wali\nKota \xE2\x80\xAE";
  report.articles[1].source = "\x1b]0;x";
  report.findings[0].message = "rose \x1b[2J";
  const std::string out = shown(report);
  CHECK(out.find('\x1b') == std::string::npos);
  CHECK(out.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(out.find("\\x1b]0;x") != std::string::npos);
  CHECK(out.find("said by Wali Kota \\u202e") != std::string::npos);
}

TEST_CASE("spans that point outside their quote are shown as plain quotes") {
  Report report = sample_report();
  report.claims[0].match = {3, 9};
  report.claims[0].value_span = {0, 4'000'000'000};
  report.claims[1].quote = "short";
  CHECK(shown(report).find("  12  \"Banjir bandang") != std::string::npos);
}

TEST_CASE("many claims are cut to the first six") {
  Report report = sample_report();
  report.findings[0].claims = {0, 0, 0, 0, 0, 0, 1, 1};
  CHECK(shown(report).find("and 2 more claims (--verbose shows them)") != std::string::npos);
  CHECK(shown(report, {.verbose = true}).find("more claims") == std::string::npos);
}

TEST_CASE("nothing found is said in one line") {
  Report nothing;
  nothing.wording = &wording_in("en");
  CHECK(shown(nothing) ==
        "0 articles, 0 claims: no two of them speak of the same fact, and nothing contradicts "
        "itself\n");
}

TEST_CASE("labels are in the report's language, and columns stand under each other all the same") {
  Report report = sample_report();
  report.wording = &wording_in("id");
  report.articles[1].publication.interval = {};
  report.claims[1].as_of.interval = {};
  report.claims[0].modality = Modality::denied;
  report.findings[0].claims = {0, 1, 1, 1, 1, 1, 1, 1};
  CHECK(
      shown(report) ==
      R"(PERKEMBANGAN  Deaths in the Kupang flood rose from 12 to 25                 disaster.deaths 5f1c2a90
  2021-04-05     Antara  12 orang  "Banjir bandang di Kupang menewaskan 12 orang pada Senin."
                         dibantah, menurut Wali Kota Kupang  kupang-1.md:6:1
  tanpa tanggal  Kompas  25 orang  "… korban tewas menjadi 25 orang, sementara puluhan warga lain …"
                         kupang-2.md:6:1
  tanpa tanggal  Kompas  25 orang  "… korban tewas menjadi 25 orang, sementara puluhan warga lain …"
                         kupang-2.md:6:1
  tanpa tanggal  Kompas  25 orang  "… korban tewas menjadi 25 orang, sementara puluhan warga lain …"
                         kupang-2.md:6:1
  tanpa tanggal  Kompas  25 orang  "… korban tewas menjadi 25 orang, sementara puluhan warga lain …"
                         kupang-2.md:6:1
  tanpa tanggal  Kompas  25 orang  "… korban tewas menjadi 25 orang, sementara puluhan warga lain …"
                         kupang-2.md:6:1
  dan 2 klaim lagi (lihat dengan --verbose)
  catatan  sumber berbeda
  alasan   12 and 25 do not meet
           a toll may rise

SESUAI  Deaths in the Kupang flood: 12

2 artikel, 2 klaim: 0 kontradiksi, 1 perkembangan, 1 sesuai, 0 proyeksi, 0 belum pasti
)");
}

TEST_CASE("what decisions left out is told in the report's language") {
  Report report = sample_report();
  const Decision decision{.ruling = Ruling::dismissed,
                          .finding = "5f1c2a90",
                          .about = "Korban: 12 versus 25",
                          .reason = "dua desa",
                          .who = "Sari"};
  report.findings[0].decision = decision;
  report.decided = {report.findings[0]};
  report.findings.clear();
  report.stale = {decision};
  CHECK(shown(report) ==
        "1 finding not shown: 1 dismissed (--verbose shows it)\n"
        "1 decision meets no finding of these articles (crosscheck decide --prune takes it out)\n"
        "2 articles, 2 claims: 0 contradictions, 0 evolutions, 0 agreements, 0 projections, 0 "
        "undetermined\n");
  report.wording = &wording_in("id");
  CHECK(shown(report, {.width = 120}) ==
        "1 temuan tidak ditampilkan: 1 dikesampingkan (lihat dengan --verbose)\n"
        "1 keputusan tidak lagi mengenai temuan apa pun dalam artikel ini (hapus dengan crosscheck "
        "decide --prune)\n"
        "2 artikel, 2 klaim: 0 kontradiksi, 0 perkembangan, 0 sesuai, 0 proyeksi, 0 belum pasti\n");
  const std::string all = shown(report, {.verbose = true});
  CHECK(all.find("usang: Korban: 12 versus 25 (dikesampingkan oleh Sari: dua desa)\n") !=
        std::string::npos);
  CHECK(all.find("  catatan  dikesampingkan oleh Sari: dua desa\n") != std::string::npos);
}

TEST_CASE("a headline has no line of its own") {
  Report report = sample_report();
  report.claims[0].field = Field::title;
  CHECK(shown(report).find("kupang-1.md (headline)") != std::string::npos);
}

}  // namespace
}  // namespace crosscheck
