#include "compare/threads.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <limits>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/unicode.h"
#include "compare/event_clusters.h"

namespace crosscheck {
namespace {

constexpr int64_t kNever = std::numeric_limits<int64_t>::max();

auto text_order(const Claim& claim) {
  return std::tuple<std::string_view, bool, Span, std::string_view, std::string_view>(
      claim.article, claim.field == Field::text, claim.match, claim.rule, claim.id);
}

int64_t minutes_of(const std::optional<Minute>& minute) {
  return minute ? minute->time_since_epoch().count() : kNever;
}

// By start, else by end; what has neither comes last.
auto time_order(const Member& member) {
  const TimeInterval& interval = member.moment.interval;
  return std::pair(minutes_of(interval.from ? interval.from : interval.to),
                   minutes_of(interval.to));
}

bool is_before_role(const Claim& claim) {
  const auto* quantity = std::get_if<Quantity>(&claim.value);
  return quantity && quantity->role == QuantityRole::before;
}

bool goes_by_publication(Dynamics dynamics) {
  return dynamics == Dynamics::constant || dynamics == Dynamics::revisable;
}

Moment moment_of(const Claim& claim, const ArticleRecord* article, uint32_t number,
                 const Rule& rule) {
  const TimeInterval published = article ? article->publication.interval : TimeInterval{};
  Moment moment{.interval = claim.as_of.interval, .dated = claim.dated, .article = number};
  if (!claim.dated && moment.interval.unknown()) moment.interval = published;
  if (goes_by_publication(rule.compare.dynamics)) {
    moment.interval = published;
    moment.dated = false;
  }
  if (is_before_role(claim) && !claim.dated) {
    moment.interval = {std::nullopt, moment.interval.from};
    moment.earlier = true;
  }
  return moment;
}

// Two values of one spelling are one statement; two spellings of one name stay apart, to be shown.
struct Spelling {
  std::string operator()(const Quantity& q) const {
    return fmt::format("{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}", q.number.value_or(0),
                       q.number.has_value(), q.hard.min, q.hard.max, q.soft.min, q.soft.max, q.unit,
                       q.step, q.decimals, 4 * q.hard.min_open + 2 * q.hard.max_open + q.rounded,
                       static_cast<int>(q.role), fmt::join(q.readings, ","));
  }
  std::string operator()(const TimeExpression& time) const {
    return fmt::format("{}|{}|{}", time.value, minutes_of(time.interval.from),
                       minutes_of(time.interval.to));
  }
  std::string operator()(const StanceValue& value) const { return value.stance; }
  std::string operator()(const NameValue& value) const { return value.id + "|" + value.name; }
  std::string operator()(const TermValue& value) const { return value.term; }
};

bool is_vague(const ClaimValue& value) {
  if (const auto* quantity = std::get_if<Quantity>(&value)) return quantity->vague;
  const auto* name = std::get_if<NameValue>(&value);
  return name && name->id.empty() && name->name.find_first_of(" -") == std::string::npos;
}

// A symmetric rule's first two slots may change places: the lesser id comes first. An event goes by
// the id that all articles share.
std::vector<KeyPart> key_of(const Claim& claim, const Rule& rule, const EventClusters& events) {
  std::vector<KeyPart> key = claim.key;
  const Slot* event = claim.event ? rule.event_slot() : nullptr;
  for (KeyPart& part : key) {
    if (event != nullptr && part.slot == event->name) part.id = events.id_of(claim);
  }
  if (rule.symmetric && key.size() >= 2 && key[1].id < key[0].id) std::swap(key[0].id, key[1].id);
  return key;
}

std::string thread_name(const Rule& rule, const std::vector<KeyPart>& key) {
  std::string name = rule.id;
  for (const KeyPart& part : key) {
    name += '\x1f';
    name += part.slot;
    name += '\x1e';
    name += part.id;
  }
  return name;
}

class ThreadBuilder {
 public:
  explicit ThreadBuilder(const ComparisonInput& input) : input_(input), events_(input) {
    for (uint32_t i = 0; i < input.articles.size(); ++i) articles_[input.articles[i].id] = i;
  }

