#include "rules/unit_words.h"

#include <algorithm>

namespace crosscheck {
namespace {

constexpr std::string_view kYears = "a";  // of ages, which need not name it
constexpr size_t kMostUnits = 64;         // that have a bit; any more stand wherever numbers do

}  // namespace

UnitWords::UnitWords(const Symbols& symbols, const NumberWords& numbers,
                     const Vocabulary& vocabulary) {
  add_atoms(symbols);
  by_word_.resize(vocabulary.size());
  for (const auto* measures : {&numbers.units, &numbers.currencies}) {
    for (const MeasureWords& measure : *measures) {
      for (const auto* phrases : {&measure.before, &measure.glued, &measure.after})
        add_words(*phrases, units_of(measure.symbol), vocabulary);
    }
  }
  for (const auto& [word, symbol] : numbers.time_units)
    add_words({word}, units_of(symbol), vocabulary);
  ages_ = units_of(kYears);
  add_words(numbers.age_before, ages_, vocabulary);
}

void UnitWords::add_atoms(const Symbols& symbols) {
  by_atom_.resize(symbols.atoms());
  for (const Symbols::SlotAtom& each : symbols.slot_atoms()) {
    if (symbols.kind_of(each.atom) != AtomKind::quantity || fits_unit(each.slot, "")) continue;
    const auto known = std::find_if(asked_.begin(), asked_.end(), [&](const Slot* slot) {
      return slot->type == each.slot.type && slot->unit == each.slot.unit;
    });
    if (known == asked_.end() && asked_.size() == kMostUnits) continue;
    by_atom_[each.atom] = Set{1} << (known - asked_.begin());
    if (known == asked_.end()) asked_.push_back(&each.slot);
  }
}

UnitWords::Set UnitWords::units_of(std::string_view symbol) const {
  Set units = 0;
  for (size_t bit = 0; bit < asked_.size(); ++bit)
    units |= fits_unit(*asked_[bit], symbol) ? Set{1} << bit : 0;
  return units;
}

// A phrase is not there without its first word.
void UnitWords::add_words(const std::vector<std::string>& phrases, Set units,
                          const Vocabulary& vocabulary) {
  for (std::string_view phrase : phrases) {
    if (phrase.size() > 2 && phrase.front() == '\'' && phrase.back() == '\'')
      phrase = phrase.substr(1, phrase.size() - 2);
    by_word_[vocabulary.find(phrase.substr(0, phrase.find(' ')))] |= units;
  }
}

}  // namespace crosscheck
