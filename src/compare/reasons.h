// The steps of a finding in plain words: why two values meet or not, what their times are to each
// other, and what would settle an open question.
//
//   "no number is both 3,000 and more than 10,000"
//   "2024-10-30 is before 2024-12"
//   "a level may change"
#pragma once

#include <span>
#include <string>
#include <vector>

#include "compare/meeting.h"
#include "compare/phrasing.h"

namespace crosscheck {

class Reasons {
 public:
  Reasons(const Thread& thread, const Phrasing& phrasing) : thread_(thread), phrasing_(phrasing) {}

  // What the values of two statements, by number, are to each other.
  std::string values(uint32_t a, uint32_t b, const ValueRelation& relation) const;

  // What the times of two clusters are: of two members that show the meeting's order. Empty if no
  // two do.
  std::string times(const Meeting& meeting, const Cluster& a, const Cluster& b) const;

  // What the rule's dynamics make of it.
  std::string dynamics(Outcome outcome) const;

  // What slip of the pen may explain it; empty for none.
  std::string slip(Slip slip) const;

  // What would settle a meeting that is undetermined.
  std::vector<std::string> settling(const Meeting& meeting, const Cluster& a,
                                    const Cluster& b) const;

 private:
  std::string quantities(const Quantity& a, const Quantity& b, uint32_t first, uint32_t second,
                         const ValueRelation& relation) const;
  std::string stances(const StanceValue& a, const StanceValue& b) const;
  std::string text(uint32_t statement) const;
  std::vector<std::string> undated_articles(const Cluster& a, const Cluster& b) const;

  const Thread& thread_;
  const Phrasing& phrasing_;
};

}  // namespace crosscheck