  std::vector<Thread> build() {
    std::vector<uint32_t> order(input_.claims.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [this](uint32_t a, uint32_t b) {
      return text_order(input_.claims[a]) < text_order(input_.claims[b]);
    });
    for (const uint32_t index : order) add(index);
    std::vector<Thread> finished;
    for (Thread& thread : threads_) split_by_story(std::move(thread), finished);
    for (Thread& thread : finished) sort_and_number(thread);
    std::sort(finished.begin(), finished.end(), [](const Thread& a, const Thread& b) {
      return std::tie(a.rule->id, a.key, a.story) < std::tie(b.rule->id, b.key, b.story);
    });
    return finished;
  }

 private:
  void add(uint32_t index) {
    const Claim& claim = input_.claims[index];
    const Rule* rule = input_.rules.find(claim.rule);
    if (!rule || claim.modality == Modality::conditional) return;
    const auto [number, _] = numbers_.try_emplace(claim.article, numbers_.size());
    const auto article = articles_.find(claim.article);
    const ArticleRecord* record =
        article == articles_.end() ? nullptr : &input_.articles[article->second];
    std::vector<KeyPart> key = key_of(claim, *rule, events_);
    const auto [place, is_new] = by_name_.try_emplace(thread_name(*rule, key), threads_.size());
    if (is_new) threads_.push_back({.rule = rule, .key = std::move(key)});
    threads_[place->second].members.push_back(
        {.claim = &claim,
         .index = index,
         .moment = moment_of(claim, record, number->second, *rule)});
  }

  std::string_view story_of(const Member& member) const {
    const auto article = articles_.find(member.claim->article);
    return article == articles_.end() ? std::string_view() : input_.articles[article->second].story;
  }

  void split_by_story(Thread thread, std::vector<Thread>& finished) const {
    std::set<std::string_view> stories;
    for (const Member& member : thread.members) stories.insert(story_of(member));
    stories.erase("");
    if (stories.size() < 2) {
      finished.push_back(std::move(thread));
      return;
    }
    for (const std::string_view story : stories) {
      Thread part{.rule = thread.rule, .key = thread.key, .story = std::string(story)};
      std::copy_if(thread.members.begin(), thread.members.end(), std::back_inserter(part.members),
                   [&](const Member& member) {
                     const std::string_view own = story_of(member);
                     return own.empty() || own == story;
                   });
      finished.push_back(std::move(part));
    }
  }

  static void sort_and_number(Thread& thread) {
    std::stable_sort(
        thread.members.begin(), thread.members.end(),
        [](const Member& a, const Member& b) { return time_order(a) < time_order(b); });
    std::unordered_map<std::string, uint32_t> known;
    for (Member& member : thread.members) {
      const Claim& claim = *member.claim;
      std::string name = std::visit(Spelling{}, claim.value);
      name +=
          fmt::format("|{}|{}", static_cast<int>(claim.modality), static_cast<int>(claim.polarity));
      const auto [place, is_new] = known.try_emplace(std::move(name), thread.statements.size());
      member.value = place->second;
      if (!is_new) continue;
      thread.statements.push_back({.claim = &claim,
                                   .value = &claim.value,
                                   .modality = claim.modality,
                                   .polarity = claim.polarity,
                                   .vague = is_vague(claim.value)});
    }
  }

  const ComparisonInput& input_;
  const EventClusters events_;
  std::unordered_map<std::string_view, uint32_t> articles_;
  std::unordered_map<std::string_view, uint32_t> numbers_;
  std::unordered_map<std::string, uint32_t> by_name_;
  std::vector<Thread> threads_;
};

}  // namespace

std::vector<Thread> build_threads(const ComparisonInput& input) {
  return ThreadBuilder(input).build();
}

std::string source_of(const Attribution& attribution) {
  return attribution.entity.empty() ? fold_name(attribution.text) : attribution.entity;
}

}  // namespace crosscheck
