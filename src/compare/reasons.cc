#include "compare/reasons.h"

#include <algorithm>
#include <set>

namespace crosscheck {
namespace {

// Members of a cluster looked at for an example of two times; any pair will do.
constexpr size_t kExamples = 40;

bool is_narrow(const TimeInterval& interval, std::chrono::minutes window) {
  return interval.known() && *interval.to - *interval.from <= window;
}

}  // namespace

std::string Reasons::text(uint32_t statement) const {
  return phrasing_.value(*thread_.statements[statement].claim, *thread_.rule);
}

std::string Reasons::quantities(const Quantity& a, const Quantity& b, uint32_t first,
                                uint32_t second, const ValueRelation& relation) const {
  const Wording& wording = phrasing_.wording();
  if (relation.ambiguous) {
    return wording.say("why.readings", {{"a", text(first)}, {"b", text(second)}});
  }
  if (relation.rounded) {
    return wording.say("why.rounded", {{"a", text(first)}, {"b", text(second)}});
  }
  const bool soft = relation.fit == Fit::compatible;
  const std::string_view id = soft                            ? "why.intervals-meet"
                              : relation.fit == Fit::strained ? "why.intervals-strained"
                                                              : "why.intervals-apart";
  return wording.say(id, {{"a", phrasing_.interval(soft ? a.soft : a.hard, a.unit)},
                          {"b", phrasing_.interval(soft ? b.soft : b.hard, b.unit)}});
}

std::string Reasons::stances(const StanceValue& a, const StanceValue& b) const {
  const bool one_side = !a.side.empty() && a.side == b.side;
  const Wording& wording = phrasing_.wording();
  return wording.say(one_side ? "why.one-side" : "why.two-sides",
                     {{"a", wording.stance(a.stance)},
                      {"b", wording.stance(b.stance)},
                      {"side-a", wording.side(a.side)},
                      {"side-b", wording.side(b.side)}});
}

std::string Reasons::values(uint32_t a, uint32_t b, const ValueRelation& relation) const {
  const Wording& wording = phrasing_.wording();
  const Statement& x = thread_.statements[a];
  const Statement& y = thread_.statements[b];
  if (x.polarity != y.polarity) return wording.say("why.negated", {{"a", text(a)}, {"b", text(b)}});
  if (relation.fit == Fit::equal) {
    const std::string_view id = relation.spelling ? "why.spelling" : "why.equal";
    return wording.say(id, {{"a", text(a)}, {"b", text(b)}});
  }
  if (const auto* number = std::get_if<Quantity>(x.value)) {
    return quantities(*number, std::get<Quantity>(*y.value), a, b, relation);
  }
  if (const auto* stance = std::get_if<StanceValue>(x.value)) {
    return stances(*stance, std::get<StanceValue>(*y.value));
  }
  if (relation.fit != Fit::compatible) {
    return wording.say("why.differ", {{"a", text(a)}, {"b", text(b)}});
  }
  const bool is_name = std::holds_alternative<NameValue>(*x.value);
  return wording.say(is_name ? "why.name-part" : "why.times-meet",
                     {{"a", text(a)}, {"b", text(b)}});
}

std::string Reasons::times(const Meeting& meeting, const Cluster& a, const Cluster& b) const {
  const Wording& wording = phrasing_.wording();
  const std::chrono::minutes window = thread_.rule->compare.window;
  const auto examples = [&](const Cluster& cluster, uint32_t statement) {
    std::vector<const Member*> members;
    for (const uint32_t number : cluster.core) {
      const Member& member = thread_.members[number];
      if (member.value == statement && members.size() < kExamples) members.push_back(&member);
    }
    return members;
  };
  for (const Member* x : examples(a, meeting.a)) {
    for (const Member* y : examples(b, meeting.b)) {
      const TimeOrder order = order_of(x->moment, y->moment, window);
      if (order != meeting.order || order == TimeOrder::unknown) continue;
      const bool one_article = x->moment.article == y->moment.article;
      const std::string first = phrasing_.time(x->moment.interval);
      const std::string second = phrasing_.time(y->moment.interval);
      if (order == TimeOrder::before)
        return wording.say("why.before", {{"a", first}, {"b", second}});
      if (order == TimeOrder::after)
        return wording.say("why.before", {{"a", second}, {"b", first}});
      if (one_article) return wording.say("why.one-article", {{"article", x->claim->article}});
      if (first == second) return wording.say("why.one-time", {{"time", first}});
      return wording.say("why.near",
                         {{"a", first}, {"b", second}, {"window", phrasing_.window(window)}});
    }
  }
  return "";
}

std::string Reasons::dynamics(Outcome outcome) const {
  const Wording& wording = phrasing_.wording();
  const Dynamics dynamics = thread_.rule->compare.dynamics;
  const bool moves = outcome == Outcome::evolution;
  switch (dynamics) {
    case Dynamics::constant:
      return wording.say("dynamics.constant");
    case Dynamics::cumulative:
      return wording.say(moves ? "dynamics.cumulative-rises" : "dynamics.cumulative-falls");
    case Dynamics::revisable:
      return wording.say("dynamics.revisable");
    case Dynamics::level:
      return wording.say("dynamics.level");
    case Dynamics::stance:
      return wording.say("dynamics.stance");
    case Dynamics::holder:
      return wording.say("dynamics.holder");
    case Dynamics::set:
      return wording.say("dynamics.set");
  }
  return "";
}

std::string Reasons::slip(Slip slip) const {
  const Wording& wording = phrasing_.wording();
  switch (slip) {
    case Slip::none:
      return "";
    case Slip::thousand:
      return wording.say("slip.thousand");
    case Slip::nought:
      return wording.say("slip.nought");
    case Slip::swapped:
      return wording.say("slip.swapped");
  }
  return "";
}

std::vector<std::string> Reasons::undated_articles(const Cluster& a, const Cluster& b) const {
  std::set<std::string> articles;
  for (const Cluster* cluster : {&a, &b}) {
    for (const uint32_t number : cluster->core) {
      const Member& member = thread_.members[number];
      if (is_narrow(member.moment.interval, thread_.rule->compare.window)) continue;
      articles.insert(member.claim->article);
    }
  }
  return {articles.begin(), articles.end()};
}

std::vector<std::string> Reasons::settling(const Meeting& meeting, const Cluster& a,
                                           const Cluster& b) const {
  const Wording& wording = phrasing_.wording();
  if (meeting.relation.ambiguous) return {wording.say("settle.reading")};
  std::vector<std::string> steps;
  if (meeting.relation.fit == Fit::strained) steps.push_back(wording.say("settle.figure"));
  if (meeting.order != TimeOrder::unknown) return steps;
  const std::vector<std::string> articles = undated_articles(a, b);
  if (articles.empty()) {
    steps.push_back(wording.say("settle.hour"));
  } else {
    steps.push_back(wording.say("settle.date", {{"articles", phrasing_.list(articles)}}));
  }
  return steps;
}

}  // namespace crosscheck
