#include "rules/pattern.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace crosscheck {
namespace {

using Kind = PatternNode::Kind;

constexpr std::string_view kDelimiters = " ()[]|{}'";

constexpr size_t kLongestClitic = 2;  // 's, 're, 'll

// No editor nests deeper, and the parser calls itself.
constexpr unsigned kDeepest = 32;

class PatternParser {
 public:
  PatternParser(std::string_view text, std::vector<PatternFault>& faults)
      : text_(text), faults_(faults) {}

  PatternNode parse() {
    PatternNode tree = alternation();
    if (at_ < text_.size())
      fault({at_, at_ + 1}, fmt::format("'{}' closes nothing here", text_[at_]));
    return tree;
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void fault(Span where, std::string message) { faults_.push_back({where, std::move(message)}); }
  void fault(size_t begin, std::string message) {
    fault({static_cast<uint32_t>(begin), at_}, std::move(message));
  }

  PatternNode alternation() {
    const uint32_t begin = at_;
    PatternNode node{.kind = Kind::alternation};
    node.children.push_back(sequence());
    while (peek() == '|') {
      ++at_;
      node.children.push_back(sequence());
    }
    node.where = {begin, at_};
    return node.children.size() == 1 ? std::move(node.children[0]) : node;
  }

  PatternNode sequence() {
    const uint32_t begin = at_;
    PatternNode node{.kind = Kind::sequence};
    while (true) {
      while (peek() == ' ') ++at_;
      const char c = peek();
      if (c == '\0' || c == '|' || c == ')' || c == ']') break;
      node.children.push_back(item());
    }
    node.where = {begin, at_};
    if (node.children.empty()) fault({begin, begin + 1}, "nothing stands here");
    return node;
  }

  PatternNode item() {
    const uint32_t begin = at_;
    PatternNode node;
    switch (peek()) {
      case '(':
        node = enclosed(')', Kind::sequence);
        break;
      case '[':
        node = enclosed(']', Kind::optional);
        break;
      case '{':
        node = {.kind = Kind::slot, .text = until('}', "a slot")};
        break;
      case '\'':
        node = is_clitic() ? clitic() : exact_word();
        break;
      default:
        node = word();
    }
    node.where = {begin, at_};
    return node;
  }

  // "'s" is a word that begins with an apostrophe, not an exact word that is never closed.
  bool is_clitic() const {
    const std::string_view rest =
        text_.substr(at_ + 1, text_.find_first_of(" ()[]|{}", at_) - at_ - 1);
    return !rest.empty() && rest.size() <= kLongestClitic &&
           std::all_of(rest.begin(), rest.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  PatternNode clitic() {
    const uint32_t begin = at_++;
    while (at_ < text_.size() && kDelimiters.find(text_[at_]) == kDelimiters.npos) ++at_;
    return {.kind = Kind::word, .text = std::string(text_.substr(begin, at_ - begin))};
  }

  PatternNode exact_word() {
    const uint32_t begin = at_;
    PatternNode node{.kind = Kind::word, .text = until('\'', "an exact word"), .exact = true};
    if (node.text.find(' ') != node.text.npos)
      fault(begin, "an exact word is one word: quote each by itself");
    return node;
  }

  PatternNode enclosed(char close, Kind kind) {
    const uint32_t begin = at_++;
    if (depth_ == kDeepest) return too_deep(begin);
    ++depth_;
    PatternNode inner = alternation();
    --depth_;
    if (peek() == close) {
      ++at_;
    } else if (!gave_up_) {
      fault({begin, begin + 1}, fmt::format("'{}' is never closed by '{}'", text_[begin], close));
    }
    PatternNode node{.kind = kind};
    node.children.push_back(std::move(inner));
    return node;
  }

  PatternNode too_deep(uint32_t begin) {
    if (!gave_up_)
      fault({begin, begin + 1}, fmt::format("more than {} brackets inside each other", kDeepest));
    gave_up_ = true;  // what encloses it is not closed either, but that is no second fault
    at_ = static_cast<uint32_t>(text_.size());
    return {.kind = Kind::word};
  }

  std::string until(char close, std::string_view what) {
    const uint32_t begin = at_++;
    const size_t end = text_.find(close, at_);
    if (end == text_.npos) {
      at_ = static_cast<uint32_t>(text_.size());
      fault({begin, begin + 1}, fmt::format("{} is never closed by '{}'", what, close));
      return "";
    }
    std::string inner(text_.substr(at_, end - at_));
    at_ = static_cast<uint32_t>(end + 1);
    if (inner.empty()) fault(begin, fmt::format("{} without a name", what));
    return inner;
  }

  // A word, a stem, a lexicon, a gap, or a mark that stands alone.
  PatternNode word() {
    const uint32_t begin = at_;
    if (peek() == ',' || peek() == ';') return {.kind = Kind::word, .text = {text_[at_++]}};
    while (at_ < text_.size() && kDelimiters.find(text_[at_]) == kDelimiters.npos &&
           text_[at_] != ',' && text_[at_] != ';')
      ++at_;
    if (at_ == begin) {  // a '}' that nothing opened
      ++at_;
      fault(begin, fmt::format("'{}' closes nothing here", text_[begin]));
      return {.kind = Kind::word};
    }
    std::string_view raw = text_.substr(begin, at_ - begin);
    if (raw.find('\\') != raw.npos)
      fault(begin, "a pattern has no backslash: nothing needs escaping");
    if (raw.find("…") != raw.npos) fault(begin, "a gap is written with three points: ...");
    if (raw.starts_with("...")) return gap(raw, begin);
    return stem_or_word(raw, begin);
  }

  PatternNode gap(std::string_view raw, uint32_t begin) {
    PatternNode node{.kind = Kind::gap, .most = kDefaultGap};
    raw.remove_prefix(3);
    if (raw.empty()) return node;
    const auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), node.most);
    if (error != std::errc{} || end != raw.data() + raw.size() || node.most == 0 ||
        node.most > kLongestGap)
      fault(begin, fmt::format("a gap is '...' or '...' and a number from 1 to {}", kLongestGap));
    return node;
  }

  PatternNode stem_or_word(std::string_view raw, uint32_t begin) {
    PatternNode node{.kind = Kind::word};
    if (raw.starts_with('@')) {
      node.kind = Kind::lexicon;
      raw.remove_prefix(1);
    }
    if (const size_t tilde = raw.find('~'); tilde != raw.npos) {
      if (node.kind == Kind::word) node.kind = Kind::stem;
      if (!parse_voice(raw.substr(tilde + 1), node.voice))
        fault(begin, fmt::format("'{}' is not a voice; known are active, passive, noun",
                                 raw.substr(tilde + 1)));
      raw = raw.substr(0, tilde);
    }
    if (raw.empty()) fault(begin, "a word or a name is missing here");
    node.text = std::string(raw);
    return node;
  }

  std::string_view text_;
  std::vector<PatternFault>& faults_;
  uint32_t at_ = 0;
  unsigned depth_ = 0;
  bool gave_up_ = false;
};

}  // namespace

bool parse_voice(std::string_view name, Voice& voice) {
  if (name.empty()) {
    voice = Voice::any;
  } else if (name == "active") {
    voice = Voice::active;
  } else if (name == "passive") {
    voice = Voice::passive;
  } else if (name == "noun") {
    voice = Voice::noun;
  } else {
    return false;
  }
  return true;
}

PatternNode parse_pattern(std::string_view pattern, std::vector<PatternFault>& faults) {
  return PatternParser(pattern, faults).parse();
}

}  // namespace crosscheck
