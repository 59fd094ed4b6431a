#include "report/labels.h"

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

// The name of a value that no words stand for.
struct Named {
  const Wording& wording;

  std::string operator()(const Quantity& value) const { return label(value); }
  std::string operator()(const TimeExpression& value) const { return value.value; }
  std::string operator()(const StanceValue& value) const {
    return std::string(wording.stance(value.stance));
  }
  std::string operator()(const NameValue& value) const { return value.name; }
  std::string operator()(const TermValue& value) const { return value.term; }
};

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

std::string notation(const TimeInterval& interval) {
  if (interval.unknown()) return "";
  if (!interval.from) return ".." + to_iso(*interval.to);
  if (!interval.to) return to_iso(*interval.from) + "..";
  if (std::string date = calendar_date(interval); !date.empty()) return date;
  if (*interval.to - *interval.from <= minutes(1)) return to_iso(*interval.from);
  const bool whole_days = to_iso(*interval.to).find('T') == std::string::npos;
  return to_iso(*interval.from) + ".." +
         to_iso(*interval.to - (whole_days ? minutes(days(1)) : minutes(0)));
}

std::string label(const TimeInterval& interval, const Wording& wording) {
  if (interval.unknown()) return wording.say("label.undated");
  if (!interval.from) return wording.say("label.before", {{"time", to_iso(*interval.to)}});
  if (!interval.to) return wording.say("label.from", {{"time", to_iso(*interval.from)}});
  return notation(interval);
}

std::string label(const Quantity& quantity) {
  const Interval& hard = quantity.hard;
  const std::string unit = quantity.unit.empty() ? "" : " " + quantity.unit;
  if (hard.min == hard.max) return end_label(hard.min) + unit;
  return fmt::format("{}{}, {}{}{}", hard.min_open || hard.min == -kInfinity ? '(' : '[',
                     end_label(hard.min), end_label(hard.max),
                     hard.max_open || hard.max == kInfinity ? ')' : ']', unit);
}

std::string value_words(const Claim& claim, const Wording& wording) {
  const std::string_view words = words_of_value(claim);
  if (!words.empty() && !std::holds_alternative<StanceValue>(claim.value))
    return std::string(words);
  return std::visit(Named{wording}, claim.value);
}

bool is_in_json(const ArticleRecord& article) {
  const auto format = article_format(article.path);
  return !article.mapped && (format == ArticleFormat::json || format == ArticleFormat::json_lines);
}

std::string location(const ArticleRecord& article, const Claim& claim, const Wording& wording) {
  if (claim.field == Field::title) return wording.say("label.headline", {{"path", article.path}});
  if (is_in_json(article)) return fmt::format("{}:{}", article.path, article.first_line);
  return fmt::format("{}:{}:{}", article.path, claim.line + article.first_line - 1, claim.column);
}

std::string label(Verdict verdict, const Wording& wording) {
  return wording.say(std::string("verdict.").append(to_string(verdict)));
}

std::string label(Severity severity, const Wording& wording) {
  return wording.say(std::string("severity.").append(to_string(severity)));
}

std::string label(Modality modality, const Wording& wording) {
  return wording.say(std::string("modality.").append(to_string(modality)));
}

std::string label(Mark mark, const Wording& wording) {
  return wording.say(std::string("mark.").append(to_string(mark)));
}

std::string counted(Verdict verdict, size_t count, const Wording& wording) {
  return wording.count(std::string("count.").append(to_string(verdict)), count);
}

std::string label(const Decision& decision, const Wording& wording) {
  const std::string ruling = wording.say(std::string("ruling.").append(to_string(decision.ruling)));
  const std::string_view id = decision.who.empty() ? "decision.ruled" : "decision.ruled-by";
  return wording.say(id, {{"ruling", ruling}, {"who", decision.who}, {"reason", decision.reason}});
}

std::string table_head(std::initializer_list<std::string_view> columns, const Wording& wording) {
  std::string names, rule;
  for (const std::string_view column : columns) {
    names += "| " + wording.say(column) + " ";
    rule += "|---";
  }
  return names + "|\n" + rule + "|\n";
}

std::string listed(const std::vector<std::string>& items, const Wording& wording) {
  return fmt::format("{}", fmt::join(items, wording.say("list.next")));
}

}  // namespace crosscheck
