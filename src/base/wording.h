// The words of reports, by language: sentences with named places, from messages/<code>.json of a
// rules folder.
//
//   wording.say("why.intervals-apart", {{"a", "3,000"}, {"b", "more than 10,000"}})
//     ==  "no number is both 3,000 and more than 10,000"
//   wording.number(3000)               ==  "3,000"
//   wording.count("count.article", 1)  ==  "1 article"
//
// A file holds the marks that numbers are written with, and the sentences. What counts things has a
// sentence for each plural form that the language has (CLDR's: one, few, other, ...), found by the
// file's name. It may also say what it calls that which rules name: their topics, what they are
// about, the terms of their lexicons, the positions of a stance and its sides; and units. What it
// leaves out goes by the rules' own words and by symbols.
//
//   { "number": {"group": ",", "decimal": "."},
//     "topics": {"conflict.territory": "who holds {place}"},
//     "descriptions": {"conflict.territory": "Who holds a place, and who says so."},
//     "terms": {"materiel": {"tanks": "tanks"}},
//     "stances": {"forbids": "forbids"},
//     "sides": {"against": "against"},
//     "units": {"km": "km"},
//     "sentences": { "why.before": "{a} is before {b}",
//                    "count.article.one": "{n} article", "count.article.other": "{n} articles" } }
//
// Numbers and dates that go into a sentence are written by the same language's conventions. A
// Wording is immutable once loaded; copies share what they hold.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace crosscheck {

class PluralForms;

class Wording {
 public:
  // All faults of the file, if there are any. The language is the file's name without its ending.
  static Result<Wording> load(const std::string& file);

  using Argument = std::pair<std::string_view, std::string_view>;  // a place's name, what fills it
  using Arguments = std::initializer_list<Argument>;
  // The sentence `id` with each {name} filled in; a name without an argument stays as it is. An
  // unknown id gives the id itself in brackets, which a test over all ids used in the program keeps
  // from happening.
  std::string say(std::string_view id, Arguments arguments = {}) const;

  // The form of `id` that goes with `number`, which is its {n}.
  std::string count(std::string_view id, size_t number, Arguments arguments = {}) const;

  bool has(std::string_view id) const { return sentences_.contains(id); }

  // 3000 -> "3,000"; 2.9 -> "2.9"; at most six digits after the mark.
  std::string number(double value) const;

  // What the language calls a rule's topic, how it describes the rule, a term of a lexicon, a
  // position and a side; `otherwise` where the file doesn't say.
  std::string_view topic(std::string_view rule, std::string_view otherwise) const;
  std::string_view description(std::string_view rule, std::string_view otherwise) const;
  std::string_view term(std::string_view lexicon, std::string_view id,
                        std::string_view otherwise) const;
  std::string_view stance(std::string_view id) const;
  std::string_view side(std::string_view id) const;

  // What stands behind a number of the unit: "km", or its name.
  std::string_view unit(std::string_view symbol) const;

  // "KONTRADIKSI", "Kontradiksi", as the language has its capitals.
  std::string upper(std::string_view words) const;
  std::string capitalised(std::string_view words) const;

  // The language that the sentences are in: "en".
  const std::string& language() const { return language_; }

 private:
  using Names = std::map<std::string, std::string, std::less<>>;

  std::string fill(std::string_view id, std::span<const Argument> arguments) const;

  Names sentences_;
  Names topics_;
  Names descriptions_;
  std::map<std::string, Names, std::less<>> terms_;  // by lexicon
  Names stances_;
  Names sides_;
  Names units_;
  std::shared_ptr<const PluralForms> plurals_;
  std::string language_;
  std::string group_;
  std::string decimal_;
};

// The files of messages that rules folders bring, by language; of two for one language the later.
std::map<std::string, std::string> wording_files(const std::vector<std::string>& folders);

// That of one language; where no folder brings it, where it should be in the first.
std::string wording_file(const std::vector<std::string>& folders, const std::string& language);

// `text` with each {name} replaced by what `value_of(name)` gives; a brace without its partner
// stays.
template <class ValueOf>
std::string fill_places(std::string_view text, const ValueOf& value_of) {
  std::string filled;
  while (!text.empty()) {
    const size_t open = text.find('{');
    const size_t close = open == text.npos ? text.npos : text.find('}', open);
    if (close == text.npos) break;
    filled += text.substr(0, open);
    filled += value_of(text.substr(open + 1, close - open - 1));
    text.remove_prefix(close + 1);
  }
  filled += text;
  return filled;
}

// The names in `text`: {"a", "b"} of "{a} is before {b}".
std::set<std::string> places_of(std::string_view text);

}  // namespace crosscheck
