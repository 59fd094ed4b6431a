#include "report/excerpt.h"

#include <algorithm>

#include "base/terminal_text.h"

namespace crosscheck {
namespace {

constexpr std::string_view kCut = "… ";
constexpr std::string_view kCutAfter = " …";
constexpr size_t kCutWidth = 2;

// The back of `text` in at most `columns`, from the beginning of a word, after an ellipsis.
std::string cut_front(const std::string& text, size_t columns) {
  if (display_width(text) <= columns) return text;
  if (columns < kCutWidth) return "";
  std::string_view rest = back_columns(text, columns - kCutWidth);
  const bool whole_word = text[text.size() - rest.size() - 1] == ' ';
  if (!whole_word) rest.remove_prefix(std::min(rest.find(' '), rest.size()));
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  return std::string(kCut).append(rest);
}

// The front of `text` in at most `columns`, to the end of a word, before an ellipsis.
std::string cut_back(const std::string& text, size_t columns) {
  if (display_width(text) <= columns) return text;
  if (columns < kCutWidth) return "";
  std::string_view rest = front_columns(text, columns - kCutWidth);
  const bool whole_word = text[rest.size()] == ' ';
  if (!whole_word) rest = rest.substr(0, rest.find_last_of(' ') + 1);
  while (rest.ends_with(' ')) rest.remove_suffix(1);
  return std::string(rest).append(kCutAfter);
}

}  // namespace

Excerpt excerpt(std::string_view quote, Span focus, size_t columns) {
  const auto size = static_cast<uint32_t>(quote.size());
  const uint32_t begin = std::min(focus.begin, size);
  const uint32_t end = std::clamp(focus.end, begin, size);
  Excerpt cut{inert(quote.substr(0, begin)), inert(quote.substr(begin, end - begin)),
              inert(quote.substr(end))};
  if (display_width(cut.focus) > columns) return {"", shorten(cut.focus, columns), ""};
  const size_t room = columns - std::min(columns, display_width(cut.focus));
  const size_t before = display_width(cut.before);
  const size_t after = display_width(cut.after);
  if (before + after <= room) return cut;
  const size_t half = room / 2;
  const size_t for_before = after < half ? room - after : std::min(before, half);
  cut.before = cut_front(cut.before, for_before);
  const size_t used = display_width(cut.before);
  cut.after = cut_back(cut.after, room > used ? room - used : 0);
  return cut;
}

std::vector<std::string> wrap(std::string_view text, size_t columns) {
  std::vector<std::string> lines(1);
  size_t width = 0;
  const std::string plain = inert(text);
  for (std::string_view rest = plain; !rest.empty();) {
    const size_t space = rest.find(' ');
    const std::string_view word = rest.substr(0, space);
    const size_t word_width = display_width(word);
    if (width > 0 && width + 1 + word_width > columns) {
      lines.emplace_back();
      width = 0;
    }
    if (width > 0) lines.back() += ' ';
    lines.back() += word;
    width += word_width + (width > 0);
    rest.remove_prefix(space == std::string_view::npos ? rest.size() : space + 1);
  }
  return lines;
}

}  // namespace crosscheck
