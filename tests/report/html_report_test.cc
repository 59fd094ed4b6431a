// The page by its structure, as a browser reads it.

#include "report/html_report.h"

#include <algorithm>
#include <doctest/doctest.h>

#include "base/wording.h"
#include "report/html_assets.h"
#include "report/html_words.h"
#include "sample_report.h"
#include "text/html_tree.h"

namespace crosscheck {
namespace {

const Wording& wording(const std::string& language) {
  static const auto load = [](const char* code) {
    auto loaded =
        Wording::load(std::string(CROSSCHECK_SOURCE_DIR "/rules/messages/") + code + ".json");
    REQUIRE(loaded);
    return *loaded;
  };
  static const Wording english = load("en"), indonesian = load("id");
  return language == "en" ? english : indonesian;
}

std::string page_of(Report report, const std::string& language = "en") {
  report.wording = &wording(language);
  std::string out;
  make_reporter("html", Product::report, {.version = "1.2.3"})->report(report, out);
  return out;
}

HtmlTree tree_of(const std::string& page) {
  Result<HtmlTree> tree = parse_html("report.html", page);
  REQUIRE(tree);
  return *tree;
}

bool has_class(const HtmlNode& node, std::string_view name) {
  return (" " + std::string(node.attribute("class")) + " ").find(" " + std::string(name) + " ") !=
         std::string::npos;
}

// Places of the nodes of a class, inside of another.
std::vector<uint32_t> nodes_of(const HtmlTree& tree, std::string_view name, uint32_t root = 0) {
  std::vector<uint32_t> found;
  for (uint32_t i = root; i < tree.nodes[root].end; ++i) {
    if (!tree.nodes[i].is_text && has_class(tree.nodes[i], name)) found.push_back(i);
  }
  return found;
}

std::string text_of(const HtmlTree& tree, std::string_view name, uint32_t root = 0) {
  std::string text;
  for (const uint32_t node : nodes_of(tree, name, root))
    text += (text.empty() ? "" : "|") + tree.text_of(node);
  return text;
}

size_t count(const std::string& text, std::string_view part) {
  size_t found = 0;
  for (size_t at = 0; (at = text.find(part, at)) != text.npos; at += part.size()) ++found;
  return found;
}

TEST_CASE("a page says what made it, in which language, and what it may do") {
  const std::string page = page_of(sample_report());
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
  CHECK(page.find("<meta name=\"generator\" content=\"crosscheck 1.2.3\">") != page.npos);
  CHECK(page.find("content=\"default-src 'none'; style-src 'sha256-") != page.npos);
  CHECK(count(page, "<script>") == 1);
  CHECK(count(page, "<style>") == 1);
  CHECK(page.find(kHtmlScript.text) != page.npos);
  CHECK(page.find(kHtmlStyle.text) != page.npos);
  CHECK(page.find("[html.") == page.npos);
  CHECK(kHtmlScript.sha256.size() == 64);
  CHECK(page_of(sample_report(), "id").find("<html lang=\"id\">") != page.npos);
}

TEST_CASE("style and script ask for nothing from elsewhere") {
  for (const HtmlAsset& asset : {kHtmlStyle, kHtmlScript}) {
    for (const char* reference :
         {"url(", "@import", "http:", "https:", "fetch(", "import(", "eval("})
      CHECK(asset.text.find(reference) == asset.text.npos);
  }
}

TEST_CASE("the same report gives the same page") {
  CHECK(page_of(sample_report()) == page_of(sample_report()));
}

TEST_CASE("a finding is a card with its statements, words marked, steps, and an anchor") {
  const HtmlTree tree = tree_of(page_of(sample_report()));
  const auto cards = nodes_of(tree, "card");
  REQUIRE(cards.size() == 2);
  const uint32_t evolution = cards[0];
  CHECK(tree.nodes[evolution].tag == "article");
  CHECK(tree.nodes[evolution].attribute("id") == "finding-5f1c2a90");
  CHECK(text_of(tree, "kicker", evolution) == "Evolution different sources");
  CHECK(text_of(tree, "value", evolution) == "12 orang|25 orang");
  CHECK(text_of(tree, "date", evolution) == "5 Apr 2021|6 Apr 2021");
  CHECK(text_of(tree, "publisher", evolution) == "Antara|Kompas");
  CHECK(text_of(tree, "speaker", evolution) == "said by Wali Kota Kupang");
  CHECK(tree.text_of(tree.first("mark", evolution)) == "12 orang");
  CHECK(text_of(tree, "around", evolution) == "– Wali Kota:|Warga mengungsi.");
  CHECK(text_of(tree, "why", evolution).find("12 and 25 do not meet") != std::string::npos);
  CHECK(nodes_of(tree, "chart", evolution).size() == 1);
  CHECK(tree.nodes[tree.first("blockquote", evolution)].attribute("lang") == "id");
  // The agreement is folded, and complete.
  CHECK(tree.nodes[cards[1]].tag == "details");
  CHECK(tree.nodes[cards[1]].find("open") == nullptr);
  CHECK(text_of(tree, "value", cards[1]) == "12 orang");
  CHECK(text_of(tree, "related", cards[1]).find("rose from 12 to 25") != std::string::npos);
}

TEST_CASE("each verdict has its section, worst first") {
  Report report = sample_report();
  const Verdict verdicts[] = {Verdict::contradiction, Verdict::undetermined, Verdict::evolution,
                              Verdict::projection, Verdict::agreement};
  const Finding one = report.findings[0];
  report.findings.clear();
  for (const Verdict verdict : verdicts) {
    report.findings.push_back(one);
    report.findings.back().verdict = verdict;
  }
  const HtmlTree tree = tree_of(page_of(report));
  CHECK(nodes_of(tree, "verdicts").size() == 5);
  CHECK(text_of(tree, "count") ==
        "1 Contradiction|1 Undetermined|1 Evolution|1 Projection|1 Agreement");
  // Of one id, each has an anchor of its own.
  CHECK(tree.nodes[nodes_of(tree, "card")[4]].attribute("id") == "finding-5f1c2a90-5");
}

TEST_CASE("ids are unique and every link into the page leads somewhere") {
  const HtmlTree tree = tree_of(page_of(sample_report()));
  std::vector<std::string> ids;
  for (const HtmlNode& node : tree.nodes) {
    if (node.find("id") != nullptr) ids.emplace_back(node.attribute("id"));
  }
  std::sort(ids.begin(), ids.end());
  CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
  for (const HtmlNode& node : tree.nodes) {
    const std::string href(node.attribute("href"));
    if (!href.starts_with("#") || href.find('=') != href.npos) continue;
    CAPTURE(href);
    CHECK(std::binary_search(ids.begin(), ids.end(), href.substr(1)));
  }
}

TEST_CASE("values of every kind are told") {
  const auto range = [](double min, double max, bool open) {
    return Quantity{.hard = {min, max, false, open}, .soft = {min, std::min(max, 9 * min)}};
  };
  const struct {
    ClaimValue value;
    const char* english;
    const char* indonesian;
  } rows[] = {
      {range(1000, kInfinity, true), "at least 1,000", "setidaknya 1.000"},
      {range(11, 19, false), "between 11 and 19", "antara 11 dan 19"},
      {Quantity{.number = 2.5, .hard = {2.5, 2.5}, .soft = {2.5, 2.5}, .unit = "km"}, "2.5 km",
       "2,5 kilometer"},
      {StanceValue{"forbids", "against"}, "forbids", "melarang"},
      {NameValue{"KR", "Korea Selatan"}, "Korea Selatan", "Korea Selatan"},
      {TermValue{"fire"}, "fire", "fire"},
      {TimeExpression{.value = "2019-08-08", .interval = *parse_partial_date("2019-08-08")},
       "8 Aug 2019", "8 Agu 2019"},
      {TimeExpression{.value = "XXXX-WXX-3"}, "XXXX-WXX-3", "XXXX-WXX-3"},
  };
  for (const auto& row : rows) {
    Report report = sample_report();
    report.claims[0].value = row.value;
    report.claims[0].value_span = {};
    for (const auto& [language, wanted] :
         {std::pair("en", row.english), std::pair("id", row.indonesian)}) {
      const HtmlTree tree = tree_of(page_of(report, language));
      CHECK(tree.text_of(nodes_of(tree, "value")[0]) == wanted);
    }
  }
}

TEST_CASE("what is forecast, denied or negated is told by word and mark") {
  const struct {
    Modality modality;
    Polarity polarity;
    const char* word;
    const char* name;
  } rows[] = {
      {Modality::projected, Polarity::affirmed, "forecast", "mark projected"},
      {Modality::conditional, Polarity::affirmed, "conditional", "mark conditional"},
      {Modality::denied, Polarity::affirmed, "denied", "mark denied"},
      {Modality::actual, Polarity::negated, "negated", "mark negated"},
      {Modality::denied, Polarity::negated, "denied, negated", "mark denied negated"},
  };
  for (const auto& row : rows) {
    Report report = sample_report();
    report.claims[0].modality = row.modality;
    report.claims[0].polarity = row.polarity;
    const std::string page = page_of(report);
    CHECK(text_of(tree_of(page), "manner").starts_with(row.word));
    CHECK(page.find(std::string("class=\"") + row.name + "\"") != page.npos);
  }
}

TEST_CASE("an article is a link where its address is one") {
  Report report = sample_report();
  report.articles[0].title = "Banjir di Kupang";
  report.articles[0].url = "https://berita.example/kupang?a=1&b=2";
  report.articles[1].url = "javascript:alert(1)";
  const std::string page = page_of(report);
  CHECK(page.find("<a href=\"https://berita.example/kupang?a=1&amp;b=2\" rel=\"noopener noreferrer "
                  "nofollow\"><bdi lang=\"id\">Banjir di Kupang</bdi></a>") != page.npos);
  CHECK(page.find("javascript:") == page.npos);
  CHECK(text_of(tree_of(page), "article").find("kupang-2.md:6:1") != std::string::npos);
}

TEST_CASE("dates are written as people write them") {
  const struct {
    TimeInterval time;
    const char* english;
    const char* indonesian;
  } rows[] = {
      {{}, "undated", "tanpa tanggal"},
      {*parse_partial_date("2024"), "2024", "2024"},
      {*parse_partial_date("2024-05"), "May 2024", "Mei 2024"},
      {*parse_partial_date("2024-08-17"), "17 Aug 2024", "17 Agu 2024"},
      {*parse_partial_date("2024-08-17T08:05"), "17 Aug 2024, 08:05", "17 Agu 2024, 08:05"},
      {{*parse_partial_date("2023-07-10")->from, *parse_partial_date("2023-07-16")->to},
       "10–16 Jul 2023",
       "10–16 Jul 2023"},
      {{*parse_partial_date("2023-07-30")->from, *parse_partial_date("2023-08-02")->to},
       "30 Jul 2023 – 2 Aug 2023",
       "30 Jul 2023 – 2 Agu 2023"},
      {{parse_partial_date("2023-07-10")->from, std::nullopt},
       "10 Jul 2023 or later",
       "10 Jul 2023 atau sesudahnya"},
      {{std::nullopt, parse_partial_date("2023-07-10")->from},
       "before 10 Jul 2023",
       "sebelum 10 Jul 2023"},
  };
  for (const auto& row : rows) {
    CHECK(HtmlWords(wording("en")).date(row.time) == row.english);
    CHECK(HtmlWords(wording("id")).date(row.time) == row.indonesian);
  }
}

TEST_CASE("large numbers are told in words on an axis") {
  const HtmlWords english(wording("en")), indonesian(wording("id"));
  CHECK(english.number_on_axis(500000, "") == "500,000");
  CHECK(english.number_on_axis(2.5e6, "IDR") == "2.5 million IDR");
  CHECK(indonesian.number_on_axis(16.5e12, "IDR") == "16,5 triliun rupiah");
  CHECK(indonesian.number_on_axis(2e9, "") == "2 miliar");
}

TEST_CASE("many statements are folded, none is lost") {
  Report report = sample_report();
  report.findings.resize(1);
  const Claim one = report.claims[0];
  for (uint32_t i = 2; i < 60; ++i) {
    report.claims.push_back(one);
    report.findings[0].claims.push_back(i);
  }
  const HtmlTree tree = tree_of(page_of(report));
  const uint32_t card = nodes_of(tree, "card")[0];
  CHECK(nodes_of(tree, "statement", card).size() == 60);
  const auto folded = nodes_of(tree, "more", card);
  REQUIRE(folded.size() == 1);
  CHECK(nodes_of(tree, "statement", folded[0]).size() == 52);
  CHECK(tree.text_of(tree.first("summary", folded[0])) == "52 more statements");
}

TEST_CASE("what the desk decided is told") {
  Report report = sample_report();
  report.findings[0].reopened = "dismissed; open again, as the values have changed";
  report.decided = {report.findings[1]};
  report.findings.pop_back();
  report.decided[0].decision = {.ruling = Ruling::dismissed,
                                .reason = "two counts",
                                .who = "Sari",
                                .until = parse_partial_date("2025-05-01")->to};
  report.stale = {{.ruling = Ruling::known, .about = "Old finding", .reason = "mended"}};
  const HtmlTree tree = tree_of(page_of(report));
  CHECK(text_of(tree, "note") ==
        "dismissed; open again, as the values have changed|"
        "dismissed by Sari: two counts (until 1 May 2025)");
  CHECK(text_of(tree, "stale").find("Old finding — known: mended") != std::string::npos);
  CHECK(nodes_of(tree, "card").size() == 2);
}

TEST_CASE("a claim that meets no other is told with its article") {
  Report report = sample_report();
  report.findings.clear();
  const HtmlTree tree = tree_of(page_of(report));
  CHECK(nodes_of(tree, "card").empty());
  CHECK(nodes_of(tree, "nothing").size() == 1);
  CHECK(nodes_of(tree, "lone").size() == 2);
  CHECK(text_of(tree, "value") == "12 orang|25 orang");
}

TEST_CASE("an empty report is a page, too") {
  Report report;
  const HtmlTree tree = tree_of(page_of(report));
  CHECK(nodes_of(tree, "nothing").size() == 1);
  CHECK(text_of(tree, "standfirst") ==
        "0 articles. 0 statements of fact were read in them and compared; 0 findings came of it.");
}

}  // namespace
}  // namespace crosscheck
