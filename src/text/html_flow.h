// The words of a page as a reader sees them: lines, one for each paragraph, heading, list item,
// cell or part between two line breaks, with their places in the file.
//
//   HtmlFlow flow = flow_of(tree);
//   for (const HtmlLine& line : flow.lines) line.text.of(flow.text) ...
//
// Blanks are folded to one, no-break spaces are blanks, invisible marks that only say where a word
// may be cut are gone. What is never read as text (scripts, styles, controls, drawings, captions)
// is left out here; what is no part of the story is html_story.h's affair.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"
#include "text/html_tree.h"
#include "text/source_map.h"

namespace crosscheck {

struct HtmlLine {
  Span text;                 // of HtmlFlow::text
  uint32_t node = 0;         // its first text; they rise from line to line
  uint32_t element = 0;      // the innermost element around it that makes lines
  uint32_t link_bytes = 0;   // of its words, inside of links
  bool after_break = false;  // of the same paragraph as the line before
};

struct HtmlFlow {
  std::string text;
  SourceRuns runs;
  std::vector<HtmlLine> lines;  // none is empty
};

HtmlFlow flow_of(const HtmlTree& tree);

// The lines for which `keep` is set as one text, a blank line between paragraphs.
struct PlacedText {
  std::string text;
  SourceRuns runs;
};
PlacedText join_lines(const HtmlFlow& flow, const std::vector<bool>& keep);

}  // namespace crosscheck
