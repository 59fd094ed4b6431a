// Each format over the sample report, to the byte: tests/report/expected/sample.<format>.
//
// After a change that is meant to change them, write them anew, read the difference, commit it:
//   CROSSCHECK_UPDATE_EXPECTED=1 build/tests/report_test --test-case="the sample report*"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

#include "../cli/program.h"
#include "base/json_file.h"
#include "report/reporter.h"
#include "sample_report.h"

namespace crosscheck {
namespace {

constexpr const char* kFormats[] = {"text",    "json",       "markdown",      "csv",
                                    "sarif",   "sarif-full", "github",        "gitlab",
                                    "rdjsonl", "junit",      "webannotation", "schemaorg"};
const std::string kExpected = CROSSCHECK_SOURCE_DIR "/tests/report/expected/sample.";

std::string shown(const Report& report, const std::string& format, const ReportStyle& style = {}) {
  std::string out;
  make_reporter(format, Product::report, style)->report(report, out);
  return out;
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

size_t count(std::string_view text, std::string_view part) {
  size_t found = 0;
  for (size_t at = 0; (at = text.find(part, at)) != std::string_view::npos; at += part.size())
    ++found;
  return found;
}

std::string expected(const std::string& format, const std::string& got) {
  if (std::getenv("CROSSCHECK_UPDATE_EXPECTED") != nullptr) {
    std::filesystem::create_directories(CROSSCHECK_SOURCE_DIR "/tests/report/expected");
    std::ofstream(kExpected + format, std::ios::binary) << got;
  }
  return content_of(kExpected + format);
}

TEST_CASE("the sample report is the expected one in every format") {
  for (const std::string format : kFormats) {
    CAPTURE(format);
    const std::string got = shown(sample_report(), format, {.version = "0.1.0"});
    CHECK(got == expected(format, got));
  }
}

// The page is tested by its structure: html_report_test.cc.
TEST_CASE("every other format of a report is tested here") {
  std::string names;
  for (const std::string format : kFormats) names += (names.empty() ? "" : ", ") + format;
  std::string offered = format_names(Product::report);
  REQUIRE(contains(offered, ", html"));
  offered.erase(offered.find(", html"), 6);
  CHECK(names == offered);
}

TEST_CASE("a report without findings is whole in every format") {
  const std::pair<const char*, const char*> rows[] = {
      {"markdown", "## crosscheck: 0 articles, 0 claims\n\n"},
      {"github", ""},
      {"gitlab", "[]\n"},
      {"rdjsonl", ""},
      {"schemaorg", "{\"@context\":\"https://schema.org\",\"@graph\":[]}\n"},
      {"junit",
       "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
       "<testsuites name=\"crosscheck\" tests=\"0\" failures=\"0\" errors=\"0\">\n</testsuites>\n"},
  };
  Report nothing;
  nothing.wording = &wording_in("en");
  for (const auto& [format, whole] : rows) {
    CAPTURE(format);
    CHECK(shown(nothing, format) == whole);
  }
  CHECK(contains(shown(nothing, "sarif"), "\"results\":[]"));
  CHECK(contains(shown(nothing, "webannotation"), "\"total\":0"));
  CHECK(count(shown(nothing, "csv"), "\r\n") == 1);
}

TEST_CASE(
    "the words of every format are in the report's language, the names of its fields are not") {
  Report report = sample_report();
  report.wording = &wording_in("id");
  const std::pair<const char*, std::vector<const char*>> rows[] = {
      {"markdown",
       {"## crosscheck: 2 artikel, 2 klaim, 1 perkembangan, 1 sesuai\n", "### Perkembangan: ",
        "| waktu | media | nilai | kutipan | menurut | lokasi |\n|---|---|---|---|---|---|\n",
        "\nCatatan: sumber berbeda\n", "\nAlasan: 12 and 25 do not meet; a toll may rise\n",
        "\nAturan disaster.deaths, temuan 5f1c2a90, catatan\n", "### Yang sesuai\n"}},
      {"sarif",
       {". Di sini: 25 orang (Kompas, 2021-04-06). Bandingkan: [12 orang (Antara, 2021-04-05)](1). "
        "Catatan: sumber berbeda. Alasan: 12 and 25",
        "\"level\":\"note\"", "\"verdict\":\"evolution\""}},
      {"github", {"::notice ", "title=Perkembangan (disaster.deaths)::", "%0Aalasan: 12 and 25"}},
      {"gitlab", {"(Antara, 2021-04-05). Catatan: sumber berbeda. Alasan: ", "\"info\""}},
      {"rdjsonl", {"(Antara, 2021-04-05). Catatan: sumber berbeda. Alasan: ", "\"INFO\""}},
      {"junit",
       {"- 12 orang (Antara, 2021-04-05) di kupang-1.md:6:1",
        "<system-out>perkembangan:", "- alasan: 12 and 25"}},
      {"json", {"\"verdict\":\"evolution\"", "\"marks\":[\"sources\"]"}},
      {"csv", {"claim,article,source,published,", "evolution 5f1c2a90"}},
  };
  for (const auto& [format, parts] : rows) {
    const std::string out = shown(report, format);
    for (const char* part : parts) {
      CAPTURE(format);
      CAPTURE(part);
      CHECK(contains(out, part));
    }
  }
  const std::string page = [&] {
    std::string out;
    report.findings.insert(report.findings.end(), 12, report.findings[0]);
    make_reporter("github", Product::report, {})->step_summary(report, out);
    return out;
  }();
  CHECK(contains(page, "### crosscheck: 3 temuan lagi yang tidak ditampilkan GitHub"));
  CHECK(contains(page, "| tingkat | kesimpulan | temuan | aturan | lokasi |\n"));
  CHECK(contains(page, "| catatan | perkembangan | "));
}

TEST_CASE("what a CI takes has no agreements, unless all is wanted") {
  for (const std::string format : {"sarif", "sarif-full", "github", "gitlab", "rdjsonl"}) {
    CAPTURE(format);
    constexpr std::string_view kAgreement = "Deaths in the Kupang flood: 12";
    CHECK_FALSE(contains(shown(sample_report(), format), kAgreement));
    CHECK(contains(shown(sample_report(), format, {.verbose = true}), kAgreement));
  }
  const std::string all = shown(sample_report(), "sarif", {.verbose = true});
  CHECK(contains(all, R"("kind":"pass","level":"none")"));
}

TEST_CASE("each format has its own name for a severity") {
  const struct {
    const char* format;
    const char *note, *warning, *error;
  } rows[] = {
      {"sarif", R"("level":"note","message")", R"("level":"warning","message")",
       R"("level":"error","message")"},
      {"github", "::notice ", "::warning ", "::error "},
      {"gitlab", R"("severity":"info")", R"("severity":"minor")", R"("severity":"major")"},
      {"rdjsonl", R"("severity":"INFO")", R"("severity":"WARNING")", R"("severity":"ERROR")"},
  };
  Report report = sample_report();
  for (const auto& row : rows) {
    CAPTURE(row.format);
    report.findings[0].severity = Severity::note;
    CHECK(contains(shown(report, row.format), row.note));
    report.findings[0].severity = Severity::warning;
    CHECK(contains(shown(report, row.format), row.warning));
    report.findings[0].severity = Severity::error;
    CHECK(contains(shown(report, row.format), row.error));
  }
}

TEST_CASE("the worst come first where a CI may cut the rest off") {
  Report report = sample_report();
  report.findings.push_back(report.findings[0]);
  report.findings.back().severity = Severity::error;
  report.findings.back().message = "The worst of all";
  for (const std::string format : {"sarif", "github", "gitlab", "rdjsonl"}) {
    CAPTURE(format);
    const std::string out = shown(report, format);
    CHECK(out.find("The worst of all") < out.find("rose from 12 to 25"));
  }
}

TEST_CASE("findings of one id keep apart, and the first keeps its fingerprint") {
  Report report = sample_report();
  report.findings[1] = report.findings[0];
  for (const std::string format : {"sarif", "gitlab", "junit", "webannotation"}) {
    CAPTURE(format);
    const std::string out = shown(report, format);
    CHECK(count(out, "5f1c2a90:1") == 1);
    CHECK(count(out, "5f1c2a90:2") == 1);
  }
}

TEST_CASE("a test of JUnit fails where its finding fails the run") {
  Report report = sample_report();
  report.findings[0].severity = Severity::warning;
  const auto failures = [&](Severity fail_on) {
    return count(shown(report, "junit", {.fail_on = fail_on}), "<failure ");
  };
  CHECK(failures(Severity::error) == 0);
  CHECK(failures(Severity::warning) == 1);
  CHECK(failures(Severity::note) == 2);
}

TEST_CASE("what GitHub drops of a kind, its tenth and more, is on the page of the step") {
  Report report = sample_report();
  report.findings.resize(1);
  const auto page = [&] {
    std::string out;
    make_reporter("github", Product::report, {})->step_summary(report, out);
    return out;
  };
  CHECK(page().empty());
  for (int i = 2; i <= 12; ++i) {
    report.findings.push_back(report.findings[0]);
    report.findings.back().message = "Finding " + std::to_string(i) + " of 12 | all";
  }
  report.findings[3].severity = Severity::error;  // another kind
  CHECK(count(shown(report, "github"), "::notice ") == 11);
  CHECK(page() ==
        "### crosscheck: 1 more finding than GitHub shows as annotations\n\n"
        "| severity | verdict | finding | rule | place |\n|---|---|---|---|---|\n"
        "| note | evolution | Finding 12 of 12 \\| all | disaster.deaths | kupang-2.md:6:1 |\n");
  std::string none;
  make_reporter("sarif", Product::report, {})->step_summary(report, none);
  CHECK(none.empty());
}

TEST_CASE("a finding of many claims names ten in its message, and links no more") {
  Report report = sample_report();
  report.findings.resize(1);
  for (int i = 0; i < 20; ++i)
    report.findings[0].claims.insert(report.findings[0].claims.begin(), 0);
  CHECK(contains(shown(report, "github"), "%0Aand 12 more%0A"));
  const std::string sarif = shown(report, "sarif");
  CHECK(contains(sarif, "](9); and 12 more. "));
  CHECK(contains(sarif, R"({"id":21,)"));
}

TEST_CASE("without surroundings, ranges are of lines and quotes stand alone") {
  Report report = sample_report();
  for (Claim& claim : report.claims) claim.surroundings.reset();
  CHECK(contains(shown(report, "rdjsonl"), R"("range":{"start":{"line":6},"end":{"line":6}})"));
  const std::string annotations = shown(report, "webannotation");
  CHECK_FALSE(contains(annotations, "TextPositionSelector"));
  CHECK_FALSE(contains(annotations, "prefix"));
  CHECK(contains(annotations,
                 R"("exact":"Banjir bandang di Kupang menewaskan 12 orang pada Senin.")"));
}

TEST_CASE("an address stands for an article only where it is one of the web") {
  const std::pair<const char*, const char*> rows[] = {
      {"https://berita.example/banjir?id=12%20", "https://berita.example/banjir?id=12%20"},
      {"http://berita.example/", "http://berita.example/"},
      {"https://berita.example/a b\"<é>", "https://berita.example/a%20b%22%3C%C3%A9%3E"},
      {"javascript:alert(1)", ""},
      {"berita.example", ""},
      {"", ""},
  };
  for (const auto& [url, address] : rows) {
    CAPTURE(url);
    Report report = sample_report();
    report.articles[0].url = url;
    const std::string is = address;
    const std::string claims = shown(report, "schemaorg");
    CHECK(contains(claims, is.empty() ? "\"url\"" : "\"url\":\"" + is + "\"") == !is.empty());
    const std::string source = is.empty() ? "kupang-1.md" : is;
    CHECK(contains(shown(report, "webannotation"), "\"source\":\"" + source + "\""));
  }
}

Decision ruled(Ruling ruling) {
  return {.ruling = ruling,
          .reason = "dua desa",
          .who = "Sari",
          .until = day_interval(std::chrono::year(2027) / 1 / 31).to};
}

TEST_CASE("SARIF for GitHub leaves out what is decided, the full one keeps it suppressed") {
  Report report = sample_report();
  report.findings[0].decision = ruled(Ruling::dismissed);
  report.decided = {report.findings[0]};
  report.findings[0].decision = ruled(Ruling::accepted);  // another of the same id
  CHECK_FALSE(contains(shown(report, "sarif"), "suppressions"));
  CHECK(count(shown(report, "sarif"), "\"ruleId\"") == 1);
  const std::string full = shown(report, "sarif-full");
  CHECK(count(full, "\"ruleId\"") == 2);
  CHECK(count(full, "\"suppressions\":[]") == 1);
  CHECK(
      count(full,
            R"("suppressions":[{"kind":"external","status":"accepted","justification":"dua desa",)"
            R"("properties":{"ruling":"dismissed","who":"Sari","until":"2027-01-31"}}])") == 1);
  CHECK(full.find("\"suppressions\":[]") < full.find("\"suppressions\":[{"));
  CHECK(contains(full, "5f1c2a90:1"));
  CHECK(contains(full, "5f1c2a90:2"));
  CHECK_FALSE(contains(full, "baselineState"));
}

TEST_CASE("what a baseline knows is no suppression but a state") {
  Report report = sample_report();
  report.findings[0].since = Since::fresh;
  report.findings.push_back(report.findings[0]);
  report.findings.back().since = Since::updated;
  report.decided = {report.findings[0]};
  report.decided[0].decision = Decision{.ruling = Ruling::known, .of_baseline = true};
  report.decided[0].since = Since::unchanged;
  const std::string full = shown(report, "sarif-full");
  CHECK(count(full, "\"suppressions\":[]") == 3);
  for (const char* state : {"new", "updated", "unchanged"})
    CHECK(count(full, std::string("\"baselineState\":\"") + state + '"') == 1);
  CHECK_FALSE(contains(shown(report, "sarif"), "baselineState"));
}

TEST_CASE("no claim is rated, and none reviewed before an editor has accepted a finding") {
  Report report = sample_report();
  CHECK_FALSE(contains(shown(report, "schemaorg"), "Review"));
  report.findings[0].decision = ruled(Ruling::accepted);
  const std::string draft =
      R"({"@type":"ClaimReview","identifier":"5f1c2a90:1","creativeWorkStatus":"Draft",)"
      R"("claimReviewed":"Deaths in the Kupang flood rose from 12 to 25","reviewBody":"dua desa",)"
      R"("expires":"2027-01-31","author":{"@type":"Person","name":"Sari"},)"
      R"("itemReviewed":[{"@id":"urn:crosscheck:claim:kupang-1.md%231"},)"
      R"({"@id":"urn:crosscheck:claim:kupang-2.md%231"}]})";
  const std::string reviewed = shown(report, "schemaorg");
  CHECK(count(reviewed, draft) == 1);
  CHECK(count(reviewed, "ClaimReview") == 1);
  CHECK(count(reviewed, R"("@id":"urn:crosscheck:claim:kupang-1.md%231","identifier")") == 1);
  CHECK_FALSE(contains(reviewed, "ating"));
  report.findings[0].decision = Decision{.ruling = Ruling::accepted};
  const std::string bare = shown(report, "schemaorg");
  CHECK(contains(bare, R"("claimReviewed":"Deaths in the Kupang flood rose from 12 to 25","item)"));
  report.decided = {report.findings[0]};
  report.decided[0].decision = ruled(Ruling::dismissed);
  report.findings[0].decision.reset();
  CHECK_FALSE(contains(shown(report, "schemaorg"), "Review"));
}

}  // namespace
}  // namespace crosscheck
