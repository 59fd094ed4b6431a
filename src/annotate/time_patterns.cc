#include "annotate/time_patterns.h"

#include <algorithm>

#include "annotate/time_number.h"

namespace crosscheck {

struct TimePatternTable::Walk {
  const Document& document;
  uint32_t first = 0;
  uint32_t last = 0;
  bool beside_date = false;
  TimeMatch path;  // `captures` of it are taken so far
  TimeMatch best;
  uint32_t number = UINT32_MAX;  // the token that `runs` was read from
  DigitRuns runs;

  const DigitRuns& runs_at(uint32_t at) {
    if (number != at) runs = digit_runs(document.tokens[at].span().of(document.text));
    number = at;
    return runs;
  }
};

TimePatternTable::TimePatternTable(const TimeWords& words, Vocabulary& vocabulary)
    : patterns_(words.patterns) {
  add_classes(words, vocabulary);
  after_.resize(patterns_.size());
  for (uint32_t i = 0; i < patterns_.size(); ++i) {
    for (const TimeForm& form : patterns_[i].forms) add_form(form, i, vocabulary);
    for (const std::string& word : patterns_[i].after) after_[i].push_back(vocabulary.add(word));
    patterns_[i].forms.clear();
  }
  index_starts(vocabulary);
}

void TimePatternTable::add_class(std::string_view word, WordClass entry, Vocabulary& vocabulary) {
  const WordId id = vocabulary.add(word);
  if (classes_.size() <= id) classes_.resize(id + 1);
  classes_[id].push_back(entry);
}

void TimePatternTable::add_classes(const TimeWords& words, Vocabulary& vocabulary) {
  const auto add = [&](const std::vector<TimeWord>& list, TimeClass what) {
    for (const TimeWord& w : list) {
      add_class(w.word, {what, w.capital, static_cast<double>(w.value)}, vocabulary);
    }
  };
  for (TimeWord w : words.weekdays) {  // beside a date no capital is needed
    w.capital = false;
    add({w}, TimeClass::weekday);
  }
  add(words.months, TimeClass::month);
  for (const TimeWord& w : words.weekdays) {
    if (!w.short_form) add({w}, TimeClass::weekday_name);
  }
  for (TimeWord w : words.months) {
    w.capital = true;
    if (!w.short_form && w.name) add({w}, TimeClass::month_name);
  }
  add(words.units, TimeClass::unit);
  add(words.single_units, TimeClass::single_unit);
  add(words.vague_counts, TimeClass::vague_count);
  add(words.ordinals, TimeClass::ordinal);
  add(words.day_parts, TimeClass::day_part);
  add(words.meridiems, TimeClass::meridiem);
  add(words.zones, TimeClass::zone);
  add(words.seasons, TimeClass::season);
  add_feasts(words, vocabulary);
  const auto number = [&](std::string_view word, NumberWord entry) {
    const WordId id = vocabulary.add(word);
    if (numbers_.size() <= id) numbers_.resize(id + 1);
    numbers_[id] = entry;
  };
  for (const auto& [word, value] : words.number_words) number(word, {NumberRole::value, value});
  for (const std::string& word : words.teen_words) number(word, {NumberRole::teen, 10});
  for (const auto& [word, value] : words.multiplier_words) {
    number(word, {NumberRole::multiplier, value});
  }
}

void TimePatternTable::add_feasts(const TimeWords& words, Vocabulary& vocabulary) {
  for (const TimeWord& name : words.feast_names) {
    FeastName feast{.words = {}, .feast = static_cast<double>(name.value)};
    const std::string_view phrase = name.word;
    const auto index = static_cast<double>(feasts_.size());
    for (size_t begin = 0; begin < phrase.size();) {
      const size_t end = std::min(phrase.find(' ', begin), phrase.size());
      const std::string_view word = phrase.substr(begin, end - begin);
      if (begin == 0) add_class(word, {TimeClass::feast, name.capital, index}, vocabulary);
      if (begin == 0 && name.name)
        add_class(word, {TimeClass::feast_name, name.capital, index}, vocabulary);
      feast.words.push_back(vocabulary.add(word));
      begin = end + 1;
    }
    feasts_.push_back(std::move(feast));
  }
}

void TimePatternTable::add_form(const TimeForm& form, uint32_t pattern, Vocabulary& vocabulary) {
  uint32_t node = 0;
  for (const TimeItem& item : form) {
    const WordId word = item.what == TimeClass::literal ? vocabulary.add(item.word) : kUnknownWord;
    const auto& edges = nodes_[node].edges;
    const auto found = std::find_if(edges.begin(), edges.end(), [&](const Edge& edge) {
      return edge.what == item.what && edge.word == word;
    });
    if (found != edges.end()) {
      node = found->node;
      continue;
    }
    const auto next = static_cast<uint32_t>(nodes_.size());
    nodes_.emplace_back();
    nodes_[node].edges.push_back({item.what, word, next});
    node = next;
  }
  auto& ends = nodes_[node].ends;
  if (ends.empty() || ends.back() != pattern) ends.push_back(pattern);
}

bool TimePatternTable::may_take(const Edge& edge, WordId word) const {
  if (edge.what == TimeClass::literal) return edge.word == word;
  const bool number = number_word(word).role == NumberRole::value;
  if (number && (edge.what == TimeClass::count || edge.what == TimeClass::hour)) return true;
  const auto classes = classes_of(word);
  return std::any_of(classes.begin(), classes.end(),
                     [&](const WordClass& entry) { return entry.what == edge.what; });
}

void TimePatternTable::index_starts(Vocabulary& vocabulary) {
  size_t size = std::max(classes_.size(), numbers_.size());
  for (const Edge& edge : nodes_[0].edges) size = std::max<size_t>(size, edge.word + 1);
  starts_.resize(size);
  for (const Edge& edge : nodes_[0].edges) {
    if (edge.what != TimeClass::literal) number_starts_.push_back(edge);
    for (WordId word = 1; word < size; ++word) {
      if (may_take(edge, word)) starts_[word].push_back(edge);
    }
  }
  for (WordId word = 1; word < size; ++word) {
    if (!starts_[word].empty()) vocabulary.note(word, kBeginsTime);
  }
}

std::span<const TimePatternTable::WordClass> TimePatternTable::classes_of(WordId word) const {
  if (word >= classes_.size()) return {};
  return classes_[word];
}

TimeMatch TimePatternTable::longest(const Document& document, uint32_t first, uint32_t last,
                                    bool beside_date) const {
  Walk walk{document, first, last, beside_date, {}, {}, UINT32_MAX, {}};
  const Token& token = document.tokens[first];
  const bool digits = token.kind == TokenKind::number;
  for (const Edge& edge : digits ? std::span<const Edge>(number_starts_) : edges_at(token.word)) {
    follow(walk, edge, first);
  }
  return walk.best;
}

void TimePatternTable::visit(Walk& walk, uint32_t index, uint32_t at) const {
  const Node& node = nodes_[index];
  if (!node.ends.empty()) finish(walk, node, at);
  if (at == walk.last) return;
  for (const Edge& edge : node.edges) follow(walk, edge, at);
}

void TimePatternTable::follow(Walk& walk, const Edge& edge, uint32_t at) const {
  if (edge.what == TimeClass::literal) {
    if (walk.document.tokens[at].word == edge.word) visit(walk, edge.node, at + 1);
    return;
  }
  double value = 0;
  const uint32_t taken = take(walk, edge.what, at, value);
  if (taken == 0 || walk.path.captures == walk.path.capture.size()) return;
  walk.path.capture[walk.path.captures++] = {edge.what, at, value};
  visit(walk, edge.node, at + taken);
  --walk.path.captures;
}

void TimePatternTable::finish(Walk& walk, const Node& node, uint32_t at) const {
  const uint32_t length = at - walk.first;
  for (const uint32_t index : node.ends) {
    const bool better =
        length > walk.best.length || (length == walk.best.length && index < walk.best.pattern);
    if (!better || !fits_before(patterns_[index], index, walk)) continue;
    walk.best = walk.path;
    walk.best.length = length;
    walk.best.pattern = index;
  }
}

bool TimePatternTable::fits_before(const TimePattern& pattern, size_t index,
                                   const Walk& walk) const {
  if (pattern.joins_date && !walk.beside_date) return false;
  if (after_[index].empty() && !pattern.after_name) return true;
  if (walk.first == 0) return false;
  const Token& before = walk.document.tokens[walk.first - 1];
  const auto& words = after_[index];
  if (std::find(words.begin(), words.end(), before.word) != words.end()) return true;
  return pattern.after_name && before.kind == TokenKind::word && before.is_capitalised();
}

uint32_t TimePatternTable::take(Walk& walk, TimeClass what, uint32_t at, double& value) const {
  if (what == TimeClass::count) return take_count(walk, at, value);
  if (what == TimeClass::feast || what == TimeClass::feast_name)
    return take_feast(walk, what, at, value);
  const Token& token = walk.document.tokens[at];
  if (token.kind == TokenKind::number) {
    return number_value(walk.runs_at(at), what, value) ? 1 : 0;
  }
  if (what == TimeClass::hour) {  // "jam tujuh pagi"
    const uint32_t length = take_count(walk, at, value);
    return value >= 1 && value <= 12 ? length : 0;
  }
  return word_value(walk, what, at, value) ? 1 : 0;
}

// A word that is a weekday with a capital and a unit without ("Minggu") is a unit only after a
// count, where no weekday can stand.
bool TimePatternTable::word_value(const Walk& walk, TimeClass what, uint32_t at,
                                  double& value) const {
  const Token& token = walk.document.tokens[at];
  bool found = false, rival = false;
  for (const WordClass& entry : classes_of(token.word)) {
    if (entry.capital && !token.is_capitalised()) continue;
    if (entry.what == TimeClass::weekday_name) rival = true;
    if (entry.what != what) continue;
    found = true;
    value = entry.value;
  }
  if (!found || !rival || what != TimeClass::unit) return found;
  if (walk.path.captures == 0) return false;
  const TimeClass before = walk.path.capture[walk.path.captures - 1].what;
  return before == TimeClass::count || before == TimeClass::vague_count;
}

// The longest name that begins here: "Tahun Baru Imlek" is not "Tahun Baru".
uint32_t TimePatternTable::take_feast(const Walk& walk, TimeClass what, uint32_t at,
                                      double& value) const {
  const auto& tokens = walk.document.tokens;
  size_t longest = 0;
  for (const WordClass& entry : classes_of(tokens[at].word)) {
    if (entry.what != what || (entry.capital && !tokens[at].is_capitalised())) continue;
    const FeastName& name = feasts_[static_cast<size_t>(entry.value)];
    if (name.words.size() <= longest || name.words.size() > walk.last - at) continue;
    const auto same = [](WordId word, const Token& token) { return word == token.word; };
    if (!std::equal(name.words.begin(), name.words.end(), tokens.begin() + at, same)) continue;
    longest = name.words.size();
    value = name.feast;
  }
  return static_cast<uint32_t>(longest);
}

uint32_t TimePatternTable::count_at(const Document& document, uint32_t at, uint32_t last,
                                    double& value) const {
  Walk walk{document, at, last, false, {}, {}, UINT32_MAX, {}};
  return take_count(walk, at, value);
}

// "12", "dua belas", "dua puluh lima", "satu setengah", "twenty-five".
uint32_t TimePatternTable::take_count(Walk& walk, uint32_t at, double& value) const {
  const auto& tokens = walk.document.tokens;
  if (tokens[at].kind == TokenKind::number) {
    if (!number_value(walk.runs_at(at), TimeClass::count, value)) return 0;
    uint32_t next = at + 1;  // "120 juta"
    for (; next < walk.last; ++next) {
      const NumberWord word = number_word(tokens[next].word);
      if (word.role != NumberRole::multiplier) break;
      value *= word.value;
    }
    return next - at;
  }
  if (number_word(tokens[at].word).role != NumberRole::value) return 0;
  value = number_word(tokens[at].word).value;
  double last = value;
  uint32_t next = at + 1;
  while (next < walk.last) {
    const bool hyphen = tokens[next].glued && tokens[next].kind == TokenKind::punctuation &&
                        next + 1 < walk.last && tokens[next + 1].glued;
    const NumberWord word = number_word(tokens[next + hyphen].word);
    if (word.role == NumberRole::teen && last < 10) {
      value += last = word.value;
    } else if (word.role == NumberRole::multiplier) {
      value += last * (word.value - 1);
      last *= word.value;
    } else if (word.role == NumberRole::value && word.value < last && last >= 1 &&
               (word.value < 1 || last >= 20)) {
      value += last = word.value;
    } else {
      break;
    }
    next += 1 + hyphen;
  }
  return next - at;
}

}  // namespace crosscheck
