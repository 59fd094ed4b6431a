// How deep the elements of a page nest, found by its tags alone: before it is given to a parser
// whose work grows with the depth.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/span.h"

namespace crosscheck {

// The start tag that is the first to stand inside of `limit` others that are still open.
std::optional<Span> first_tag_deeper_than(size_t limit, std::string_view html);

}  // namespace crosscheck
