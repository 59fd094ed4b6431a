// Do two values agree? Without regard to time, source or modality.
//
//   3,000  and  about 3,000          compatible   the soft intervals meet
//   about 3,000  and  3,500          strained     only the hard ones do
//   3,000  and  more than 10,000     disjoint
//   2.9 million  and  2,874,301      compatible, rounded
//   opposes  and  forbids            compatible   one side
//   Zelenskyy  and  Zelenskiy        equal, spelling
//   3,000 people  and  3,000 km      apart        they say nothing about each other
//
// Symmetric, in every field.
#pragma once

#include <cstdint>

#include "annotate/entity.h"
#include "annotate/name_folding.h"
#include "claims/claim.h"
#include "language/units.h"
#include "rules/rule.h"

namespace crosscheck {

enum class Fit : uint8_t { equal, compatible, strained, disjoint, apart };

// Slips of the pen that explain why two figures differ.
enum class Slip : uint8_t {
  none,
  thousand,  // "juta" printed for "miliar"
  nought,    // a nought too many
  swapped,   // two digits next to each other have changed places
};

struct ValueRelation {
  Fit fit = Fit::apart;
  bool rounded = false;    // agrees after rounding, or cutting off
  bool spelling = false;   // one name, spelt in two ways
  bool ambiguous = false;  // agrees under one reading of a number, and not under another
  Slip slip = Slip::none;  // only where the values are disjoint

  bool agrees() const { return fit <= Fit::compatible && !ambiguous; }
  friend bool operator==(const ValueRelation&, const ValueRelation&) = default;
};

// What values are compared by. Without units, only quantities of one unit meet; without a folding,
// names are equal only but for case, diacritics and hyphens; without entities, nobody has names
// that are not written.
struct ValueContext {
  const Rule& rule;
  const Units* units = nullptr;
  const NameFolding* names = nullptr;
  const EntityCatalog* entities = nullptr;
};

// Both values are of the rule's value slot. In a rule of sets, members that differ are apart.
ValueRelation relate_values(const ClaimValue& a, const ClaimValue& b, const ValueContext& context);

// The same with polarity: a value affirmed and denied to hold is disjoint from itself, and says
// nothing about another; two negated values say something of each other only where they agree.
ValueRelation relate_statements(const ClaimValue& a, Polarity a_polarity, const ClaimValue& b,
                                Polarity b_polarity, const ValueContext& context);

}  // namespace crosscheck
