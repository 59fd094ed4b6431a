// Sums that do not come out, from the article to the finding.
#include <algorithm>
#include <doctest/doctest.h>
#include <sstream>

#include "claims/claim_json.h"
#include "claims/claim_reader.h"
#include "newsroom.h"

namespace crosscheck {
namespace {

Report check_text(const std::string& text, std::string title = "") {
  Article told = article("berita.md", text, "2019-09-12");
  told.title = std::move(title);
  told.language = "id";
  std::deque<Article> articles;
  articles.push_back(std::move(told));
  return check(shipped_checker(), articles);
}

// The findings of equations, each as its message and its steps.
Lines sums_in(const Report& report) {
  Lines lines;
  for (const Finding& finding : report.findings) {
    if (!shipped_checker().rules().find(finding.rule)->is_equation()) continue;
    lines.push_back(finding.rule + " " + finding.message);
    for (const std::string& step : finding.why) lines.push_back("  " + step);
  }
  return lines;
}

TEST_CASE("a finding shows the sum and cites each operand") {
  const Report report =
      check_text("Kapal itu mengangkut 48 orang, terdiri dari 41 dewasa dan 6 anak.");
  CHECK(sums_in(report) == Lines{"arithmetic.parts Parts and their sum: 41 + 6 = 47, not 48",
                                 "  41 + 6 = 47, not 48"});
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].verdict == Verdict::contradiction);
  REQUIRE(report.findings[0].claims.size() == 3);
  const std::string words[] = {"48", "41", "6"};
  for (size_t i = 0; i < 3; ++i) {
    const Claim& claim = report.claims[report.findings[0].claims[i]];
    const Span inside{claim.value_span.begin - claim.span.begin,
                      claim.value_span.end - claim.span.begin};
    CHECK(inside.of(claim.quote) == words[i]);
  }
}

TEST_CASE("what the sum leaves out is cited by no finding") {
  const Report report = check_text(
      "Harga acuan itu US$ 65,8 per ton, turun 19,4 persen dibandingkan harga bulan lalu US$ "
      "72,7.");
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].claims.size() == 3);  // "bulan lalu" only leads to the price before
}

TEST_CASE("what rounding allows is told where a figure is rounded") {
  CHECK(sums_in(
            check_text("Produksi garam naik 40 persen dari 2,3 juta ton menjadi 2,9 juta ton.")) ==
        Lines{"arithmetic.percent-rise Percentage and its two values: (2,900,000 tonnes - "
              "2,300,000 tonnes) / "
              "2,300,000 tonnes × 100 = 26.09, not 40 %",
              "  (2,900,000 tonnes - 2,300,000 tonnes) / 2,300,000 tonnes × 100 = 26.09, not 40 %",
              "  rounding and hedges allow between 18.75 and 33.33"});
}

TEST_CASE("dates are told in the article's words") {
  CHECK(sums_in(check_text("Pameran itu digelar selama 10 hari, dari 1 sampai 7 September 2019."))
            .at(1) == "  days from “1” to “7 September 2019” + 1 = 7, not “10 hari”");
  CHECK(sums_in(check_text("Rancangan itu diusulkan sembilan tahun lalu, tepatnya pada 2012."))
            .at(1) ==
        "  year of publication on 2019-09-12 - year of “2012” = 7, not “sembilan "
        "tahun lalu”");
}

TEST_CASE("statements that may be right, or that nobody makes, give neither claims nor findings") {
  for (const std::string& text : std::vector<std::string>{
           "Kapal itu mengangkut 47 orang, terdiri dari 41 dewasa dan 6 anak.",
           "Harga tiket tidak naik 20 persen dari Rp 52.000 menjadi Rp 69.000.",
           "Sebanyak 12 orang luka, lima di antaranya anak-anak dan tiga perempuan.",
           "Tingkat kemiskinan naik dari 5 persen menjadi 7 persen.",
       }) {
    CAPTURE(text);
    const Report report = check_text(text);
    CHECK(std::none_of(report.claims.begin(), report.claims.end(), [](const Claim& claim) {
      return shipped_checker().rules().find(claim.rule)->is_equation();
    }));
  }
}

TEST_CASE("a statement in the headline and in the text is one finding") {
  const std::string told = "Korban luka bertambah 5 menjadi 20 orang dari sebelumnya 14 orang";
  const Report report = check_text(told + ".", told);
  CHECK(sums_in(report).size() == 2);
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].claims.size() == 6);
}

TEST_CASE("claims written and read back give the same findings") {
  const Report report = check_text(
      "Harga cabai naik 20 persen, dari Rp 52.000 menjadi Rp 69.000 per kilogram. "
      "Pameran itu digelar selama 10 hari, dari 1 sampai 7 September 2019.");
  REQUIRE(sums_in(report).size() == 5);
  std::string lines;
  JsonWriter json(lines);
  write_article_line(json, report.articles[0]);
  json.end_line();
  for (const Claim& claim : report.claims) {
    write_json(json, claim);
    json.end_line();
  }
  ClaimReader reader;
  reader.add("claims.jsonl", lines);
  ReadClaims read = std::move(reader).finish();
  CHECK(read.faults.empty());
  std::vector<Extraction> extractions;
  extractions.push_back({.article = read.articles.at(0), .claims = std::move(read.claims)});
  CHECK(sums_in(shipped_checker().compare(std::move(extractions))) == sums_in(report));
}

}  // namespace
}  // namespace crosscheck
