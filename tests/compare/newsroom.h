// A small newsroom for tests of comparison: articles, claims of one rule, and the findings about
// them.
//
//   Newsroom newsroom(Dynamics::level);
//   newsroom.article("oct", "2024-10-30").article("dec", "2024-12-05");
//   newsroom.says("oct", exactly(3000));
//   newsroom.says("dec", more_than(10000));
//   CHECK(newsroom.summary() == Lines{"evolution increase: oct#1 dec#1"});
#pragma once

#include <deque>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compare/findings.h"

namespace crosscheck::testing {

using Lines = std::vector<std::string>;

inline Quantity quantity(double number, Interval hard, Interval soft) {
  Quantity value{.number = number, .hard = hard, .soft = soft};
  value.rounded = number >= 1000 && static_cast<int64_t>(number) % 1000 == 0;
  return value;
}
inline Quantity exactly(double n) {
  return quantity(n, {n, n}, {n, n});
}
inline Quantity about(double n) {
  Quantity value = quantity(n, {.8 * n, 1.2 * n}, {.9 * n, 1.1 * n});
  value.approximate = true;
  return value;
}
inline Quantity more_than(double n) {
  return quantity(n, {n, kInfinity, true, true}, {n, 2 * n, true});
}
inline Quantity at_least(double n) {
  return quantity(n, {n, kInfinity, false, true}, {n, 2 * n});
}
inline Quantity up_to(double n) {
  return quantity(n, {0, n}, {.5 * n, n});
}
inline Quantity between(double low, double high) {
  return {.hard = {low, high}, .soft = {low, high}};
}
// "thousands"
inline Quantity vaguely(double least) {
  Quantity value{.hard = {least, kInfinity, false, true}, .soft = {least, 100 * least}};
  value.vague = true;
  return value;
}
// 2.9 million has a step of 100,000.
inline Quantity million(double number, double step) {
  Quantity value = exactly(number * 1e6);
  value.rounded = true;
  value.step = step;
  return value;
}
inline Quantity in_unit(Quantity value, std::string unit) {
  value.unit = std::move(unit);
  return value;
}
inline Quantity percent(double number, uint8_t decimals) {
  Quantity value = in_unit(exactly(number), "%");
  value.decimals = decimals;
  value.step = decimals == 0 ? 1 : decimals == 1 ? .1 : .01;
  return value;
}
inline Quantity readable_as(double first, double second) {
  Quantity value = exactly(first);
  value.readings = {first, second};
  return value;
}

inline StanceValue forbids() {
  return {.stance = "forbids", .side = "against"};
}
inline StanceValue opposes() {
  return {.stance = "opposes", .side = "against"};
}
inline StanceValue reconsiders() {
  return {.stance = "reconsiders", .side = "open"};
}
inline NameValue named(std::string name, std::string id = "") {
  return {.id = std::move(id), .name = std::move(name)};
}

// "2024-10" is that month.
inline TimeInterval date(std::string_view text) {
  return parse_partial_date(text).value_or(TimeInterval{});
}
inline TimeInterval since(std::string_view text) {
  return {date(text).from, std::nullopt};
}

inline const EntityCatalog& entities() {
  static const Result<EntityCatalog> catalog =
      EntityCatalog::load(CROSSCHECK_SOURCE_DIR "/rules/entities");
  return *catalog;
}
inline const Wording& wording(std::string_view language) {
  static const Result<Wording> english =
      Wording::load(CROSSCHECK_SOURCE_DIR "/rules/messages/en.json");
  static const Result<Wording> indonesian =
      Wording::load(CROSSCHECK_SOURCE_DIR "/rules/messages/id.json");
  return language == "en" ? *english : *indonesian;
}
inline const Units& units() {
  static const Result<Units> all = Units::load(CROSSCHECK_SOURCE_DIR "/rules/units.json");
  return *all;
}
inline const NameFolding& name_folding() {
  static const Result<NameFolding> folding =
      NameFolding::load(CROSSCHECK_SOURCE_DIR "/rules/names.json");
  return *folding;
}

class Newsroom {
 public:
  explicit Newsroom(Dynamics dynamics) {
    Rule rule{.id = "conflict.troops", .topic = "{actor.adjective} troops in {place}"};
    rule.slots = {
        {.name = "actor"}, {.name = "place"}, {.name = "number", .type = SlotType::quantity}};
    rule.key = {"actor", "place"};
    rule.value = rule.slots.back().name;
    rule.compare.dynamics = dynamics;
    rule.compare.window = std::chrono::days(3);
    rules_.rules.emplace(rule.id, std::move(rule));
  }

  Rule& rule() { return rules_.rules.begin()->second; }

  Newsroom& article(std::string id, TimeInterval published, std::string story = "") {
    articles_.push_back({.id = std::move(id), .story = std::move(story)});
    articles_.back().publication.interval = published;
    return *this;
  }
  Newsroom& article(std::string id, std::string_view published = "") {
    return article(std::move(id), date(published));
  }

  // A claim of the rule about actor=KP, place=RU, as of its article's publication; change what is
  // returned as the test needs. References stay valid.
  Claim& says(const std::string& article, ClaimValue value, std::string source = "") {
    Claim claim{.rule = rule().id, .key = {{"actor", "KP"}, {"place", "RU"}}};
    claim.value = std::move(value);
    claim.article = article;
    uint32_t number = 1;
    for (const Claim& other : claims_) number += other.article == article;
    claim.id = fmt::format("{}#{}", article, number);
    claim.match = {100 * number, 100 * number + 50};
    for (const ArticleRecord& record : articles_) {
      if (record.id == article) claim.as_of.interval = record.publication.interval;
    }
    if (!source.empty()) claim.attribution.push_back({.text = std::move(source)});
    claims_.push_back(std::move(claim));
    return claims_.back();
  }

  std::vector<Claim> claims() const { return {claims_.begin(), claims_.end()}; }
  std::vector<Finding> findings(std::string_view language = "en") const {
    return findings_of(claims(), language);
  }
  std::vector<Finding> findings_of(const std::vector<Claim>& claims,
                                   std::string_view language = "en") const {
    return compare_claims({.claims = claims,
                           .articles = articles_,
                           .rules = rules_,
                           .entities = entities(),
                           .wording = wording(language),
                           .units = &units(),
                           .names = &name_folding()});
  }

  // A line for each finding: "contradiction warning disputed: a#1 b#1". Errors and notes are not
  // named.
  Lines summary() const { return summary_of(claims()); }
  Lines summary_of(const std::vector<Claim>& claims) const {
    Lines lines;
    for (const Finding& finding : findings_of(claims)) lines.push_back(line(finding, claims));
    return lines;
  }

 private:
  static std::string line(const Finding& finding, const std::vector<Claim>& claims) {
    std::string text(to_string(finding.verdict));
    if (finding.severity == Severity::warning) text += " warning";
    if (finding.direction != Direction::none) text.append(" ").append(to_string(finding.direction));
    if (finding.disputed) text += " disputed";
    for (const Mark mark : finding.marks) text.append(" ").append(to_string(mark));
    text += ":";
    for (const uint32_t index : finding.claims) text.append(" ").append(claims[index].id);
    return text;
  }

  RuleSet rules_;
  std::vector<ArticleRecord> articles_;
  std::deque<Claim> claims_;
};

}  // namespace crosscheck::testing
