#include "base/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

namespace crosscheck {
namespace {

constexpr uint64_t kEveryByte = 0x0101010101010101;
constexpr uint64_t kHighBits = 0x8080808080808080;

// Nonzero if one of eight bytes is zero (Hacker's Delight, 6-1; a false alarm only after a true
// one).
constexpr uint64_t has_zero(uint64_t bytes) {
  return (bytes - kEveryByte) & ~bytes & kHighBits;
}

constexpr bool needs_escape(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

bool any_needs_escape(const char* eight) {
  uint64_t bytes = 0;
  std::memcpy(&bytes, eight, sizeof bytes);
  const uint64_t control = (bytes - kEveryByte * 0x20) & ~bytes & kHighBits;
  return (control | has_zero(bytes ^ kEveryByte * '"') | has_zero(bytes ^ kEveryByte * '\\')) != 0;
}

// How many bytes from `begin` on can be copied as they are.
size_t plain_length(std::string_view text, size_t begin) {
  size_t at = begin;
  while (at + 8 <= text.size() && !any_needs_escape(text.data() + at)) at += 8;
  while (at < text.size() && !needs_escape(text[at])) ++at;
  return at - begin;
}

void append_escaped(std::string& out, char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      out += "\\u00";
      out += kHex[static_cast<unsigned char>(c) >> 4];
      out += kHex[static_cast<unsigned char>(c) & 15];
  }
}

}  // namespace

void JsonWriter::key(std::string_view name) {
  separate();
  out_ += '"';
  out_ += name;
  out_ += "\":";
  needs_comma_ = false;
}

void JsonWriter::value(std::string_view text) {
  separate();
  out_ += '"';
  for (size_t at = 0; at < text.size();) {
    const size_t plain = plain_length(text, at);
    out_.append(text, at, plain);
    at += plain;
    if (at < text.size()) append_escaped(out_, text[at++]);
  }
  out_ += '"';
}

void JsonWriter::value(double number) {
  constexpr double kWholeNumbers = 1e18;  // below, they fit 64 bits and print with all their digits
  if (!std::isfinite(number)) return null();
  if (std::abs(number) < kWholeNumbers && number == std::trunc(number)) {
    return integer(static_cast<int64_t>(number));
  }
  std::array<char, 32> digits;
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  literal({digits.data(), written.ptr});
}

void JsonWriter::integer(int64_t number) {
  std::array<char, 24> digits;
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  literal({digits.data(), written.ptr});
}

void JsonWriter::line_break(size_t indent) {
  if (needs_comma_) out_ += ',';
  out_ += '\n';
  out_.append(indent, ' ');
  needs_comma_ = false;
}

void JsonWriter::end_line() {
  out_ += '\n';
  needs_comma_ = false;
}

}  // namespace crosscheck
