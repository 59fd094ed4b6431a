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

#include <unordered_set>
#include <vector>

#include "rules/expression.h"
#include "rules/symbols.h"

namespace crosscheck {

class NameCuts {
 public:
  // Before anything is noted; the symbols must be finished, and outlive the cuts.
  void begin(const Symbols& symbols);

  // What a rule writes. Its parts must live until all expressions are noted.
  void note(const Expression& pattern);

  // Whether the word cuts a name, by the words before and after it.
  bool cuts(Symbol before, Symbol word, Symbol after) const;

 private:
  // What may stand next to a part of a pattern.
  struct Edge {
    AtomSet words;
    bool open = false;  // something else than a word, or nothing
  };
  // A word of the rules: what stands next to it somewhere.
  struct Word {
    bool begins = false;  // something else, or nothing, stands before it somewhere
    bool ends = false;
    std::vector<AtomSet> before, after;  // of each set, some word
  };

  AtomSet edge_of(const Expression& part, bool first) const;
  void widen(Edge& edge, const Expression& part, bool first) const;
  void note_inside(const Expression& part);
  void note_sequence(const std::vector<Expression>& parts);
  void add_before(const Expression& part, const Edge& edge);
  void add_after(const Expression& part, const Edge& edge);

  const Symbols* symbols_ = nullptr;
  std::vector<Word> words_;  // by atom
  std::unordered_set<const Expression::Body*> noted_;
};

}  // namespace crosscheck
