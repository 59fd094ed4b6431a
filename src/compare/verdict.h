// The table of verdicts, as a table: what follows from how two values stand to each other, how
// their times do, and how the fact may move.
#pragma once

#include <cstdint>

#include "compare/time_relation.h"
#include "compare/value_relation.h"
#include "rules/rule.h"

namespace crosscheck {

enum class Outcome : uint8_t { nothing, agreement, evolution, undetermined, contradiction };

// `rises`: the value that is later in time is the higher one; it matters to cumulative facts only.
Outcome judge(const ValueRelation& relation, TimeOrder order, Dynamics dynamics, bool rises);

}  // namespace crosscheck
