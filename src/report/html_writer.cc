#include "report/html_writer.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/terminal_text.h"

namespace crosscheck {
namespace {

constexpr size_t kLongestTag = 35;  // of a language, as RFC 5646 advises to allow for

// After which a line may end, as blanks there are not seen.
constexpr std::array<std::string_view, 22> kBlocks = {
    "head", "body",     "header", "nav", "main",    "section", "article", "footer",
    "form", "fieldset", "ol",     "ul",  "li",      "p",       "div",     "figure",
    "h1",   "details",  "svg",    "h2",  "summary", "option"};

void append_escaped(char c, char before, std::string& out) {
  switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\'':
      out += "&#39;";
      break;
    case '#':  // two begin a command where a CI prints the page into its log
      out += before == '#' ? "&#35;" : "#";
      break;
    default:
      out += c;
  }
}

bool is_address_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte > 0x20 && byte < 0x7F &&
         std::string_view("\"'<>\\^`{|}").find(c) == std::string::npos;
}

bool begins_with(std::string_view text, std::string_view lower) {
  return text.size() > lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(), [](char wanted, char c) {
           return wanted == (c >= 'A' && c <= 'Z' ? c + 32 : c);
         });
}

}  // namespace

std::string html_text(std::string_view text) {
  std::string out;
  char before = 0;
  for (const char c : inert(text)) {
    append_escaped(c, before, out);
    before = c;
  }
  return out;
}

std::string_view web_address(std::string_view url) {
  const bool of_the_web = begins_with(url, "https://") || begins_with(url, "http://");
  return of_the_web && std::all_of(url.begin(), url.end(), is_address_byte) ? url
                                                                            : std::string_view();
}

std::string_view language_tag(std::string_view language) {
  const bool plain = std::all_of(language.begin(), language.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
  return plain && !language.empty() && language.size() <= kLongestTag ? language
                                                                      : std::string_view();
}

void HtmlWriter::text(std::string_view words) {
  out_ += html_text(words);
}

void HtmlWriter::begin(std::string_view tag, Attributes attributes, std::string_view last) {
  out_.append("<") += tag;
  for (const Attribute& attribute : attributes) {
    if (attribute.value.data() == nullptr) continue;
    out_.append(" ").append(attribute.name) += "=\"";
    out_.append(html_text(attribute.value)) += '"';
  }
  out_ += last;
}

void HtmlWriter::end(std::string_view tag) {
  out_.append("</").append(tag) += '>';
  if (std::find(kBlocks.begin(), kBlocks.end(), tag) != kBlocks.end()) out_ += '\n';
}

}  // namespace crosscheck
