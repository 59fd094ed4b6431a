#include "annotate/number_digits.h"

#include <cmath>

namespace crosscheck {
namespace {

constexpr size_t kMostDigits = 18;  // beyond them a double no longer tells neighbours apart

// The marks of a number: where they stand and whether they are all alike.
struct Marks {
  uint32_t points = 0;
  uint32_t commas = 0;
  size_t first = std::string_view::npos;
  size_t last = std::string_view::npos;
};

Marks find_marks(std::string_view text) {
  Marks marks;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '.' && text[i] != ',') continue;
    ++(text[i] == '.' ? marks.points : marks.commas);
    if (marks.first == text.npos) marks.first = i;
    marks.last = i;
  }
  return marks;
}

// "1.234.567", and "12,34,567" as India groups.
bool is_grouped(std::string_view text, char mark) {
  size_t end = text.size();
  bool last_group = true;
  for (size_t at = text.rfind(mark); at != text.npos; at = text.rfind(mark, at - 1)) {
    const size_t size = end - at - 1;
    if (last_group ? size != 3 : size != 3 && size != 2) return false;
    last_group = false;
    end = at;
    if (at == 0) return false;
  }
  return !last_group && end <= 3 && text.substr(0, end) != "0";
}

double digits_value(std::string_view text) {
  double value = 0;
  for (char c : text) {
    if (c >= '0' && c <= '9') value = value * 10 + (c - '0');
  }
  return value;
}

Digits decimal(std::string_view text, size_t mark) {
  Digits digits;
  digits.decimals = static_cast<uint8_t>(text.size() - mark - 1);
  digits.value = digits_value(text) / std::pow(10.0, digits.decimals);
  digits.grouped = text.find_first_of(".,") != mark;
  return digits;
}

Digits grouped(std::string_view text) {
  return {.value = digits_value(text), .grouped = true};
}

// One mark, with three digits after it: thousands by one convention, decimals by the other.
Digits one_mark(std::string_view text, size_t at, char decimal_mark) {
  if (!is_grouped(text, text[at])) return decimal(text, at);
  if (text[at] != decimal_mark) return grouped(text);
  Digits own = decimal(text, at), foreign = grouped(text);
  // Nobody writes three noughts after a decimal mark, so these are thousands in a foreign hand.
  const bool noughts = text.substr(at + 1) == "000";
  (noughts ? foreign : own).other = (noughts ? own : foreign).value;
  return noughts ? foreign : own;
}

}  // namespace

Convention convention_of(std::string_view text, char decimal_mark) {
  const Marks marks = find_marks(text);
  if (marks.points + marks.commas != 1) return Convention::unknown;
  const size_t decimals = text.size() - marks.first - 1;
  const bool own_mark = text[marks.first] == decimal_mark;
  if (own_mark && decimals == 3)
    return text.substr(marks.first + 1) == "000" ? Convention::foreign : Convention::unknown;
  if (own_mark || decimals == 3) return Convention::own;
  return decimals == 1 ? Convention::foreign : Convention::unknown;
}

std::optional<Digits> read_digits(std::string_view text, char decimal_mark) {
  if (text.size() > kMostDigits + kMostDigits / 3) return std::nullopt;
  const Marks marks = find_marks(text);
  if (marks.first == text.npos) return Digits{.value = digits_value(text)};
  if (marks.points + marks.commas == 1) return one_mark(text, marks.first, decimal_mark);
  const uint32_t of_last = text[marks.last] == '.' ? marks.points : marks.commas;
  if (marks.points == 0 || marks.commas == 0) {
    if (!is_grouped(text, text[marks.last])) return std::nullopt;
    return grouped(text);
  }
  const char group_mark = text[marks.last] == '.' ? ',' : '.';
  if (of_last != 1 || !is_grouped(text.substr(0, marks.last), group_mark)) return std::nullopt;
  return decimal(text, marks.last);
}

}  // namespace crosscheck
