// What `rules explain` says: it must find what the engine finds, and name what is missing.

#include "checker/rule_explaining.h"

#include <tuple>

#include "checker/example_claims.h"
#include "checker/language_engine.h"
#include "newsroom.h"
#include "report/explanation_report.h"
#include "rules/sentence_matcher.h"

namespace crosscheck {
namespace {

// A match with what its slots and gaps took, whoever found it.
using Found =
    std::tuple<Span, TokenRange, std::vector<std::pair<int, TokenRange>>, std::vector<TokenRange>>;

Found found(const RuleMatch& match) {
  std::vector<std::pair<int, TokenRange>> slots;
  for (const Binding& binding : match.bindings) slots.emplace_back(binding.slot, binding.tokens);
  std::sort(slots.begin(), slots.end());
  std::vector<TokenRange> gaps = match.gaps;
  std::sort(gaps.begin(), gaps.end());
  return {match.pattern->where, match.tokens, slots, gaps};
}

Found found(const ExplainedMatch& match) {
  std::vector<std::pair<int, TokenRange>> slots;
  std::vector<TokenRange> gaps;
  for (const ExplainedItem& item : match.items) {
    if (item.is_gap) gaps.push_back(item.tokens);
    if (item.slot >= 0) slots.emplace_back(item.slot, item.tokens);
  }
  std::sort(slots.begin(), slots.end());
  std::sort(gaps.begin(), gaps.end());
  return {match.pattern->where, match.tokens, slots, gaps};
}

// The matches of a rule in a text by the engine, then by the explainer.
void compare_matches(const Rule& rule, const Article& article, size_t& matches) {
  const Checker& checker = shipped_checker();
  const LanguageEngine& engine = checker.engine_of(article);
  const Document document = engine.cut(article.text);
  const Annotations annotations = engine.annotate(document);
  const MatchExplainer explainer(engine.matcher(), rule.id);
  SentenceMatcher matcher(engine.matcher(), false);
  for (const Sentence& sentence : document.sentences) {
    std::vector<Found> by_engine, explained;
    for (const RuleMatch& match : matcher.match(document, annotations, sentence)) {
      if (match.rule == &rule) by_engine.push_back(found(match));
    }
    for (const ExplainedMatch& match : explainer.explain(document, annotations, sentence).matches) {
      if (match.unless == nullptr) explained.push_back(found(match));
    }
    CAPTURE(rule.id);
    CAPTURE(sentence.span.of(article.text));
    CHECK(explained == by_engine);
    matches += by_engine.size();
  }
}

TEST_CASE("the explainer matches exactly where the engine does, in every example of every rule") {
  size_t matches = 0;
  for (const auto& [id, rule] : shipped_checker().rules().rules) {
    for (const Example& example : rule.examples)
      compare_matches(rule, article_of(example), matches);
  }
  CHECK(matches > 50);
}

TEST_CASE("... and in the examples of the other rules, and the shipped articles") {
  size_t matches = 0;
  std::deque<Article> articles = fixture_articles().articles;
  for (const auto& [id, rule] : shipped_checker().rules().rules) {
    if (!rule.examples.empty()) articles.push_back(article_of(rule.examples.front()));
  }
  for (const auto& [id, rule] : shipped_checker().rules().rules) {
    for (const Article& each : articles) compare_matches(rule, each, matches);
  }
  CHECK(matches > 20);
}

// What is said of the last sentence of a text: its state and, if it is no match, why.
struct Said {
  ExplainedField field;
  const ExplainedSentence& last() const { return field.sentences.back(); }
  std::string why() const {
    return last().told.near ? obstacle(*last().told.near, rule(), field) : "";
  }
  static const Rule& rule() { return *shipped_checker().rules().find("conflict.troops-deployed"); }
};

Said say(const std::string& text) {
  Article made = article("a.md", text, "2024-11-05");
  made.language = "id";
  return {RuleExplainer(shipped_checker(), Said::rule()).explain(made).back()};
}

TEST_CASE("a match tells what each item took, and the claim") {
  const Said said = say("Korea Utara mengirim 3.000 tentara ke Rusia.");
  REQUIRE(said.last().told.matches.size() == 1);
  CHECK(said.last().claims[0] == Lines{"actor=KP n=3000 place=RU"});
  Lines items;
  const ExplainedMatch& match = said.last().told.matches[0];
  for (const ExplainedItem& item : match.items)
    items.push_back(std::string(item.item.of(match.pattern->text)));
  CHECK(items == Lines{"{actor}", "@send~active", "{n}", "@conflict-troops", "@toward", "{place}"});
  CHECK_FALSE(said.last().told.near);
}

TEST_CASE("a match that an unless takes away says so") {
  const Said said = say("Jerman mengirim 200 pasukan perdamaian ke Lebanon.");
  REQUIRE(!said.last().told.matches.empty());
  const ExplainedMatch& match = said.last().told.matches[0];
  REQUIRE(match.unless != nullptr);
  CHECK(match.unless->text == "@troops [penjaga] perdamaian");
  CHECK(said.last().claims[0].empty());
}

TEST_CASE("a match whose key stays open names the slot") {
  const Said said = say("Korea Utara mengirim 3.000 tentara kemarin.");
  REQUIRE(!said.last().told.matches.empty());
  CHECK(said.last().claims[0].empty());
  CHECK(open_key_slots(Said::rule(), said.last().told.matches[0]) == Lines{"place"});
}

// What `explain` says of the event of the last match in an article with a headline.
std::string event_said(const std::string& title, const std::string& text) {
  Article made = article("a", text, "2019-09-27");
  made.title = title;
  made.language = "id";
  const Rule& rule = *shipped_checker().rules().find("disaster.dead");
  const ExplainedField field = RuleExplainer(shipped_checker(), rule).explain(made).back();
  const std::string told = explanation_as_text(field, rule, shipped_checker().entities(), {});
  const size_t begin = told.rfind("  event    ");
  if (begin == std::string::npos) return "";
  return told.substr(begin + 11, told.find('\n', begin) - begin - 11);
}

TEST_CASE("a match tells which event it was given, and why") {
  const std::string lead = "Gempa mengguncang Ambon, Kamis (26/9/2019). ";
  struct Row {
    std::string title, text, said;
  };
  const Row rows[] = {
      {"Gempa Guncang Ambon", "Petugas mencatat 12 orang tewas.",
       "quake/ambon/~2019-09-27: the article's main event, named by 'Gempa Guncang Ambon' "
       "(headline), place 'Ambon' (headline), date from its publication"},
      {"", lead + "Petugas mencatat 12 orang tewas.",
       "quake/ambon/2019-09-26: the article's main event, named by 'Gempa mengguncang Ambon, Kamis "
       "(26/9/2019)', place 'Ambon', date 'Kamis (26/9/2019)'"},
      {"", lead + "Gempa di Ambon itu menewaskan 12 orang.",
       "quake/ambon/2019-09-26: named in its own sentence by 'Gempa di Ambon', and meant is the "
       "article's main event, place 'Ambon', date 'Kamis (26/9/2019)'"},
      {"", lead + "Gempa Palu 2018 menewaskan 4.000 orang.",
       "quake/palu/2018: named in its own sentence by 'Gempa Palu 2018', place 'Palu', date "
       "'2018'"},
      {"", lead + "Gempa Palu 2018 terjadi sore hari. Ketika itu 4.000 orang tewas.",
       "quake/palu/2018: named before in its paragraph by 'Gempa Palu 2018', place 'Palu', date "
       "'2018'"},
      {"", lead + "Pada 2004, sebanyak 200.000 orang tewas.",
       "quake/?/?@a: not the main event: the text goes back to '2004', before it"},
      {"", "Sebuah gempa menewaskan 12 orang.",
       "quake/?/~2019-09-27@a: the article's main event, named by 'gempa', place not told, date "
       "from its publication"},
      {"", "Petugas mencatat 12 orang tewas.",
       "?/?/?@a: the article names none that the rule takes"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(event_said(row.title, row.text) == row.said);
  }
}

TEST_CASE("a rule that asks for no event, and a match taken away, tell of none") {
  CHECK(event_said("", "Harga beras di Ambon naik.").empty());
  const Said said = say("Korea Utara mengirim 3.000 tentara ke Rusia.");
  CHECK_FALSE(said.last().events[0]);
  CHECK_FALSE(say("Jerman mengirim 200 pasukan perdamaian ke Lebanon.").last().events[0]);
}

TEST_CASE("a near miss names the item that failed, and what stood there") {
  const std::pair<const char*, const char*> rows[] = {
      {"Korea Utara membantah 3.000 tentara ke Rusia.",
       "needs one of @send~active within 6 words before '3.000', found none in"},
      {"Korea Utara mengirim 3.000 kontainer ke Rusia.",
       "needs one of @conflict-troops, found 'kontainer'"},
      {"Korea Utara mengirim 3 km tentara ke Rusia.", "'3 km' is not a count here, as {n} needs"},
  };
  for (const auto& [text, why] : rows) {
    CAPTURE(text);
    const Said said = say(text);
    CHECK(said.last().told.matches.empty());
    CHECK(said.last().told.comes_near());
    CHECK(said.why().substr(0, std::string_view(why).size()) == why);
  }
}

TEST_CASE("a sentence about something else comes nowhere near") {
  for (const char* text : {"Warga membersihkan jalan sejak pagi.", "Ada 40 relawan di Jepang."}) {
    CAPTURE(text);
    CHECK_FALSE(say(text).last().told.comes_near());
  }
}

TEST_CASE("a headline is explained by itself") {
  Article made = article("a.md", "Warga membersihkan jalan sejak pagi.", "2024-11-05");
  made.language = "id";
  made.title = "Korea Utara mengirim 3.000 tentara ke Rusia";
  const auto fields = RuleExplainer(shipped_checker(), Said::rule()).explain(made);
  REQUIRE(fields.size() == 2);
  CHECK(fields[0].field == Field::title);
  REQUIRE(fields[0].sentences.size() == 1);
  CHECK(fields[0].sentences[0].claims[0] == Lines{"actor=KP n=3000 place=RU"});
}

TEST_CASE("an explanation for an editor, whole") {
  const Said said =
      say("Warga diam.\nKorea Utara mengirim 3.000 tentara ke Rusia. Korea Utara mengirim 3.000 "
          "kontainer ke Rusia.");
  CHECK(explanation_as_text(said.field, Said::rule(), shipped_checker().entities(), {}) ==
        R"(a.md:2:1: matches
  Korea Utara mengirim 3.000 tentara ke Rusia.
  units    Korea Utara [KP] | mengirim | 3.000 [3000] | tentara | ke | Rusia [RU] | .
  pattern  {actor} ...6 @send~active ...6 {n} @conflict-troops ... @toward {place}
  took     {actor} 'Korea Utara', @send~active 'mengirim', {n} '3.000', @conflict-troops 'tentara', @toward 'ke', {place} 'Rusia'
  claim    actor=KP n=3000 place=RU

a.md:2:46: comes near
  Korea Utara mengirim 3.000 kontainer ke Rusia.
  units    Korea Utara [KP] | mengirim | 3.000 [3000] | kontainer | ke | Rusia [RU] | .
  nearest  {actor} ...6 @send~active ...6 {n} @conflict-troops ... @toward {place}
  took     {actor} 'Korea Utara', @send~active 'mengirim', {n} '3.000'
  but      needs one of @conflict-troops, found 'kontainer'
)");
}

}  // namespace
}  // namespace crosscheck
