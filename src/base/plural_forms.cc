#include "base/plural_forms.h"

#include <unicode/locid.h>
#include <unicode/plurrule.h>
#include <unicode/strenum.h>

namespace crosscheck {

struct PluralForms::Rules {
  std::unique_ptr<const icu::PluralRules> icu;
};

namespace {

std::string text_of(const icu::UnicodeString& keyword) {
  std::string text;
  return keyword.toUTF8String(text);
}

// CLDR keeps "many" for numbers such as 1.5 million in languages that have it for them alone: a
// form that no whole number below takes is none that a report needs.
constexpr int32_t kNumbersTried = 1000;

}  // namespace

PluralForms::PluralForms(const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<const icu::PluralRules> rules(
      icu::PluralRules::forLocale(icu::Locale(language.c_str()), status));
  if (U_SUCCESS(status)) rules_ = std::make_unique<const Rules>(Rules{std::move(rules)});
}

PluralForms::~PluralForms() = default;

std::string PluralForms::form_of(size_t number) const {
  if (rules_ == nullptr) return std::string(kOther);
  return text_of(rules_->icu->select(static_cast<double>(number)));
}

std::set<std::string> PluralForms::all() const {
  std::set<std::string> forms{std::string(kOther)};
  for (int32_t number = 0; number < kNumbersTried; ++number)
    forms.insert(form_of(static_cast<size_t>(number)));
  return forms;
}

}  // namespace crosscheck
