// A web page as a flat list of its elements and texts, in the order of the page.
//
//   Result<HtmlTree> tree = parse_html("berita.html", bytes);
//   for (uint32_t i = 0; i < tree->nodes.size(); ++i)
//     if (tree->nodes[i].tag == "h1") ...   // what is inside of it: nodes [i + 1, nodes[i].end)
//
// libgumbo reads it as HTML5 says, whatever is wrong with it; comments and templates are left out.
// Every text knows where its characters stand in the file. Nothing here calls itself, and a page
// that would take more than its size allows is refused: elements nested deeper than kDeepestElement
// (where browsers stop, too), and markup that multiplies itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "text/source_map.h"

namespace crosscheck {

inline constexpr size_t kDeepestElement = 512;

// Bytes; larger files are no pages.
inline constexpr size_t kLargestPage = size_t{1} << 24;

struct HtmlAttribute {
  std::string name;  // lower case
  std::string value;
  Span where;  // the value in the file, with its quotation marks
};

struct HtmlNode {
  std::string_view tag;  // lower case; empty: a text, or an element that HTML does not know
  uint32_t parent = 0;   // of the root: itself
  uint32_t end = 0;      // one past the last node inside of this one
  std::vector<HtmlAttribute> attributes;
  bool is_text = false;
  bool closed = true;  // its end tag is there
  std::string text;    // of a text, its references resolved
  SourceRuns runs;     // of a text
  Span where;          // in the file; of an element, its start tag

  // Empty if there is none.
  std::string_view attribute(std::string_view name) const;
  const HtmlAttribute* find(std::string_view name) const;
};

struct HtmlTree {
  std::vector<HtmlNode> nodes;  // the first is <html>

  // All text inside of a node, blanks folded.
  std::string text_of(uint32_t node) const;
  // The first node with the tag inside of `node`, or 0.
  uint32_t first(std::string_view tag, uint32_t node = 0) const;
};

// `html` is valid UTF-8. The faults name the place.
Result<HtmlTree> parse_html(std::string_view path, std::string_view html);

}  // namespace crosscheck
