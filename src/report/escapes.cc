#include "report/escapes.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/terminal_text.h"
#include "base/unicode.h"

namespace crosscheck {
namespace {

// "##[error]", "##vso[...]": what runners of CIs take for a command wherever it stands on a line.
constexpr std::string_view kCommandSign = "##";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// Whether text ends as the name of a web site begins.
bool is_www(std::string_view text) {
  return text.ends_with("www") || text.ends_with("WWW") || text.ends_with("Www");
}

bool is_any_of(char c, std::string_view set) {
  return set.find(c) != std::string_view::npos;
}

// Whether a code point steers what shows it: controls, line ends that only some know, marks of
// direction (Unicode's Bidi_Control).
bool steers(uint32_t c) {
  return (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// Bytes that code points begin with which need a look.
bool is_suspect(char c) {
  return is_any_of(c, "<#\x7F\xC2\xD8\xE2");
}

// Whether the character at `at` must be written in another way: `c` is its code point.
bool needs_escape(std::string_view json, size_t at, uint32_t c) {
  return c == '<' || steers(c) || json.substr(at, 2) == kCommandSign;
}

// Whether a spreadsheet would take `text` for a formula; some do so for the wide signs of East
// Asia.
bool is_formula(std::string_view text) {
  constexpr std::string_view kSigns[] = {"=",      "+",      "-",      "@",
                                         "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  return std::any_of(std::begin(kSigns), std::end(kSigns),
                     [&](std::string_view sign) { return text.starts_with(sign); });
}

// Each byte of `set` as a percent sign and two digits.
std::string percent_encoded(std::string_view text, std::string_view set) {
  std::string out;
  for (const char c : text) {
    if (is_any_of(c, set)) {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

void append_inert_json(std::string_view json, std::string& out) {
  size_t plain = 0;
  for (size_t at = 0; at < json.size();) {
    if (!is_suspect(json[at])) {
      ++at;
      continue;
    }
    const CodePoint c = code_point_at(json, at);
    if (needs_escape(json, at, c.value)) {
      out.append(json, plain, at - plain);
      out += fmt::format("\\u{:04x}", c.value);
      plain = at + c.bytes;
    }
    at += c.bytes;
  }
  out.append(json, plain);
}

std::string markdown_text(std::string_view text) {
  constexpr std::string_view kMarkup = "\\`*_[]|~#$";
  constexpr std::string_view kNothing =
      "\u200B";  // a space of no width, where a backslash won't do
  std::string out;
  const std::string plain = inert(text);
  for (size_t i = 0; i < plain.size(); ++i) {
    const char c = plain[i];
    const char next = i + 1 < plain.size() ? plain[i + 1] : ' ';
    if (is_any_of(c, "<>&")) {
      out += c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;";
      continue;
    }
    if (is_any_of(c, kMarkup)) out += '\\';
    if (c == '.' && is_www(std::string_view(plain).substr(0, i))) out += kNothing;
    out += c;
    // Names and numbers of issues are looked up in the text as shown, addresses linked. A colon
    // before a digit is that of a time of day.
    const bool calls = is_any_of(c, "@#") && (is_letter(next) || is_digit(next));
    if (calls || (c == ':' && (next == '/' || is_letter(next)))) out += kNothing;
  }
  return out;
}

std::string without_commands(std::string_view line) {
  std::string safe(line);
  const size_t first = safe.find_first_not_of(' ');
  if (first != std::string::npos && safe.compare(first, 2, "::") == 0) safe.insert(first + 1, " ");
  for (size_t at = 0; (at = safe.find(kCommandSign, at)) != std::string::npos; ++at)
    safe.insert(at + 1, " ");
  return safe;
}

std::string csv_cell(std::string_view text) {
  const std::string plain = without_commands(inert(text));
  std::string out = "\"";
  bool at_front = true;
  for (size_t i = 0; i < plain.size(); ++i) {
    const std::string_view rest = std::string_view(plain).substr(i);
    if (at_front && is_formula(rest)) out += '\'';
    if (plain[i] == '"') out += '"';
    out += plain[i];
    // Behind a semicolon, blanks and quotation marks may stand before the formula.
    at_front = plain[i] == ';' || (at_front && is_any_of(plain[i], " \""));
  }
  return out + '"';
}

std::string annotation_message(std::string_view text) {
  std::string lines = inert_lines(text);
  std::replace(lines.begin(), lines.end(), '\t', ' ');
  return percent_encoded(lines, "%\r\n");
}

std::string annotation_property(std::string_view text) {
  return percent_encoded(inert(text), "%\r\n:,");
}

std::string sarif_text(std::string_view text) {
  std::string out;
  for (const char c : inert(text)) {
    if (is_any_of(c, "[]\\")) out += '\\';
    if (is_any_of(c, "{}")) out += c;
    out += c;
  }
  return out;
}

std::string uri_path(std::string_view path) {
  std::string out;
  for (const char c : path) {
    if (is_letter(c) || is_digit(c) || is_any_of(c, "-._~/")) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

}  // namespace crosscheck
