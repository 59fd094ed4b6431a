#include "report/json_ld.h"

#include <fmt/format.h>
#include <string_view>

namespace crosscheck {
namespace {

// Characters of RFC 3986, percent signs of what is encoded already among them.
bool is_uri_character(char c) {
  constexpr std::string_view kMarks = "-._~:/?#[]@!$&'()*+,;=%";
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         kMarks.find(c) != std::string_view::npos;
}

}  // namespace

std::string web_address(const ArticleRecord& article) {
  const std::string& url = article.url;
  if (!url.starts_with("https://") && !url.starts_with("http://")) return "";
  std::string address;
  for (const char c : url) {
    if (is_uri_character(c)) {
      address += c;
    } else {
      address += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return address;
}

}  // namespace crosscheck
