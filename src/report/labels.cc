#include "report/labels.h"

#include <cctype>
#include <chrono>
#include <fmt/format.h>

#include "text/article_files.h"

namespace crosscheck {
namespace {

using namespace std::chrono;

std::string end_label(double end) {
  if (end == kInfinity) return "inf";
  if (end == -kInfinity) return "-inf";
  return fmt::format("{}", end);
}

std::string name_of(const Quantity& value) {
  return label(value);
}
std::string name_of(const TimeExpression& value) {
  return value.value;
}
std::string name_of(const StanceValue& value) {
  return value.stance;
}
std::string name_of(const NameValue& value) {
  return value.name;
}
std::string name_of(const TermValue& value) {
  return value.term;
}

// Of the quote; empty if no words stand for the value, or not in this sentence.
std::string_view words_of_value(const Claim& claim) {
  if (claim.value_span.empty() || !claim.span.contains(claim.value_span)) return {};
  if (claim.quote.size() != claim.span.size()) return {};
  return Span{claim.value_span.begin - claim.span.begin, claim.value_span.end - claim.span.begin}
      .of(claim.quote);
}

}  // namespace

std::string calendar_date(const TimeInterval& interval) {
  if (!interval.from || !interval.to) return "";
  const year_month_day day = day_of(*interval.from);
  if (interval == day_interval(day)) return to_iso(*interval.from);
  if (interval == month_interval(day.year() / day.month()))
    return to_iso(*interval.from).substr(0, 7);
  if (interval == year_interval(day.year())) return to_iso(*interval.from).substr(0, 4);
  return "";
}

std::string label(const TimeInterval& interval) {
  if (interval.unknown()) return "undated";
  if (!interval.from) return "before " + to_iso(*interval.to);
  if (!interval.to) return "from " + to_iso(*interval.from);
  if (std::string date = calendar_date(interval); !date.empty()) return date;
  if (*interval.to - *interval.from <= minutes(1)) return to_iso(*interval.from);
  const bool whole_days = to_iso(*interval.to).find('T') == std::string::npos;
  return to_iso(*interval.from) + ".." +
         to_iso(*interval.to - (whole_days ? minutes(days(1)) : minutes(0)));
}

std::string label(const Quantity& quantity) {
  const Interval& hard = quantity.hard;
  const std::string unit = quantity.unit.empty() ? "" : " " + quantity.unit;
  if (hard.min == hard.max) return end_label(hard.min) + unit;
  return fmt::format("{}{}, {}{}{}", hard.min_open || hard.min == -kInfinity ? '(' : '[',
                     end_label(hard.min), end_label(hard.max),
                     hard.max_open || hard.max == kInfinity ? ')' : ']', unit);
}

std::string value_words(const Claim& claim) {
  const std::string_view words = words_of_value(claim);
  if (!words.empty() && !std::holds_alternative<StanceValue>(claim.value))
    return std::string(words);
  return std::visit([](const auto& value) { return name_of(value); }, claim.value);
}

bool is_in_json(const ArticleRecord& article) {
  const auto format = article_format(article.path);
  return !article.mapped && (format == ArticleFormat::json || format == ArticleFormat::json_lines);
}

std::string location(const ArticleRecord& article, const Claim& claim) {
  if (claim.field == Field::title) return article.path + " (headline)";
  if (is_in_json(article)) return fmt::format("{}:{}", article.path, article.first_line);
  return fmt::format("{}:{}:{}", article.path, claim.line + article.first_line - 1, claim.column);
}

std::string counted(size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 || noun == "undetermined" ? "" : "s");
}

std::string capitalised(std::string_view word) {
  std::string words(word);
  if (!words.empty())
    words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
  return words;
}

std::string_view label(Mark mark) {
  switch (mark) {
    case Mark::rounded:
      return "agrees after rounding";
    case Mark::part:
      return "a part beside its whole";
    case Mark::stale:
      return "repeats a superseded figure";
    case Mark::corrected:
      return "corrected by its source";
    case Mark::revised:
      return "revised by later reports";
    case Mark::sources:
      return "different sources";
    case Mark::spelling:
      return "spelled differently";
  }
  return "";
}

}  // namespace crosscheck
