// A regular expression over symbols: the only place where the project's rules meet RE2.
//
//   SymbolRegex regex([] { return Source{"<0>(<1>)", {send, numbers}, {kWhole, kValue}}; });
//   std::string bytes;
//   regex.encode(symbols, bytes);
//   if (regex.match(bytes, groups)) ...
//
// An expression asks of a symbol only in which of its classes it is, and symbols that are in the
// same classes are one byte to it: a pattern of ten words tells some twenty kinds of unit apart,
// not the thousands that all rules together do. So RE2 compiles a tenth of the states, and a byte
// offset is a unit's index.
//
// An expression is written and compiled on its first match: most rules never come so far in a run.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "rules/symbol_set.h"

namespace re2 {
class RE2;
}

namespace crosscheck {

class SymbolRegex {
 public:
  struct Source {
    std::string expression;          // as RE2 takes it, with "<3>" for a symbol of classes[3]
    std::vector<SymbolSet> classes;  // one without symbols fits nothing
    std::vector<int> labels;  // of its groups, in their order; labels[0] is that of the whole match
  };

  // `write` is called once at most, by whichever thread matches first.
  explicit SymbolRegex(std::function<Source()> write);
  ~SymbolRegex();
  SymbolRegex(SymbolRegex&&) noexcept;
  SymbolRegex& operator=(SymbolRegex&&) noexcept;

  // Why RE2 refuses the expression; empty if it does not. Compiles it.
  std::string error() const;

  // Writes a byte for each symbol to `bytes` (replaced), as only this expression reads them.
  void encode(std::span<const Symbol> symbols, std::string& bytes) const;

  // Matches at the first of the encoded symbols, not necessarily up to the last. groups[i] is the
  // range of units of group i, the whole match being group 0; an unmatched group is empty at 0.
  // Thread-safe.
  bool match(std::string_view bytes, std::vector<Span>& groups) const;

  // The label of a group that `match` found.
  int label(size_t group) const { return compiled().labels[group]; }

 private:
  struct Compiled {
    std::vector<int> labels;
    std::string kinds;  // by symbol: the byte of those that are in the same classes
    std::string fault;  // why there is no regex
    std::unique_ptr<const re2::RE2> regex;
  };
  struct Lazy;
  static Compiled compile(Source source);
  const Compiled& compiled() const;
  std::unique_ptr<Lazy> lazy_;
};

}  // namespace crosscheck
