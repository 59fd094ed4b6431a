// Values as JSON: quantities and times, as `annotate` prints them and as claims carry them.
//
//   "lebih dari 10.000"  {"number":10000,"min":10000,"max":null,"min_open":true,"max_open":false,
//                         "approximate":false,"vague":false,"unit":null,
//                         "soft":{"min":10000,"max":20000,"min_open":true,"max_open":false}}
//   "30 Oktober 2024" {"timex":"DATE","value":"2024-10-30","from":"2024-10-30","to":"2024-10-31",
//                         "basis":"explicit","granularity":"day","written":{"day":30,...}}
//
// An unbounded end is null. What follows stands only where it says more than its default: `soft`
// where it differs from the hard interval, `role` (total), `step` (1), `decimals` (0), `rounded`
// (false), `readings` (none), `direction` (none), `relation` (at), `written` (nothing). Nothing is
// lost: claims/claim_json.h reads the same values back.
#pragma once

#include <string_view>

#include "annotate/quantity.h"
#include "annotate/time_expression.h"
#include "base/json_writer.h"
#include "base/span.h"

namespace crosscheck {

void write_json(JsonWriter& json, const Quantity& quantity);
void write_json(JsonWriter& json, const TimeExpression& time);

// [begin, end]
void write_json(JsonWriter& json, Span span);

// `from` and `to`, as two members: a day, a minute, or null.
void write_interval_members(JsonWriter& json, const TimeInterval& interval);

// The names that values use, by number: index them with the enumerator.
inline constexpr std::string_view kRoleNames[] = {"total", "change", "part", "before"};
inline constexpr std::string_view kGranularityNames[] = {"minute", "hour",   "day part", "day",
                                                         "week",   "month",  "quarter",  "half",
                                                         "year",   "decade", "century",  "none"};
inline constexpr std::string_view kDirectionNames[] = {"none", "past", "present", "future"};
inline constexpr std::string_view kRelationNames[] = {"at", "since", "until", "during"};

}  // namespace crosscheck
