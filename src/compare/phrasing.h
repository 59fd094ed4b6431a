// Values, times and topics in the words of a report.
//
//   phrasing.value(claim)            "more than 10,000"
//   phrasing.topic(rule, key)        "North Korean troops in Russia"
//   phrasing.interval(hard, "km")    "2,400 to 3,600 km"
//   time_text(2024-12)               "2024-12"
//
// A rule's topic names key slots: {actor} is the label of the slot's entity or term,
// {actor.adjective} its demonym in the wording's language, where it has one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compare/threads.h"

namespace crosscheck {

// "more than 10,000", "between 11 and 19 km".
std::string quantity_words(const Quantity& quantity, const Wording& wording);

class Phrasing {
 public:
  explicit Phrasing(const ComparisonInput& input) : input_(input), wording_(input.wording) {}

  std::string topic(const Rule& rule, const std::vector<KeyPart>& key) const;
  std::string value(const Claim& claim, const Rule& rule) const;
  std::string label(std::string_view id, const Slot* slot) const;

  // "a, b and c".
  std::string list(const std::vector<std::string>& items) const;
  std::string time(const TimeInterval& interval) const;
  std::string window(std::chrono::minutes length) const;

  // The words of the value as printed, in quotation marks; empty if no words stand for it.
  std::string quoted(const Claim& claim) const;
  // The numbers of an interval that is not all numbers.
  std::string interval(const Interval& interval, std::string_view unit) const;
  std::string amount(double number, std::string_view unit) const;

  const Wording& wording() const { return wording_; }

 private:
  std::string quantity(const Quantity& quantity, const Claim& claim) const;
  std::string event(std::string_view id) const;
  std::string adjective(std::string_view id, const Slot* slot) const;

  const ComparisonInput& input_;
  const Wording& wording_;
};

}  // namespace crosscheck
