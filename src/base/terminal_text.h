// Text made fit for a terminal: how wide it stands, and nothing in it that steers.
//
//   display_width("日本 é") == 6           // wide letters take two columns, combining marks none
//   inert("a\x1b[31mb")    == "a\\x1b[31mb" // an article can't color, move or hide anything
//   shorten("Korea Utara mengirim ...", 12) == "Korea Utara…"
//
// Text must be valid UTF-8. Widths follow Unicode's East Asian Width (UAX #11) as terminals do.
#pragma once

#include <string>
#include <string_view>

namespace crosscheck {

// Columns that `text` takes; control characters take none (see `inert`).
size_t display_width(std::string_view text);

// Control and bidirectional-control characters as visible escapes (\x1b, \u202e); tabs and line
// breaks become spaces, so the result is one line.
std::string inert(std::string_view text);

// The same, but keeps line breaks and tabs: for text of several lines.
std::string inert_lines(std::string_view text);

// As much of the front, or of the back, as takes at most `columns`; never half a character.
std::string_view front_columns(std::string_view text, size_t columns);
std::string_view back_columns(std::string_view text, size_t columns);

// `text`, or its front and an ellipsis where it is wider than `columns`.
std::string shorten(std::string_view text, size_t columns);

// `text` with spaces after it, up to `columns`.
std::string pad(std::string_view text, size_t columns);

}  // namespace crosscheck
