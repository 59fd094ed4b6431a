#include "compare/time_relation.h"

#include <algorithm>

namespace crosscheck {
namespace {

bool ends_before(const std::optional<Minute>& end, const std::optional<Minute>& start) {
  return end && start && *end <= *start;
}

bool within(const TimeInterval& a, const TimeInterval& b, std::chrono::minutes window) {
  if (!a.known() || !b.known()) return false;
  return std::max(*a.to, *b.to) - std::min(*a.from, *b.from) <= window;
}

// Whether nothing sets two statements of one article apart: words whose time is unknown might.
bool share_a_time(const Moment& a, const Moment& b) {
  const auto is_open = [](const Moment& moment) {
    return moment.dated && moment.interval.unknown();
  };
  return !is_open(a) && !is_open(b);
}

}  // namespace

TimeOrder reversed(TimeOrder order) {
  if (order == TimeOrder::before) return TimeOrder::after;
  if (order == TimeOrder::after) return TimeOrder::before;
  return order;
}

TimeOrder order_of(const TimeInterval& a, const TimeInterval& b, std::chrono::minutes window) {
  if (within(a, b, window)) return TimeOrder::same;
  if (ends_before(a.to, b.from)) return TimeOrder::before;
  if (ends_before(b.to, a.from)) return TimeOrder::after;
  return TimeOrder::unknown;
}

TimeOrder order_of(const Moment& a, const Moment& b, std::chrono::minutes window) {
  if (a.article != b.article) return order_of(a.interval, b.interval, window);
  if (a.earlier != b.earlier) return a.earlier ? TimeOrder::before : TimeOrder::after;
  if (!a.dated && !b.dated) return TimeOrder::same;
  const TimeOrder order = order_of(a.interval, b.interval, window);
  if (order != TimeOrder::unknown) return order;
  return share_a_time(a, b) ? TimeOrder::same : TimeOrder::unknown;
}

void Moments::add(const Moment& moment) {
  const TimeInterval& interval = moment.interval;
  if (within(interval, interval, window_)) narrow_.push_back(interval);
  if (interval.to && (!earliest_end_ || *interval.to < *earliest_end_)) earliest_end_ = interval.to;
  if (interval.from && (!latest_start_ || *interval.from > *latest_start_)) {
    latest_start_ = interval.from;
  }
  std::vector<Moment>& of_article = articles_[moment.article];
  const bool known = std::any_of(of_article.begin(), of_article.end(), [&](const Moment& other) {
    return other.interval == interval && other.dated == moment.dated &&
           other.earlier == moment.earlier;
  });
  if (!known) of_article.push_back(moment);
}

void Moments::settle() {
  const auto by_start = [](const TimeInterval& a, const TimeInterval& b) {
    return std::pair(a.from, a.to) < std::pair(b.from, b.to);
  };
  std::sort(narrow_.begin(), narrow_.end(), by_start);
  narrow_.erase(std::unique(narrow_.begin(), narrow_.end()), narrow_.end());
}

bool Moments::any_same_interval(const Moments& other) const {
  for (const TimeInterval& mine : narrow_) {
    const auto first = std::lower_bound(
        other.narrow_.begin(), other.narrow_.end(), *mine.to - window_,
        [](const TimeInterval& theirs, Minute start) { return *theirs.from < start; });
    for (auto theirs = first; theirs != other.narrow_.end(); ++theirs) {
      if (*theirs->from > *mine.from + window_) break;
      if (within(mine, *theirs, window_)) return true;
    }
  }
  return false;
}

Moments::Orders Moments::orders_within_articles(const Moments& other) const {
  Orders orders;
  for (const auto& [article, mine] : articles_) {
    const auto theirs = other.articles_.find(article);
    if (theirs == other.articles_.end()) continue;
    for (const Moment& a : mine) {
      for (const Moment& b : theirs->second) {
        const TimeOrder order = order_of(a, b, window_);
        orders.same |= order == TimeOrder::same;
        orders.before |= order == TimeOrder::before;
        orders.after |= order == TimeOrder::after;
      }
    }
  }
  return orders;
}

TimeOrder Moments::order(const Moments& other) const {
  const Orders inside = orders_within_articles(other);
  if (inside.same || any_same_interval(other)) return TimeOrder::same;
  const bool before = inside.before || ends_before(earliest_end_, other.latest_start_);
  const bool after = inside.after || ends_before(other.earliest_end_, latest_start_);
  if (before == after) return TimeOrder::unknown;
  return before ? TimeOrder::before : TimeOrder::after;
}

}  // namespace crosscheck
