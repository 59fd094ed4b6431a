// Rules changed one item at a time, to see whether their examples notice.
//
//   MutationResult result = test_mutations(checker);
//   result.unnoticed[0].diagnostic    "...: no example notices '[personel]' taken away ..."
//
// Of every pattern each voice, gap and optional is taken away (see rules/pattern_mutation.h), of
// every rule each "unless" pattern. An example notices if its rule's claims are then others than
// before. What no example notices is either superfluous or untested. Items inside an optional that
// goes unnoticed are not told of once more; examples marked "todo" prove nothing.
//
// All changed patterns are compiled once, beside those of all rules, and a run passes over all but
// one of them: words then divide names as they do in `check`.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "checker/checker.h"

namespace crosscheck {

struct UnnoticedMutation {
  std::string rule;
  std::string name;       // within the rule: "id pattern 2 without '...6'"
  Diagnostic diagnostic;  // where the item stands, and what was done to it
};

struct MutationResult {
  size_t tried = 0;
  std::vector<UnnoticedMutation> unnoticed;  // by rule, then in the order of its file
};

MutationResult test_mutations(const Checker& checker);

}  // namespace crosscheck
