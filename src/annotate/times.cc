#include "annotate/times.h"

#include <algorithm>

#include "annotate/time_builder.h"
#include "annotate/time_calendar.h"
#include "annotate/time_number.h"

namespace crosscheck {
namespace {

constexpr uint32_t kCueReach = 12;       // tokens that a cue reaches across
constexpr uint32_t kSayingReach = 32;    // tokens before a time in which a word of saying is sought
constexpr uint32_t kSpeakerReach = 3;    // tokens between a quotation and its word of saying
constexpr uint32_t kLeadIn = 2;          // before a time that opens its sentence: "Pada hari"
constexpr uint32_t kCopyrightReach = 8;  // likewise, a copyright sign

constexpr uint32_t kCodeReach = 8;  // tokens of a code looked at: "B-10/M/TU.07/2019"

bool is_mark(const Document& document, uint32_t at, char mark) {
  return document.tokens[at].span().of(document.text) == std::string_view(&mark, 1);
}

// Digits between two slashes of one unspaced run, as in a letter's number.
bool stands_between_slashes(const Document& document, uint32_t at, uint32_t first) {
  const bool slash = at + 1 < document.tokens.size() && document.tokens[at + 1].glued &&
                     is_mark(document, at + 1, '/');
  if (!slash) return false;
  for (uint32_t back = at; back > first && at - back < kCodeReach; --back) {
    if (!document.tokens[back].glued) return false;
    if (is_mark(document, back - 1, '/')) return true;
  }
  return false;
}

// Digits that are part of a name or code: "QZ8501", "Covid-19".
bool is_code(const Document& document, uint32_t at, uint32_t first) {
  const auto& tokens = document.tokens;
  if (tokens[at].kind != TokenKind::number || at == first || !tokens[at].glued) return false;
  if (tokens[at - 1].kind == TokenKind::word || stands_between_slashes(document, at, first))
    return true;
  const bool hyphen = is_mark(document, at - 1, '-');
  return hyphen && tokens[at - 1].glued && at - 1 > first &&
         tokens[at - 2].kind == TokenKind::word && tokens[at - 2].is_capitalised() &&
         tokens[at - 2].word == kUnknownWord;
}

bool is_quote(const Token& token, std::string_view text) {
  const std::string_view mark = token.span().of(text);
  return token.kind == TokenKind::punctuation && (mark == "\"" || mark == "“" || mark == "”");
}

}  // namespace

TimeScanner::TimeScanner(const TimeWords& words, Vocabulary& vocabulary)
    : table_(words, vocabulary),
      parts_(words.parts),
      seasons_(words.season_values),
      feasts_(words.feasts),
      home_zone_(words.home_zone) {
  const auto at = [&](std::string_view word) -> Neighbour& {
    const WordId id = vocabulary.add(word);
    if (neighbours_.size() <= id) neighbours_.resize(id + 1);
    return neighbours_[id];
  };
  neighbours_.resize(1);
  for (const auto& [word, mod] : words.modifiers) at(word).modifier = mod;
  for (const auto& [word, relation] : words.relations) at(word).relation = relation;
  for (const std::string& word : words.joiners) at(word).joiner = true;
  for (const std::string& word : words.range_words) at(word).range = true;
  for (const std::string& word : words.future_cues) at(word).cue = true;
  for (const std::string& word : words.cue_stops) at(word).stop = true;
  for (const std::string& word : words.copyright) at(word).copyright = true;
  for (const auto& [word, reach] : words.sayings) at(word).saying = reach;
  for (const auto& [phrase, direction] : words.tails) {
    std::vector<WordId> ids;
    for (size_t begin = 0; begin < phrase.size();) {
      const size_t end = std::min(phrase.find(' ', begin), phrase.size());
      ids.push_back(vocabulary.add(std::string_view(phrase).substr(begin, end - begin)));
      begin = end + 1;
    }
    tails_.emplace_back(std::move(ids), direction);
  }
}

std::pair<uint32_t, TimeDirection> TimeScanner::tail(const Document& document, uint32_t at,
                                                     uint32_t last) const {
  for (const auto& [words, direction] : tails_) {
    if (words.size() > last - at) continue;
    const auto same = [&](WordId word, const Token& token) { return word == token.word; };
    if (std::equal(words.begin(), words.end(), document.tokens.begin() + at, same)) {
      return {static_cast<uint32_t>(words.size()), direction};
    }
  }
  return {0, TimeDirection::none};
}

struct TimeScanner::Scan {
  const TimeScanner& scanner;
  const Document& document;
  std::vector<TimeMention>& mentions;
  TokenRange sentence;

