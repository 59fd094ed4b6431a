#include "annotate/publication_date.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include "annotate/time_calendar.h"

namespace crosscheck {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr size_t kDateLineSentences = 12;  // how far down the page its date line may stand
constexpr uint32_t kLongestDateLine = 60;  // tokens, marks and dates included
constexpr uint32_t kDateLineWords = 12;    // words of a date line beside its date
constexpr uint32_t kPlainWords = 4;        // of these, those without a capital
constexpr uint32_t kDatelineWords = 8;     // tokens of place and agency before a dateline's date

struct Line {
  TokenRange tokens;
  uint32_t paragraph = 0;
};

std::vector<Line> first_lines(const Document& document) {
  std::vector<Line> lines;
  for (const Sentence& sentence : document.sentences) {
    if (!lines.empty() && lines.back().paragraph == sentence.paragraph) {
      lines.back().tokens.last = sentence.tokens.last;
    } else if (lines.size() == kDateLineSentences) {
      break;
    } else {
      lines.push_back({sentence.tokens, sentence.paragraph});
    }
  }
  return lines;
}

// A misprinted year is nobody's.
bool names_year(const TimeExpression& e) {
  return e.written.year && *e.written.year <= kLatestYear;
}

bool is_full_date(const TimeExpression& e) {
  const WrittenTime& w = e.written;
  return w.day && w.month && names_year(e) && !w.date_span.empty() &&
         e.reading.meaning == TimeMeaning::calendar;
}

std::optional<TimeInterval> day_of_full_date(const TimeExpression& e) {
  const WrittenTime& w = e.written;
  const year_month_day day = std::chrono::year(*w.year) / *w.month / *w.day;
  if (!day.ok()) return std::nullopt;
  return day_interval(day);
}

// What a line holds beside its times.
struct Rest {
  uint32_t words = 0;
  uint32_t plain_words = 0;  // without a capital: a sentence has many
  bool clock = false;        // a clock time beside the date
  bool separated = false;    // a mark of bylines: ":" "|" "•"
  bool only_place = true;    // at most one capitalised word, before the date
};

bool separates(std::string_view mark) {
  return mark == ":" || mark == "|" || mark == "•" || mark == "·" || mark == "/";
}

Rest rest_of(const Document& document, TokenRange line, const TimeMention& date,
             const std::vector<TimeMention>& mentions) {
  Rest rest;
  std::vector<TokenRange> times;
  for (const TimeMention& mention : mentions) {
    if (!mention.tokens.overlaps(line)) continue;
    times.push_back(mention.tokens);
    if (mention.value.written.hour) rest.clock = true;
  }
  for (uint32_t at = line.first; at < line.last; ++at) {
    const bool in_time = std::any_of(times.begin(), times.end(),
                                     [&](TokenRange range) { return range.contains(at); });
    if (in_time) continue;
    const Token& token = document.tokens[at];
    if (token.kind == TokenKind::punctuation) {
      rest.separated = rest.separated || separates(token.span().of(document.text));
      continue;
    }
    ++rest.words;
    if (token.kind == TokenKind::word && !token.is_capitalised()) ++rest.plain_words;
    const bool place = token.is_capitalised() && at < date.tokens.first;
    rest.only_place = rest.only_place && place && rest.words == 1;
  }
  return rest;
}

bool is_date_line(const Document& document, TokenRange line, const TimeMention& date,
                  const std::vector<TimeMention>& mentions) {
  if (line.size() > kLongestDateLine) return false;
  const Rest rest = rest_of(document, line, date, mentions);
  if (rest.words == 0 || rest.only_place) return true;
  if (rest.words > kDateLineWords || rest.plain_words > kPlainWords) return false;
  return rest.clock || rest.separated;
}

bool is_dash(const Token& token, std::string_view text) {
  const std::string_view mark = token.span().of(text);
  return mark == "-" || mark == "–" || mark == "—" || mark == "--";
}

// "JAKARTA, 12 Juli 2023 -", "SEOUL, July 12, 2023 (Reuters) -".
bool is_dateline(const Document& document, TokenRange line, TokenRange date) {
  if (date.first - line.first > kDatelineWords || date.first == line.first) return false;
  for (uint32_t at = line.first; at < date.first; ++at) {
    const Token& token = document.tokens[at];
    if (token.kind == TokenKind::word && !token.is_capitalised()) return false;
  }
  for (uint32_t at = date.last; at < line.last && at < date.last + kDatelineWords; ++at) {
    const Token& token = document.tokens[at];
    if (is_dash(token, document.text)) return true;
    if (token.kind == TokenKind::word && !token.is_capitalised()) return false;
  }
  return false;
}

// The first full date in a line of the kind wanted.
template <class Fits>
std::optional<TimeInterval> dated_by_line(const std::vector<Line>& lines,
                                          const std::vector<TimeMention>& mentions, Fits fits) {
  for (const Line& line : lines) {
    for (const TimeMention& mention : mentions) {
      if (!line.tokens.contains(mention.tokens.first) || !is_full_date(mention.value)) continue;
      if (!fits(line.tokens, mention)) continue;
      if (auto day = day_of_full_date(mention.value)) return day;
    }
  }
  return std::nullopt;
}

// The weaker cues of an article.
class Cues {
 public:
  Cues(const std::vector<TimeMention>& mentions, CandidateYears years)
      : mentions_(mentions), years_(years) {
    for (const TimeMention& mention : mentions) read(mention.value);
  }

