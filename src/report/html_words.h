// What a page says, in the report's wording: dates, values, verdicts and marks as people write
// them.
//
//   words.date(2024-10-30)          "30 Oct 2024"
//   words.date(2023-07-10..16)      "10–16 Jul 2023"
//   words.reading(claim)            "more than 10,000"
//   words.number_on_axis(2e6)       "2 million"
//   words.counted("count.html.articles", 1)   "1 article"
//
// Nothing is escaped here.
#pragma once

#include <string>
#include <string_view>

#include "base/wording.h"
#include "checker/checker.h"
#include "report/chart_scales.h"

namespace crosscheck {

class HtmlWords {
 public:
  // The wording must outlive this.
  explicit HtmlWords(const Wording& wording) : wording_(wording) {}

  std::string say(std::string_view id, Wording::Arguments arguments = {}) const {
    return wording_.say(id, arguments);
  }
  std::string counted(std::string_view id, size_t count) const;
  const std::string& language() const { return wording_.language(); }
  const Wording& wording() const { return wording_; }

  std::string date(const TimeInterval& interval) const;
  // The first of an axis of clock times tells the day, too.
  std::string tick(Minute time, TickUnit unit, bool first) const;

  // What the value is taken to be; empty where nothing is to be said beyond the words themselves.
  std::string reading(const Claim& claim) const;
  // The value's name where no words of the article stand for it.
  std::string value(const Claim& claim) const;
  std::string number_on_axis(double value, std::string_view unit) const;

  std::string verdict(Verdict verdict) const;
  std::string verdicts(Verdict verdict) const;  // as a heading
  std::string severity(Severity severity) const;
  std::string mark(Mark mark) const;
  std::string basis(PublicationBasis basis) const;  // where an article's date is from
  // How it is said, unless as a fact: "forecast", "denied"; a negation too.
  std::string manner(const Claim& claim) const;
  // "dismissed by Sari: two counts, until 1 May 2025"
  std::string decision(const Decision& decision) const;

 private:
  std::string day(std::chrono::year_month_day day) const;
  std::string month(std::chrono::month month) const;
  std::string moment(Minute time) const;
  std::string days(const TimeInterval& interval) const;

  const Wording& wording_;
};

}  // namespace crosscheck
