#include "text/html_tree.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdlib>
#include <fmt/format.h>
#include <gumbo.h>
#include <memory_resource>
#include <utility>

#include "text/html_alignment.h"
#include "text/html_depth.h"

namespace crosscheck {
namespace {

// ---------------------------------------------------------------------------------------- parsing

// What the parser may take for a page: pages take some 40 bytes for each of theirs.
constexpr size_t kBytesAtLeast = size_t{1} << 25;
constexpr size_t kBytesForEach = 200;

// All of a tree's memory, given back at once: the parser's own way to free a tree calls itself for
// each level. Where a page asks for more than its share, the parser is left for good.
class Arena {
 public:
  explicit Arena(size_t page) : left_(kBytesAtLeast + kBytesForEach * page) {}

  void* allocate(size_t bytes) {
    if (bytes > left_) std::longjmp(refusal_, 1);  // only frames of the parser, written in C, go
    left_ -= bytes;
    return memory_.allocate(bytes);
  }

  // Null if the page asks for too much.
  const GumboOutput* parse(std::string_view html) {
    GumboOptions options = kGumboDefaultOptions;
    options.userdata = this;
    options.allocator = [](void* arena, size_t bytes) {
      return static_cast<Arena*>(arena)->allocate(bytes);
    };
    options.deallocator = [](void*, void*) {};
    options.max_errors = 0;
    if (setjmp(refusal_) != 0) return nullptr;
    return gumbo_parse_with_options(&options, html.data(), html.size());
  }

 private:
  std::pmr::monotonic_buffer_resource memory_;
  size_t left_;
  std::jmp_buf refusal_ = {};
};

// ------------------------------------------------------------------------------------- flattening

// In these nothing is markup but their end tag.
bool is_raw(std::string_view tag) {
  constexpr auto kRaw = std::to_array<std::string_view>(
      {"script", "style", "plaintext", "xmp", "iframe", "noembed", "noframes"});
  return std::find(kRaw.begin(), kRaw.end(), tag) != kRaw.end();
}

class Flattener {
 public:
  explicit Flattener(std::string_view html) : html_(html) {}

  std::vector<HtmlNode> flatten(const GumboNode& root) {
    open(root);
    while (!open_.empty()) {
      Open& last = open_.back();
      const GumboVector& children = last.element->children;
      if (last.next < children.length) {
        visit(*static_cast<const GumboNode*>(children.data[last.next++]));
      } else {
        nodes_[last.node].end = static_cast<uint32_t>(nodes_.size());
        open_.pop_back();
      }
    }
    return std::move(nodes_);
  }

 private:
  struct Open {
    const GumboElement* element = nullptr;
    uint32_t node = 0;
    uint32_t next = 0;  // child
  };

  void visit(const GumboNode& node) {
    switch (node.type) {
      case GUMBO_NODE_ELEMENT:
        return open(node);
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_CDATA:
      case GUMBO_NODE_WHITESPACE:
        return add_text(node.v.text);
      default:
        return;
    }
  }

  void open(const GumboNode& node) {
    const GumboElement& element = node.v.element;
    const auto index = static_cast<uint32_t>(nodes_.size());
    HtmlNode& added = nodes_.emplace_back();
    added.tag = element.tag < GUMBO_TAG_UNKNOWN ? gumbo_normalized_tagname(element.tag) : "";
    added.parent = open_.empty() ? 0 : open_.back().node;
    added.closed = element.original_end_tag.length > 0 || element.original_tag.length == 0;
    added.where = where(element.original_tag);
    for (unsigned int i = 0; i < element.attributes.length; ++i)
      added.attributes.push_back(
          attribute(*static_cast<const GumboAttribute*>(element.attributes.data[i])));
    open_.push_back({.element = &element, .node = index});
  }

  HtmlAttribute attribute(const GumboAttribute& given) const {
    return {.name = given.name, .value = given.value, .where = where(given.original_value)};
  }

  void add_text(const GumboText& given) {
    HtmlNode node{.parent = open_.back().node, .is_text = true, .text = given.text};
    node.where = where(given.original_text);
    const std::string_view markup = node.where.of(html_);
    node.runs = is_raw(nodes_[node.parent].tag) ? align_raw(node.text, markup, node.where.begin)
                                                : align(node.text, markup, node.where.begin);
    node.end = static_cast<uint32_t>(nodes_.size()) + 1;
    nodes_.push_back(std::move(node));
  }

  // Nowhere, if the parser put it in.
  Span where(const GumboStringPiece& piece) const {
    const bool inside = piece.data != nullptr && piece.data >= html_.data() &&
                        piece.data + piece.length <= html_.data() + html_.size();
    if (!inside) return {};
    const auto begin = static_cast<uint32_t>(piece.data - html_.data());
    return {begin, begin + static_cast<uint32_t>(piece.length)};
  }

  const std::string_view html_;
  std::vector<HtmlNode> nodes_;
  std::vector<Open> open_;
};

}  // namespace

const HtmlAttribute* HtmlNode::find(std::string_view name) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const HtmlAttribute& each) { return each.name == name; });
  return found == attributes.end() ? nullptr : &*found;
}

std::string_view HtmlNode::attribute(std::string_view name) const {
  const HtmlAttribute* found = find(name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

std::string HtmlTree::text_of(uint32_t node) const {
  std::string text;
  for (uint32_t i = node; i < nodes[node].end; ++i) {
    for (const char c : nodes[i].text) {
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
      if (!blank)
        text += c;
      else if (!text.empty() && text.back() != ' ')
        text += ' ';
    }
  }
  if (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

uint32_t HtmlTree::first(std::string_view tag, uint32_t node) const {
  for (uint32_t i = node; i < nodes[node].end; ++i) {
    if (nodes[i].tag == tag) return i;
  }
  return 0;
}

Result<HtmlTree> parse_html(std::string_view path, std::string_view html) {
  if (html.size() > kLargestPage)
    return diagnose_file(path, fmt::format("is larger than {} MiB, so it is no page",
                                           kLargestPage / (size_t{1} << 20)));
  if (const auto deep = first_tag_deeper_than(kDeepestElement, html))
    return diagnose(path, html, *deep,
                    fmt::format("elements are nested more than {} deep", kDeepestElement));
  Arena arena(html.size());
  const GumboOutput* output = arena.parse(html);
  if (output == nullptr)
    return diagnose(path, html, {0, 1},
                    "its markup multiplies itself: formatting elements without an end");
  return HtmlTree{Flattener(html).flatten(*output->root)};
}

}  // namespace crosscheck
