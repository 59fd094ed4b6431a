// Whether the figures of one statement satisfy the equations of its rule.
//
//   {whole} = sum({part})    whole 48, part 41 and 6     47 is not 48: the statement is wrong
//
// A statement is wrong only if none of the rule's equations holds in any reading of its words, and
// all of them can be worked out: an operand of another unit, a date that is not known leave it in
// peace. The same operands give the same answer when the claims are made and when they are
// compared.
#pragma once

#include <string_view>
#include <vector>

#include "claims/amount.h"
#include "claims/claim.h"
#include "rules/rule.h"

namespace crosscheck {

struct Operand {
  std::string_view slot;
  const ClaimValue* value = nullptr;
  const Claim* claim = nullptr;  // of which it is the value, where there is one already
};
using Operands = std::vector<Operand>;  // in the order of the text

struct EquationContext {
  TimeInterval publication;
  bool rounding = true;
  const Units* units = nullptr;
};

// An equation that does not hold: what its sides come to.
struct WrongSum {
  const Equation* equation = nullptr;
  Amount left;
  Amount right;
};

// One for each equation of the rule whose sides can be compared; empty if the statement may be
// right.
std::vector<WrongSum> wrong_sums(const Rule& rule, const Operands& operands,
                                 const EquationContext& context);

}  // namespace crosscheck
