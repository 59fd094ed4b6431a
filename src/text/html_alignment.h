// Where the characters of a text node stand in its markup.
//
//   align("Rp2 juta & lain", "Rp2&nbsp;juta &amp; lain", 100)   // the blank is a no-break space
//     ==  {{0, 100}, {3, 103}, {5, 109}, {10, 114}, {11, 119}}
//
// The parser gives a text with its references resolved, line ends made one, and what it ignored
// (an end tag that fits nothing, a comment) gone; this finds the way back.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/source_map.h"

namespace crosscheck {

// `markup` begins at byte `begin` of the file. Both are valid UTF-8.
SourceRuns align(std::string_view text, std::string_view markup, uint32_t begin);

// The same for the content of <script> and its like, where nothing is resolved: line ends alone
// differ.
SourceRuns align_raw(std::string_view text, std::string_view markup, uint32_t begin);

}  // namespace crosscheck
