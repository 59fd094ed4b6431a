#include "review/verification.h"

#include <algorithm>
#include <utility>

#include "base/diagnostic.h"
#include "base/unicode.h"
#include "text/text_places.h"

namespace crosscheck {
namespace {

constexpr std::string_view kJoints = ".,:/-'";  // that hold a number or a word together

bool is_word(uint32_t code_point) {
  const CharacterClass kind = classify(code_point);
  return kind == CharacterClass::letter || kind == CharacterClass::digit ||
         kind == CharacterClass::mark;
}

bool word_at(std::string_view text, size_t offset) {
  return offset < text.size() && is_word(code_point_at(text, offset).value);
}

bool word_before(std::string_view text, size_t offset) {
  if (offset == 0) return false;
  do --offset;
  while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80);
  return word_at(text, offset);
}

bool is_joint(char c) {
  return kJoints.find(c) != kJoints.npos;
}

// Whether a word or number goes on across `offset`: between "1" and "2", in "7|,5" and "7,|5".
bool is_inside_word(std::string_view text, size_t offset) {
  const bool before = word_before(text, offset), after = word_at(text, offset);
  if (before && after) return true;
  if (before && offset < text.size() && is_joint(text[offset])) return word_at(text, offset + 1);
  if (after && offset > 0 && is_joint(text[offset - 1])) return word_before(text, offset - 1);
  return false;
}

bool stands_at(std::string_view words, std::string_view text, Span span) {
  return span.end <= text.size() && span.of(text) == words;
}

const std::string& text_of(const Article& article, Field field) {
  return field == Field::title ? article.title : article.text;
}

// Of a page the line is that of the file.
Place place_of(const Citation& citation, const Article& article, Field field, size_t offset) {
  const size_t match = offset + citation.match;
  const LineColumn at =
      field == Field::title ? line_and_column(article.title, match) : TextPlaces(article).at(match);
  const auto begin = static_cast<uint32_t>(offset);
  return {.field = field,
          .span = {begin, begin + static_cast<uint32_t>(citation.text.size())},
          .line = at.line,
          .column = at.column};
}

void seek(const Citation& citation, const Article& article, Field field,
          std::vector<Place>& found) {
  const std::string& text = text_of(article, field);
  const std::string_view words = citation.text;
  if (words.empty()) return;
  for (size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
    if (is_inside_word(text, at) || is_inside_word(text, at + words.size())) continue;
    found.push_back(place_of(citation, article, field, at));
    if (found.size() == kMostPlaces) return;
  }
}

CheckedCitation check(const Citation& citation, const Article& article) {
  CheckedCitation checked{.citation = &citation, .standing = Standing::there, .found = {}};
  if (stands_at(citation.text, text_of(article, citation.field), citation.span)) return checked;
  seek(citation, article, Field::title, checked.found);
  if (checked.found.size() < kMostPlaces) seek(citation, article, Field::text, checked.found);
  const size_t places = checked.found.size();
  checked.standing = places == 0   ? Standing::vanished
                     : places == 1 ? Standing::moved
                                   : Standing::unclear;
  return checked;
}

std::string_view last_part(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

// Whether an article has its path for an id, or its path and line: it has none of its own.
bool goes_by_path(std::string_view id, std::string_view path) {
  const std::string_view file = last_part(path), name = last_part(id);
  return name == file || (name.starts_with(file) && name.substr(file.size()).starts_with('#'));
}

// Whether one path is the end of the other, whole names of files and folders.
bool same_end(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  return a.ends_with(b) &&
         (a.size() == b.size() || b.starts_with('/') || a[a.size() - b.size() - 1] == '/');
}

std::string_view without_dot(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  return path;
}

}  // namespace

Verifier::Verifier(const CitedReport& report) {
  for (const CitedArticle& article : report.articles) {
    if (article.citations.empty()) continue;
    CheckedArticle checked{.article = &article};
    for (const Citation& citation : article.citations)
      checked.citations.push_back({.citation = &citation});
    by_id_.emplace(article.id, checked_.size());
    if (goes_by_path(article.id, article.path))
      by_file_.emplace(last_part(article.id), checked_.size());
    checked_.push_back(std::move(checked));
  }
}

// By its id; an article that has only its path may lie in another folder now.
CheckedArticle* Verifier::match(const Article& article) {
  if (const auto found = by_id_.find(article.id); found != by_id_.end())
    return &checked_[found->second];
  if (!goes_by_path(article.id, article.path)) return nullptr;
  const auto [first, last] = by_file_.equal_range(last_part(article.id));
  CheckedArticle* only = nullptr;
  for (auto at = first; at != last; ++at) {
    CheckedArticle& cited = checked_[at->second];
    if (!same_end(without_dot(cited.article->id), without_dot(article.id))) continue;
    if (only != nullptr) return nullptr;
    only = &cited;
  }
  return only;
}

void Verifier::read(const Article& article) {
  CheckedArticle* const cited = match(article);
  if (cited == nullptr) return;
  const bool has_its_id = article.id == cited->article->id;
  if (cited->by_id && !has_its_id) return;
  cited->by_id = has_its_id;
  cited->candidates = has_its_id ? 1 : cited->candidates + 1;
  const bool is_it = cited->candidates == 1;
  cited->path = is_it ? article.path : "";
  cited->first_line = is_it ? article.first_line : 1;
  for (CheckedCitation& checked : cited->citations) {
    const Citation* const citation = checked.citation;
    checked = is_it ? check(*citation, article) : CheckedCitation{.citation = citation};
  }
}

Verification Verifier::finish() && {
  Verification verification{.articles = std::move(checked_)};
  for (const CheckedArticle& article : verification.articles) {
    for (const CheckedCitation& citation : article.citations)
      ++verification.counts[static_cast<size_t>(citation.standing)];
  }
  return verification;
}

bool Verification::holds() const {
  return std::all_of(articles.begin(), articles.end(), [](const CheckedArticle& article) {
    return std::all_of(
        article.citations.begin(), article.citations.end(),
        [](const CheckedCitation& checked) { return checked.standing == Standing::there; });
  });
}

std::string_view to_string(Standing standing) {
  switch (standing) {
    case Standing::there:
      return "there";
    case Standing::moved:
      return "moved";
    case Standing::unclear:
      return "unclear";
    case Standing::vanished:
      return "vanished";
    case Standing::missing:
      return "missing";
  }
  return "";
}

}  // namespace crosscheck
