#include "base/xml_text.h"

#include <doctest/doctest.h>

namespace crosscheck {
namespace {

TEST_CASE("text is fit for an element and for an attribute") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"", ""},
      {"Korut mengirim 3.000 tentara", "Korut mengirim 3.000 tentara"},
      {"Kyiv & \"Seoul\" <b>", "Kyiv &amp; &quot;Seoul&quot; &lt;b&gt;"},
      {"]]>", "]]&gt;"},
      {"baris\nbaru\tdan\r", "baris&#10;baru&#9;dan&#13;"},
      {"a\x1b[31m", "a\\x1b[31m"},
      {"日本 é “kutipan”", "日本 é “kutipan”"},
      {"x\xEF\xBF\xBEy\xEF\xBF\xBFz", "x\\ufffey\\uffffz"},
      {"\xEF\xBF\xBD stays", "\xEF\xBF\xBD stays"},
  };
  for (const auto& [text, xml] : rows) {
    CAPTURE(text);
    CHECK(xml_text(text) == xml);
  }
}

TEST_CASE("a null byte is written as an escape") {
  CHECK(xml_text(std::string_view("a\0b", 3)) == "a\\x00b");
}

}  // namespace
}  // namespace crosscheck
