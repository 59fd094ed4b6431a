// The words of reports, by language: sentences with named places, from rules/messages/<code>.json.
//
//   wording.say("intervals-apart", {{"a", "3,000"}, {"b", "more than 10,000"}})
//     ==  "the intervals 3,000 and more than 10,000 do not meet"
//
// Numbers and dates that go into a sentence are written by the same language's conventions.
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
  static Result<Wording> load(const std::string& file);

  using Arguments = std::initializer_list<std::pair<std::string_view, std::string_view>>;
  // The sentence `id` with each {name} filled in. An unknown id gives the id itself in brackets, which a
  // test over all ids used in the program keeps from happening.
  std::string say(std::string_view id, Arguments arguments = {}) const;

  bool has(std::string_view id) const { return sentences_.contains(id); }

  // 3000 -> "3,000"; 2.9 -> "2.9"; at most six digits after the mark.
  std::string number(double value) const;

 private:
  std::map<std::string, std::string, std::less<>> sentences_;
};

}  // namespace crosscheck
