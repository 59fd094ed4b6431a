#include "text/tokenizer.h"

#include <array>
#include <cstdint>

#include "base/letters.h"
#include "base/unicode.h"

namespace crosscheck {
namespace {

enum class Byte : uint8_t { mark, lower, upper, digit, space, line_break, beyond_ascii };

constexpr std::array<Byte, 256> byte_table() {
  std::array<Byte, 256> table{};
  for (size_t c = 0; c <= ' '; ++c) table[c] = Byte::space;
  table[0x7F] = Byte::space;
  table['\n'] = table['\r'] = Byte::line_break;
  for (size_t c = '0'; c <= '9'; ++c) table[c] = Byte::digit;
  for (size_t c = 'a'; c <= 'z'; ++c) table[c] = Byte::lower;
  for (size_t c = 'A'; c <= 'Z'; ++c) table[c] = Byte::upper;
  for (size_t c = 0x80; c < 256; ++c) table[c] = Byte::beyond_ascii;
  return table;
}
constexpr std::array<Byte, 256> kBytes = byte_table();

// Bytes that end a word for good: no letters of another script, no joint, no point of initials.
constexpr std::array<bool, 256> word_end_table() {
  std::array<bool, 256> table{};
  for (size_t c = 0; c < 0x80; ++c) table[c] = kBytes[c] != Byte::lower && kBytes[c] != Byte::upper;
  table['-'] = table['\''] = table['.'] = false;
  return table;
}
constexpr std::array<bool, 256> kEndsWord = word_end_table();

// A run of letters as it was passed over.
struct Letters {
  size_t end = 0;
  uint32_t letters = 0;
  uint32_t upper = 0;
  bool first_upper = false;

  bool empty() const { return letters == 0; }
  Shape shape() const {
    if (letters == 0) return Shape::none;
    if (upper == 0) return Shape::lower;
    if (upper == letters && letters > 1) return Shape::upper;
    return first_upper && upper == 1 ? Shape::capitalised : Shape::mixed;
  }
};

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const Vocabulary& vocabulary, TokenLines& out)
      : text_(text), vocabulary_(vocabulary), out_(out) {}

  void run() {
    size_t at = 0;
    out_.lines.push_back(0);
    while (at < text_.size()) {
      const Byte kind = byte(at);
      if (kind == Byte::lower || kind == Byte::upper) {  // what comes most, and so without the jump
        at = word(at);
        at += at < text_.size() && text_[at] == ' ';
        continue;
      }
      switch (kind) {
        case Byte::space:
          ++at;
          break;
        case Byte::line_break:
          break_line();
          ++at;
          break;
        case Byte::lower:
        case Byte::upper:
          at = word(at);
          break;
        case Byte::digit:
          at = number(at);
          break;
        case Byte::mark:
          at = mark(at);
          break;
        case Byte::beyond_ascii:
          at = beyond_ascii(at);
          break;
      }
    }
    if (out_.lines.back() == out_.tokens.size()) out_.lines.pop_back();
  }

 private:
  static constexpr size_t kMostParts = 4;  // of a compound that is looked up whole

  Byte byte(size_t at) const { return kBytes[static_cast<unsigned char>(text_[at])]; }
  Byte byte_or_space(size_t at) const { return at < text_.size() ? byte(at) : Byte::space; }

  size_t add(size_t begin, size_t end, TokenKind kind, Shape shape) {
    return add(begin, end, kind, shape, vocabulary_.find(text_.substr(begin, end - begin)));
  }

  size_t add(size_t begin, size_t end, TokenKind kind, Shape shape, WordId word) {
    out_.tokens.push_back({.begin = static_cast<uint32_t>(begin),
                           .end = static_cast<uint32_t>(end),
                           .word = word,
                           .kind = kind,
                           .shape = shape,
                           .glued = begin == last_end_,
                           .beginnings = beginnings(kind, shape, word)});
    last_end_ = end;
    return end;
  }

  // Lines without a token do not count.
  void break_line() {
    const auto next = static_cast<uint32_t>(out_.tokens.size());
    if (out_.lines.back() != next) out_.lines.push_back(next);
  }

