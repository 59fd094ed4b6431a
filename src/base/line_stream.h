// A stream's lines, one at a time: memory does not grow with the number of lines.
//
//   PackedStream bytes(file);
//   LineStream lines(bytes);
//   while (const auto line = lines.next()) {
//     if (line->state == TextLine::State::whole) use(line->text);
//   }
//
// A byte order mark before the first line is passed over.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/packed_stream.h"

namespace crosscheck {

struct TextLine {
  // Of a line that is too long only the begin is there, and of one broken off only what could be
  // read: after it comes none.
  enum class State : uint8_t { whole, too_long, broken_off };

  std::string_view text;  // without its line feed, valid until the next; kPadding bytes follow it
  uint32_t number = 1;
  State state = State::whole;
};

class LineStream {
 public:
  static constexpr size_t kPadding = 64;                   // that may be read after a line
  static constexpr size_t kLongestLine = size_t{1} << 26;  // 64 MiB

  // `bytes` must outlive the stream.
  explicit LineStream(PackedStream& bytes, size_t longest = kLongestLine)
      : bytes_(bytes), longest_(longest) {}

  std::optional<TextLine> next();

 private:
  bool fill();
  void pass_over_rest();
  TextLine take(size_t size, TextLine::State state);

  PackedStream& bytes_;
  size_t longest_;
  std::string buffer_;
  size_t begin_ = 0;   // of what is not yet taken, in the buffer
  size_t end_ = 0;     // of what was read into it
  size_t sought_ = 0;  // up to here there is no line feed
  uint32_t number_ = 0;
  bool passing_over_ = false;  // the rest of a line that was too long
  bool at_end_ = false;
};

}  // namespace crosscheck
