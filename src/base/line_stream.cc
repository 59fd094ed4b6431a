#include "base/line_stream.h"

#include <algorithm>
#include <cstring>

namespace crosscheck {
namespace {

constexpr size_t kPiece = size_t{1} << 18;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

std::optional<TextLine> LineStream::next() {
  pass_over_rest();
  while (true) {
    const size_t found = std::string_view(buffer_.data(), end_).find('\n', sought_);
    sought_ = std::min(found, end_);
    if (sought_ - begin_ > longest_) {
      passing_over_ = true;
      return take(longest_, TextLine::State::too_long);
    }
    if (found != std::string_view::npos) {
      const TextLine line = take(found - begin_, TextLine::State::whole);
      sought_ = ++begin_;
      return line;
    }
    if (fill()) continue;
    if (at_end_) return std::nullopt;
    at_end_ = true;
    if (!bytes_.fault().empty()) return take(end_ - begin_, TextLine::State::broken_off);
    if (begin_ < end_) return take(end_ - begin_, TextLine::State::whole);
  }
}

TextLine LineStream::take(size_t size, TextLine::State state) {
  const TextLine line{.text = {buffer_.data() + begin_, size}, .number = ++number_, .state = state};
  begin_ += size;
  sought_ = std::max(sought_, begin_);
  return line;
}

// Reads another piece behind what is not yet taken; false at the end.
bool LineStream::fill() {
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    sought_ -= begin_;
    begin_ = 0;
  }
  if (buffer_.size() < end_ + kPiece + kPadding) buffer_.resize(end_ + kPiece + kPadding);
  const bool is_first = number_ == 0 && end_ == 0;
  const size_t got = bytes_.read({buffer_.data() + end_, kPiece});
  end_ += got;
  if (is_first && std::string_view(buffer_.data(), end_).starts_with(kByteOrderMark))
    sought_ = begin_ = kByteOrderMark.size();
  return got > 0;
}

// Of a line that is too long the rest is read, but not kept.
void LineStream::pass_over_rest() {
  while (passing_over_) {
    const size_t line_end = std::string_view(buffer_.data(), end_).find('\n', begin_);
    passing_over_ = line_end == std::string_view::npos;
    begin_ = sought_ = passing_over_ ? end_ : line_end + 1;
    if (passing_over_ && !fill()) return;
  }
}

}  // namespace crosscheck