  const Token& token(uint32_t at) const { return document.tokens[at]; }
  const Neighbour& neighbour(uint32_t at) const { return scanner.neighbour(token(at).word); }

  void run() {
    for (uint32_t at = sentence.first;
         (at = document.next_that_may_begin(kBeginsTime, at, sentence.last)) < sentence.last;) {
      at = step(at);
    }
  }

  // Reads the expression that begins at `at`, if any; returns where to go on.
  uint32_t step(uint32_t at) {
    if (is_code(document, at, sentence.first)) return at + 1;
    const TimeMatch match = scanner.table_.longest(document, at, sentence.last, ends_range(at));
    if (match.length == 0) return at + 1;
    const TimePattern& pattern = scanner.table_.pattern(match);
    if (pattern.meaning == TimeMeaning::none) return at + match.length;
    if (pattern.meaning == TimeMeaning::duration && names_year(at + match.length - 1))
      return at + match.length - 1;
    TimeMention mention = build_time(document, at, match, pattern, tables());
    if (mention.value.reading.meaning == TimeMeaning::none) return at + match.length;
    const auto first = split_day_range(document, match, mention);
    while (extend(mention)) {
    }
    finish(first, mention);
    return mention.tokens.last;
  }

  // "1,2 juta tahun 2006": the word for the unit belongs to the year after it.
  bool names_year(uint32_t unit) const {
    if (unit + 1 >= sentence.last || token(unit + 1).kind != TokenKind::number) return false;
    const TimeMatch match = scanner.table_.longest(document, unit, sentence.last, false);
    return match.length > 1 && scanner.table_.pattern(match).meaning == TimeMeaning::calendar;
  }

  // The second year of "2019-2024" needs no word of time before it.
  bool ends_range(uint32_t at) const {
    if (at == sentence.first || mentions.empty() || mentions.back().tokens.last + 1 != at ||
        !neighbour(at - 1).range) {
      return false;
    }
    const TimeExpression& before = mentions.back().value;
    return before.written.year && !names_day(before);
  }

  TimeTables tables() const {
    return {scanner.parts_, scanner.seasons_, scanner.feasts_.all(), scanner.home_zone_};
  }

  void grow(TimeMention& mention, uint32_t last) {
    mention.tokens.last = last;
    mention.span = document.span_of(mention.tokens);
  }

  // Takes in the next words if they belong to the same time: a tail, a clock time, a date.
  bool extend(TimeMention& mention) {
    const uint32_t at = mention.tokens.last;
    if (at >= sentence.last || mention.value.reading.meaning > TimeMeaning::shift) return false;
    return take_tail(mention, at) || take_neighbour(mention, at);
  }

  bool take_tail(TimeMention& mention, uint32_t at) {
    TimeExpression& value = mention.value;
    if (value.reading.meaning != TimeMeaning::calendar || lacks_day(value)) return false;
    const auto [length, direction] = scanner.tail(document, at, sentence.last);
    if (length == 0) return false;
    value.direction = direction;
    grow(mention, at + length);
    return true;
  }

  bool take_neighbour(TimeMention& mention, uint32_t at) {
    const uint32_t begin = at;
    while (at < sentence.last && at - begin < 2 && neighbour(at).joiner) ++at;
    if (at == sentence.last || !token(at).may_begin(kBeginsTime)) return false;
    const TimeMatch match =
        scanner.table_.longest(document, at, sentence.last, names_day(mention.value));
    if (match.length == 0) return false;
    const TimePattern& pattern = scanner.table_.pattern(match);
    if (pattern.meaning != TimeMeaning::calendar && pattern.meaning != TimeMeaning::shift) {
      return false;
    }
    const TimeExpression next = build_time(document, at, match, pattern, tables()).value;
    const bool clock = next.written.hour.has_value();
    if (at != begin && !clock && !lacks_day(mention.value)) return false;
    if (at != begin && lacks_day(mention.value) && !mention.value.written.hour) return false;
    if (!merge_times(mention.value, next)) return false;
    grow(mention, at + match.length);
    return true;
  }

