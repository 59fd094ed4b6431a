#include "text/html_facts.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace crosscheck {
namespace {

std::string lower(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return lowered;
}

// By rank: the first is believed first.
constexpr auto kTitles = std::to_array<std::string_view>({"og:title", "twitter:title", "dc.title"});
constexpr auto kSources = std::to_array<std::string_view>(
    {"og:site_name", "application-name", "publisher", "dc.publisher"});
constexpr auto kDates = std::to_array<std::string_view>(
    {"article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
     "publishdate", "publish-date", "pubdate", "dcterms.created", "dcterms.issued",
     "dc.date.issued", "dc.date", "date"});
constexpr auto kUrls = std::to_array<std::string_view>({"og:url"});
constexpr auto kLanguages =
    std::to_array<std::string_view>({"og:locale", "content-language", "dc.language"});

// The content of the <meta> elements of these names, by rank.
template <size_t kCount>
std::vector<const HtmlNode*> metas(const HtmlTree& tree,
                                   const std::array<std::string_view, kCount>& names) {
  std::vector<std::pair<size_t, const HtmlNode*>> found;
  for (const HtmlNode& node : tree.nodes) {
    if (node.tag != "meta" || node.attribute("content").empty()) continue;
    size_t rank = kCount;
    for (const std::string_view key : {"property", "name", "itemprop", "http-equiv"}) {
      const auto at = std::find(names.begin(), names.end(), lower(node.attribute(key)));
      rank = std::min(rank, static_cast<size_t>(at - names.begin()));
    }
    if (rank < kCount) found.emplace_back(rank, &node);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<const HtmlNode*> nodes;
  for (const auto& [rank, node] : found) nodes.push_back(node);
  return nodes;
}

template <size_t kCount>
std::string first_of(const HtmlTree& tree, const std::array<std::string_view, kCount>& names) {
  const auto found = metas(tree, names);
  return found.empty() ? "" : std::string(found.front()->attribute("content"));
}

std::string canonical_link(const HtmlTree& tree) {
  for (const HtmlNode& node : tree.nodes) {
    if (node.tag == "link" && lower(node.attribute("rel")) == "canonical")
      return std::string(node.attribute("href"));
  }
  return "";
}

}  // namespace

void PageFacts::fill(PageFacts other) {
  for (auto field : {&PageFacts::title, &PageFacts::source, &PageFacts::url}) {
    if ((this->*field).empty()) this->*field = std::move(other.*field);
  }
  std::move(other.published.begin(), other.published.end(), std::back_inserter(published));
  std::move(other.languages.begin(), other.languages.end(), std::back_inserter(languages));
}

std::vector<PageFacts::Date> read_time(const HtmlTree& tree, uint32_t begin, uint32_t end) {
  for (uint32_t i = begin; i < end; ++i) {
    const HtmlAttribute* date = tree.nodes[i].find("datetime");
    if (tree.nodes[i].tag == "time" && date != nullptr && !date->value.empty())
      return {{date->value, date->where}};
  }
  return {};
}

PageFacts read_meta(const HtmlTree& tree) {
  PageFacts facts{.title = first_of(tree, kTitles),
                  .source = first_of(tree, kSources),
                  .url = canonical_link(tree)};
  if (facts.url.empty()) facts.url = first_of(tree, kUrls);
  for (const HtmlNode* node : metas(tree, kDates))
    facts.published.push_back({node->find("content")->value, node->find("content")->where});
  for (const HtmlNode& node : tree.nodes) {
    const HtmlAttribute* date = node.find("datetime");
    if (date != nullptr && node.attribute("itemprop") == "datePublished")
      facts.published.push_back({date->value, date->where});
  }
  for (const HtmlNode* node : metas(tree, kLanguages))
    facts.languages.emplace_back(node->attribute("content"));
  return facts;
}

std::string primary_language(std::string_view code) {
  std::string primary = lower(code.substr(0, code.find_first_of("-_")));
  const bool is_code =
      (primary.size() == 2 || primary.size() == 3) &&
      std::all_of(primary.begin(), primary.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return is_code ? primary : "";
}

}  // namespace crosscheck