  Publication infer() const {
    Publication found;
    TimeInterval& interval = found.interval;
    if (copyright_ && !(told_ && year_of(*told_) > *copyright_)) {
      interval = year_interval(std::chrono::year(*copyright_));
    }
    if (told_ && (!interval.from || *told_ > *interval.from)) interval.from = told_;
    add_candidates(found);
    if (!interval.unknown() || !found.candidates.empty()) {
      found.basis = PublicationBasis::inferred;
    }
    return found;
  }

 private:
  static int year_of(Minute minute) { return int(day_of(minute).year()); }

  void read(const TimeExpression& e) {
    if (e.reading.meaning != TimeMeaning::calendar || !names_year(e)) return;
    if (e.reading.copyright) {
      copyright_ = std::max(copyright_.value_or(0), *e.written.year);
      return;
    }
    const bool to_come = e.direction == TimeDirection::future ||
                         e.relation == TimeRelationWord::until || *e.written.year > years_.latest;
    if (to_come) return;
    const auto there = place(e, sys_days{});
    if (!there || !there->interval.from) return;
    told_ = told_ ? std::max(*told_, *there->interval.from) : there->interval.from;
  }

  static bool is_yearless(const TimeExpression& e) {
    const WrittenTime& w = e.written;
    return w.weekday && w.day && w.month && !w.year && e.direction != TimeDirection::future &&
           e.reading.meaning == TimeMeaning::calendar && !e.reading.shift_unit;
  }

  static bool fits(const WrittenTime& w, int year) {
    const year_month_day day = std::chrono::year(year) / *w.month / *w.day;
    return day.ok() && weekday_of(sys_days(day)) == *w.weekday;
  }

  // Days that the statements of a weekday and a date without a year may mean, up to the year
  // `latest`.
  std::vector<TimeInterval> days_until(int latest, const TimeInterval& within) const {
    std::vector<TimeInterval> days;
    const WrittenTime* first = nullptr;
    for (int year = years_.earliest; year <= latest; ++year) {
      std::optional<TimeInterval> day;
      bool all = true;
      for (const TimeMention& mention : mentions_) {
        const WrittenTime& w = mention.value.written;
        if (!is_yearless(mention.value)) continue;
        if (!first) first = &w;
        if (&w != first && !fits(*first, year)) break;
        all = all && (fits(w, year) || !possible(w));
        if (!fits(w, year)) continue;
        const auto here = day_interval(std::chrono::year(year) / *w.month / *w.day);
        if (!day || *here.from > *day->from) day = here;
      }
      if (!day || !all || !inside(*day, within)) continue;
      days.push_back(*day);
    }
    return days;
  }

  // Some year makes the statement true: it is not a misprint that would rule out every year.
  static bool possible(const WrittenTime& w) {
    constexpr int kLeapYear = 2000;
    return year_month_day(std::chrono::year(kLeapYear) / *w.month / *w.day).ok();
  }

  static bool inside(const TimeInterval& day, const TimeInterval& within) {
    if (within.from && *day.to <= *within.from) return false;
    return !within.to || *day.from < *within.to;
  }

  void add_candidates(Publication& found) const {
    const bool named = copyright_ || told_;
    const int latest =
        named ? std::max(copyright_.value_or(0), told_ ? year_of(*told_) : 0) : years_.latest;
    std::vector<TimeInterval> days = days_until(std::min(latest, years_.latest), found.interval);
    if (days.empty() && named) days = days_until(years_.latest, found.interval);
    if (days.size() == 1) {
      found.interval = days.front();
    } else {
      found.candidates = std::move(days);
    }
  }

  const std::vector<TimeMention>& mentions_;
  CandidateYears years_;
  std::optional<Minute> told_;  // begin of the latest date told
  std::optional<int> copyright_;
};

}  // namespace

std::optional<Publication> stated_publication(const Article& article) {
  if (article.published.unknown()) return std::nullopt;
  return Publication{article.published, PublicationBasis::metadata, {}};
}

Publication infer_publication(const Article& article, const Document& document,
                              const std::vector<TimeMention>& mentions, CandidateYears years) {
  if (auto stated = stated_publication(article)) return *std::move(stated);
  const std::vector<Line> lines = first_lines(document);
  const auto by_date_line =
      dated_by_line(lines, mentions, [&](TokenRange line, const TimeMention& date) {
        return !is_dateline(document, line, date.tokens) &&
               is_date_line(document, line, date, mentions);
      });
  if (by_date_line) return {*by_date_line, PublicationBasis::date_line, {}};
  const auto by_dateline =
      dated_by_line(lines, mentions, [&](TokenRange line, const TimeMention& date) {
        return is_dateline(document, line, date.tokens);
      });
  if (by_dateline) return {*by_dateline, PublicationBasis::dateline, {}};
  return Cues(mentions, years).infer();
}

}  // namespace crosscheck
