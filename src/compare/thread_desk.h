// What is needed to write findings about one thread: the thread, what it is compared by, and a form
// in which rule, key, id and severity are filled in already.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compare/finding.h"
#include "compare/meeting.h"
#include "compare/phrasing.h"
#include "compare/reasons.h"

namespace crosscheck {

class ThreadDesk {
 public:
  // All must outlive the desk.
  ThreadDesk(const Thread& thread, const ValueContext& context, const Phrasing& phrasing)
      : thread_(thread), context_(context), phrasing_(phrasing), reasons_(thread, phrasing) {}

  const Thread& thread() const { return thread_; }
  const ValueContext& context() const { return context_; }
  const Wording& wording() const { return phrasing_.wording(); }
  const Phrasing& phrasing() const { return phrasing_; }
  const Reasons& reasons() const { return reasons_; }
  const Claim& claim(uint32_t member) const { return *thread_.members[member].claim; }

  // Numbers of the members of one modality, ascending.
  std::vector<uint32_t> members_of(Modality modality) const;

  // A finding that cites `members`, in which the statements `values` meet. The rule decides its
  // severity.
  Finding start(Verdict verdict, std::vector<uint32_t> members,
                std::span<const uint32_t> values) const;

  std::string topic() const { return phrasing_.topic(*thread_.rule, thread_.key); }
  std::string text(uint32_t statement) const;

  // The statement that stands for a cluster in a sentence: its first exact figure, else its first.
  uint32_t spokesman(const Cluster& cluster) const;
  // "3,000 against 5,000".
  std::string against(std::span<const uint32_t> values) const;

 private:
  const Thread& thread_;
  const ValueContext& context_;
  const Phrasing& phrasing_;
  Reasons reasons_;
};

// One step less grave; a note stays one.
Severity lowered(Severity severity);

// Whether two claims are said by sources that are named, and different.
bool have_different_sources(const Claim& a, const Claim& b);

}  // namespace crosscheck
