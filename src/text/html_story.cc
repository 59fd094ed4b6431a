#include "text/html_story.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace crosscheck {
namespace {

constexpr uint32_t kShortestProse = 40;  // bytes of a line; menus, dates and names are shorter
constexpr uint32_t kLongestLeadIn = 80;  // "Read also:"

constexpr double kMostOfThePage = 0.6;  // nothing that holds so much is furniture
constexpr double kGoodPart = 0.25;      // marked as the article: the rest may be long comments
constexpr double kNearlyAll = 0.8;      // unmarked

// The markup's own vocabulary, which is the same for pages in any language. Sorted.
constexpr auto kFurnitureTags =
    std::to_array<std::string_view>({"aside", "dialog", "footer", "form", "menu", "nav"});
constexpr auto kFurnitureRoles = std::to_array<std::string_view>(
    {"alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "form", "menu",
     "menubar", "navigation", "search", "tablist", "toolbar"});
constexpr auto kFurnitureClasses = std::to_array<std::string_view>(
    {"ad",      "ads",     "advert",   "advertisement", "bio",       "breadcrumb",  "breadcrumbs",
     "caption", "comment", "comments", "newsletter",    "promo",     "recommended", "related",
     "share",   "sharing", "sidebar",  "social",        "sponsored", "subscribe"});
constexpr auto kContainers = std::to_array<std::string_view>(
    {"article", "body", "center", "div", "form", "main", "section", "td"});

template <size_t kCount>
bool is_one_of(std::string_view name, const std::array<std::string_view, kCount>& sorted) {
  return std::binary_search(sorted.begin(), sorted.end(), name);
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z');
}

// Whether one of the words in "post-share", "shareBar", "detail__share" is furniture's.
bool names_furniture(std::string_view names) {
  std::string word;
  const auto is_furniture = [&] {
    const bool found = is_one_of(word, kFurnitureClasses);
    word.clear();
    return found;
  };
  for (size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    const bool hump = is_upper(c) && i > 0 && is_letter(names[i - 1]) && !is_upper(names[i - 1]);
    if ((!is_letter(c) || hump) && is_furniture()) return true;
    if (is_letter(c)) word += static_cast<char>(c | 0x20);
  }
  return is_furniture();
}

bool is_hidden(const HtmlNode& node) {
  if (node.find("hidden") != nullptr || node.attribute("aria-hidden") == "true") return true;
  std::string style(node.attribute("style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != style.npos;
}

bool looks_like_furniture(const HtmlNode& node) {
  if (node.is_text || node.tag == "body" || node.tag == "html") return false;
  return is_one_of(node.tag, kFurnitureTags) ||
         is_one_of(node.attribute("role"), kFurnitureRoles) || is_hidden(node) ||
         names_furniture(node.attribute("class")) || names_furniture(node.attribute("id"));
}

bool is_marked_body(const HtmlNode& node) {
  const std::string_view names = node.attribute("itemprop");
  const size_t at = names.find("articleBody");
  return at != names.npos;
}

class StoryFinder {
 public:
  StoryFinder(const HtmlTree& tree, const HtmlFlow& flow)
      : nodes_(tree.nodes), flow_(flow), lines_(flow.lines), dropped_(lines_.size(), false) {}

  HtmlStory find(bool whole) {
    weigh();
    drop_furniture();
    HtmlStory story{.element = whole ? 0 : root(), .keep = std::vector<bool>(lines_.size(), false)};
    drop_inner_articles(story.element);
    const auto [first, last] = lines_of(story.element);
    for (size_t i = first; i < last; ++i)
      story.keep[i] = !dropped_[i] && !is_mostly_links(lines_[i]) && !leads_to_links(i, last);
    return story;
  }

 private:
  struct Range {
    size_t first = 0;
    size_t last = 0;
  };

  bool is_mostly_links(const HtmlLine& line) const {
    return line.link_bytes * 2 > line.text.size();
  }

  // A heading or "...:" before nothing but links.
  bool leads_to_links(size_t line, size_t last) const {
    if (line + 1 >= last || !is_mostly_links(lines_[line + 1])) return false;
    const std::string_view words = lines_[line].text.of(flow_.text);
    if (words.size() > kLongestLeadIn) return false;
    const std::string_view tag = nodes_[lines_[line].element].tag;
    return words.back() == ':' || (tag.size() == 2 && tag[0] == 'h' && tag[1] > '1');
  }

  Range lines_of(uint32_t node) const {
    const auto place = [&](uint32_t sought) {
      const auto at =
          std::lower_bound(lines_.begin(), lines_.end(), sought,
                           [](const HtmlLine& line, uint32_t value) { return line.node < value; });
      return static_cast<size_t>(at - lines_.begin());
    };
    return {place(node), place(nodes_[node].end)};
  }

  // Prose before each line; a page without any counts all its words.
  void weigh() {
    bool any = false;
    for (const HtmlLine& line : lines_) any = any || is_prose(line);
    prose_.assign(1, 0);
    for (size_t i = 0; i < lines_.size(); ++i) {
      const bool counts = !dropped_[i] && (!any || is_prose(lines_[i]));
      prose_.push_back(prose_.back() + (counts ? lines_[i].text.size() : 0));
    }
  }

  bool is_prose(const HtmlLine& line) const {
    return line.text.size() >= kShortestProse && !is_mostly_links(line);
  }

  double prose_of(uint32_t node) const {
    const auto [first, last] = lines_of(node);
    return prose_[last] - prose_[first];
  }

  void drop(uint32_t node) {
    const auto [first, last] = lines_of(node);
    std::fill(dropped_.begin() + static_cast<std::ptrdiff_t>(first),
              dropped_.begin() + static_cast<std::ptrdiff_t>(last), true);
  }

  void drop_furniture() {
    const double most = kMostOfThePage * prose_of(0);
    for (uint32_t i = 0; i < nodes_.size();) {
      if (looks_like_furniture(nodes_[i]) && prose_of(i) <= most) {
        drop(i);
        i = nodes_[i].end;
      } else {
        ++i;
      }
    }
    weigh();
  }

  // Comments and teasers, unless the story is made of them, as a live report is.
  void drop_inner_articles(uint32_t root) {
    std::vector<uint32_t> inner;
    double prose = 0;
    for (uint32_t i = root + 1; i < nodes_[root].end;) {
      const bool is_article = nodes_[i].tag == "article";
      if (is_article) {
        inner.push_back(i);
        prose += prose_of(i);
      }
      i = is_article ? nodes_[i].end : i + 1;
    }
    if (prose > kMostOfThePage * prose_of(root)) return;
    for (const uint32_t each : inner) drop(each);
  }

  uint32_t root() const {
    const auto is_main = [](const HtmlNode& node) {
      return node.tag == "main" || node.attribute("role") == "main";
    };
    if (const auto body = largest(is_marked_body)) return *body;
    if (const auto article = largest([](const HtmlNode& n) { return n.tag == "article"; }))
      return *article;
    if (const auto main = largest(is_main)) return *main;
    return smallest_container();
  }

  template <class Is>
  std::optional<uint32_t> largest(Is is) const {
    std::optional<uint32_t> best;
    double best_prose = kGoodPart * prose_of(0);
    for (uint32_t i = 0; i < nodes_.size(); ++i) {
      if (!is(nodes_[i])) continue;
      const double prose = prose_of(i);
      if (prose > 0 && (best ? prose > best_prose : prose >= best_prose)) {
        best = i;
        best_prose = prose;
      }
    }
    return best;
  }

  // Containers with nearly all prose lie in one another, so the last is the smallest.
  uint32_t smallest_container() const {
    uint32_t best = 0;
    const double nearly_all = kNearlyAll * prose_of(0);
    for (uint32_t i = 1; i < nodes_.size(); ++i) {
      if (is_one_of(nodes_[i].tag, kContainers) && prose_of(i) > 0 && prose_of(i) >= nearly_all)
        best = i;
    }
    return best;
  }

  const std::vector<HtmlNode>& nodes_;
  const HtmlFlow& flow_;
  const std::vector<HtmlLine>& lines_;
  std::vector<bool> dropped_;  // lines
  std::vector<double> prose_;  // bytes before each line
};

}  // namespace

HtmlStory find_story(const HtmlTree& tree, const HtmlFlow& flow, bool whole) {
  return StoryFinder(tree, flow).find(whole);
}

}  // namespace crosscheck
