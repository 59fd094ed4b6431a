// The claims of an example, as its rule names them and as the program finds them, in one notation.
//
//   expected_claims(example)                  {"actor=KP n=>10000 place=RU"}
//   claims_found(checker, rule, example)      the same, if all is well
#pragma once

#include <string>
#include <vector>

#include "checker/checker.h"

namespace crosscheck {

// A claim as examples write it: "actor=KP n=>10000 place=RU modality=projected".
std::string example_notation(const Rule& rule, const Claim& claim);

// Both are sorted.
std::vector<std::string> expected_claims(const Example& example);
std::vector<std::string> claims_found(const Checker& checker, const Rule& rule,
                                      const Example& example, const PatternSet* left_out = nullptr);

// An example as an article of its own.
Article article_of(const Example& example);

}  // namespace crosscheck
