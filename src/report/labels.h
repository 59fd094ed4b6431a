// Short words for what a report shows: dates, values, places to click on.
//
//   label(month_interval(2024y / December))       "2024-12"
//   label(TimeInterval{})                         "undated"
//   location(article, claim)                      "kupang.md:9:5"
//
// Nothing here is made inert yet: names and values may hold an article's own words.
#pragma once

#include <string>

#include "annotate/quantity.h"
#include "base/calendar.h"
#include "claims/claim.h"
#include "compare/finding.h"

namespace crosscheck {

// The day, month, year or minute that an interval is; else both ends, or the one that is known.
std::string label(const TimeInterval& interval);

// "12", "(10000, inf)", "[2400, 3600] km".
std::string label(const Quantity& quantity);

// A claim's value as printed in the article where words stand for it, else by its name.
std::string value_words(const Claim& claim);

// path:line:column, counted in the file; a headline has no line of its own.
std::string location(const ArticleRecord& article, const Claim& claim);

// What a mark means, in words.
std::string_view label(Mark mark);

}  // namespace crosscheck
