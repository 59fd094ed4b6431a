// Words and annotations to symbols: what a rule sees of a sentence.
//
// An *atom* is a test that one unit of a sentence (a word, or one whole annotation) passes or
// fails: "is one of kirim, mengirim, ...", "is an entity that slot {actor} takes", "is a bare
// count". Units that pass the same atoms are the same to every rule, so they share one *symbol*; a
// few thousand rules need about a thousand. A sentence is then a short string of symbols, and no
// pattern looks at its text.
//
//   Symbols symbols;
//   AtomId send = symbols.add_words({{vocabulary.add("kirim"), {}}, ...});
//   symbols.finish(vocabulary, catalog, language_pack);
//   symbols.atoms_of(symbols.of_token(token, DelimiterRole::none))   has   send
//
// Built while rules load, then read by any number of threads.
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "annotate/annotations.h"
#include "language/language_pack.h"
#include "language/vocabulary.h"
#include "rules/atom_set.h"
#include "rules/rule.h"
#include "text/document.h"

namespace crosscheck {

// A word that an atom takes, in one case or in any.
struct WordForm {
  WordId word = kUnknownWord;
  std::optional<Shape> shape;
  friend auto operator<=>(const WordForm&, const WordForm&) = default;
};

// What a token does to the gaps around it.
enum class DelimiterRole : uint8_t {
  none,
  stop,        // no gap crosses it: a semicolon, a colon, a quotation mark
  aside_open,  // what follows, up to its close, may be skipped as one token
  aside_close,
  aside_both,  // closes one aside and opens the next
};
inline constexpr size_t kDelimiterRoles = 5;

using Symbol = uint16_t;

inline constexpr Symbol kOtherSymbol = 0;  // a word that no rule mentions
inline constexpr Symbol kPinSymbol = 1;    // the unit that a match must take as its value
inline constexpr AtomId kPinAtom = 0;      // that a unit is pinned so

// What an atom tests.
enum class AtomKind : uint8_t { word, quantity, time, name };
inline constexpr size_t kAtomKinds = 4;

// The atoms that units of each symbol pass, sorted.
class AtomLists {
 public:
  // Appends those of the next symbol.
  template <class Atoms>
  void add(const Atoms& atoms) {
    atoms_.insert(atoms_.end(), atoms.begin(), atoms.end());
    ends_.push_back(static_cast<uint32_t>(atoms_.size()));
  }
  std::span<const AtomId> of(Symbol symbol) const {
    const uint32_t begin = symbol == 0 ? 0 : ends_[symbol - 1u];
    return std::span(atoms_).subspan(begin, ends_[symbol] - begin);
  }

 private:
  std::vector<uint32_t> ends_;  // by symbol
  std::vector<AtomId> atoms_;
};

class Symbols {
 public:
  // What some slot takes is an atom, too.
  struct SlotAtom {
    AtomId atom = 0;
    Slot slot;
    std::optional<QuantityRole> role;  // none: any
  };

  Symbols();

  // The atom for these tests, new or not.
  AtomId add_words(std::vector<WordForm> forms);
  // Without a role, a quantity of any fits.
  AtomId add_slot(const Slot& slot, std::optional<QuantityRole> role);

  // To be called once, when all atoms are known. `language` picks the entities' names and tells
  // which words are common.
  void finish(const Vocabulary& vocabulary, const EntityCatalog& catalog,
              const LanguagePack& language);

  Symbol of_token(const Token& token, DelimiterRole role) const;
  // `token` is the mention's token where it has just one, else null.
  Symbol of_entity(EntityIndex entity, const Token* token) const;
  Symbol of_quantity(const Quantity& quantity) const;
  // A name that no catalogue knows, of so many words.
  Symbol of_unknown_name(size_t words) const {
    return unknown_names_[std::min(words, unknown_names_.size() - 1)];
  }
  Symbol of_time(const TimeExpression& time) const;

  // The tests that units with this symbol pass, sorted.
  std::span<const AtomId> atoms_of(Symbol symbol) const { return atom_lists_.of(symbol); }
  // Whether such units pass one of the tests.
  bool passes(Symbol symbol, const AtomSet& atoms) const;

