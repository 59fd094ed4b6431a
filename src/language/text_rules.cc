#include "language/text_rules.h"

#include <algorithm>

#include "base/json_file.h"

namespace crosscheck {
namespace {

enum class ByteKind : uint8_t { space, word, beyond_ascii, mark };

ByteKind kind_of(char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (byte >= 0x80) return ByteKind::beyond_ascii;
  if (byte <= ' ') return ByteKind::space;
  const auto lower = static_cast<unsigned char>(byte | 0x20);
  const bool word = (lower >= 'a' && lower <= 'z') || (byte >= '0' && byte <= '9');
  return word ? ByteKind::word : ByteKind::mark;
}

// Takes the next piece off a text: a run of ASCII letters and digits, a run of other characters, or
// one mark. Phrases and texts are cut alike, so it does not matter that "Erdoğan" is three pieces.
std::string_view take_piece(std::string_view& text) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  while (!text.empty()) {
    if (kind_of(text[0]) == ByteKind::space)
      text.remove_prefix(1);
    else if (text.starts_with(kNoBreakSpace))
      text.remove_prefix(kNoBreakSpace.size());
    else
      break;
  }
  if (text.empty()) return {};
  const ByteKind kind = kind_of(text[0]);
  size_t size = 1;
  const bool in_ascii = kind == ByteKind::word;
  if (kind != ByteKind::mark) {
    while (size < text.size() && kind_of(text[size]) == kind &&
           (in_ascii || !text.substr(size).starts_with(kNoBreakSpace)))
      ++size;
  }
  const std::string_view piece = text.substr(0, size);
  text.remove_prefix(size);
  return piece;
}

bool is_mark(std::string_view piece) {
  return kind_of(piece[0]) == ByteKind::mark || piece == "…";
}

// What stands before the first blank, without marks around it; the mark itself if it is one.
std::string first_word(std::string_view phrase) {
  const std::string_view whole = phrase.substr(0, phrase.find(' '));
  std::string_view word = whole;
  while (!word.empty() && kind_of(word.front()) == ByteKind::mark) word.remove_prefix(1);
  while (!word.empty() && kind_of(word.back()) == ByteKind::mark) word.remove_suffix(1);
  return std::string(word.empty() ? whole.substr(0, 1) : word);
}

std::string_view without_end_marks(std::string_view line) {
  constexpr std::string_view kEnds = " \t\r\n.:;!?*|>";
  const size_t last = line.find_last_not_of(kEnds);
  line = line.substr(0, last == line.npos ? 0 : last + 1);
  if (line.ends_with("…")) line.remove_suffix(std::string_view("…").size());
  return line;
}

}  // namespace

// Fills a TextRules from its file.
class TextRulesLoader {
 public:
  explicit TextRulesLoader(const JsonFile& file) : reader_(file, faults_) {}

  Result<TextRules> load() {
    const JsonValue& root = reader_.file().root;
    if (!reader_.expect(root, JsonValue::Kind::object)) return faults_;
    reader_.only(root, {"common-words", "abbreviations", "furniture"});
    rules_.common_words_ = reader_.strings(root, "common-words");
    for (const std::string& word : rules_.common_words_) facts(word).common = true;
    if (const JsonValue* abbreviations = root.find("abbreviations"))
      load_abbreviations(*abbreviations);
    if (const JsonValue* furniture = root.find("furniture")) load_furniture(*furniture);
    if (!faults_.empty()) return faults_;
    return std::move(rules_);
  }

 private:
  void load_abbreviations(const JsonValue& object) {
    reader_.only(object, {"before-names", "before-numbers", "within-sentences"});
    const auto note = [&](std::string_view name, Abbreviation kind) {
      for (const std::string& word : reader_.strings(object, name)) facts(word).abbreviation = kind;
    };
    note("before-names", Abbreviation::before_names);
    note("before-numbers", Abbreviation::before_numbers);
    note("within-sentences", Abbreviation::within_sentences);
  }

  void load_furniture(const JsonValue& object) {
    reader_.only(object, {"openings", "lines", "anywhere-in-short-lines"});
    load_phrases(object, "openings", &TextRules::Facts::openings);
    load_phrases(object, "lines", &TextRules::Facts::lines);
    load_phrases(object, "anywhere-in-short-lines", &TextRules::Facts::anywhere);
  }

