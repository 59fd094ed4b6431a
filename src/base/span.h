// A stretch of an article's text, in bytes of its UTF-8, half open: [begin, end).
//
//   Span span{3, 7};
//   span.of("2,9 juta orang")  ==  " jut"
//
// Everything the program cites is a Span; `of` is the only way from a span to words, so a quote
// is always a slice of the text it was taken from.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace crosscheck {

struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  std::string_view of(std::string_view text) const { return text.substr(begin, size()); }

  friend auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace crosscheck
