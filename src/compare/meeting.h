// What two clusters of a thread are to each other: a step in time, a clash, or an open question.
//
//   3,000 (2024-10-30)   and  more than 10,000 (2024-12)   evolution, first to second
//   12 dead (Monday)     and  15 dead (Monday)             contradiction
//   3,000 (unknown)      and  more than 10,000 (2024-12)   undetermined
//
// Only core members count: what supports two clusters tells them nothing about each other.
#pragma once

#include <cstdint>
#include <vector>

#include "compare/clusters.h"
#include "compare/verdict.h"

namespace crosscheck {

struct Meeting {
  Outcome outcome = Outcome::nothing;
  bool forward = true;     // evolution: from the first to the second
  bool corrected = false;  // evolution: its source says so in words
  uint32_t a = 0;          // the statements that decided it, of the first cluster and of the second
  uint32_t b = 0;
  ValueRelation relation;
  TimeOrder order = TimeOrder::unknown;
};

// A cluster prepared for meeting others.
class Party {
 public:
  Party(const Thread& thread, const Cluster& cluster);

  // `parties` of one thread.
  Meeting meet(const Party& other, const ValueContext& context) const;

 private:
  // The core members of one statement.
  struct Group {
    uint32_t value = 0;
    Moments moments;
    bool corrected = false;
    bool only_earlier = true;  // nothing but the 12 of "from 12 to 25"
  };
  Meeting meet_groups(const Group& mine, const Group& theirs, const ValueContext& context) const;

  const Thread* thread_;
  std::vector<Group> groups_;
};

}  // namespace crosscheck
