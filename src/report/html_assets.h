// The page's style and script, from src/report/html/, compiled in: cmake/embed.cmake.
#pragma once

#include <string_view>

namespace crosscheck {

struct HtmlAsset {
  std::string_view text;
  std::string_view sha256;  // of the text, in hexadecimal digits
};

extern const HtmlAsset kHtmlStyle;
extern const HtmlAsset kHtmlScript;

}  // namespace crosscheck
