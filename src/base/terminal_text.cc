#include "base/terminal_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace crosscheck {
namespace {

constexpr std::string_view kEllipsis = "…";

// Takes the code point at `at` and moves on; a broken byte is a code point of its own.
UChar32 take_code_point(std::string_view text, int32_t& at) {
  UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  U8_NEXT_OR_FFFD(text.data(), at, static_cast<int32_t>(text.size()), c);
#pragma GCC diagnostic pop
  return c;
}

bool takes_no_column(UChar32 c) {
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return c != 0x00AD;  // a soft hyphen shows
    default:
      return false;
  }
}

size_t columns_of(UChar32 c) {
  if (c >= 0x20 && c < 0x7F) return 1;
  if (takes_no_column(c)) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// Characters that move the cursor, switch colors, or turn the direction of what follows.
bool steers(UChar32 c) {
  return u_charType(c) == U_CONTROL_CHAR || u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL) ||
         c == 0x2028 || c == 0x2029;
}

std::string make_inert(std::string_view text, bool keep_lines) {
  std::string out;
  out.reserve(text.size());
  for (int32_t at = 0; at < static_cast<int32_t>(text.size());) {
    const int32_t begin = at;
    const UChar32 c = take_code_point(text, at);
    const bool blank = c == '\t' || c == '\n' || c == '\r';
    if (blank && !keep_lines) {
      out += ' ';
    } else if ((blank && c != '\r') || !steers(c)) {
      c == 0xFFFD ? out += "\xEF\xBF\xBD" : out += text.substr(begin, at - begin);
    } else {
      out += fmt::format(fmt::runtime(c < 0x100 ? "\\x{:02x}" : "\\u{:04x}"), c);
    }
  }
  return out;
}

}  // namespace

size_t display_width(std::string_view text) {
  size_t width = 0;
  for (int32_t at = 0; at < static_cast<int32_t>(text.size());) {
    width += columns_of(take_code_point(text, at));
  }
  return width;
}

std::string inert(std::string_view text) {
  return make_inert(text, false);
}
std::string inert_lines(std::string_view text) {
  return make_inert(text, true);
}

std::string_view front_columns(std::string_view text, size_t columns) {
  size_t width = 0;
  for (int32_t at = 0; at < static_cast<int32_t>(text.size());) {
    const int32_t begin = at;
    width += columns_of(take_code_point(text, at));
    if (width > columns) return text.substr(0, begin);
  }
  return text;
}

std::string_view back_columns(std::string_view text, size_t columns) {
  size_t width = display_width(text);
  int32_t at = 0;
  while (width > columns) width -= columns_of(take_code_point(text, at));
  while (at < static_cast<int32_t>(text.size())) {  // a mark does not stand without its letter
    const int32_t begin = at;
    if (columns_of(take_code_point(text, at)) > 0) return text.substr(begin);
  }
  return text.substr(at);
}

std::string shorten(std::string_view text, size_t columns) {
  if (display_width(text) <= columns) return std::string(text);
  return std::string(front_columns(text, std::max<size_t>(columns, 1) - 1)).append(kEllipsis);
}

std::string pad(std::string_view text, size_t columns) {
  const size_t width = display_width(text);
  return std::string(text).append(columns > width ? columns - width : 0, ' ');
}

}  // namespace crosscheck
