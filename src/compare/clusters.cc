#include "compare/clusters.h"

#include <algorithm>
#include <optional>

namespace crosscheck {
namespace {

bool goes_back_without_saying(const Member& member, Dynamics dynamics) {
  const bool superseded_for_good =
      dynamics == Dynamics::cumulative || dynamics == Dynamics::revisable;
  return superseded_for_good && !member.moment.dated && !member.claim->corrected;
}

class ClusterBuilder {
 public:
  ClusterBuilder(const Thread& thread, const ValueContext& context)
      : thread_(thread), context_(context), window_(thread.rule->compare.window) {}

  // Members that lead come first, in time order; then those that can only join.
  std::vector<Cluster> build(std::span<const uint32_t> members) {
    std::vector<uint32_t> supporters;
    for (const uint32_t number : members) {
      if (is_leader(thread_.members[number])) {
        place(number);
      } else {
        supporters.push_back(number);
      }
    }
    const size_t led = clusters_.size();
    for (const uint32_t number : supporters) support(number, led);
    return std::move(clusters_);
  }

 private:
  bool is_leader(const Member& member) const {
    return !thread_.statements[member.value].vague && !member.moment.interval.unknown();
  }

  // Whether a statement agrees with all that the cluster's core says; notes how.
  bool fits(uint32_t value, Cluster& cluster) {
    const auto& known = cluster.values;
    if (std::find(known.begin(), known.end(), value) != known.end()) return true;
    bool rounded = false, spelling = false;
    for (const uint32_t other : known) {
      const ValueRelation relation = relate(thread_, value, other, context_);
      if (!relation.agrees()) return false;
      rounded |= relation.rounded;
      spelling |= relation.spelling;
    }
    last_rounded_ = rounded;
    last_spelling_ = spelling;
    return true;
  }

  const TimeInterval& last_time(const Cluster& cluster) const {
    return thread_.members[cluster.core.back()].moment.interval;
  }

  bool precedes(const TimeInterval& a, const TimeInterval& b) const {
    return order_of(a, b, window_) == TimeOrder::before;
  }

  // A constant is one run; any other fact may have moved away and back in between.
  bool is_cut_off(const Cluster& cluster, const Cluster* between) const {
    if (!between || thread_.rule->compare.dynamics == Dynamics::constant) return false;
    return precedes(last_time(cluster), last_time(*between));
  }

  void place(uint32_t number) {
    const Member& member = thread_.members[number];
    const Cluster* between = nullptr;  // the latest that says something else before this member
    for (size_t i = clusters_.size(); i-- > 0;) {
      Cluster& cluster = clusters_[i];
      last_rounded_ = last_spelling_ = false;
      if (fits(member.value, cluster)) {
        if (!is_cut_off(cluster, between)) return join(number, cluster, cluster.core);
        if (!goes_back_without_saying(member, thread_.rule->compare.dynamics)) continue;
        return join(number, cluster, cluster.stale);
      }
      if (!precedes(last_time(cluster), member.moment.interval) || !differs(member, cluster))
        continue;
      if (!between || last_time(*between).from < last_time(cluster).from) between = &cluster;
    }
    found(number);
  }

  bool differs(const Member& member, const Cluster& cluster) const {
    return relate(thread_, member.value, cluster.values.front(), context_).fit != Fit::apart;
  }

  void join(uint32_t number, Cluster& cluster, std::vector<uint32_t>& part) {
    const uint32_t value = thread_.members[number].value;
    part.push_back(number);
    cluster.rounded |= last_rounded_;
    cluster.spelling |= last_spelling_;
    const auto& known = cluster.values;
    if (&part == &cluster.core && std::find(known.begin(), known.end(), value) == known.end()) {
      cluster.values.push_back(value);
    }
  }

  void found(uint32_t number) {
    clusters_.push_back({.core = {number}, .values = {thread_.members[number].value}});
  }

  // Joins every one of the first `led` clusters that it meets, else one of its own kind.
  void support(uint32_t number, size_t led) {
    const uint32_t value = thread_.members[number].value;
    bool joined = false;
    for (size_t i = 0; i < led; ++i) {
      last_rounded_ = last_spelling_ = false;
      if (!fits(value, clusters_[i])) continue;
      join(number, clusters_[i], clusters_[i].support);
      joined = true;
    }
    for (size_t i = led; i < clusters_.size() && !joined; ++i) {
      last_rounded_ = last_spelling_ = false;
      if (!fits(value, clusters_[i])) continue;
      join(number, clusters_[i], clusters_[i].core);
      joined = true;
    }
    if (!joined) found(number);
  }

  const Thread& thread_;
  const ValueContext& context_;
  std::chrono::minutes window_;
  std::vector<Cluster> clusters_;
  bool last_rounded_ = false;
  bool last_spelling_ = false;
};

}  // namespace

std::vector<uint32_t> Cluster::members() const {
  std::vector<uint32_t> all = core;
  all.insert(all.end(), support.begin(), support.end());
  all.insert(all.end(), stale.begin(), stale.end());
  std::sort(all.begin(), all.end());
  return all;
}

ValueRelation relate(const Thread& thread, uint32_t a, uint32_t b, const ValueContext& context) {
  const Statement& x = thread.statements[a];
  const Statement& y = thread.statements[b];
  return relate_statements(*x.value, x.polarity, *y.value, y.polarity, context);
}

std::vector<Cluster> cluster_members(const Thread& thread, std::span<const uint32_t> members,
                                     const ValueContext& context) {
  return ClusterBuilder(thread, context).build(members);
}

}  // namespace crosscheck
