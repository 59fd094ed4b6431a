// Lines and columns of offsets in an article's text, in the order in which they come.
//
//   TextPlaces places(article);
//   places.at(120);  // {9, 34}
//
// Counted in the text, or, where the article has a source map, in what it was taken out of (a page,
// a JSON record). Either begins at the article's first line, so the line in the file is
// `line + article.first_line - 1`.
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/line_counter.h"
#include "text/article.h"

namespace crosscheck {

class TextPlaces {
 public:
  explicit TextPlaces(const Article& article)
      : text_(article.text), map_(article.source_map), lines_(article.text) {}

  LineColumn at(size_t offset) {
    if (map_.empty()) return lines_.at(offset);
    const auto after =
        std::upper_bound(map_.begin(), map_.end(), offset,
                         [](size_t sought, const SourceStep& step) { return sought < step.at; });
    const SourceStep& step = after == map_.begin() ? map_.front() : *std::prev(after);
    if (offset <= step.at) return step.place;
    if (step.at > last_ || last_ > offset) {
      last_ = step.at;
      columns_ = 0;
    }
    columns_ += code_points(text_.substr(last_, offset - last_));
    last_ = offset;
    return {.line = step.place.line, .column = step.place.column + columns_};
  }

 private:
  static uint32_t code_points(std::string_view text) {
    return static_cast<uint32_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= -64; }));
  }

  std::string_view text_;
  const SourceMap& map_;
  LineCounter lines_;
  size_t last_ = 0;       // the offset asked for last ...
  uint32_t columns_ = 0;  // ... and how many code points after its step it stands
};

}  // namespace crosscheck
