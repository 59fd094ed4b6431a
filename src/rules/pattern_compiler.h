// An Expression to a regular expression over symbols, with what is needed to look for it fast.
//
//   CompiledPattern pattern = compile_pattern(expression, symbols);
//   pattern.pin        where a match may take its value (or anchor) from
//   pattern.first      what a match may begin with
//   pattern.required   a unit of each set is in every match: without one in the sentence, don't try
//   pattern.neighbours likewise, a word and the unit right after it
//
// A gap is compiled to a class that leaves out what could fill the item after it or before it, so
// that "Menurut Korsel, Korut mengirim" never makes Korsel the sender; an aside may be skipped as
// one token.
#pragma once

#include <memory>
#include <vector>

#include "rules/expression.h"
#include "rules/symbol_regex.h"

namespace crosscheck {

// A word of `word` stands in every match, and right after it a unit of `next`.
struct Neighbours {
  SymbolSet word;
  SymbolSet next;
};

struct CompiledPattern {
  // The label of a group: a slot (its index in Rule::slots) or a gap.
  static constexpr int kGap = -1;

  const PatternSource* source = nullptr;
  std::shared_ptr<const Expression> expression;
  const Expression* anchor = nullptr;  // the part of it that is pinned, if that is no value
  SymbolRegex regex;
  SymbolSet first;
  SymbolSet pin;  // symbols that may be pinned; empty: nothing is, and each start is tried
  std::vector<SymbolSet> required;  // the rarest first; empty only if a match may be
  std::vector<Neighbours> neighbours;
  bool pins_value = false;  // what is pinned is the value, not an anchor word
};

// `symbols` must be finished, and outlive the pattern. Faults of size are found on the first match:
// see SymbolRegex::error.
CompiledPattern compile_pattern(const PatternSource& source, Expression expression,
                                const Symbols& symbols);

// What stands next to part `i` of a sequence, looking through neighbours that may be empty;
// `before` and `after` are what stands next to the sequence.
struct Surroundings {
  SymbolSet left, right;
};
Surroundings beside(const std::vector<Expression>& parts, size_t i, const SymbolSet& before,
                    const SymbolSet& after, const Symbols& symbols);

// What a gap between these may skip, but for asides.
SymbolSet skipped_by_gap(const SymbolSet& before, const SymbolSet& after, const Symbols& symbols);

// A list longer than this is no list of a news sentence; the bound keeps matching linear.
inline constexpr unsigned kLongestList = 30;

}  // namespace crosscheck
