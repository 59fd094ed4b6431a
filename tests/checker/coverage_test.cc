// How much of an article's numbers and dates the rules read.

#include "checker/coverage.h"

#include "newsroom.h"
#include "report/coverage_report.h"

namespace crosscheck {
namespace {

Coverage coverage_of(const std::vector<std::string>& texts, const CheckerOptions& options = {}) {
  CheckerOptions with_rules = options;
  with_rules.rules = {kRules};
  const Checker checker = load_checker(with_rules);
  CoverageCounter counter(checker);
  for (size_t i = 0; i < texts.size(); ++i) {
    Article made = article(std::to_string(i + 1) + ".txt", texts[i], "2024-11-05");
    made.language = "id";
    counter.add(counter.read(made));
  }
  return counter.finish();
}

const std::string kTroops =
    "Korea Utara mengirim 3.000 tentara ke Rusia. Pasar itu menjual 40 gulung kain pada 4 "
    "November.";

TEST_CASE("a number inside a claim is read, others are counted by the words beside them") {
  const Coverage coverage =
      coverage_of({kTroops, "Toko menjual 7 gulung kain dan 25 persen benang."});
  REQUIRE(coverage.articles.size() == 2);
  CHECK(coverage.articles[0].article == "1.txt");
  CHECK(coverage.articles[0].numbers.seen == 2);
  CHECK(coverage.articles[0].numbers.read == 1);
  CHECK(coverage.articles[0].times.seen == 1);
  CHECK(coverage.articles[0].times.read == 0);
  CHECK(coverage.total.numbers.seen == 4);
  CHECK(coverage.total.numbers.percent() == 25);
  REQUIRE(coverage.after.size() == 2);
  CHECK(coverage.after[0].words == "NUM gulung kain");
  CHECK(coverage.after[0].count == 2);
  CHECK(coverage.after[1].words == "NUM % benang");
  REQUIRE(coverage.before.size() == 3);
  CHECK(coverage.before[0].words == "itu menjual NUM");
}

TEST_CASE("words of a shape end at a mark, and another number is one of them") {
  const Coverage coverage = coverage_of({"Ada 12 gulung, lalu 30 dari 90 helai terjual."});
  std::vector<std::string> shapes;
  for (const NumberShape& shape : coverage.after) shapes.push_back(shape.words);
  std::sort(shapes.begin(), shapes.end());
  REQUIRE(!shapes.empty());
  CHECK(std::find(shapes.begin(), shapes.end(), "NUM gulung") != shapes.end());
}

TEST_CASE("rules that claim nothing are idle, and only those selected count") {
  const Coverage all = coverage_of({kTroops});
  const auto idle = [](const Coverage& coverage, const std::string& id) {
    return std::find(coverage.idle.begin(), coverage.idle.end(), id) != coverage.idle.end();
  };
  CHECK_FALSE(idle(all, "conflict.troops-deployed"));
  CHECK(idle(all, "office.holder"));
  CHECK_FALSE(idle(all, "calendar.weekday"));
  CHECK(all.idle.size() == all.rules - 1);
  const Coverage some = coverage_of({kTroops}, {.skip_rules = {"conflict.*"}});
  CHECK(some.total.numbers.read == 0);
  CHECK_FALSE(idle(some, "conflict.troops-deployed"));
}

TEST_CASE("nothing seen is no share") {
  const Coverage coverage = coverage_of({"Warga membersihkan jalan."});
  CHECK(coverage.total.numbers.seen == 0);
  CHECK(coverage_as_text(coverage, false).find("       -") != std::string::npos);
}

TEST_CASE("coverage as text and as JSON") {
  Coverage coverage{.articles = {{"a.txt", {4, 1}, {2, 0}}, {"b \"1\".txt", {0, 0}, {1, 1}}},
                    .total = {"", {4, 1}, {3, 1}},
                    .after = {{"NUM orang tewas", 3}},
                    .before = {},
                    .rules = 2,
                    .idle = {"sport.score"}};
  CHECK(coverage_as_text(coverage, false) ==
        R"(                 numbers     read    share     dates     read    share
a.txt                  4        1   25.0 %         2        0    0.0 %
b "1".txt              0        0        -         1        1  100.0 %
all 2 articles         4        1   25.0 %         3        1   33.3 %

unread numbers, and the words after them
       3  NUM orang tewas

1 of 2 rules claimed nothing
  sport.score
)");
  CHECK(coverage_as_json(coverage) ==
        R"({"schema":"crosscheck/coverage/1","articles":[
 {"article":"a.txt","numbers":{"seen":4,"read":1},"times":{"seen":2,"read":0}},
 {"article":"b \"1\".txt","numbers":{"seen":0,"read":0},"times":{"seen":1,"read":1}}],"total":{"numbers":{"seen":4,"read":1},"times":{"seen":3,"read":1}},"after":[
 {"words":"NUM orang tewas","count":3}],"before":[],"rules":2,"idle":["sport.score"]})"
        "\n");
  const std::string many = coverage_as_text(
      {.articles = std::vector<ArticleCoverage>(31, {"a.txt", {1, 1}, {}})}, false);
  CHECK(many.find("a.txt") == std::string::npos);
}

}  // namespace
}  // namespace crosscheck
