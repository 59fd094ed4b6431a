// A regular expression over symbols: the only place where the project's rules meet RE2.
//
// A symbol is written as one code point of three bytes, so a byte offset is three times a unit's
// index. An expression is written and compiled on its first match: most rules never come so far in
// a run, and a thousand of them would cost a tenth of a second.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "rules/symbol_set.h"

namespace re2 {
class RE2;
}

namespace crosscheck {

inline constexpr size_t kSymbolBytes = 3;

// Appends the code point of a symbol.
void append_symbol(std::string& encoded, Symbol symbol);

// A character class of these symbols, as an RE2 expression. An empty set gives a class that nothing
// fits.
std::string symbol_class(const SymbolSet& symbols);

class SymbolRegex {
 public:
  struct Source {
    std::string expression;
    std::vector<int> labels;  // of its groups, in their order; labels[0] is that of the whole match
  };

  // `write` is called once at most, by whichever thread matches first.
  explicit SymbolRegex(std::function<Source()> write);
  ~SymbolRegex();
  SymbolRegex(SymbolRegex&&) noexcept;
  SymbolRegex& operator=(SymbolRegex&&) noexcept;

  // Why RE2 refuses the expression; empty if it does not. Compiles it.
  std::string error() const;

  // Matches at the first symbol of `encoded`, not necessarily up to its end. groups[i] is the range
  // of units of group i, the whole match being group 0; an unmatched group is empty at 0.
  // Thread-safe.
  bool match(std::string_view encoded, std::vector<Span>& groups) const;

  // The label of a group that `match` found.
  int label(size_t group) const { return compiled().source.labels[group]; }

 private:
  struct Compiled {
    Source source;
    std::unique_ptr<const re2::RE2> regex;
  };
  struct Lazy;
  const Compiled& compiled() const;
  std::unique_ptr<Lazy> lazy_;
};

}  // namespace crosscheck
