// A quote cut to a line, with the words that matter in it.
//
//   Excerpt cut = excerpt("Menurut Seoul, Korea Utara mengirim 3.000 tentara ke Rusia.", {27, 49},
//   40); cut.before + cut.focus + cut.after  ==  "… Korea Utara mengirim 3.000 tentara …"
//
// All three are fit for a terminal: one line, nothing in them steers it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace crosscheck {

struct Excerpt {
  std::string before;
  std::string focus;
  std::string after;
};

// As much of `quote` around `focus` (bytes of `quote`; cut to it if it reaches beyond) as takes at
// most `columns`, broken between words. A focus that is too wide itself loses its end.
Excerpt excerpt(std::string_view quote, Span focus, size_t columns);

// `text`, made inert, on lines of at most `columns`, broken at spaces. At least one line.
std::vector<std::string> wrap(std::string_view text, size_t columns);

}  // namespace crosscheck
