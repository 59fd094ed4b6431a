// Where the words of a text that was taken out of a file stand in that file.
//
//   "<b>Rp2</b>&nbsp;juta"  ->  "Rp2 juta", runs {0, 3} {4, 16}: its byte 5 is byte 17 of the file
//
// A run is text that the file has byte for byte, without a line break in it; it goes on until the
// next one begins. What lies between (blanks that were put in or folded) has no place of its own
// and counts on from the run before it. Runs are in the order of the text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace crosscheck {

struct SourceRun {
  uint32_t at = 0;      // byte of the text
  uint32_t source = 0;  // byte of the file

  friend bool operator==(const SourceRun&, const SourceRun&) = default;
};
using SourceRuns = std::vector<SourceRun>;

// The byte of the file where byte `at` of the text stands.
uint32_t source_of(const SourceRuns& runs, uint32_t at);

// Runs of a text taken out of one that was itself taken out of a file: of markup in a JSON string.
// `size` is that of the text.
SourceRuns through(const SourceRuns& outer, uint32_t size, const SourceRuns& inner);

// The same with lines and columns, which need the file no more.
struct SourceStep {
  uint32_t at = 0;  // byte of the text
  LineColumn place;
};
using SourceMap = std::vector<SourceStep>;

SourceMap map_to_lines(const SourceRuns& runs, std::string_view file);

}  // namespace crosscheck
