#include "text/sentences.h"

#include <algorithm>

#include "base/unicode.h"
#include "text/tokenizer.h"

namespace crosscheck {
namespace {

enum class Mark : uint8_t {
  none,   // a word, a number
  stop,   // one full stop
  shout,  // ! ?
  ellipsis,
  comma,
  straight_quote,
  opener,
  closer,
  apostrophe,
  inner,  // marks that continue a sentence: ; : / and the like
  dash,
  other,  // bullets, currency signs: may begin a sentence
};

Mark mark_of_code_point(uint32_t code_point) {
  switch (code_point) {
    case '.':
      return Mark::stop;
    case '!':
    case '?':
      return Mark::shout;
    case 0x2026:
      return Mark::ellipsis;
    case ',':
      return Mark::comma;
    case '"':
      return Mark::straight_quote;
    case '(':
    case '[':
    case '{':
    case 0x201C:  // double quotation marks: high, low, angled
    case 0x201E:
    case 0xAB:
    case 0x2018:
      return Mark::opener;
    case ')':
    case ']':
    case '}':
    case 0x201D:
    case 0xBB:
      return Mark::closer;
    case '\'':
    case 0x2019:
      return Mark::apostrophe;
    case ';':
    case ':':
    case '/':
    case '%':
    case '&':
    case '=':
    case '+':
      return Mark::inner;
    case '-':
    case 0x2013:
    case 0x2014:
      return Mark::dash;
    default:
      return Mark::other;
  }
}

// Finds the sentences of one line after the other.
class SentenceFinder {
 public:
  SentenceFinder(Document& document, const TextRules& rules)
      : text_(document.text), tokens_(document.tokens), out_(document.sentences), rules_(rules) {}

  void add_line(TokenRange line, uint32_t paragraph) {
    begin_ = line.first;
    last_ = line.last;
    paragraph_ = paragraph;
    quote_open_ = false;
    line_is_furniture_ =
        may_be_furniture(line) && rules_.is_furniture(slice(line.first, line.last));
    for (uint32_t i = next_end(line.first); i < last_;) {
      const uint32_t end = i - begin_ + 1 >= kLongestSentence ? i + 1 : end_at(i);
      if (end > begin_ && end < last_) close(end);
      i = next_end(std::max(i + 1, end));
    }
    close(last_);
  }

 private:
  std::string_view slice(uint32_t first, uint32_t last) const {
    return text_.substr(tokens_[first].begin, tokens_[last - 1].end - tokens_[first].begin);
  }
  std::string_view text_of(uint32_t i) const { return tokens_[i].span().of(text_); }

  Mark mark(uint32_t i) const {
    const Token& token = tokens_[i];
    if (token.kind != TokenKind::punctuation) return Mark::none;
    const auto byte = static_cast<unsigned char>(text_[token.begin]);
    if (byte >= 0x80) return mark_of_code_point(code_point_at(text_, token.begin).value);
    return byte == '.' && token.end - token.begin > 1 ? Mark::ellipsis : mark_of_code_point(byte);
  }

  // The next token at which the sentence may end, or has to.
  uint32_t next_end(uint32_t at) const {
    const uint32_t longest = std::max(at, std::min(last_, begin_ + kLongestSentence - 1));
    while (at < longest && !tokens_[at].may_begin(kMayEnd)) ++at;
    return at;
  }

  // A mark may stand before the word that opens furniture.
  bool may_open_furniture(uint32_t i) const {
    return tokens_[i].kind == TokenKind::punctuation || tokens_[i].may_begin(kBeginsFurniture);
  }

  bool may_be_furniture(TokenRange line) const {
    if (may_open_furniture(line.first)) return true;
    const size_t bytes = tokens_[line.last - 1].end - tokens_[line.first].begin;
    if (bytes > TextRules::kLongestPhraseLine) return false;
    return std::any_of(tokens_.begin() + line.first, tokens_.begin() + line.last,
                       [](const Token& token) { return token.may_begin(kBeginsFurniture); });
  }

  bool glued(uint32_t i) const { return i < last_ && tokens_[i].glued; }

  void close(uint32_t end) {
    const bool furniture = line_is_furniture_ || (begin_ > 0 && may_open_furniture(begin_) &&
                                                  rules_.opens_furniture(slice(begin_, end)));
    out_.push_back({.tokens = {begin_, end},
                    .span = {tokens_[begin_].begin, tokens_[end - 1].end},
                    .paragraph = paragraph_,
                    .furniture = furniture,
                    .beginnings = beginnings(begin_, end)});
    begin_ = end;
  }

  uint8_t beginnings(uint32_t first, uint32_t last) const {
    uint8_t all = 0;
    for (uint32_t i = first; i < last; ++i) all |= tokens_[i].beginnings;
    return all;
  }

  // Where the sentence ends if it does so at token `i`, else 0.
  uint32_t end_at(uint32_t i) {
    const Token& token = tokens_[i];
    if (token.kind != TokenKind::punctuation) {
      const bool initials = token.kind == TokenKind::word && text_[token.end - 1] == '.';
      return initials && ends_after_initials(i) ? i + 1 : 0;
    }
    const Mark kind = mark(i);
    if (kind == Mark::straight_quote) quote_open_ = opens_quote(i);
    const bool may_end = kind == Mark::stop || kind == Mark::shout || kind == Mark::ellipsis;
    return may_end ? end_after(i, kind) : 0;
  }

  // A straight quotation mark opens if it leans on the word after it, closes if on the one before
  // it; between two words or two blanks it is the other of the one before.
  bool opens_quote(uint32_t i) const {
    const bool blank_before = i == begin_ || !glued(i);
    const bool blank_after = !glued(i + 1);
    return blank_before == blank_after ? !quote_open_ : blank_before;
  }

