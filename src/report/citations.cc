#include "report/citations.h"

#include <filesystem>
#include <fmt/format.h>

#include "base/diagnostic.h"
#include "claims/claim_json.h"
#include "report/labels.h"
#include "text/article_files.h"

namespace crosscheck {
namespace {

// Whether the text stands in its file as it is, letter by letter.
bool is_verbatim(const ArticleRecord& article) {
  const auto format = article_format(article.path);
  return !article.mapped &&
         (!format || format == ArticleFormat::text || format == ArticleFormat::markdown);
}

// The region that begins at `line` and `column` and covers `words`, whose last line is as long as
// `last` says in the column's unit.
Region region_of(uint32_t line, uint32_t column, LineColumn last) {
  const uint32_t begin = last.line == 1 ? column : 1;
  return {line, column, line + last.line - 1, begin + last.column - 1};
}

// Like line_and_column of the end of `words`, but in bytes.
LineColumn end_in_bytes(std::string_view words) {
  LineColumn end = line_and_column(words, words.size());
  const size_t last_line = words.rfind('\n') + 1;  // 0 if there is none
  end.column = static_cast<uint32_t>(words.size() - last_line) + 1;
  return end;
}

}  // namespace

Citations::Citations(const Report& report) : report_(report) {
  for (const ArticleRecord& article : report.articles) articles_.emplace(article.id, &article);
}

std::string Citations::path(const Claim& claim) const {
  const std::filesystem::path path = portable_path(article(claim).path);
  return path.lexically_normal().generic_string();
}

bool Citations::has_lines(const Claim& claim) const {
  return claim.field == Field::text && !is_in_json(article(claim));
}

uint32_t Citations::first_line(const Claim& claim) const {
  return is_in_json(article(claim)) ? article(claim).first_line : 1;
}

Region Citations::region(const Claim& claim) const {
  if (!has_lines(claim)) return region_of(first_line(claim), 1, {});
  const std::string_view words = is_verbatim(article(claim)) ? matched_words(claim) : "";
  return region_of(claim.line + article(claim).first_line - 1, claim.column,
                   line_and_column(words, words.size()));
}

std::optional<Region> Citations::byte_region(const Claim& claim) const {
  if (!has_lines(claim)) return region(claim);
  if (!claim.surroundings || !is_verbatim(article(claim))) return std::nullopt;
  return region_of(claim.line + article(claim).first_line - 1, claim.surroundings->byte_column,
                   end_in_bytes(matched_words(claim)));
}

std::vector<const Claim*> Citations::claims_of(const Finding& finding) const {
  std::vector<const Claim*> claims;
  if (finding.claims.empty()) return claims;
  claims.push_back(&report_.claims[finding.claims.back()]);
  for (size_t i = 0; i + 1 < finding.claims.size(); ++i)
    claims.push_back(&report_.claims[finding.claims[i]]);
  return claims;
}

std::string Citations::statement(const Claim& claim) const {
  const std::string& source = article(claim).source;
  const bool plain = claim.modality == Modality::actual;
  const std::string words =
      wording().say("statement.said", {{"value", value_words(claim, wording())},
                                       {"source", source.empty() ? path(claim) : source},
                                       {"time", label(claim.as_of.interval, wording())}});
  return plain ? words : fmt::format("{}: {}", label(claim.modality, wording()), words);
}

std::string Citations::place(const Claim& claim) const {
  if (!has_lines(claim)) return fmt::format("{}:{}", path(claim), first_line(claim));
  const Region at = region(claim);
  return fmt::format("{}:{}:{}", path(claim), at.line, at.column);
}

std::string_view matched_words(const Claim& claim) {
  const bool in_quote = claim.span.contains(claim.match) && claim.quote.size() == claim.span.size();
  if (!in_quote) return {};
  return Span{claim.match.begin - claim.span.begin, claim.match.end - claim.span.begin}.of(
      claim.quote);
}

}  // namespace crosscheck
