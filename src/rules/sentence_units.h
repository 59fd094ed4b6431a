// A sentence as rules see it: one unit for each word or whole annotation, with its symbol.
//
//   "Korea Utara , menurut Seoul , mengirim sekitar 12.000 tentara"
//    entity      <aside        >  word     quantity       word
//
// Names that no catalogue knows are one unit, cut at words that some rule mentions, so that
// "Menteri Pertahanan Rustem Umerov" keeps its office.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "annotate/annotations.h"
#include "rules/name_cuts.h"
#include "rules/symbols.h"
#include "text/document.h"
#include "text/phrase_table.h"

namespace crosscheck {

enum class UnitKind : uint8_t { word, quantity, time, entity };

struct Unit {
  TokenRange tokens;
  Symbol symbol = kOtherSymbol;
  UnitKind kind = UnitKind::word;
};

// Marks that set asides apart. Built with the vocabulary, like all that looks words up.
class UnitReader {
 public:
  explicit UnitReader(Vocabulary& vocabulary);

  // The units of one sentence of an annotated document, into `units` (cleared first).
  void read(const Document& document, const Annotations& annotations, const Sentence& sentence,
            const Symbols& symbols, const NameCuts& cuts, std::vector<Unit>& units) const;

 private:
  void read_roles(const Document& document, const Annotations& annotations,
                  const Sentence& sentence, std::vector<DelimiterRole>& roles) const;
  static void add_name(const Document& document, TokenRange tokens, const Symbols& symbols,
                       const NameCuts& cuts, std::vector<Unit>& units);

  // A short dash counts only between blanks: "Kyiv-Seoul" and "3–5" have none.
  enum class Mark : uint8_t { none, stop, comma, short_dash, long_dash, open, close };
  Mark mark_of(const Token& token) const {
    const Mark mark = token.word < marks_.size() ? marks_[token.word] : Mark::none;
    return mark == Mark::short_dash && token.glued ? Mark::none : mark;
  }
  std::vector<Mark> marks_;  // by word
};

// How many units the longest phrase that begins at one takes; 0 if none does, or ends inside a
// unit.
uint32_t units_of_phrase(const PhraseTable& phrases, const Document& document,
                         const std::vector<Unit>& units, uint32_t unit);

}  // namespace crosscheck
