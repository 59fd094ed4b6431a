// A finding's chart as SVG inside of a page: drawn here, so that building needs no library of
// charts and the page no network.
//
//   write_chart(html, words, claims, "5f1c2a90", message)
//
// It is drawn twice, for a wide page and for a narrow one, as text that shrinks with its drawing
// can't be read on a phone; the style shows one of them. Numbers in the discs are those of the
// statements listed below, which say the same in words. Nothing hangs on color.
#pragma once

#include <string>

#include "report/html_words.h"
#include "report/html_writer.h"
#include "report/timeline.h"

namespace crosscheck {

// Nothing where a chart would say no more than the statements do. `id` is the page's for the
// finding, `title` its sentence.
void write_chart(HtmlWriter& html, const HtmlWords& words, const ClaimList& claims,
                 const std::string& id, const std::string& title);

}  // namespace crosscheck
