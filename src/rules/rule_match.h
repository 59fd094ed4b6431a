// What a rule matched in a sentence: its slots' words, and what its pattern skipped. Views into the
// document and the rules.
#pragma once

#include <string_view>
#include <vector>

#include "rules/rule.h"
#include "rules/sentence_units.h"
#include "text/document.h"

namespace crosscheck {

// What a slot was bound to.
struct Binding {
  int slot = -1;  // index into Rule::slots
  TokenRange tokens;
  UnitKind kind = UnitKind::word;  // else the words are those of an annotation, or part of a name
  std::string_view term;           // for slots of terms: the canonical id
};

struct RuleMatch {
  const Rule* rule = nullptr;  // null: a denial ("laporan tersebut tidak akurat")
  const PatternSource* pattern = nullptr;
  TokenRange tokens;
  std::vector<Binding> bindings;
  std::vector<TokenRange> gaps;  // what the pattern skipped
};

}  // namespace crosscheck
