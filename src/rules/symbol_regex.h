// A regular expression over symbols: the only place where the project's rules meet RE2.
//
// A symbol is written as one code point of three bytes, so a byte offset is three times a unit's
// index. RE2 compiles the expression on its first match: eager compiling of a thousand costs a
// tenth of a second.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "rules/symbol_set.h"

namespace crosscheck {

inline constexpr size_t kSymbolBytes = 3;

// Appends the code point of a symbol.
void append_symbol(std::string& encoded, Symbol symbol);

// A character class of these symbols, as an RE2 expression. An empty set gives a class that nothing
// fits.
std::string symbol_class(const SymbolSet& symbols);

class SymbolRegex {
 public:
  explicit SymbolRegex(std::string expression);
  ~SymbolRegex();
  SymbolRegex(SymbolRegex&&) noexcept;
  SymbolRegex& operator=(SymbolRegex&&) noexcept;

  // Why RE2 refuses the expression; empty if it does not. Compiles it.
  std::string error() const;

  // Matches at the first symbol of `encoded`, not necessarily up to its end. groups[i] is the range
  // of units of group i, the whole match being group 0; an unmatched group is empty at 0.
  // Thread-safe.
  bool match(std::string_view encoded, std::vector<Span>& groups) const;

 private:
  struct Compiled;
  const Compiled& compiled() const;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace crosscheck
