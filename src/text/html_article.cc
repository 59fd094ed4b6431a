#include "text/html_article.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "text/article_fields.h"
#include "text/html_facts.h"
#include "text/html_json_ld.h"
#include "text/html_overlap.h"
#include "text/html_story.h"
#include "text/html_tree.h"

namespace crosscheck {
namespace {

// Of a page's lines, what must stand in "articleBody" if that is the whole story, and what may if
// the page does not have the story at all.
constexpr double kTheWholeStory = 0.5;
constexpr double kAnotherText = 0.2;

size_t bytes_of(const HtmlFlow& flow, const std::vector<bool>& keep) {
  size_t bytes = 0;
  for (size_t i = 0; i < keep.size(); ++i) bytes += keep[i] ? flow.lines[i].text.size() : 0;
  return bytes;
}

bool has_markup(std::string_view text) {
  return text.find("</") != text.npos || text.find("<br") != text.npos;
}

class PageReader {
 public:
  PageReader(std::string_view html, const HtmlTree& tree, Article& article, Diagnostics& faults)
      : html_(html), tree_(tree), nodes_(tree.nodes), article_(article), faults_(faults) {}

  bool read() {
    PageFacts meta = read_meta(tree_);
    facts_ = read_json_ld(article_.path, html_, tree_, meta.url, faults_);
    facts_.fill(std::move(meta));
    flow_ = flow_of(tree_);
    story_ = find_story(tree_, flow_);
    article_.source = facts_.source;
    article_.url = facts_.url;
    read_title();
    read_date();
    read_language();
    warn_of_cuts();
    return read_text();
  }

 private:
  // ------------------------------------------------------------------------------------- the text

  bool read_text() {
    drop_headline();
    const PlacedText body = body_of_facts();
    const bool taken = check_against(body);
    PlacedText text = taken ? body : join_lines(flow_, story_.keep);
    if (text.text.empty()) {
      const Span place = nodes_[tree_.first("body")].where;
      faults_.push_back(diagnose(article_.path, html_, {place.begin, place.begin + 1},
                                 "there is no story in this page, only navigation and links"));
      return false;
    }
    article_.source_map = map_to_lines(text.runs, html_);
    article_.text = std::move(text.text);
    return true;
  }

  // The title is a field of its own.
  void drop_headline() {
    uint32_t last = 0;
    bool is_title = false;
    for (size_t i = 0; i < flow_.lines.size(); ++i) {
      const uint32_t element = flow_.lines[i].element;
      if (nodes_[element].tag != "h1") continue;
      if (element != last) is_title = tree_.text_of(element) == article_.title;
      last = element;
      if (is_title) story_.keep[i] = false;
    }
  }

  PlacedText body_of_facts() const {
    PlacedText body{.text = facts_.body, .runs = facts_.body_runs};
    if (!has_markup(body.text)) return body;
    Result<PlacedText> plain = story_of_markup(article_.path, body.text);
    if (!plain) return {};
    const auto size = static_cast<uint32_t>(plain->text.size());
    return {.text = plain->text, .runs = through(plain->runs, size, body.runs)};
  }

  // Whether the page has its story nowhere but in its metadata.
  bool check_against(const PlacedText& body) {
    if (is_blank(body.text)) return false;
    const BodyWords words(body.text);
    const double share = words.share_of(flow_, story_.keep);
    const auto kept = static_cast<double>(bytes_of(flow_, story_.keep));
    const auto given = static_cast<double>(body.text.size());
    if (share >= kTheWholeStory) words.drop_others(flow_, story_.keep);
    return share <= kAnotherText && given > 2 * kept;
  }

  // ------------------------------------------------------------------------------------- metadata

  void read_title() {
    uint32_t h1 = tree_.first("h1", story_.element);
    if (h1 == 0) h1 = tree_.first("h1");
    const std::string headline = h1 == 0 ? "" : tree_.text_of(h1);
    std::string title = plain_words(facts_.title);
    if (title.empty()) title = headline;
    const uint32_t named = tree_.first("title");
    if (title.empty() && named != 0) title = tree_.text_of(named);
    if (!headline.empty() && title.starts_with(headline)) title = headline;
    article_.title = without_publisher(std::move(title));
  }

  // "Air Naik | Harian Kota" without the publisher's name.
  std::string without_publisher(std::string title) const {
    const std::string& source = article_.source;
    if (source.empty() || title.size() <= source.size() || !title.ends_with(source)) return title;
    std::string_view rest(title.data(), title.size() - source.size());
    constexpr auto kJoints =
        std::to_array<std::string_view>({" - ", " | ", " \u2013 ", " \u2014 ", " :: ", " \u00B7 "});
    for (const std::string_view joint : kJoints) {
      if (rest.ends_with(joint)) return std::string(rest.substr(0, rest.size() - joint.size()));
    }
    return title;
  }

