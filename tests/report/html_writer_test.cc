#include "report/html_writer.h"

#include <doctest/doctest.h>

namespace crosscheck {
namespace {

TEST_CASE("elements close themselves and words are escaped") {
  std::string out;
  HtmlWriter html(out);
  html.element("p", {{"class", "a\"b"}, {"lang", {}}, {"hidden", ""}}, [&] {
    html.text("12 < 25 & 'x'");
    html.element("b", {}, "tegas");
    html.shape("circle", {{"r", "4"}});
  });
  html.empty("meta", {{"charset", "utf-8"}});
  CHECK(out ==
        "<p class=\"a&quot;b\" hidden=\"\">12 &lt; 25 &amp; &#39;x&#39;<b>tegas</b>"
        "<circle r=\"4\"/></p>\n<meta charset=\"utf-8\">\n");
}

TEST_CASE("text is on one line, and steers nothing") {
  const std::pair<const char*, const char*> rows[] = {
      {"</script><script>", "&lt;/script&gt;&lt;script&gt;"},
      {"<!-- -->", "&lt;!-- --&gt;"},
      {"12\n::error::x", "12 ::error::x"},
      {"##[error]x", "#&#35;[error]x"},
      {"###", "#&#35;&#35;"},
      {"\x1b[31m", "\\x1b[31m"},
      {"a\u202Eb\u2066c", "a\\u202eb\\u2066c"},
      {"\u2028", "\\u2028"},
      {"&lt;", "&amp;lt;"},
      {"بغداد", "بغداد"},
      {"日本 é", "日本 é"},
  };
  for (const auto& [text, escaped] : rows) CHECK(html_text(text) == escaped);
}

TEST_CASE("only addresses of the web are linked to") {
  const std::pair<const char*, bool> rows[] = {
      {"https://berita.example/1?a=b&c=d#e", true},
      {"http://berita.example", true},
      {"HTTPS://berita.example", true},
      {"https://berita.example/naik%205%25", true},
      {"javascript:alert(1)", false},
      {" https://berita.example", false},
      {"https://berita.example/a b", false},
      {"https://berita.example/\"onclick=\"x", false},
      {"https://berita.example/\u202E", false},
      {"https://berita.example/\n", false},
      {"https://", false},
      {"data:text/html,x", false},
      {"//berita.example", false},
      {"berita/kupang.md", false},
      {"", false},
  };
  for (const auto& [url, safe] : rows) {
    CAPTURE(url);
    CHECK((web_address(url).data() != nullptr) == safe);
    if (safe) CHECK(web_address(url) == url);
  }
}

TEST_CASE("a language is written where it looks like one") {
  for (const char* tag : {"id", "en", "zh-Hant-TW"}) CHECK(language_tag(tag) == tag);
  for (const char* other : {"", "id\" onclick=\"x", "i d", "\u202E"})
    CHECK(language_tag(other).data() == nullptr);
  CHECK(language_tag(std::string(36, 'a')).data() == nullptr);
}

}  // namespace
}  // namespace crosscheck
