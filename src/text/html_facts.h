// What a page says about itself, from one of the places where pages say it.
//
//   PageFacts linked = read_json_ld(path, html, tree, faults);  // schema.org, in <script>
//   PageFacts meta = read_meta(tree);                           // <meta>, <link>, <time>
//   linked.fill(meta);                                          // the former's word counts first
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "text/html_tree.h"
#include "text/source_map.h"

namespace crosscheck {

struct PageFacts {
  std::string title;
  std::string source;
  std::string url;
  struct Date {
    std::string value;
    Span where;  // in the file
  };
  std::vector<Date> published;         // best first
  std::vector<std::string> languages;  // each that is named
  std::string body;                    // the story's text ...
  SourceRuns body_runs;                // ... and where it stands

  // What is missing here, from there.
  void fill(PageFacts other);
};

// Facts of the <meta> elements (Open Graph, article:*, Dublin Core and other common names), the
// canonical link and the elements marked as the publication date.
PageFacts read_meta(const HtmlTree& tree);

// The first <time> with a date among nodes [begin, end).
std::vector<PageFacts::Date> read_time(const HtmlTree& tree, uint32_t begin, uint32_t end);

// "id" of "id-ID" and "id_ID", lower case; empty if it is no such code.
std::string primary_language(std::string_view code);

}  // namespace crosscheck