  void read_date() {
    std::vector<PageFacts::Date> dates = facts_.published;
    for (const PageFacts::Date& date : dates_in_page()) dates.push_back(date);
    for (const PageFacts::Date& date : dates) {
      if (set_published(article_, date.value)) return;
    }
    if (dates.empty()) return;
    faults_.push_back(diagnose(article_.path, html_, dates.front().where, std::string(kNotADate)));
  }

  // The first of the article's element, else one between the headline and the story.
  std::vector<PageFacts::Date> dates_in_page() const {
    const uint32_t around = article_around(story_.element);
    std::vector<PageFacts::Date> dates = read_time(tree_, around, nodes_[around].end);
    const uint32_t h1 = tree_.first("h1");
    if (dates.empty() && h1 != 0 && h1 < around) dates = read_time(tree_, h1, around);
    return dates;
  }

  uint32_t article_around(uint32_t element) const {
    uint32_t around = element;
    for (uint32_t i = element; i != 0; i = nodes_[i].parent) {
      if (nodes_[i].tag == "article" || nodes_[i].tag == "main") around = i;
    }
    return around;
  }

  void read_language() {
    std::vector<std::string> codes = facts_.languages;
    if (codes.empty()) return;
    if (const std::string_view root = nodes_.front().attribute("lang"); !root.empty())
      codes.emplace_back(root);
    std::transform(codes.begin(), codes.end(), codes.begin(), primary_language);
    const bool agree = std::all_of(codes.begin(), codes.end(),
                                   [&](const std::string& code) { return code == codes.front(); });
    if (agree) article_.language = codes.front();
  }

  // --------------------------------------------------------------------------------- a page cut
  // off

  void warn_of_cuts() {
    constexpr auto kSwallow =
        std::to_array<std::string_view>({"script", "style", "textarea", "title"});
    for (const HtmlNode& node : nodes_) {
      const bool swallows = std::find(kSwallow.begin(), kSwallow.end(), node.tag) != kSwallow.end();
      if (swallows && !node.closed)
        warn(node.where,
             fmt::format("this <{}> has no end, so what follows is not read", node.tag));
    }
    for (uint32_t i = story_.element; i != 0; i = nodes_[i].parent) {
      if ((nodes_[i].tag == "article" || nodes_[i].tag == "main") && !nodes_[i].closed)
        return warn(nodes_[i].where,
                    fmt::format("this <{}> has no end: the page may be cut off", nodes_[i].tag));
    }
    const size_t comment = html_.rfind("<!--"), tag = html_.rfind('<');
    if (comment != html_.npos && html_.find("-->", comment + 2) == html_.npos)
      warn({static_cast<uint32_t>(comment), static_cast<uint32_t>(comment + 4)},
           "this comment has no end, so what follows is not read");
    else if (tag != html_.npos && tag + 1 < html_.size() && html_.find('>', tag) == html_.npos &&
             html_[tag + 1] != ' ')
      warn({static_cast<uint32_t>(tag), static_cast<uint32_t>(tag + 1)},
           "the page ends within this tag: it may be cut off");
  }

  void warn(Span where, std::string message) {
    faults_.push_back(diagnose(article_.path, html_, where, std::move(message)));
    faults_.back().severity = Severity::warning;
  }

  const std::string_view html_;
  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  Article& article_;
  Diagnostics& faults_;
  PageFacts facts_;
  HtmlFlow flow_;
  HtmlStory story_;
};

}  // namespace

bool read_html_article(std::string_view html, Article& article, Diagnostics& faults) {
  const Result<HtmlTree> tree = parse_html(article.path, html);
  if (tree) return PageReader(html, *tree, article, faults).read();
  faults.insert(faults.end(), tree.faults().begin(), tree.faults().end());
  return false;
}

Result<PlacedText> story_of_markup(std::string_view path, std::string_view markup) {
  const Result<HtmlTree> tree = parse_html(path, markup);
  if (!tree) return tree.faults();
  const HtmlFlow flow = flow_of(*tree);
  return join_lines(flow, find_story(*tree, flow, true).keep);
}

std::string plain_words(std::string words) {
  if (words.find_first_of("<&") == words.npos) return words;
  const Result<HtmlTree> tree = parse_html("", words);
  return tree ? tree->text_of(0) : words;
}

bool set_published(Article& article, std::string_view date) {
  const size_t begin = std::min(date.find_first_not_of(" \t\r\n"), date.size());
  std::string value(date.substr(begin, date.find_last_not_of(" \t\r\n") + 1 - begin));
  // "+0700" is written as often as "+07:00".
  const size_t sign = value.size() > 15 ? value.find_last_of("+-") : value.npos;
  if (sign != value.npos && sign > 10 && value.size() - sign == 5) value.insert(sign + 3, ":");
  return set_field(article, "published", value) == FieldFault::none;
}

}  // namespace crosscheck