  void load_phrases(const JsonValue& object, std::string_view name,
                    std::vector<uint32_t> TextRules::Facts::*list) {
    for (const JsonValue& item : reader_.array(object, name)) {
      if (!reader_.expect(item, JsonValue::Kind::string)) continue;
      TextRules::Phrase phrase;
      std::string_view rest = item.string;
      if (list == &TextRules::Facts::lines) rest = without_end_marks(rest);
      for (std::string_view piece; !(piece = take_piece(rest)).empty();)
        phrase.push_back(rules_.words_.add(piece));
      if (phrase.empty()) {
        reader_.fault(item, "a phrase needs a word");
        continue;
      }
      (facts(phrase[0]).*list).push_back(static_cast<uint32_t>(rules_.phrases_.size()));
      rules_.first_words_.push_back(first_word(item.string));
      rules_.phrases_.push_back(std::move(phrase));
    }
    rules_.facts_.resize(rules_.words_.size());
  }

  TextRules::Facts& facts(std::string_view word) { return facts(rules_.words_.add(word)); }
  TextRules::Facts& facts(WordId word) {
    if (rules_.facts_.size() <= word) rules_.facts_.resize(rules_.words_.size());
    return rules_.facts_[word];
  }

  Diagnostics faults_;
  JsonReader reader_;
  TextRules rules_;
};

Result<TextRules> TextRules::load(const std::string& file) {
  Result<JsonFile> json = read_json_file(file);
  if (!json) return json.faults();
  return TextRulesLoader(*json).load();
}

void TextRules::note_words(Vocabulary& vocabulary) const {
  for (const std::string& word : first_words_)
    vocabulary.note(vocabulary.add(word), kBeginsFurniture);
}

Abbreviation TextRules::abbreviation(std::string_view word) const {
  return facts(words_.find(word)).abbreviation;
}

bool TextRules::is_common(std::string_view word) const {
  return facts(words_.find(word)).common;
}

// Takes the phrase off the text if it begins so; else leaves it somewhere within.
bool TextRules::take_phrase(std::string_view& text, const Phrase& phrase) const {
  return std::all_of(phrase.begin(), phrase.end(), [&](WordId expected) {
    const std::string_view piece = take_piece(text);
    return !piece.empty() && words_.find(piece) == expected;
  });
}

bool TextRules::starts_with_any(std::string_view text, const std::vector<uint32_t>& phrases) const {
  return std::any_of(phrases.begin(), phrases.end(), [&](uint32_t phrase) {
    std::string_view rest = text;
    return take_phrase(rest, phrases_[phrase]);
  });
}

bool TextRules::is_whole_line(std::string_view line, const std::vector<uint32_t>& phrases) const {
  if (phrases.empty()) return false;
  line = without_end_marks(line);
  return std::any_of(phrases.begin(), phrases.end(), [&](uint32_t phrase) {
    std::string_view rest = line;
    return take_phrase(rest, phrases_[phrase]) && take_piece(rest).empty();
  });
}

bool TextRules::contains_phrase(std::string_view line) const {
  if (line.size() > kLongestPhraseLine) return false;
  while (true) {
    const std::string_view here = line;
    const std::string_view piece = take_piece(line);
    if (piece.empty()) return false;
    if (starts_with_any(here, facts(words_.find(piece)).anywhere)) return true;
  }
}

bool TextRules::opens_furniture(std::string_view sentence) const {
  std::string_view rest = sentence;
  const std::string_view first = take_piece(rest);
  return !first.empty() && starts_with_any(sentence, facts(words_.find(first)).openings);
}

bool TextRules::is_furniture(std::string_view line) const {
  std::string_view rest = line;
  std::string_view first = take_piece(rest);
  if (first.empty()) return false;
  const Facts& known = facts(words_.find(first));
  if (starts_with_any(line, known.openings) || is_whole_line(line, known.lines)) return true;
  if (contains_phrase(line)) return true;
  // "- Baca juga", ">> Simak": what stands before the first word of a list item.
  if (!is_mark(first) || first == "\"" || first == "(") return false;
  while (!first.empty() && is_mark(first)) {
    line = rest;
    first = take_piece(rest);
  }
  return !first.empty() && opens_furniture(line);
}

}  // namespace crosscheck
