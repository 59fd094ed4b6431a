// Which plural form a number takes in a language: CLDR's categories, by ICU.
//
//   PluralForms("en").form_of(1)   "one"      PluralForms("id").form_of(1)   "other"
//   PluralForms("pl").all()        {"few", "many", "one", "other"}
//
// A language that CLDR doesn't know has one form, other. Immutable: any number of threads may use
// one.
#pragma once

#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <string_view>

namespace crosscheck {

class PluralForms {
 public:
  static constexpr std::string_view kOther = "other";

  explicit PluralForms(const std::string& language);
  ~PluralForms();

  std::string form_of(size_t number) const;

  // Those that a whole number may take.
  std::set<std::string> all() const;

 private:
  struct Rules;
  std::unique_ptr<const Rules> rules_;  // null if there are none
};

}  // namespace crosscheck