  // Any number may be a quantity or part of a time, and any capital may begin a name.
  uint8_t beginnings(TokenKind kind, Shape shape, WordId word) const {
    uint8_t found = vocabulary_.beginnings(word);
    if (kind == TokenKind::number) found |= kBeginsQuantity | kBeginsTime;
    if (kind == TokenKind::punctuation) found |= kMayEnd;
    if (shape >= Shape::capitalised) found |= kBeginsName;
    return found;
  }

  // The letters from `at` on, of any script; none if there are none.
  Letters letters(size_t at) const {
    Letters run{.end = at};
    for (;; ++run.end) {
      const Byte kind = byte_or_space(run.end);
      if (kind == Byte::upper) {
        if (run.letters == 0) run.first_upper = true;
        ++run.upper;
      } else if (kind == Byte::beyond_ascii) {
        more_letters(run);
        return run;
      } else if (kind != Byte::lower) {
        return run;
      }
      ++run.letters;
    }
  }

  // Goes on with a run at a character beyond ASCII.
  void more_letters(Letters& run) const {
    while (run.end < text_.size()) {
      const CodePoint c = code_point_at(text_, run.end);
      const CharacterClass kind = classify(c.value);
      const bool letter = kind == CharacterClass::letter;
      if (!letter && (run.letters == 0 || !continues_word(kind, c.value))) return;
      if (letter && is_upper(c.value)) {
        if (run.letters == 0) run.first_upper = true;
        ++run.upper;
      }
      run.letters += letter;
      run.end += c.bytes;
    }
  }

  static bool continues_word(CharacterClass kind, uint32_t code_point) {
    constexpr uint32_t kSoftHyphen = 0xAD, kNonJoiner = 0x200C, kJoiner = 0x200D;
    return kind == CharacterClass::mark || code_point == kSoftHyphen || code_point == kNonJoiner ||
           code_point == kJoiner;
  }

  // Bytes of the hyphen or apostrophe at `at`; 0 if there is none.
  size_t joint(size_t at, bool& apostrophe) const {
    const Byte kind = byte_or_space(at);
    if (kind == Byte::mark) {
      apostrophe = text_[at] == '\'';
      return apostrophe || text_[at] == '-';
    }
    if (kind != Byte::beyond_ascii) return 0;
    constexpr uint32_t kHyphen = 0x2010, kNoBreakHyphen = 0x2011, kApostrophe = 0x2019;
    const CodePoint c = code_point_at(text_, at);
    apostrophe = c.value == kApostrophe;
    const bool hyphen = c.value == kHyphen || c.value == kNoBreakHyphen;
    return apostrophe || hyphen ? c.bytes : 0;
  }

  // Nearly every word is up to fifteen ASCII letters and then a blank or a plain mark. These go
  // without a branch on their length.
  size_t word(size_t begin) {
    if (text_.size() - begin <= ShortWord::kLongest) return any_word(begin);
    const LeadingLetters run = leading_letters(text_.data() + begin);
    if (run.size == 0 || run.size == ShortWord::kLongest) return any_word(begin);
    const char after = text_[begin + run.size];
    if (!kEndsWord[static_cast<unsigned char>(after)] && (after != '.' || run.size == 1))
      return any_word(begin);
    return add(begin, begin + run.size, TokenKind::word, shape_of(run),
               vocabulary_.find({run.head, run.tail}));
  }

  static Shape shape_of(const LeadingLetters& run) {
    if (run.capitals == 0) return Shape::lower;
    const bool all = run.capitals + 1 == 1u << run.size;
    if (all && run.size > 1) return Shape::upper;
    return run.capitals == 1 ? Shape::capitalised : Shape::mixed;
  }

  size_t any_word(size_t begin) {
    const Letters run = letters(begin);
    const Byte next = byte_or_space(run.end);
    if (next == Byte::space) return add(begin, run.end, TokenKind::word, run.shape());
    if (next == Byte::mark && text_[run.end] == '.' && run.letters == 1) {
      if (const size_t end = initials(begin, run.end); end != 0) return end;
    }
    bool apostrophe = false;
    if (const size_t size = joint(run.end, apostrophe); size > 0) {
      if (const Letters part = letters(run.end + size); !part.empty())
        return compound(begin, run, part, apostrophe);
    }
    return add(begin, run.end, TokenKind::word, run.shape());
  }

