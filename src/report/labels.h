// Short words for what a report shows: dates, values, places to click on.
//
//   label(month_interval(2024y / December))       "2024-12"
//   label(TimeInterval{})                         "undated"
//   location(article, claim)                      "kupang.md:9:5"
//
// Nothing here is made inert yet: names and values may hold an article's own words.
#pragma once

#include <string>
#include <string_view>

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

// Whether the text is a string of a JSON file, whose lines are not the text's own.
bool is_in_json(const ArticleRecord& article);

// path:line:column, counted in the file; a headline has no line of its own, and a text in JSON has
// that of its record.
std::string location(const ArticleRecord& article, const Claim& claim);

// The day, month or year that an interval is: "2024-12"; empty where it is none of them.
std::string calendar_date(const TimeInterval& interval);

// What a mark means, in words.
std::string_view label(Mark mark);

// "1 claim", "2 claims"; "2 undetermined".
std::string counted(size_t count, std::string_view noun);

// "Contradiction": an English word at the beginning of a line.
std::string capitalised(std::string_view word);

}  // namespace crosscheck
