// Short words for what a report shows: dates, values, places to click on.
//
//   label(month_interval(2024y / December), wording)   "2024-12"
//   label(TimeInterval{}, wording)                     "undated"
//   location(article, claim, wording)                  "kupang.md:9:5"
//
// What is words comes from the report's wording, so that it is in the language of its reader.
// Nothing here is made inert yet: names and values may hold an article's own words.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/quantity.h"
#include "base/calendar.h"
#include "base/wording.h"
#include "claims/claim.h"
#include "compare/finding.h"

namespace crosscheck {

// The day, month, year or minute that an interval is; else both ends, or the one that is known.
std::string label(const TimeInterval& interval, const Wording& wording);

// The same without words, for tools: "2024-10-28..", "..2024-10-28"; empty if nothing is known.
std::string notation(const TimeInterval& interval);

// "12", "(10000, inf)", "[2400, 3600] km".
std::string label(const Quantity& quantity);

// A claim's value as printed in the article where words stand for it, else by its name.
std::string value_words(const Claim& claim, const Wording& wording);

// Whether the text is a string of a JSON file, whose lines are not the text's own.
bool is_in_json(const ArticleRecord& article);

// path:line:column, counted in the file; a headline has no line of its own, and a text in JSON has
// that of its record.
std::string location(const ArticleRecord& article, const Claim& claim, const Wording& wording);

// The day, month or year that an interval is: "2024-12"; empty where it is none of them.
std::string calendar_date(const TimeInterval& interval);

// What verdicts, severities, modalities and marks are called.
std::string label(Verdict verdict, const Wording& wording);
std::string label(Severity severity, const Wording& wording);
std::string label(Modality modality, const Wording& wording);
std::string label(Mark mark, const Wording& wording);

// "2 contradictions".
std::string counted(Verdict verdict, size_t count, const Wording& wording);

// "dismissed by Sari: both villages counted".
std::string label(const Decision& decision, const Wording& wording);

// The head of a table in Markdown, of columns named by their ids: "| when | source |\n|---|---|\n".
std::string table_head(std::initializer_list<std::string_view> columns, const Wording& wording);

// Items of a list without an "and": "a, b, c".
std::string listed(const std::vector<std::string>& items, const Wording& wording);

}  // namespace crosscheck
