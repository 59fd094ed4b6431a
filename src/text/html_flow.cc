#include "text/html_flow.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace crosscheck {
namespace {

template <size_t kCount>
bool is_one_of(std::string_view name, const std::array<std::string_view, kCount>& sorted) {
  return std::binary_search(sorted.begin(), sorted.end(), name);
}

// Sorted. HTML's own elements that stand on lines of their own.
constexpr auto kLineMakers = std::to_array<std::string_view>(
    {"address", "article", "aside", "blockquote", "body",    "center",   "dd",     "details",
     "dialog",  "dir",     "div",   "dl",         "dt",      "fieldset", "figure", "footer",
     "form",    "h1",      "h2",    "h3",         "h4",      "h5",       "h6",     "header",
     "hgroup",  "hr",      "html",  "legend",     "li",      "main",     "menu",   "nav",
     "ol",      "p",       "pre",   "section",    "summary", "table",    "tbody",  "td",
     "tfoot",   "th",      "thead", "tr",         "ul"});

constexpr auto kNeverText = std::to_array<std::string_view>(
    {"audio", "button", "canvas",   "datalist", "embed",    "figcaption", "head",   "iframe",
     "input", "math",   "noembed",  "noframes", "noscript", "object",     "script", "select",
     "style", "svg",    "template", "textarea", "title",    "video"});

bool is_blank(uint32_t code_point) {
  constexpr uint32_t kNoBreakSpace = 0xA0;
  return code_point == ' ' || (code_point >= '\t' && code_point <= '\r') ||
         code_point == kNoBreakSpace;
}

// Soft hyphen, zero width space, word joiner, byte order mark.
bool is_invisible(uint32_t code_point) {
  return code_point == 0xAD || code_point == 0x200B || code_point == 0x2060 || code_point == 0xFEFF;
}

class FlowWriter {
 public:
  explicit FlowWriter(const HtmlTree& tree) : tree_(tree) {}

  HtmlFlow write() {
    const auto size = static_cast<uint32_t>(tree_.nodes.size());
    for (uint32_t i = 0; i < size;) {
      while (!open_.empty() && i >= tree_.nodes[open_.back()].end) leave();
      i = enter(i);
    }
    while (!open_.empty()) leave();
    end_line();
    return std::move(flow_);
  }

 private:
  // The next node to enter.
  uint32_t enter(uint32_t i) {
    const HtmlNode& node = tree_.nodes[i];
    if (node.is_text) {
      add(i);
      return i + 1;
    }
    if (is_one_of(node.tag, kNeverText)) return node.end;
    if (node.tag == "br") {
      end_line();
      broken_ = true;
    } else if (is_one_of(node.tag, kLineMakers)) {
      end_line();
      broken_ = false;
      makers_.push_back(i);
    }
    links_ += node.tag == "a" ? 1 : 0;
    open_.push_back(i);
    return i + 1;
  }

  void leave() {
    const std::string_view tag = tree_.nodes[open_.back()].tag;
    links_ -= tag == "a" ? 1 : 0;
    if (!makers_.empty() && makers_.back() == open_.back()) {
      end_line();
      broken_ = false;
      makers_.pop_back();
    }
    open_.pop_back();
  }

  void add(uint32_t index) {
    const HtmlNode& node = tree_.nodes[index];
    size_t run = 0;
    for (uint32_t at = 0; at < node.text.size();) {
      const CodePoint c = code_point_at(node.text, at);
      while (run + 1 < node.runs.size() && node.runs[run + 1].at <= at) ++run;
      if (is_blank(c.value)) {
        blank_ = in_line_;
        new_run_ |= c.value == '\n' || c.value == '\r';
      } else if (!is_invisible(c.value) && !node.runs.empty()) {
        const uint32_t source = node.runs[run].source + (at - node.runs[run].at);
        write(std::string_view(node.text).substr(at, c.bytes), source, index);
      }
      at += c.bytes;
    }
  }

  void write(std::string_view character, uint32_t source, uint32_t index) {
    if (!in_line_) begin_line(index);
    if (blank_) {
      flow_.text += ' ';
      blank_ = false;
    }
    const auto at = static_cast<uint32_t>(flow_.text.size());
    const bool goes_on = !new_run_ && !flow_.runs.empty() &&
                         source - flow_.runs.back().source == at - flow_.runs.back().at;
    if (!goes_on) flow_.runs.push_back({at, source});
    new_run_ = false;
    flow_.text += character;
    if (links_ > 0) flow_.lines.back().link_bytes += static_cast<uint32_t>(character.size());
  }

  void begin_line(uint32_t index) {
    const auto at = static_cast<uint32_t>(flow_.text.size());
    flow_.lines.push_back({.text = {at, at},
                           .node = index,
                           .element = makers_.empty() ? 0 : makers_.back(),
                           .after_break = broken_});
    in_line_ = new_run_ = true;
    blank_ = false;
  }

  void end_line() {
    if (in_line_) flow_.lines.back().text.end = static_cast<uint32_t>(flow_.text.size());
    in_line_ = blank_ = false;
  }

  const HtmlTree& tree_;
  HtmlFlow flow_;
  std::vector<uint32_t> open_;    // elements around
  std::vector<uint32_t> makers_;  // of them, those that make lines
  uint32_t links_ = 0;            // of them, links
  bool in_line_ = false;
  bool broken_ = false;   // by <br>, since the last line
  bool blank_ = false;    // one is due before the next character
  bool new_run_ = false;  // the file has a line break before the next character
};

}  // namespace

HtmlFlow flow_of(const HtmlTree& tree) {
  return FlowWriter(tree).write();
}

PlacedText join_lines(const HtmlFlow& flow, const std::vector<bool>& keep) {
  PlacedText joined;
  auto run = flow.runs.begin();
  bool follows = false;  // the line before was kept
  for (size_t i = 0; i < flow.lines.size(); ++i) {
    const HtmlLine& line = flow.lines[i];
    if (keep[i]) {
      if (!joined.text.empty()) joined.text += line.after_break && follows ? "\n" : "\n\n";
      const auto begin = static_cast<uint32_t>(joined.text.size());
      while (run != flow.runs.end() && run->at < line.text.begin) ++run;
      for (; run != flow.runs.end() && run->at < line.text.end; ++run)
        joined.runs.push_back({begin + (run->at - line.text.begin), run->source});
      joined.text += line.text.of(flow.text);
    }
    follows = keep[i];
  }
  return joined;
}

}  // namespace crosscheck