  AtomKind kind_of(AtomId atom) const { return kinds_[atom]; }
  const std::vector<SlotAtom>& slot_atoms() const { return slots_; }
  size_t atoms() const { return kinds_.size(); }

  // Calls `visit` with each atom that the word passes in some case, more than once if in several.
  template <class Visit>
  void for_each_atom_of(WordId word, Visit visit) const {
    if (!has_atoms(word)) return;
    for (const Symbol symbol : shapes_[classes_[word]]) {
      for (const AtomId atom : atoms_of(symbol)) visit(atom);
    }
  }

  // True if some rule mentions this word.
  bool has_atoms(WordId word) const { return word < classes_.size() && classes_[word] != 0; }

  DelimiterRole role_of(Symbol symbol) const { return roles_[symbol]; }
  size_t count() const { return roles_.size(); }

  // How often a unit that passes is to be expected, in no unit: for choosing what to look for.
  unsigned weight(AtomId atom) const { return atom_weights_[atom]; }

 private:
  using Signature = std::vector<AtomId>;  // sorted
  using Shapes = std::array<Symbol, 5>;   // by Shape
  // The atoms that a word passes.
  struct WordTests {
    Signature any_case;
    std::vector<std::pair<Shape, AtomId>> one_case;
    Signature in(Shape shape) const;
  };

  // `signature` is sorted.
  Symbol intern(const Signature& signature, unsigned weight,
                DelimiterRole role = DelimiterRole::none);
  Signature entity_signature(const EntityCatalog& catalog, EntityIndex entity) const;
  std::string entity_class(const EntityCatalog& catalog, EntityIndex entity) const;
  Signature unknown_name_signature(size_t words) const;
  Signature quantity_signature(const std::string& unit, QuantityRole role) const;
  void note_words();
  void finish_words(const Vocabulary& vocabulary, const TextRules& text);
  void finish_entities(const Vocabulary& vocabulary, const EntityCatalog& catalog,
                       const std::string& language);
  void finish_unknown_names();
  void finish_quantities();
  void finish_times();
  void list_atoms();
  AtomId new_atom(AtomKind kind);

  std::vector<AtomKind> kinds_;  // by atom
  std::vector<unsigned> atom_weights_;
  std::map<std::vector<WordForm>, AtomId> word_atoms_;
  std::map<std::string, AtomId> slot_atoms_;
  std::vector<SlotAtom> slots_;

  std::vector<std::map<Signature, Symbol>> interned_;  // by role
  std::vector<DelimiterRole> roles_;                   // by symbol
  std::vector<unsigned> weights_;
  AtomLists atom_lists_;

  std::vector<uint16_t> classes_;  // by word: index into shapes_, 0 for words without atoms
  std::vector<Shapes> shapes_;
  std::vector<WordTests> word_tests_;  // by class
  std::map<std::pair<WordId, DelimiterRole>, Symbol> delimiters_;
  std::array<Symbol, kDelimiterRoles> plain_delimiters_{};
  std::vector<Symbol> entities_;       // by entity
  std::vector<Symbol> unknown_names_;  // names that no catalogue knows, by how many words they have
  std::unordered_map<uint64_t, Shapes> one_word_entities_;   // (entity << 32 | word)
  std::map<std::string, std::array<Symbol, 4>> quantities_;  // by unit, then role
  std::array<Symbol, 8> times_{};  // by the kinds that a time is of, as bits
};

// Whether a slot for quantities takes those of the unit; "" is that of bare numbers.
bool fits_unit(const Slot& slot, std::string_view unit);

// Whether an entity fits a slot, and as what: itself, what it stands for, or the one it speaks for.
// kNoEntity if it does not fit.
EntityIndex resolve_entity(const Slot& slot, const EntityCatalog& catalog, EntityIndex entity);

// The id that a resolved entity has as a key or value of the slot.
std::string entity_id(const Slot& slot, const EntityCatalog& catalog, EntityIndex resolved);

}  // namespace crosscheck
