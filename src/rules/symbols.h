// Words and annotations to symbols: what a rule sees of a sentence.
//
// An *atom* is a test that one unit of a sentence (a word, or one whole annotation) passes or
// fails: "is one of kirim, mengirim, ...", "is an entity that slot {actor} takes", "is a bare
// count". Units that pass the same atoms are the same to every rule, so they share one *symbol*; a
// few thousand rules need about a thousand. A sentence is then a short string of symbols, and RE2
// never sees its text.
//
//   Symbols symbols;
//   AtomId send = symbols.add_words({{vocabulary.add("kirim"), {}}, ...});
//   symbols.finish(vocabulary, catalog, language_pack);
//   symbols.of_token(token, DelimiterRole::none)   in   symbols.members(send)
//
// Built while rules load, then read by any number of threads.
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "annotate/annotations.h"
#include "language/language_pack.h"
#include "language/vocabulary.h"
#include "rules/rule.h"
#include "rules/symbol_set.h"
#include "text/document.h"

namespace crosscheck {

using AtomId = uint32_t;

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

inline constexpr Symbol kOtherSymbol = 0;  // a word that no rule mentions
inline constexpr Symbol kPinSymbol = 1;    // the unit that a match must take as its value

class Symbols {
 public:
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

  // The symbols that annotations of a kind can have, whatever they are.
  const SymbolSet& of_any_quantity() const { return quantity_symbols_; }
  const SymbolSet& of_any_entity() const { return entity_symbols_; }
  const SymbolSet& of_any_time() const { return any_time_; }
  // ... and those that this word has where it is the whole name of an entity; null if none.
  const SymbolSet* of_name(WordId word) const {
    const auto found = one_word_names_.find(word);
    return found == one_word_names_.end() ? nullptr : &found->second;
  }

  // True if some rule mentions this word.
  bool has_atoms(WordId word) const { return word < classes_.size() && classes_[word] != 0; }

  const SymbolSet& members(AtomId atom) const { return members_[atom]; }
  const SymbolSet& with_role(DelimiterRole role) const { return roles_[static_cast<size_t>(role)]; }
  // Of all units that are no delimiter.
  const SymbolSet& without_role() const { return without_role_; }
  size_t count() const { return count_; }

  // How often a unit with this symbol is to be expected, in no unit: for choosing what to look for.
  unsigned weight(Symbol symbol) const { return weights_[symbol]; }

 private:
  struct SlotAtom {
    AtomId atom = 0;
    Slot slot;
    std::optional<QuantityRole> role;  // none: any
  };
  using Signature = std::vector<AtomId>;  // sorted
  using Shapes = std::array<Symbol, 5>;   // by Shape

  Symbol intern(Signature signature, unsigned weight, DelimiterRole role = DelimiterRole::none);
  Signature entity_signature(const EntityCatalog& catalog, EntityIndex entity) const;
  Signature unknown_name_signature(size_t words) const;
  Signature quantity_signature(const std::string& unit, QuantityRole role) const;
  void finish_words(const Vocabulary& vocabulary, const TextRules& text);
  void finish_entities(const Vocabulary& vocabulary, const EntityCatalog& catalog,
                       const std::string& language);
  void finish_unknown_names();
  void finish_quantities();
  void finish_times();

  AtomId atoms_ = 0;
  std::map<std::vector<WordForm>, AtomId> word_atoms_;
  std::map<std::string, AtomId> slot_atoms_;
  std::vector<SlotAtom> slots_;

  std::vector<std::map<Signature, Symbol>> interned_;  // by role
  size_t count_ = 0;
  std::vector<SymbolSet> members_;  // by atom
  std::array<SymbolSet, kDelimiterRoles> roles_;
  SymbolSet without_role_;
  std::vector<unsigned> weights_;  // by symbol

  std::vector<uint16_t> classes_;  // by word: index into shapes_, 0 for words without atoms
  std::vector<Shapes> shapes_;
  std::vector<std::array<Signature, 5>> shape_signatures_;
  std::map<std::pair<WordId, DelimiterRole>, Symbol> delimiters_;
  std::array<Symbol, kDelimiterRoles> plain_delimiters_{};
  std::vector<Symbol> entities_;       // by entity
  std::vector<Symbol> unknown_names_;  // names that no catalogue knows, by how many words they have
  std::unordered_map<uint64_t, Shapes> one_word_entities_;   // (entity << 32 | word)
  std::unordered_map<WordId, SymbolSet> one_word_names_;     // the symbols of one_word_entities_
  std::map<std::string, std::array<Symbol, 4>> quantities_;  // by unit, then role
  SymbolSet quantity_symbols_;
  SymbolSet entity_symbols_;
  std::array<Symbol, 8> times_{};  // by the kinds that a time is of, as bits
  SymbolSet any_time_;
};

// Whether an entity fits a slot, and as what: itself, what it stands for, or the one it speaks for.
// kNoEntity if it does not fit.
EntityIndex resolve_entity(const Slot& slot, const EntityCatalog& catalog, EntityIndex entity);

// The id that a resolved entity has as a key or value of the slot.
std::string entity_id(const Slot& slot, const EntityCatalog& catalog, EntityIndex resolved);

}  // namespace crosscheck
