// A report in which every word that an article or its metadata can give is an attack.

#include <doctest/doctest.h>

#include "base/wording.h"
#include "inertness.h"
#include "report/reporter.h"
#include "sample_report.h"

namespace crosscheck {
namespace {

constexpr const char* kFormats[] = {"text",          "json",      "markdown", "csv",     "sarif",
                                    "sarif-full",    "github",    "gitlab",   "rdjsonl", "junit",
                                    "webannotation", "schemaorg", "html"};

const std::pair<const char*, std::string> kAttacks[] = {
    {"a script's end", "</script><script>alert(1)</script>"},
    {"an image", "<img src=x onerror=alert(1)>"},
    {"an end of CDATA", "]]></failure><failure/>"},
    {"an entity", "&lt;b&gt; &#x1b; &quot;>"},
    {"a colored terminal", "\x1b[31mmerah\x1b[0m"},
    {"a terminal's title", "\x1b]0;jahat\x07"},
    {"a control of one code point", "\u009b31m"},
    {"a turned direction", "\u202Egnaro 21\u202C \u2066x\u2069"},
    {"a command of the runner", "::error::palsu"},
    {"a command on its own line", "12\n::error file=a.md,line=1::palsu\n"},
    {"an escaped line end", "12%0A::warning::palsu%0D"},
    {"the runner's older command", "##[error]palsu"},
    {"a command of another runner", "###vso[task.setvariable variable=x]palsu"},
    {"a property more", "a.md,line=99,title=palsu::palsu"},
    {"a formula", "=cmd|' /C calc'!A0"},
    {"a formula behind a blank", "\t=1+1"},
    {"a formula in the next cell", "12\";=HYPERLINK(\"https://jahat.example\")"},
    {"a formula of another sign", "+62 @SUM(A1) -1"},
    {"an end of a row", "12\"\r\n\"=1"},
    {"a link", "[klik](javascript:alert(1)) ![x](https://jahat.example/x.png)"},
    {"a link of the report's own", "[12 orang](1) {0}"},
    {"an end of a cell", "12 | orang |\n|---|"},
    {"code", "`kode` ``` ~~~"},
    {"a heading and a list", "# Judul\n- butir\n> kutipan"},
    {"emphasis", "**tebal** __miring__ ~~coret~~"},
    {"a mention", "@admin #1 www.jahat.example"},
    {"a string's end", "\"}],\"results\":[{\"x\":\"\\\""},
    {"a line separator", "12\u2028orang\u2029"},
    {"no character of XML", "12\uFFFE\uFFFF\x01"},
};

void set_all(ArticleRecord& article, const std::string& attack) {
  article.title = article.source = article.story = article.url = article.language = attack;
  article.path = attack + "/" + article.path;
}

// The attack stands in the quote, the words matched, the value, the key, and beside them.
void set_all(Claim& claim, const std::string& attack) {
  const uint32_t size = static_cast<uint32_t>(attack.size());
  claim.quote = attack + attack + attack;
  claim.span = {100, 100 + 3 * size};
  claim.match = {100 + size, 100 + 2 * size};
  claim.value_span = claim.match;
  claim.key = {{"place", attack}};
  claim.value = NameValue{"", attack};
  claim.attribution = {{.text = attack, .span = claim.match, .entity = attack}};
  claim.surroundings = {.byte_column = 1, .offset = 100, .before = attack, .after = attack};
}

const Wording& wording() {
  static const auto loaded = Wording::load(CROSSCHECK_SOURCE_DIR "/rules/messages/en.json");
  REQUIRE(loaded);
  return *loaded;
}

Report hostile_report(const std::string& attack) {
  Report report = sample_report();
  report.wording = &wording();
  for (ArticleRecord& article : report.articles) set_all(article, attack);
  for (Claim& claim : report.claims) set_all(claim, attack);
  for (Finding& finding : report.findings) {
    finding.key = {{"place", attack}};
    finding.message = attack;
    finding.why = {attack, attack};
    finding.severity = Severity::error;
  }
  return report;
}

TEST_CASE("an attack comes out inert in every format") {
  for (const auto& [name, attack] : kAttacks) {
    CAPTURE(name);
    const Report report = hostile_report(attack);
    for (const std::string format : kFormats) {
      for (const bool verbose : {false, true}) {
        CAPTURE(format);
        std::string out;
        make_reporter(format, Product::report, {.verbose = verbose})->report(report, out);
        CHECK(harm_in(format, out) == "");
      }
    }
  }
}

TEST_CASE("an annotation of GitHub is one line, whatever it says") {
  for (const auto& [name, attack] : kAttacks) {
    CAPTURE(name);
    std::string out;
    make_reporter("github", Product::report, {})->report(hostile_report(attack), out);
    const std::vector<std::string> lines = lines_in(out);
    REQUIRE(lines.size() == 1);
    // Of the properties none but its own: values have no comma and no colon.
    const std::string properties = lines[0].substr(2, lines[0].find("::", 2) - 2);
    CHECK(std::count(properties.begin(), properties.end(), ',') <= 5);
    CHECK(properties.find(':') == std::string::npos);
    CHECK(properties.find(",title=Evolution (disaster.deaths)") != std::string::npos);
  }
}

TEST_CASE("a page of a step is inert too") {
  for (const auto& [name, attack] : kAttacks) {
    CAPTURE(name);
    Report report = hostile_report(attack);
    while (report.findings.size() < 13) report.findings.push_back(report.findings[0]);
    std::string page;
    make_reporter("github", Product::report, {})->step_summary(report, page);
    CHECK_FALSE(page.empty());
    CHECK(harm_to_terminal("markdown", page) == "");
    CHECK(harm_to_browser("markdown", page) == "");
  }
}

TEST_CASE("a link of SARIF is the report's own") {
  std::string out;
  make_reporter("sarif", Product::report, {})->report(hostile_report("[12 orang](1) {0}"), out);
  const auto parsed = parse_json("out", out);
  REQUIRE(parsed);
  const JsonValue& result = parsed->root.find("runs")->items[0].find("results")->items[0];
  const std::string& text = result.find("message")->find("text")->string;
  CHECK(text.starts_with("\\[12 orang\\](1) {{0}}. Here: \\[12 orang\\](1) {{0}} ("));
  CHECK(text.find("Beside it: [\\[12 orang\\](1) {{0}} (") != std::string::npos);
}

TEST_CASE("a quote that others are to find is exact, whatever is in it") {
  for (const auto& [name, attack] : kAttacks) {
    CAPTURE(name);
    std::string out;
    make_reporter("webannotation", Product::report, {})->report(hostile_report(attack), out);
    const auto parsed = parse_json("out", out);
    REQUIRE(parsed);
    const JsonValue& item = parsed->root.find("first")->find("items")->items[0];
    const JsonValue& selector = item.find("target")->items[0].find("selector")->items[0];
    CHECK(selector.find("exact")->string == attack + attack + attack);
    CHECK(selector.find("prefix")->string == attack);
  }
}

TEST_CASE("harm is seen where there is some") {
  const std::pair<const char*, const char*> rows[] = {
      {"text", "a \x1b[31m"},
      {"text", "a \u202E"},
      {"text", "  ::error::x"},
      {"github", "::set-env name=x::"},
      {"json", "{\"a\":\"<\"}"},
      {"json", "{"},
      {"csv", "\"=1\"\r\n"},
      {"csv", "\"a;=1\"\r\n"},
      {"markdown", "a <i>"},
      {"markdown", "| a | b |\n"},
      {"markdown", "- @admin"},
      {"junit", "<script"},
      {"html", "<img>"},
      {"html", "<p onclick=\"x\">"},
      {"html", "<p style=\"x\">"},
      {"html", "<a href=\"javascript:x\">"},
      {"html", "<script></script><script></script>"},
  };
  for (const auto& [format, out] : rows) {
    CAPTURE(out);
    CHECK(harm_in(format, out) != "");
  }
}

}  // namespace
}  // namespace crosscheck
