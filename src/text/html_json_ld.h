// What a page's JSON-LD says of its article: schema.org NewsArticle, BlogPosting and their like.
//
//   <script type="application/ld+json">{"@type": "NewsArticle", "headline": "...", ...}</script>
//
// Found at the top, in lists, in "@graph" and as "mainEntity"; of several articles the one that has
// the page's address, else the first. A publisher may be named by its "@id" elsewhere. A script
// that is no JSON is a warning, and the others are read.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "text/html_facts.h"
#include "text/html_tree.h"

namespace crosscheck {

// `url`: the page's address, if it says so.
PageFacts read_json_ld(const std::string& path, std::string_view html, const HtmlTree& tree,
                       std::string_view url, Diagnostics& faults);

}  // namespace crosscheck
