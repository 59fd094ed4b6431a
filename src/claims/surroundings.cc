#include "claims/surroundings.h"

#include <algorithm>
#include <string_view>

namespace crosscheck {
namespace {

bool begins_code_point(char c) {
  return static_cast<signed char>(c) >= -64;
}

uint32_t code_points_in(std::string_view text) {
  return static_cast<uint32_t>(std::count_if(text.begin(), text.end(), begins_code_point));
}

// Where the code point begins that is `count` before `offset`, or the text.
size_t code_points_before(std::string_view text, size_t offset, uint32_t count) {
  while (offset > 0 && count > 0) count -= begins_code_point(text[--offset]);
  return offset;
}

size_t code_points_after(std::string_view text, size_t offset, uint32_t count) {
  for (; offset < text.size(); ++offset) {
    if (begins_code_point(text[offset]) && count-- == 0) break;
  }
  return offset;
}

// Goes from claim to claim, counting only what lies between them.
class Walker {
 public:
  explicit Walker(std::string_view text) : text_(text) {}

  Surroundings around(const Claim& claim) {
    count_to(claim.span.begin);
    const size_t before = code_points_before(text_, claim.span.begin, kSurroundings);
    const size_t after = code_points_after(text_, claim.span.end, kSurroundings);
    return {.byte_column = claim.match.begin - line_begin(claim.match.begin) + 1,
            .offset = code_points_,
            .before = std::string(text_.substr(before, claim.span.begin - before)),
            .after = std::string(text_.substr(claim.span.end, after - claim.span.end))};
  }

 private:
  void count_to(uint32_t offset) {
    if (offset >= offset_) {
      code_points_ += code_points_in(text_.substr(offset_, offset - offset_));
    } else {
      code_points_ -= code_points_in(text_.substr(offset, offset_ - offset));
    }
    offset_ = offset;
  }

  uint32_t line_begin(uint32_t offset) {
    if (offset < line_begin_) line_begin_ = seen_ = 0;
    const std::string_view passed = text_.substr(seen_, offset - std::min(seen_, offset));
    if (const size_t last = passed.rfind('\n'); last != std::string_view::npos)
      line_begin_ = seen_ + static_cast<uint32_t>(last) + 1;
    seen_ = std::max(seen_, offset);
    return line_begin_;
  }

  std::string_view text_;
  uint32_t offset_ = 0;
  uint32_t code_points_ = 0;
  uint32_t line_begin_ = 0;  // of the line of the last match
  uint32_t seen_ = 0;        // up to where line breaks were looked for
};

}  // namespace

void add_surroundings(const Article& article, std::vector<Claim>& claims) {
  Walker title(article.title), text(article.text);
  for (Claim& claim : claims)
    claim.surroundings = (claim.field == Field::title ? title : text).around(claim);
}

}  // namespace crosscheck
