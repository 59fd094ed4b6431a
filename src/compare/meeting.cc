#include "compare/meeting.h"

#include <algorithm>

#include "compare/quantity_relation.h"

namespace crosscheck {
namespace {

// Whether the value later in time is the higher one.
bool rises(const ClaimValue& a, const ClaimValue& b, TimeOrder order) {
  const auto* first = std::get_if<Quantity>(&a);
  const auto* second = std::get_if<Quantity>(&b);
  if (!first || !second) return true;
  return order == TimeOrder::after ? is_below(*second, *first) : is_below(*first, *second);
}

bool can_be_corrected(Dynamics dynamics) {
  return dynamics == Dynamics::cumulative || dynamics == Dynamics::revisable;
}

}  // namespace

Party::Party(const Thread& thread, const Cluster& cluster) : thread_(&thread) {
  for (const uint32_t number : cluster.core) {
    const Member& member = thread.members[number];
    auto group = std::find_if(groups_.begin(), groups_.end(),
                              [&](const Group& other) { return other.value == member.value; });
    if (group == groups_.end()) {
      groups_.push_back({.value = member.value, .moments = Moments(thread.rule->compare.window)});
      group = groups_.end() - 1;
    }
    group->moments.add(member.moment);
    group->corrected |= member.claim->corrected;
    group->only_earlier &= member.moment.earlier;
  }
  for (Group& group : groups_) group.moments.settle();
}

Meeting Party::meet_groups(const Group& mine, const Group& theirs,
                           const ValueContext& context) const {
  const Dynamics dynamics = context.rule.compare.dynamics;
  Meeting meeting{.a = mine.value, .b = theirs.value};
  meeting.relation = relate(*thread_, mine.value, theirs.value, context);
  if (meeting.relation.agrees() || meeting.relation.fit == Fit::apart) return meeting;
  meeting.order = mine.moments.order(theirs.moments);
  meeting.forward = meeting.order != TimeOrder::after;
  const bool up = rises(*thread_->statements[mine.value].value,
                        *thread_->statements[theirs.value].value, meeting.order);
  meeting.outcome = judge(meeting.relation, meeting.order, dynamics, up);
  const bool earlier = mine.only_earlier || theirs.only_earlier;
  if (earlier && meeting.outcome == Outcome::undetermined) meeting.outcome = Outcome::nothing;
  if (!can_be_corrected(dynamics) || mine.corrected == theirs.corrected) return meeting;
  // The corrected figure replaces the other, unless it is provably the older one.
  const TimeOrder older = mine.corrected ? TimeOrder::before : TimeOrder::after;
  if (meeting.relation.fit == Fit::disjoint && meeting.order != older) {
    meeting.outcome = Outcome::evolution;
    meeting.corrected = true;
    meeting.forward = theirs.corrected;
  }
  return meeting;
}

// The worst that any two statements are to each other; what some pair shows to be a step in time
// leaves no question open.
Meeting Party::meet(const Party& other, const ValueContext& context) const {
  const auto weight = [](Outcome outcome) {
    if (outcome == Outcome::contradiction) return 3;
    if (outcome == Outcome::evolution) return 2;
    return outcome == Outcome::undetermined ? 1 : 0;
  };
  Meeting worst;
  for (const Group& mine : groups_) {
    for (const Group& theirs : other.groups_) {
      const Meeting meeting = meet_groups(mine, theirs, context);
      if (weight(meeting.outcome) > weight(worst.outcome)) worst = meeting;
    }
  }
  return worst;
}

}  // namespace crosscheck