  // "U.S.", "M.H": single letters with points between them. 0 if there is but one.
  size_t initials(size_t begin, size_t end) {
    Letters all = letters(begin);
    bool several = false;
    while (end + 1 < text_.size() && text_[end] == '.') {
      const Letters next = letters(end + 1);
      if (next.letters != 1) break;
      ++all.letters;
      all.upper += next.upper;
      several = true;
      end = next.end;
    }
    if (!several) return 0;
    if (end < text_.size() && text_[end] == '.') ++end;
    add(begin, end, TokenKind::word, all.shape());
    out_.tokens.back().beginnings |= kMayEnd;
    return end;
  }

  // Words at joints: whole if the vocabulary knows it so, the longest first; else the first part
  // alone, and after an apostrophe the second with it.
  size_t compound(size_t begin, const Letters& first, const Letters& second, bool apostrophe) {
    std::array<Letters, kMostParts> whole;  // ends and shapes of what begins here
    whole[0] = first;
    size_t parts = 1;
    for (Letters part = second; !part.empty() && parts < kMostParts; ++parts) {
      Letters& sum = whole[parts] = whole[parts - 1];
      sum.end = part.end;
      sum.letters += part.letters;
      sum.upper += part.upper;
      bool ignored = false;
      const size_t size = joint(part.end, ignored);
      part = size > 0 ? letters(part.end + size) : Letters{};
    }
    for (size_t i = parts - 1; i > 0; --i) {
      const WordId word = vocabulary_.find(text_.substr(begin, whole[i].end - begin));
      if (word == kUnknownWord) continue;
      return add(begin, whole[i].end, TokenKind::word, whole[i].shape(), word);
    }
    add(begin, first.end, TokenKind::word, first.shape());
    if (apostrophe) return add(first.end, second.end, TokenKind::word, second.shape());
    return first.end;
  }

  size_t number(size_t begin) {
    size_t end = begin + 1;
    while (end < text_.size()) {
      const bool inner_mark =
          (text_[end] == '.' || text_[end] == ',') && byte_or_space(end + 1) == Byte::digit;
      if (!inner_mark && byte(end) != Byte::digit) break;
      end += inner_mark ? 2 : 1;
    }
    add(begin, end, TokenKind::number, Shape::none);
    constexpr size_t kShortestDate = 8;  // "1.9.2019"
    if (end - begin >= kShortestDate && text_[end - 5] == '.')
      out_.tokens.back().beginnings |= kNamesDate;
    return end;
  }

  size_t mark(size_t begin) {
    size_t end = begin + 1;
    if (text_[begin] == '.') {
      while (end < text_.size() && text_[end] == '.') ++end;
    }
    if (end - begin > 1) return add(begin, end, TokenKind::punctuation, Shape::none);
    const ShortWord itself{.head = static_cast<unsigned char>(text_[begin])};
    return add(begin, end, TokenKind::punctuation, Shape::none, vocabulary_.find(itself));
  }

  size_t beyond_ascii(size_t begin) {
    constexpr uint32_t kZeroWidthSpace = 0x200B, kByteOrderMark = 0xFEFF;
    constexpr uint32_t kLineSeparator = 0x2028, kParagraphSeparator = 0x2029;
    const CodePoint c = code_point_at(text_, begin);
    const size_t end = begin + c.bytes;
    if (c.value == kZeroWidthSpace || c.value == kByteOrderMark) return end;
    switch (classify(c.value)) {
      case CharacterClass::letter:
        return word(begin);
      case CharacterClass::digit:
        return add(begin, end, TokenKind::number, Shape::none);
      case CharacterClass::space:
        if (c.value == kLineSeparator || c.value == kParagraphSeparator) break_line();
        return end;
      default:
        return add(begin, end, TokenKind::punctuation, Shape::none);
    }
  }

  const std::string_view text_;
  const Vocabulary& vocabulary_;
  TokenLines& out_;
  size_t last_end_ = SIZE_MAX;
};

}  // namespace

TokenLines tokenize(std::string_view text, const Vocabulary& vocabulary) {
  TokenLines out;
  out.tokens.reserve(text.size() / 5 + 8);
  Tokenizer(text, vocabulary, out).run();
  return out;
}

}  // namespace crosscheck
