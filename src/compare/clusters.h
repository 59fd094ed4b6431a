// Clusters: the claims of a thread that agree with each other, in time order.
//
//   level   10 (Mon), 10 (Tue), 12 (Wed), 10 (Thu)    ->  {10, 10}  {12}  {10}
//   toll    12 (Mon), 15 (Tue), 12 (Wed, undated)     ->  {12; stale 12}  {15}
//   troops  3,000 (Oct), "thousands" (Dec), 12,000 (Dec)  ->  {3,000; thousands}  {12,000;
//   thousands}
//
// A vague value, or one without a time, supports every cluster that it meets and bridges none.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "compare/threads.h"

namespace crosscheck {

// Numbers of members, in time order; of statements, in the order of their first member.
struct Cluster {
  std::vector<uint32_t> core;
  std::vector<uint32_t> support;  // also in every other cluster that they meet
  std::vector<uint32_t> stale;    // repeat, undated, what was superseded before
  std::vector<uint32_t> values;   // of the core
  bool rounded = false;
  bool spelling = false;

  // All three together, in time order.
  std::vector<uint32_t> members() const;
};

// `members` are numbers of the thread's members, ascending.
std::vector<Cluster> cluster_members(const Thread& thread, std::span<const uint32_t> members,
                                     const ValueContext& context);

// Statements of a thread, by number.
ValueRelation relate(const Thread& thread, uint32_t a, uint32_t b, const ValueContext& context);

}  // namespace crosscheck
