// The words of reports, by language: sentences with named places, from rules/messages/<code>.json.
//
//   wording.say("why.intervals-apart", {{"a", "3,000"}, {"b", "more than 10,000"}})
//     ==  "no number is both 3,000 and more than 10,000"
//   wording.number(3000)  ==  "3,000"
//
// A file holds the marks that numbers are written with, and the sentences:
//
//   { "number": {"group": ",", "decimal": "."},
//     "sentences": { "why.before": "{a} is before {b}", ... } }
//
// Numbers and dates that go into a sentence are written by the same language's conventions. A
// Wording is immutable once loaded.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace crosscheck {

class Wording {
 public:
  // All faults of the file, if there are any. The language is the file's name without its ending.
  static Result<Wording> load(const std::string& file);

  using Arguments = std::initializer_list<std::pair<std::string_view, std::string_view>>;
  // The sentence `id` with each {name} filled in; a name without an argument stays as it is. An
  // unknown id gives the id itself in brackets, which a test over all ids used in the program keeps
  // from happening.
  std::string say(std::string_view id, Arguments arguments = {}) const;

  bool has(std::string_view id) const { return sentences_.contains(id); }

  // 3000 -> "3,000"; 2.9 -> "2.9"; at most six digits after the mark.
  std::string number(double value) const;

  // The language that the sentences are in: "en".
  const std::string& language() const { return language_; }

 private:
  std::map<std::string, std::string, std::less<>> sentences_;
  std::string language_;
  std::string group_;
  std::string decimal_;
};

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

}  // namespace crosscheck
