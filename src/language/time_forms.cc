// Reads the forms of time patterns: words, {classes}, [optional] and (a|b).
#include <algorithm>
#include <array>
#include <string_view>

#include "base/diagnostic.h"
#include "language/time_words.h"

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, kTimeClasses> kClassNames = {
    "literal",     "weekday",      "weekday_name", "month",       "month_name", "unit",
    "single_unit", "vague_count",  "ordinal",      "day_part",    "meridiem",   "zone",
    "season",      "feast",        "feast_name",   "count",       "day",        "month_number",
    "year",        "recent_year",  "loose_day",    "loose_month", "loose_year", "short_year",
    "decade",      "short_decade", "hour",         "minute",      "clock",      "dotted_date"};

constexpr std::string_view kBreaks = " |[](){}";  // end a word

class FormParser {
 public:
  explicit FormParser(std::string_view form) : form_(form) {}

  ExpandedForm parse() {
    ExpandedForm result;
    result.forms = choice();
    if (fault_.empty() && at_ < form_.size())
      fail(at_, 1, "a bracket closes here that none opened");
    const bool empty = std::any_of(result.forms.begin(), result.forms.end(),
                                   [](const TimeForm& form) { return form.empty(); });
    if (fault_.empty() && empty) fail(0, form_.size(), "a form must not be empty or all optional");
    result.fault = fault_;
    result.where = where_;
    return result;
  }

 private:
  std::vector<TimeForm> choice() {
    std::vector<TimeForm> all = sequence();
    while (fault_.empty() && at_ < form_.size() && form_[at_] == '|') {
      ++at_;
      const std::vector<TimeForm> next = sequence();
      all.insert(all.end(), next.begin(), next.end());
    }
    return all;
  }

  std::vector<TimeForm> sequence() {
    std::vector<TimeForm> all = {{}};
    while (fault_.empty()) {
      while (at_ < form_.size() && form_[at_] == ' ') ++at_;
      if (at_ == form_.size() || std::string_view("|])").find(form_[at_]) != std::string_view::npos)
        break;
      all = joined(all, item());
    }
    return all;
  }

  static std::vector<TimeForm> joined(const std::vector<TimeForm>& heads,
                                      const std::vector<TimeForm>& tails) {
    std::vector<TimeForm> all;
    all.reserve(heads.size() * tails.size());
    for (const TimeForm& head : heads) {
      for (const TimeForm& tail : tails) {
        all.push_back(head);
        all.back().insert(all.back().end(), tail.begin(), tail.end());
      }
    }
    return all;
  }

  std::vector<TimeForm> item() {
    switch (form_[at_]) {
      case '[': {
        std::vector<TimeForm> inner = group(']');
        inner.push_back({});
        return inner;
      }
      case '(':
        return group(')');
      case '{':
        return {{time_class()}};
      case '\'':
        return {{quoted()}};
      default:
        return {{word()}};
    }
  }

  std::vector<TimeForm> group(char closing) {
    const size_t open = at_++;
    std::vector<TimeForm> inner = choice();
    if (fault_.empty() && (at_ == form_.size() || form_[at_] != closing)) {
      fail(open, 1, "this bracket is never closed");
    } else {
      ++at_;
    }
    return inner;
  }

  TimeItem time_class() {
    const size_t open = at_++;
    const size_t close = form_.find('}', open);
    if (close == std::string_view::npos) {
      fail(open, 1, "this bracket is never closed");
      return {};
    }
    at_ = close + 1;
    const std::string_view name = form_.substr(open + 1, close - open - 1);
    const auto found = std::find(kClassNames.begin() + 1, kClassNames.end(), name);
    if (found != kClassNames.end()) {
      return {static_cast<TimeClass>(found - kClassNames.begin()), ""};
    }
    std::string message = "unknown class '" + std::string(name) + "'";
    const std::string_view near = nearest_name(name, kClassNames);
    if (!near.empty()) message += "; did you mean '" + std::string(near) + "'?";
    fail(open, at_ - open, std::move(message));
    return {};
  }

  // What stands between two quotation marks, where the second ends the item: ')' or ''s'.
  TimeItem quoted() {
    const size_t open = at_;
    size_t close = open + 1;
    do {
      close = form_.find('\'', close + 1);
    } while (close < form_.size() && !ends_item(close + 1));
    if (close == std::string_view::npos) {
      fail(open, 1, "quotation marks must close and hold a word");
      at_ = form_.size();
      return {};
    }
    at_ = close + 1;
    return {TimeClass::literal, std::string(form_.substr(open + 1, close - open - 1))};
  }

  bool ends_item(size_t at) const {
    return at >= form_.size() || kBreaks.find(form_[at]) != std::string_view::npos;
  }

  TimeItem word() {
    const size_t end = std::min(form_.find_first_of(kBreaks, at_), form_.size());
    if (end == at_) fail(at_++, 1, "a stray bracket");
    const size_t begin = std::exchange(at_, std::max(at_, end));
    return {TimeClass::literal, std::string(form_.substr(begin, at_ - begin))};
  }

  void fail(size_t at, size_t width, std::string message) {
    if (!fault_.empty()) return;
    fault_ = std::move(message);
    where_ = {static_cast<uint32_t>(at), static_cast<uint32_t>(at + width)};
  }

  std::string_view form_;
  size_t at_ = 0;
  std::string fault_;
  Span where_;
};

}  // namespace

ExpandedForm expand_time_form(std::string_view form) {
  return FormParser(form).parse();
}

}  // namespace crosscheck
