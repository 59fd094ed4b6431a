// Lines and columns of offsets that come in order, each byte of the text looked at once.
//
//   LineCounter counter(text);
//   counter.at(3);    // {1, 4}
//   counter.at(900);  // goes on from there
//
// Like line_and_column of base/diagnostic.h, which starts from the beginning each time; so does
// this one where an offset lies before the last.
#pragma once

#include <algorithm>
#include <string_view>

#include "base/diagnostic.h"

namespace crosscheck {

class LineCounter {
 public:
  explicit LineCounter(std::string_view text) : text_(text) {}

  LineColumn at(size_t offset) {
    if (offset < offset_) *this = LineCounter(text_);
    std::string_view passed = text_.substr(offset_, offset - offset_);
    if (const size_t last = passed.rfind('\n'); last != std::string_view::npos) {
      const auto end = passed.begin() + static_cast<std::ptrdiff_t>(last) + 1;
      place_.line += static_cast<uint32_t>(std::count(passed.begin(), end, '\n'));
      place_.column = 1;
      passed.remove_prefix(last + 1);
    }
    place_.column += static_cast<uint32_t>(std::count_if(
        passed.begin(), passed.end(), [](char c) { return static_cast<signed char>(c) >= -64; }));
    offset_ = offset;
    return place_;
  }

 private:
  std::string_view text_;
  size_t offset_ = 0;
  LineColumn place_;
};

}  // namespace crosscheck
