#include "text/html_depth.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace crosscheck {
namespace {

template <size_t kCount>
bool is_one_of(std::string_view name, const std::array<std::string_view, kCount>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr auto kVoid =
    std::to_array<std::string_view>({"area", "base", "br", "col", "embed", "hr", "img", "input",
                                     "link", "meta", "param", "source", "track", "wbr"});
// The parser ends these by itself where the next one begins.
constexpr auto kEndThemselves = std::to_array<std::string_view>(
    {"p", "li", "dd", "dt", "option", "tr", "td", "th", "tbody", "thead", "tfoot", "caption",
     "html", "head", "body", "colgroup"});
constexpr auto kRawText = std::to_array<std::string_view>(
    {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"});
constexpr auto kForeign = std::to_array<std::string_view>({"svg", "math"});
// An end tag does not reach beyond the begin of these.
constexpr auto kBarriers =
    std::to_array<std::string_view>({"table", "td", "th", "caption", "button", "object", "marquee",
                                     "applet", "template", "svg", "math"});

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class TagWalk {
 public:
  TagWalk(size_t limit, std::string_view html) : limit_(limit), html_(html) {}

  std::optional<Span> find() {
    for (size_t at = 0; (at = html_.find('<', at)) != html_.npos;) {
      const size_t begin = at;
      at = pass(at);
      if (open_.size() > limit_)
        return Span{static_cast<uint32_t>(begin), static_cast<uint32_t>(at)};
    }
    return std::nullopt;
  }

 private:
  // One past what begins with the '<' at `at`.
  size_t pass(size_t at) {
    const std::string_view rest = html_.substr(at);
    if (rest.starts_with("<!--")) return past("-->", at + 2);
    const bool closing = rest.starts_with("</");
    const size_t begin = at + (closing ? 2 : 1);
    if (begin >= html_.size() || !is_letter(html_[begin])) return at + 1;
    size_t end = begin;
    while (end < html_.size() && std::string_view(" \t\r\n\f/>").find(html_[end]) == rest.npos)
      ++end;
    std::string name(html_.substr(begin, std::min<size_t>(end - begin, 16)));
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    const size_t after = past_tag(end);
    if (closing) {
      close(name);
      return after;
    }
    const bool closes_itself = after >= 2 && html_.substr(after - 2, 2) == "/>";
    open(name, closes_itself);
    return is_one_of(name, kRawText) && foreign_ == 0 ? past_raw_text(name, after) : after;
  }

  void open(const std::string& name, bool closes_itself) {
    if (foreign_ == 0
            ? is_one_of(name, kVoid) || is_one_of(name, kEndThemselves) || is_one_of(name, kRawText)
            : closes_itself)
      return;
    open_.push_back(name);
    if (is_one_of(name, kForeign)) ++foreign_;
  }

  void close(const std::string& name) {
    for (size_t i = open_.size(); i-- > 0;) {
      if (open_[i] != name) {
        if (is_one_of(open_[i], kBarriers)) return;
        continue;
      }
      for (size_t j = i; j < open_.size(); ++j) foreign_ -= is_one_of(open_[j], kForeign) ? 1 : 0;
      open_.resize(i);
      return;
    }
  }

  size_t past(std::string_view mark, size_t from) const {
    const size_t found = html_.find(mark, from);
    return found == html_.npos ? html_.size() : found + mark.size();
  }

  // A '>' in a quoted value does not end a tag.
  size_t past_tag(size_t at) const {
    for (char quote = 0; at < html_.size(); ++at) {
      const char c = html_[at];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '>') {
        return at + 1;
      } else if ((c == '"' || c == '\'') && html_[at - 1] == '=') {
        quote = c;
      }
    }
    return html_.size();
  }

  size_t past_raw_text(const std::string& name, size_t at) const {
    for (; (at = html_.find("</", at)) != html_.npos; at += 2) {
      const std::string_view end = html_.substr(at + 2, name.size());
      if (std::equal(end.begin(), end.end(), name.begin(), name.end(),
                     [](char a, char b) { return (a | 0x20) == b; }))
        return past_tag(at + 2);
    }
    return html_.size();
  }

  const size_t limit_;
  const std::string_view html_;
  std::vector<std::string> open_;
  size_t foreign_ = 0;  // of them, <svg> and <math>
};

}  // namespace

std::optional<Span> first_tag_deeper_than(size_t limit, std::string_view html) {
  return TagWalk(limit, html).find();
}

}  // namespace crosscheck
