// Where claims stand, as tools want it that point into files.
//
//   const Citations citations(report);
//   citations.path(claim)           "berita/kupang.md"
//   citations.region(claim)         {6, 34, 6, 42}: columns count code points
//   citations.byte_region(claim)    {6, 36, 6, 44}: columns count bytes of UTF-8
//
// A region is that of the words that the rule matched, in lines of the file; its end is exclusive.
// Where a file holds the text in another form (with markup in it) it is empty, at their beginning.
// Words that have no lines of their own in the file (a headline, a text inside JSON) are cited by
// an empty region too, at the beginning of the file or of the line that holds the article.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/wording.h"
#include "checker/checker.h"

namespace crosscheck {

struct Region {
  uint32_t line = 1;
  uint32_t column = 1;
  uint32_t end_line = 1;
  uint32_t end_column = 1;

  bool empty() const { return line == end_line && column == end_column; }
  friend bool operator==(const Region&, const Region&) = default;
};

class Citations {
 public:
  // The report must outlive this.
  explicit Citations(const Report& report);

  const Wording& wording() const { return *report_.wording; }
  const ArticleRecord& article(const Claim& claim) const { return *articles_.at(claim.article); }

  // As the article was given, without detours; the base name alone of an absolute path.
  std::string path(const Claim& claim) const;
  Region region(const Claim& claim) const;
  // None where the bytes are not known: without surroundings, or in a text of another form.
  std::optional<Region> byte_region(const Claim& claim) const;

  // The claims of a finding, the one first that it is shown at: the last in time, since it is the
  // newest text that departs from the others.
  std::vector<const Claim*> claims_of(const Finding& finding) const;

  // 12 orang (Antara, 2021-04-05); denied: 12 orang (Antara, 2021-04-05). The report must have a
  // wording.
  std::string statement(const Claim& claim) const;
  // path:line:column
  std::string place(const Claim& claim) const;

 private:
  bool has_lines(const Claim& claim) const;
  uint32_t first_line(const Claim& claim) const;

  const Report& report_;
  std::unordered_map<std::string_view, const ArticleRecord*> articles_;
};

// The words that the rule matched, as far as they lie in the quote.
std::string_view matched_words(const Claim& claim);

}  // namespace crosscheck
