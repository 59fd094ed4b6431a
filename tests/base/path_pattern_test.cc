#include "base/path_pattern.h"

#include <doctest/doctest.h>

namespace crosscheck {
namespace {

PathPattern pattern(std::string_view text) {
  Result<PathPattern> parsed = PathPattern::parse(text);
  REQUIRE(parsed);
  return *parsed;
}

// A path that ends with a slash is a folder's.
bool fits(std::string_view text, std::string_view path) {
  const bool is_folder = path.ends_with('/');
  if (is_folder) path.remove_suffix(1);
  return pattern(text).fits(path, is_folder);
}

TEST_CASE("patterns fit as those of .gitignore") {
  const struct {
    const char* pattern;
    const char* path;
    bool fits;
  } kRows[] = {
      // One name, at any depth.
      {"*.draft.md", "banjir.draft.md", true},
      {"*.draft.md", "berita/2024/banjir.draft.md", true},
      {"*.draft.md", "banjir.md", false},
      {"*.draft.md", "a.draft.md/b.md", false},  // the folder fits, and is not walked into
      {"arsip", "arsip", true},
      {"arsip", "berita/arsip/", true},
      {"arsip", "arsip2", false},
      {"arsip", "Arsip", false},
      // Folders only.
      {"arsip/", "arsip/", true},
      {"arsip/", "berita/arsip/", true},
      {"arsip/", "arsip", false},
      // Bound to the folder that patterns count from.
      {"/arsip", "arsip/", true},
      {"/arsip", "berita/arsip/", false},
      {"./arsip", "berita/arsip/", false},
      {"berita/arsip", "berita/arsip/", true},
      {"./berita/./arsip", "berita/arsip/", true},
      {"berita/arsip", "lama/berita/arsip/", false},
      {"berita/*.md", "berita/a.md", true},
      {"berita/*.md", "berita/2024/a.md", false},
      // Folders of any number.
      {"arsip/**", "arsip/a.md", true},
      {"arsip/**", "arsip/2019/a.md", true},
      {"arsip/**", "arsip/", false},
      {"arsip/**", "berita/arsip/a.md", false},
      {"**/arsip/**", "berita/arsip/a.md", true},
      {"**/arsip/**", "arsip/a.md", true},
      {"**/arsip", "arsip/", true},
      {"berita/**/a.md", "berita/a.md", true},
      {"berita/**/a.md", "berita/2024/mei/a.md", true},
      {"berita/**/a.md", "berita/2024/mei/ba.md", false},
      {"berita/**/mei/**/a.md", "berita/mei/2024/mei/b/a.md", true},
      {"**", "a.md", true},
      {"berita**", "berita-lama", true},
      // Characters.
      {"banjir-?.md", "banjir-1.md", true},
      {"banjir-?.md", "banjir-10.md", false},
      {"banjir-?.md", "banjir-é.md", true},
      {"banjir-?.md", "banjir-\xFF.md", true},
      {"banjir-?.md", "banjir-.md", false},
      {"?erita/x", "/erita/x", false},
      {"a[12].md", "a1.md", true},
      {"a[12].md", "a3.md", false},
      {"a[!12].md", "a3.md", true},
      {"a[^12].md", "a1.md", false},
      {"a[0-9].md", "a7.md", true},
      {"a[0-9].md", "ax.md", false},
      {"a[à-ö].md", "aé.md", true},
      {"a[]].md", "a].md", true},
      {"a[!]].md", "a].md", false},
      {"a[x-].md", "a-.md", true},
      {"a[\\]].md", "a].md", true},
      {"\\*.md", "*.md", true},
      {"\\*.md", "a.md", false},
      {"\\!penting.md", "!penting.md", true},
      {"#a.md", "#a.md", true},
      {"a b.md", "a b.md", true},
      {"*", "apa saja", true},
      {"a*b*c", "aXbXc", true},
      {"a*b*c", "aXcXb", false},
      {"!arsip", "arsip/", true},  // it fits; who asks takes it back
  };
  for (const auto& row : kRows) {
    CAPTURE(row.pattern);
    CAPTURE(row.path);
    CHECK(fits(row.pattern, row.path) == row.fits);
  }
}

TEST_CASE("a pattern knows what it is") {
  CHECK(pattern("!arsip").takes_back());
  CHECK_FALSE(pattern("\\!arsip").takes_back());
  CHECK(pattern("*.md").is_free());
  CHECK(pattern("arsip/").is_free());
  CHECK_FALSE(pattern("/arsip").is_free());
  CHECK_FALSE(pattern("berita/*.md").is_free());
}

TEST_CASE("what is no pattern says why") {
  const std::pair<const char*, const char*> kRows[] = {
      {"", ": error: is a pattern of no file"},
      {"!", "!: error: is a pattern of no file"},
      {"/", "/: error: is a pattern of no file"},
      {".", ".: error: is a pattern of no file"},
      {"a[bc", "a[bc: error: a '[' has no ']'"},
      {"a[]", "a[]: error: a '[' has no ']'"},
      {"a[b/c]", "a[b/c]: error: a '[' has no ']'"},
      {"a\\", "a\\: error: nothing follows its '\\'"},
      {"../a", "../a: error: '..' can't stand in a pattern: it counts from its folder down"},
  };
  for (const auto& [text, fault] : kRows) {
    CAPTURE(text);
    const Result<PathPattern> parsed = PathPattern::parse(text);
    REQUIRE_FALSE(parsed);
    CHECK(to_string(parsed.faults()[0]) == fault);
  }
}

TEST_CASE("patterns made to take forever don't") {
  const auto repeated = [](std::string_view part, size_t times) {
    std::string all;
    for (size_t i = 0; i < times; ++i) all += part;
    return all;
  };
  CHECK_FALSE(fits(repeated("*a", 200) + "b", repeated("a", 2000)));
  CHECK_FALSE(fits(repeated("**/a/", 200) + "b", repeated("a/", 1000) + "c"));
  CHECK_FALSE(fits(repeated("**/*a*/", 50) + "b", repeated("aaaa/", 500) + "c"));
  CHECK_FALSE(fits(repeated("*[!b]", 200) + "b", repeated("a", 2000)));
  CHECK(fits(repeated("*", 5000), repeated("a", 5000)));
}

}  // namespace
}  // namespace crosscheck
