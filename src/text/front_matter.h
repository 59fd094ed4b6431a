// The lines between two "---" at the head of a Markdown file: `key: value`, one a line.
//
//   ---
//   title: "Gempa di laut selatan"
//   date: 2024-11-27
//   ---
//   Text ...
//
// Only that much of YAML: quotation marks around a value are taken off, lines that are blank,
// indented, a list item or a comment are passed over. `date` is another name for `published`.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/diagnostic.h"
#include "text/article.h"

namespace crosscheck {

// Reads the front matter off the head of `file`, if there is any, into the article (its `path`
// names the file in faults). Returns where the text begins, and sets the article's first line.
// Front matter without an end is a fault, and text.
size_t read_front_matter(std::string_view file, Article& article, Diagnostics& faults);

}  // namespace crosscheck