  void finish(const std::optional<TimeMention>& first, TimeMention& mention) {
    if (!first) {
      share_with_range(mention);
      take_modifier(mention);
    }
    color(mention);
    if (first) {
      mentions.push_back(*first);
      mentions.back().value.direction = mention.value.direction;
    }
    mentions.push_back(std::move(mention));
  }

  // The last token before `at`, if it stands in the sentence and in no mention.
  bool free_before(uint32_t at) const {
    if (at <= sentence.first) return false;
    return mentions.empty() || mentions.back().tokens.last < at;
  }

  // "10-12 Juli 2023", "2 hingga 3 menit": the first end is a time of its own. "3 Maret hingga 5
  // April 2019": the first end is of the same year.
  void share_with_range(TimeMention& mention) {
    const uint32_t at = mention.tokens.first;
    if (at < sentence.first + 2 || !neighbour(at - 1).range) return;
    if (!mentions.empty() && mentions.back().tokens.last == at - 1) {
      separate_weekday(mention);
      share_shift(mentions.back().value, mention.value);
      WrittenTime& before = mentions.back().value.written;
      const bool open = before.month && !before.year && mention.value.written.year;
      if (open && mentions.back().value.reading.meaning == TimeMeaning::calendar) {
        before.year = mention.value.written.year;
        if (before.month > mention.value.written.month) --*before.year;
      }
      return;
    }
    if (token(at - 2).kind == TokenKind::punctuation || !begins_with_number(mention)) return;
    if (is_code(document, at - 2, sentence.first) || !free_before(at - 1)) return;
    add_range_end(mention, at - 2);
  }

  // "Januari hingga September tahun lalu", "Senin sampai Rabu pekan depan": both ends are of that
  // year or week, or the first is of the one before it.
  static void share_shift(TimeExpression& first, const TimeExpression& last) {
    const auto unit = last.reading.shift_unit;
    const WrittenTime &a = first.written, &b = last.written;
    if (!unit || first.reading.shift_unit || first.reading.meaning != TimeMeaning::calendar) return;
    const bool months = unit == TimeUnit::year && a.month && b.month && !a.year;
    const bool weekdays = unit == TimeUnit::week && a.weekday && b.weekday && !a.day;
    if (!months && !weekdays) return;
    const bool earlier = months ? *a.month > *b.month : *a.weekday > *b.weekday;
    first.reading.shift_unit = unit;
    first.reading.shift = last.reading.shift - earlier;
  }

  bool begins_with_number(const TimeMention& mention) const {
    double value = 0;
    return scanner.table_.count_at(document, mention.tokens.first, mention.tokens.last, value) > 0;
  }

  // Of "Jumat-Minggu, 20 September hingga 22 September" the weekday is not that of its neighbour.
  void separate_weekday(TimeMention& mention) const {
    const WrittenTime& before = mentions.back().value.written;
    const bool another = before.weekday && !before.day && mention.tokens.last < sentence.last &&
                         neighbour(mention.tokens.last).range;
    if (!another || !mention.value.written.day) return;
    mention.value.written.weekday.reset();
    mention.value.written.weekday_span = {};
  }

  void add_range_end(const TimeMention& mention, uint32_t at) {
    TimeMention other = mention;
    other.tokens = {at, at + 1};
    other.span = document.span_of(other.tokens);
    double value = 0;
    if (mention.value.timex == Timex::duration) {
      if (scanner.table_.count_at(document, at, at + 1, value) == 0) return;
      other.value.value = with_count(mention.value.value, value);
    } else {
      const WrittenTime& written = mention.value.written;
      const bool starts_with_day = written.day && written.date_span.begin == mention.span.begin;
      const DigitRuns digits = digit_runs(token(at).span().of(document.text));
      const bool number = token(at).kind == TokenKind::number;
      if (!starts_with_day || !number || !number_value(digits, TimeClass::day, value)) return;
      other.value.written.day = static_cast<int>(value);
      other.value.written.weekday.reset();
      other.value.written.weekday_span = {};
      other.value.written.date_span = other.span;
    }
    mentions.push_back(std::move(other));
  }

