#include "rules/symbols.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/unicode.h"

namespace crosscheck {
namespace {

void sort_unique(std::vector<AtomId>& atoms) {
  std::sort(atoms.begin(), atoms.end());
  atoms.erase(std::unique(atoms.begin(), atoms.end()), atoms.end());
}

// Roughly how often to be met in a million tokens of news: only the order matters, and only for
// speed. A list of many rare words is still rarer than any name.
constexpr unsigned kRareWord = 10, kShortWord = 300, kCommonWord = 5'000, kTime = 20'000,
                   kQuantity = 25'000, kEntity = 30'000, kName = 60'000, kComma = 90'000,
                   kOtherMark = 2'000;

// Of a slot that takes counts, measures and money alike.
constexpr std::string_view kAnyUnit = "any";

bool is_currency(std::string_view unit) {
  return unit.size() == 3 &&
         std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_quantity(SlotType type) {
  return type == SlotType::quantity || type == SlotType::money || type == SlotType::percent;
}

// What a time may be asked to be, as bits.
struct TimeKind {
  std::string_view name;
  unsigned bit;
};
constexpr TimeKind kTimeKinds[] = {{"clock", 1}, {"date", 2}, {"duration", 4}};

unsigned kinds_of(const TimeExpression& time) {
  if (time.timex == Timex::duration) return 4;
  if (time.timex == Timex::set || !time.interval.known()) return 0;
  return time.granularity <= Granularity::hour ? 3 : 2;
}

bool time_fits(const Slot& slot, unsigned kinds) {
  const auto asked = [&](const TimeKind& kind) {
    return (kinds & kind.bit) != 0 &&
           std::find(slot.kinds.begin(), slot.kinds.end(), kind.name) != slot.kinds.end();
  };
  return slot.kinds.empty() || std::any_of(std::begin(kTimeKinds), std::end(kTimeKinds), asked);
}

bool has_kind(const Slot& slot, const Entity& entity) {
  return slot.stands_for.contains(entity.id) ||
         std::any_of(slot.kinds.begin(), slot.kinds.end(),
                     [&](const std::string& kind) { return entity.is(kind); });
}

// Whether a token may be a delimiter: no word is.
bool is_mark(std::string_view word) {
  const CharacterClass kind = classify(code_point_at(word, 0).value);
  return kind == CharacterClass::punctuation || kind == CharacterClass::other;
}

constexpr std::string_view kAnyCurrency = "XXX";  // ISO 4217: no currency
constexpr std::string_view kOtherUnit = "?";

}  // namespace

bool fits_unit(const Slot& slot, std::string_view unit) {
  switch (slot.type) {
    case SlotType::percent:
      return unit == "%" || unit == "pp";
    case SlotType::money:
      return is_currency(unit) && (slot.unit.empty() || slot.unit == unit);
    case SlotType::quantity:
      if (slot.unit == kAnyUnit) return unit != "%" && unit != "pp";
      return unit.empty() ? slot.unit.empty() || slot.unit == "person" : slot.unit == unit;
    default:
      return false;
  }
}

EntityIndex resolve_entity(const Slot& slot, const EntityCatalog& catalog, EntityIndex entity) {
  if (entity == kNoEntity) return kNoEntity;
  if (has_kind(slot, catalog[entity])) return entity;
  const EntityIndex principal = catalog[entity].speaks_for;
  if (!slot.speakers || principal == kNoEntity || !has_kind(slot, catalog[principal]))
    return kNoEntity;
  return principal;
}

std::string entity_id(const Slot& slot, const EntityCatalog& catalog, EntityIndex resolved) {
  const std::string& id = catalog[resolved].id;
  const auto stand_in = slot.stands_for.find(id);
  return stand_in == slot.stands_for.end() ? id : stand_in->second;
}

Symbols::Symbols() : interned_(kDelimiterRoles) {
  intern({}, kComma);                     // kOtherSymbol
  intern({new_atom(AtomKind::word)}, 0);  // kPinSymbol, kPinAtom
}

AtomId Symbols::new_atom(AtomKind kind) {
  kinds_.push_back(kind);
  return static_cast<AtomId>(kinds_.size() - 1);
}

AtomId Symbols::add_words(std::vector<WordForm> forms) {
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  const auto [entry, added] = word_atoms_.try_emplace(std::move(forms));
  if (added) entry->second = new_atom(AtomKind::word);
  return entry->second;
}

AtomId Symbols::add_slot(const Slot& slot, std::optional<QuantityRole> role) {
  std::string key = fmt::format("{}/{}/{}/{}/{}/{}", static_cast<int>(slot.type), slot.unit,
                                role ? static_cast<int>(*role) : -1, slot.speakers, slot.words,
                                fmt::join(slot.kinds, ","));
  for (const auto& [from, to] : slot.stands_for) key += "/" + from;
  const auto [entry, added] = slot_atoms_.try_emplace(std::move(key));
  if (added) {
    entry->second = new_atom(is_quantity(slot.type)        ? AtomKind::quantity
                             : slot.type == SlotType::time ? AtomKind::time
                                                           : AtomKind::name);
    slots_.push_back({.atom = entry->second, .slot = slot, .role = role});
  }
  return entry->second;
}

Symbol Symbols::intern(const Signature& signature, unsigned weight, DelimiterRole role) {
  const auto [entry, added] = interned_[static_cast<size_t>(role)].try_emplace(
      signature, static_cast<Symbol>(roles_.size()));
  if (added) {
    roles_.push_back(role);
    weights_.push_back(0);
  }
  weights_[entry->second] += weight;
  return entry->second;
}

void Symbols::finish(const Vocabulary& vocabulary, const EntityCatalog& catalog,
                     const LanguagePack& language) {
  finish_words(vocabulary, language.text);
  finish_entities(vocabulary, catalog, language.code);
  finish_quantities();
  finish_times();
  list_atoms();
}

void Symbols::list_atoms() {
  std::vector<const Signature*> signatures(count());
  for (const auto& of_role : interned_) {
    for (const auto& [signature, symbol] : of_role) signatures[symbol] = &signature;
  }
  atom_weights_.resize(atoms());
  for (size_t symbol = 0; symbol < count(); ++symbol) {
    atom_lists_.add(*signatures[symbol]);
    for (AtomId atom : *signatures[symbol]) atom_weights_[atom] += weights_[symbol];
  }
}

bool Symbols::passes(Symbol symbol, const AtomSet& atoms) const {
  const auto passed = atoms_of(symbol);
  return std::any_of(atoms.begin(), atoms.end(), [&](AtomId atom) {
    return std::binary_search(passed.begin(), passed.end(), atom);
  });
}

// Every set of kinds that a time can be of is one symbol, or none where no slot takes it.
void Symbols::finish_times() {
  for (unsigned kinds = 0; kinds < times_.size(); ++kinds) {
    Signature signature;
    for (const SlotAtom& slot : slots_) {
      if (slot.slot.type == SlotType::time && time_fits(slot.slot, kinds))
        signature.push_back(slot.atom);
    }
    if (signature.empty()) continue;
    times_[kinds] = intern(signature, kTime);
  }
}

Symbol Symbols::of_time(const TimeExpression& time) const {
  return times_[kinds_of(time)];
}

Symbols::Signature Symbols::WordTests::in(Shape shape) const {
  Signature signature = any_case;
  for (const auto& [of_shape, atom] : one_case) {
    if (of_shape == shape) signature.push_back(atom);
  }
  if (!one_case.empty()) sort_unique(signature);
  return signature;
}

void Symbols::note_words() {
  std::vector<const std::vector<WordForm>*> forms_of(atoms());
  for (const auto& [forms, atom] : word_atoms_) forms_of[atom] = &forms;
  for (AtomId atom = 0; atom < forms_of.size(); ++atom) {
    if (forms_of[atom] == nullptr) continue;
    for (const WordForm& form : *forms_of[atom]) {
      uint16_t& index = classes_[form.word];
      if (index == 0) {
        index = static_cast<uint16_t>(word_tests_.size());
        word_tests_.emplace_back();
      }
      WordTests& tests = word_tests_[index];
      if (form.shape) {
        tests.one_case.emplace_back(*form.shape, atom);
      } else {
        tests.any_case.push_back(atom);
      }
    }
  }
}

void Symbols::finish_words(const Vocabulary& vocabulary, const TextRules& text) {
  classes_.assign(vocabulary.size(), 0);
  shapes_.assign(1, Shapes{});  // class 0: every shape is kOtherSymbol
  word_tests_.resize(1);
  note_words();
  shapes_.resize(word_tests_.size());
  for (WordId word = 0; word < classes_.size(); ++word) {
    if (classes_[word] == 0) continue;
    const WordTests& tests = word_tests_[classes_[word]];
    // Function words are short; a wrong guess costs time, never a match.
    const bool is_short = vocabulary.text(word).size() <= 4;
    const bool common = text.is_common(vocabulary.text(word));
    const unsigned weight = common ? kCommonWord : is_short ? kShortWord : kRareWord;
    shapes_[classes_[word]].fill(intern(tests.any_case, weight));
    for (const auto& [shape, atom] : tests.one_case)
      shapes_[classes_[word]][static_cast<size_t>(shape)] = intern(tests.in(shape), weight);
    if (!is_mark(vocabulary.text(word))) continue;
    for (size_t role = 1; role < kDelimiterRoles; ++role) {
      const auto delimiter = static_cast<DelimiterRole>(role);
      delimiters_[{word, delimiter}] = intern(
          tests.in(Shape::none), vocabulary.text(word) == "," ? kComma : kOtherMark, delimiter);
    }
  }
  for (size_t role = 0; role < kDelimiterRoles; ++role)
    plain_delimiters_[role] = intern({}, kComma, static_cast<DelimiterRole>(role));
}

Symbols::Signature Symbols::entity_signature(const EntityCatalog& catalog,
                                             EntityIndex entity) const {
  Signature signature;
  for (const SlotAtom& slot : slots_) {
    if (slot.slot.type != SlotType::name && slot.slot.type != SlotType::entity) continue;
    if (resolve_entity(slot.slot, catalog, entity) != kNoEntity) signature.push_back(slot.atom);
  }
  return signature;
}

// Equal for entities that fit the same slots: by their kinds and those of whom they speak for,
// unless a slot knows one by its id.
std::string Symbols::entity_class(const EntityCatalog& catalog, EntityIndex entity) const {
  std::string alike;
  for (EntityIndex each : {entity, catalog[entity].speaks_for}) {
    if (each == kNoEntity) continue;
    const std::string& id = catalog[each].id;
    const bool stands = std::any_of(slots_.begin(), slots_.end(), [&](const SlotAtom& slot) {
      return !slot.slot.stands_for.empty() && slot.slot.stands_for.contains(id);
    });
    for (const std::string& kind : catalog[each].kinds) alike.append(kind) += ',';
    alike.append("/").append(stands ? id : "") += '>';
  }
  return alike;
}

Symbols::Signature Symbols::unknown_name_signature(size_t words) const {
  Signature signature;
  for (const SlotAtom& slot : slots_) {
    if (slot.slot.type == SlotType::name && slot.slot.words <= std::max<size_t>(words, 1))
      signature.push_back(slot.atom);
  }
  return signature;
}

void Symbols::finish_unknown_names() {
  unsigned most = 1;
  for (const SlotAtom& slot : slots_) most = std::max(most, slot.slot.words);
  for (unsigned words = 0; words <= most; ++words)
    unknown_names_.push_back(intern(unknown_name_signature(words), kName));
}

void Symbols::finish_entities(const Vocabulary& vocabulary, const EntityCatalog& catalog,
                              const std::string& language) {
  const auto count = static_cast<EntityIndex>(catalog.all().size());
  std::unordered_map<std::string, Signature> known;
  for (EntityIndex entity = 0; entity < count; ++entity) {
    const auto [alike, is_new] = known.try_emplace(entity_class(catalog, entity));
    if (is_new) alike->second = entity_signature(catalog, entity);
    const Signature& signature = alike->second;
    entities_.push_back(intern(signature, kEntity));
    for (const EntityName& name : catalog[entity].names) {
      if (name.language != language && name.language != "*") continue;
      std::string_view text = name.text;
      if (text.starts_with('\'') && text.size() > 2) text = text.substr(1, text.size() - 2);
      const WordId word = vocabulary.find(text);
      if (word == kUnknownWord || !has_atoms(word)) continue;
      Shapes shapes{};
      for (size_t shape = 0; shape < 5; ++shape) {
        Signature both = word_tests_[classes_[word]].in(static_cast<Shape>(shape));
        both.insert(both.end(), signature.begin(), signature.end());
        sort_unique(both);
        shapes[shape] = intern(both, kEntity);
      }
      one_word_entities_[uint64_t{entity} << 32 | word] = shapes;
    }
  }
  finish_unknown_names();
}

Symbols::Signature Symbols::quantity_signature(const std::string& unit, QuantityRole role) const {
  Signature signature;
  for (const SlotAtom& slot : slots_) {
    if (is_quantity(slot.slot.type) && slot.role.value_or(role) == role &&
        fits_unit(slot.slot, unit))
      signature.push_back(slot.atom);
  }
  return signature;
}

void Symbols::finish_quantities() {
  std::vector<std::string> units{"", "%", "pp", std::string(kAnyCurrency), std::string(kOtherUnit)};
  for (const SlotAtom& slot : slots_) {
    if (is_quantity(slot.slot.type) && !slot.slot.unit.empty()) units.push_back(slot.slot.unit);
  }
  for (const std::string& unit : units) {
    for (size_t role = 0; role < 4; ++role) {
      quantities_[unit][role] =
          intern(quantity_signature(unit, static_cast<QuantityRole>(role)), kQuantity);
    }
  }
}

Symbol Symbols::of_token(const Token& token, DelimiterRole role) const {
  if (role == DelimiterRole::none) {
    if (token.word >= classes_.size()) return kOtherSymbol;
    return shapes_[classes_[token.word]][static_cast<size_t>(token.shape)];
  }
  const auto found = delimiters_.find({token.word, role});
  return found == delimiters_.end() ? plain_delimiters_[static_cast<size_t>(role)] : found->second;
}

Symbol Symbols::of_entity(EntityIndex entity, const Token* token) const {
  if (token != nullptr && has_atoms(token->word)) {
    const auto found = one_word_entities_.find(uint64_t{entity} << 32 | token->word);
    if (found != one_word_entities_.end()) return found->second[static_cast<size_t>(token->shape)];
  }
  return entities_[entity];
}

Symbol Symbols::of_quantity(const Quantity& quantity) const {
  auto found = quantities_.find(quantity.unit);
  if (found == quantities_.end()) {
    const std::string_view stand_in = is_currency(quantity.unit) ? kAnyCurrency : kOtherUnit;
    found = quantities_.find(std::string(stand_in));
  }
  return found->second[static_cast<size_t>(quantity.role)];
}

}  // namespace crosscheck
