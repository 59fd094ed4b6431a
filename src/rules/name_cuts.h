// Where the words of rules cut a run of capitals that no catalogue knows.
//
//   rule   "direktur utama {who}", "@fall dow jones"
//   text   "Direktur Utama Budi Surya Utama"    Direktur | Utama | Budi Surya Utama
//          "Mary Jones"                         one name: "jones" stands in no rule without "dow"
//
// A word cuts only where it stands as in a rule: where it follows another in all of them, after
// that one, and where another follows it, before that one. So a person's name that holds some word
// of some rule stays whole. Immutable once all expressions are noted.
#pragma once

#include <unordered_map>

#include "rules/expression.h"
#include "rules/symbols.h"

namespace crosscheck {

class NameCuts {
 public:
  // What a rule writes; the symbols must be finished.
  void note(const Expression& pattern, const Symbols& symbols);

  // Whether the word cuts a name, by the words before and after it.
  bool cuts(Symbol before, Symbol word, Symbol after) const {
    return (begins_.contains(word) || follows(before, word)) &&
           (ends_.contains(word) || follows(word, after));
  }

 private:
  // What may stand next to a part of a pattern.
  struct Edge {
    SymbolSet words;
    bool open = false;  // something else than a word, or nothing
  };

  bool follows(Symbol first, Symbol second) const {
    const auto found = successors_.find(first);
    return found != successors_.end() && found->second.contains(second);
  }
  static void add(Edge& edge, const Expression& part, const Symbols& symbols, bool first);
  void note(const Expression& part, const Edge& before, const Edge& after, const Symbols& symbols);
  void note_sequence(const Expression& sequence, const Edge& before, const Edge& after,
                     const Symbols& symbols);

  SymbolSet begins_;  // words that stand somewhere after no other
  SymbolSet ends_;
  std::unordered_map<Symbol, SymbolSet> successors_;
};

}  // namespace crosscheck
