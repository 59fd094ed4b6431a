#include "text/html_alignment.h"

#include <algorithm>

#include "base/unicode.h"

namespace crosscheck {
namespace {

constexpr size_t kLongestOldName = 6;  // "&yacute" and the like need no semicolon

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Aligner {
 public:
  Aligner(std::string_view text, std::string_view markup, uint32_t begin)
      : text_(text), markup_(markup), begin_(begin) {}

  SourceRuns align() {
    while (in_text_ < text_.size() && in_markup_ < markup_.size()) {
      const char wanted = text_[in_text_], found = markup_[in_markup_];
      if (found == '&')
        take_reference();
      else if (found == wanted && !(found == '<' && begins_markup()))
        take(1, 1);
      else if (found == '\r')
        take(wanted == '\n' ? 1 : 0, markup_.substr(in_markup_, 2) == "\r\n" ? 2 : 1);
      else if (found == '<')
        in_markup_ += size_of_markup();
      else if (found == wanted)
        take(1, 1);
      else
        ++in_markup_;  // the parser dropped it
    }
    return std::move(runs_);
  }

 private:
  // So many bytes of the text stand for so many of the markup.
  void take(size_t of_text, size_t of_markup) {
    const auto at = static_cast<uint32_t>(in_text_);
    const auto source = begin_ + static_cast<uint32_t>(in_markup_);
    if (of_text > 0 &&
        (broken_ || runs_.empty() || source - runs_.back().source != at - runs_.back().at))
      runs_.push_back({at, source});
    // What follows a line break stands on another line.
    broken_ = of_text != of_markup || markup_[in_markup_] == '\n';
    in_text_ += of_text;
    in_markup_ += of_markup;
  }

  bool begins_markup() const {
    const char next = in_markup_ + 1 < markup_.size() ? markup_[in_markup_ + 1] : ' ';
    return next == '/' || next == '!' || next == '?' || (is_alphanumeric(next) && next > '9');
  }

  size_t size_of_markup() const {
    const std::string_view rest = markup_.substr(in_markup_);
    const std::string_view mark = rest.starts_with("<!--") ? "-->" : ">";
    const size_t end = rest.find(mark);
    return end == rest.npos ? rest.size() : end + mark.size();
  }

  void take_reference() {
    const size_t bytes =
        std::min<size_t>(code_point_at(text_, in_text_).bytes, text_.size() - in_text_);
    const size_t size = size_of_reference(bytes);
    if (size > 1)
      take(bytes, size);
    else if (text_[in_text_] == '&')
      take(1, 1);
    else
      ++in_markup_;
    // A few names stand for two characters: the second has the place of the first.
    if (size > 1 && in_text_ < text_.size() && in_markup_ < markup_.size() &&
        is_second_of_two(text_[in_text_], markup_[in_markup_]))
      in_text_ += code_point_at(text_, in_text_).bytes;
  }

  static bool is_second_of_two(char wanted, char found) {
    return (wanted == '\xCC' || wanted == '\xE2') && found != wanted && found != '&' &&
           found != '<' && found != '\r';
  }

  // 1 if the mark stands for itself. `bytes`: of the character that the text has.
  size_t size_of_reference(size_t bytes) const {
    size_t end = in_markup_ + 1;
    const bool is_number = end < markup_.size() && markup_[end] == '#';
    if (is_number) ++end;
    const size_t name = end;
    while (end < markup_.size() && is_alphanumeric(markup_[end])) ++end;
    if (end == name) return 1;
    const bool ended = end < markup_.size() && markup_[end] == ';';
    const std::string_view written = markup_.substr(name, end - name);
    const bool is_mark = text_[in_text_] == '&';
    if (is_number) return size_of_number(name);
    if (is_mark && !stands_for_mark(written)) return 1;
    if (ended && (!is_mark || written.size() == 3)) return end + 1 - in_markup_;
    return size_of_old_name(written, bytes);
  }

  size_t size_of_number(size_t at) const {
    const bool is_hexadecimal = (markup_[at] | 0x20) == 'x';
    if (is_hexadecimal) ++at;
    const std::string_view digits = is_hexadecimal ? "0123456789abcdefABCDEF" : "0123456789";
    size_t end = std::min(markup_.find_first_not_of(digits, at), markup_.size());
    if (end == at) return 1;
    if (end < markup_.size() && markup_[end] == ';') ++end;
    return end - in_markup_;
  }

  static bool stands_for_mark(std::string_view name) {
    return name.starts_with("amp") || name.starts_with("AMP");
  }

  // The name has no semicolon: it ends where the text goes on with what follows it.
  size_t size_of_old_name(std::string_view written, size_t bytes) const {
    const std::string_view after = text_.substr(in_text_ + bytes);
    for (size_t size = 2; size <= std::min(written.size(), kLongestOldName); ++size) {
      if (after.starts_with(written.substr(size))) return size + 1;
    }
    return written.size() + 1;
  }

  const std::string_view text_;
  const std::string_view markup_;
  const uint32_t begin_;
  size_t in_text_ = 0;
  size_t in_markup_ = 0;
  bool broken_ = false;
  SourceRuns runs_;
};

}  // namespace

SourceRuns align_raw(std::string_view text, std::string_view markup, uint32_t begin) {
  SourceRuns runs;
  if (!text.empty()) runs.push_back({0, begin});
  uint32_t dropped = 0;
  for (size_t i = 0; i + 1 < markup.size(); ++i) {
    if (markup[i] != '\r' || markup[i + 1] != '\n') continue;
    ++dropped;
    const auto after = static_cast<uint32_t>(i + 1);
    runs.push_back({after - dropped, begin + after});
  }
  return runs;
}

SourceRuns align(std::string_view text, std::string_view markup, uint32_t begin) {
  return Aligner(text, markup, begin).align();
}

}  // namespace crosscheck
