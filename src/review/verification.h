// Do the articles still say what a report cites?
//
//   Verifier verifier(report);                         // what read_citations gave
//   for (const Article& article : articles) verifier.read(article);
//   Verification result = std::move(verifier).finish();
//
// A citation is `there` if its words stand exactly at their span. Else they are sought in the same
// article, headline and text, as whole words: found once they have `moved`, found more often it is
// `unclear` which of them was meant, else they have `vanished`. Words that only look like them,
// another digit or another ending, are never taken for them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "review/cited_report.h"
#include "text/article.h"

namespace crosscheck {

enum class Standing : uint8_t { there, moved, unclear, vanished, missing };
inline constexpr size_t kStandings = 5;

// Where words stand now. Line and column, of the claim's own words, count in the field.
struct Place {
  Field field = Field::text;
  Span span;
  uint32_t line = 1;
  uint32_t column = 1;
};

struct CheckedCitation {
  const Citation* citation = nullptr;
  Standing standing = Standing::missing;
  std::vector<Place> found;  // none if it is there; at most kMostPlaces
};
inline constexpr size_t kMostPlaces = 10;

struct CheckedArticle {
  const CitedArticle* article = nullptr;
  std::string path;         // of the article read; empty if it is missing
  uint32_t first_line = 1;  // likewise
  bool by_id = false;       // found by its id, not by where it lies
  uint32_t candidates = 0;  // articles that could be it: one, or it is missing
  std::vector<CheckedCitation> citations;
};

struct Verification {
  std::vector<CheckedArticle> articles;     // in the order of the report, if they are cited
  std::array<size_t, kStandings> counts{};  // of citations, by Standing

  bool holds() const;  // all is there
};

class Verifier {
 public:
  // The report must outlive the verifier and what comes of it.
  explicit Verifier(const CitedReport& report);

  // Looks up in the article what the report cites of it, if anything.
  void read(const Article& article);

  Verification finish() &&;

 private:
  CheckedArticle* match(const Article& article);

  std::vector<CheckedArticle> checked_;
  std::unordered_map<std::string_view, size_t> by_id_;
  std::unordered_multimap<std::string_view, size_t> by_file_;  // ids that are paths, by their end
};

std::string_view to_string(Standing standing);

}  // namespace crosscheck
