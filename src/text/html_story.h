// Which lines of a page are its story, by the structure of its markup; no publisher is known here.
//
//   const HtmlStory story = find_story(tree, flow);
//   const PlacedText text = join_lines(flow, story.keep);
//
// Left out first, wherever they stand: navigation, asides, footers, forms, what is hidden, what has
// a role or a class name that says it is no text of the page's own (share bars, comments, related
// stories, captions, advertisements), and articles inside of the article; but never what holds most
// of the page's prose, since a class name may stand on the wrapper of everything. Then the story is
// the element marked as the article's body, else the largest <article>, else <main>, if a good part
// of the prose is in it; else the smallest container that holds nearly all prose. In it, lines that
// are mostly links are left out, and headings and "...:" that lead to nothing else.
#pragma once

#include <cstdint>
#include <vector>

#include "text/html_flow.h"
#include "text/html_tree.h"

namespace crosscheck {

struct HtmlStory {
  uint32_t element = 0;    // that holds the story
  std::vector<bool> keep;  // for each line of the flow
};

// `whole`: all of it is the story, as in a piece of markup that was given as one; only furniture
// and links are left out.
HtmlStory find_story(const HtmlTree& tree, const HtmlFlow& flow, bool whole = false);

}  // namespace crosscheck