  bool closes(uint32_t i) const {
    switch (mark(i)) {
      case Mark::closer:
        return true;
      case Mark::straight_quote:
        return !opens_quote(i);
      case Mark::apostrophe:
        return glued(i) && !glued(i + 1);
      default:
        return false;
    }
  }

  uint32_t end_after(uint32_t stop, Mark kind) {
    uint32_t next = stop + 1;
    while (glued(next) && (mark(next) == Mark::shout || mark(next) == Mark::ellipsis)) ++next;
    bool closed = false;
    for (; next < last_ && closes(next); ++next) {
      closed = true;
      if (mark(next) == Mark::straight_quote) quote_open_ = false;
    }
    bool comma = false;
    for (; next < last_ && mark(next) == Mark::comma; ++next) comma = true;
    if (next >= last_) return last_;
    if (comma && closed && !glued(next)) return 0;  // "Ke mana?", Budi bertanya
    if (kind == Mark::stop && is_inner_stop(stop, next, comma)) return 0;
    return can_begin(stop, kind, next, closed, comma) ? next : 0;
  }

  // Whether a full stop belongs to the word or number before it.
  bool is_inner_stop(uint32_t stop, uint32_t next, bool comma) const {
    if (stop == begin_) return true;
    if (!glued(stop)) return false;
    const Token& before = tokens_[stop - 1];
    const Token& after = tokens_[next];
    if (before.kind == TokenKind::number)
      return stop - 1 == begin_ || (after.kind == TokenKind::number && !comma);
    if (before.kind != TokenKind::word) return false;
    const bool is_initial = before.end - before.begin == 1 && before.shape == Shape::capitalised;
    if (is_initial) return !rules_.is_common(text_of(next));
    switch (rules_.abbreviation(text_of(stop - 1))) {
      case Abbreviation::none:
        return false;
      case Abbreviation::before_names:
        return true;
      case Abbreviation::before_numbers:
        return after.kind == TokenKind::number || after.shape == Shape::lower ||
               after.shape == Shape::upper;
      case Abbreviation::within_sentences:
        return comma || after.shape == Shape::lower;
    }
    return false;
  }

  // "in the U.S. The ministry", "at 5 a.m. Police": a common word opens a sentence, and so does any
  // capital letter where the initials are no name.
  bool ends_after_initials(uint32_t i) const {
    if (i + 1 >= last_ || glued(i + 1) || !tokens_[i + 1].is_capitalised()) return false;
    return rules_.is_common(text_of(i + 1)) ||
           rules_.abbreviation(text_of(i)) == Abbreviation::within_sentences;
  }

  bool can_begin(uint32_t stop, Mark kind, uint32_t next, bool closed, bool comma) const {
    const Token& after = tokens_[next];
    const bool joined = glued(next);
    switch (mark(next)) {
      case Mark::none:
        break;
      case Mark::opener:
      case Mark::straight_quote:
        return true;
      case Mark::other:
        return !joined;
      case Mark::dash:
        return !joined && !closed;
      default:
        return false;
    }
    if (after.shape == Shape::lower)
      return kind == Mark::stop && !joined && !closed && !comma && is_plain_word(stop);
    if (after.kind == TokenKind::number) return !joined || comma;
    return !joined || comma || closed || is_safe_joint(stop, next);
  }

  // No abbreviation has as many letters; so even a small letter after it begins a sentence.
  bool is_plain_word(uint32_t stop) const {
    constexpr uint32_t kLetters = 4;
    if (stop == begin_) return false;
    const Token& before = tokens_[stop - 1];
    return before.shape == Shape::lower && before.end - before.begin >= kLetters &&
           rules_.abbreviation(text_of(stop - 1)) == Abbreviation::none;
  }

  // "katanya.Dia" is two sentences, "KONTAN.CO.ID", "www.Detik.com" and "Node.Js" are not.
  bool is_safe_joint(uint32_t stop, uint32_t next) const {
    if (stop == begin_) return false;
    const Token& before = tokens_[stop - 1];
    const Token& after = tokens_[next];
    const bool goes_on = next + 2 < last_ && mark(next + 1) == Mark::stop && glued(next + 1) &&
                         glued(next + 2) && tokens_[next + 2].shape == Shape::lower;
    if (goes_on || after.end - after.begin < 2) return false;
    if (before.shape == Shape::lower)
      return before.end - before.begin >= 3 && text_of(stop - 1) != "www" &&
             (after.shape == Shape::capitalised || after.shape == Shape::upper);
    if (after.shape != Shape::capitalised) return false;
    return before.kind != TokenKind::word || rules_.is_common(text_of(next));
  }

  const std::string_view text_;
  const std::vector<Token>& tokens_;
  std::vector<Sentence>& out_;
  const TextRules& rules_;

  uint32_t begin_ = 0;  // first token of the sentence that is open
  uint32_t last_ = 0;   // one past the line's last token
  uint32_t paragraph_ = 0;
  bool quote_open_ = false;
  bool line_is_furniture_ = false;
};

}  // namespace

Document make_document(std::string_view text, const Vocabulary& vocabulary,
                       const TextRules& rules) {
  TokenLines cut = tokenize(text, vocabulary);
  Document document{.text = text, .tokens = std::move(cut.tokens), .sentences = {}};
  document.sentences.reserve(document.tokens.size() / 16 + 4);
  SentenceFinder finder(document, rules);
  const auto count = static_cast<uint32_t>(document.tokens.size());
  for (uint32_t i = 0; i < cut.lines.size(); ++i) {
    const uint32_t end = i + 1 < cut.lines.size() ? cut.lines[i + 1] : count;
    finder.add_line({cut.lines[i], end}, i);
  }
  return document;
}

}  // namespace crosscheck
