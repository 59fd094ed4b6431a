// A pattern's Expression with all that is needed to look for it fast.
//
//   PatternCompiler compiler(symbols);
//   CompiledPattern pattern = compiler.compile(source, expression);
//   pattern.values     what a match may take its value from
//   pattern.pin        where no words stand for the value: what it is anchored at instead
//   pattern.required   a unit of each set is in every match, in this order
//   pattern.neighbours likewise, a word and the unit right after it
//
// The pattern itself is matched by pattern_matcher.h.
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "rules/expression.h"

namespace crosscheck {

// A word of `word` stands in every match, and right after it a unit of `next`.
struct Neighbours {
  AtomSet word;
  AtomSet next;
};

// What stands next to a gap, looking through neighbours that may be empty. A gap skips nothing that
// could fill its sides, so that "Menurut Korsel, Korut mengirim" never makes Korsel the sender.
struct GapSides {
  AtomSet left, right;
};

struct CompiledPattern {
  const PatternSource* source = nullptr;
  std::shared_ptr<const Expression> expression;
  const Expression* anchor = nullptr;  // the part of it that is pinned, if that is no value
  AtomSet first;                       // what a match may begin with; a pinned unit may be that
  AtomSet values;                      // units that can be its value, where words stand for it
  AtomSet pin;                         // that of the anchor; empty: nothing is, each start is tried
  std::vector<AtomSet> required;       // in the order of the text; empty only if a match may be
  size_t rarest = 0;                   // index into `required`
  std::vector<Neighbours> neighbours;
  std::vector<GapSides> gaps;  // by Expression::gap
  bool pins_value = false;     // what is pinned is the value, not an anchor word
};

class PatternCompiler {
 public:
  // `symbols` must be finished, and outlive the compiler; so must all that it compiles, as patterns
  // share their lexicons.
  explicit PatternCompiler(const Symbols& symbols) : symbols_(symbols) {}

  CompiledPattern compile(const PatternSource& source, Expression expression);

 private:
  std::vector<AtomSet> required_units(const Expression& expression);
  std::vector<Neighbours> neighbours_in(const Expression& expression);
  const AtomSet& rarest_of(const Expression& part);
  AtomSet find_rarest(const Expression& part);
  const Neighbours& beginning_of(const Expression& part);
  Neighbours find_beginning(const Expression& part);

  const Symbols& symbols_;
  std::unordered_map<const Expression::Body*, AtomSet> rarest_;
  std::unordered_map<const Expression::Body*, Neighbours> beginnings_;
};

}  // namespace crosscheck