  // "PT3M" with another count.
  static std::string with_count(const std::string& duration, double count) {
    const size_t digit = duration.find_first_of("0123456789X");
    const size_t unit =
        std::min(duration.find_first_not_of("0123456789X.", digit), duration.size());
    const std::string number = duration_value(TimeUnit::day, count);  // "P2D"
    return duration.substr(0, digit) + number.substr(1, number.size() - 2) + duration.substr(unit);
  }

  // "awal 2020", "sekitar pukul 06.14": the modifier belongs to the expression.
  void take_modifier(TimeMention& mention) {
    const uint32_t at = mention.tokens.first;
    if (!free_before(at)) return;
    uint32_t before = at - 1;
    const bool hyphen = token(before).glued && token(at).glued && before > sentence.first &&
                        token(before).kind == TokenKind::punctuation;
    if (hyphen) --before;
    const std::string& mod = neighbour(before).modifier;
    if (mod.empty()) return;
    const TimeExpression& value = mention.value;
    const bool stretch =
        !names_day(value) && !lacks_day(value) && value.reading.meaning <= TimeMeaning::shift;
    if (mod != "APPROX" && !stretch) return;
    mention.value.reading.mod = mod;
    mention.tokens.first = before;
    mention.span = document.span_of(mention.tokens);
  }

  // What stands around the expression: its relation, a cue that it is yet to come, a copyright
  // sign.
  void color(TimeMention& mention) {
    const uint32_t at = mention.tokens.first;
    TimeExpression& value = mention.value;
    if (at > sentence.first) {
      value.relation = neighbour(at - 1).relation.value_or(TimeRelationWord::at);
    }
    if (value.reading.meaning > TimeMeaning::shift) return;
    if (value.written.year) value.reading.copyright = copyright_before(at);
    value.reading.of_saying = names_day(value) && said_before(at);
    if (value.direction == TimeDirection::none && is_to_come(mention.tokens)) {
      value.direction = TimeDirection::future;
      value.reading.by_cue = true;
    }
  }

  bool said_before(uint32_t at) const {
    for (uint32_t back = 1; back <= kSayingReach && at >= sentence.first + back; ++back) {
      const Neighbour& before = neighbour(at - back);
      if (before.saying > 0)
        return back <= static_cast<uint32_t>(before.saying) && follows_quotation(at - back);
      if (before.stop) return false;
    }
    return false;
  }

  // Right after what was quoted, or with no more than its speaker between: "...," katanya.
  bool follows_quotation(uint32_t at) const {
    if (at == sentence.first) return true;
    for (uint32_t back = 1; back <= kSpeakerReach && at >= sentence.first + back; ++back) {
      if (is_quote(token(at - back), document.text)) return true;
    }
    return false;
  }

  bool copyright_before(uint32_t at) const {
    for (uint32_t back = 1; back <= kCopyrightReach && at >= sentence.first + back; ++back) {
      if (neighbour(at - back).copyright) return true;
    }
    return false;
  }

  bool is_to_come(TokenRange tokens) const {
    uint32_t at = tokens.first;
    while (at > sentence.first && tokens.first - at < kCueReach) {
      --at;
      if (neighbour(at).cue) return true;
      if (neighbour(at).stop || is_quote(token(at), document.text)) return false;
    }
    if (tokens.first > sentence.first + kLeadIn) return false;
    for (at = tokens.last; at < sentence.last && at - tokens.last < kCueReach; ++at) {
      if (neighbour(at).cue) return true;
      if (neighbour(at).stop || is_quote(token(at), document.text)) return false;
    }
    return false;
  }
};

void TimeScanner::scan(const Document& document, std::vector<TimeMention>& mentions) const {
  for (const Sentence& sentence : document.sentences) scan(document, sentence, mentions);
}

void TimeScanner::scan(const Document& document, const Sentence& sentence,
                       std::vector<TimeMention>& mentions) const {
  Scan{*this, document, mentions, sentence.tokens}.run();
}

}  // namespace crosscheck
