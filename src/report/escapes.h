// Words of articles made inert for what will read a report: a browser, a spreadsheet, a log.
//
//   inert_json("{\"quote\":\"</script>\"}")     {"quote":"\u003c/script>"}
//   markdown_text("*12* | <b>")                 \*12\* \| &lt;b&gt;
//   csv_cell("=cmd()")                          "'=cmd()"
//   annotation_message("50%\n::error::")        50%25%0A::error::
//   uri_path("berita/naik 5%.md")               berita/naik%205%25.md
//
// Text must be valid UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace crosscheck {

// Appends JSON that means the same, in which nothing steers a terminal or a CI's runner, turns the
// direction of what follows or ends the <script> that it may be put in: such characters can stand
// in strings only, and there an escape says them as well.
void append_inert_json(std::string_view json, std::string& out);

// For Markdown, on one line and not at its beginning: shown as it is, no markup, no HTML, no cell
// of a table ended, nobody mentioned and nothing linked.
std::string markdown_text(std::string_view text);

// A cell between quotation marks, on one line, that no spreadsheet takes for a formula: such words
// get an apostrophe before them, also behind a semicolon, at which some spreadsheets divide cells
// whatever the quotation marks say.
std::string csv_cell(std::string_view text);

// A line of a log that is no command to the runner of a CI: a blank divides two colons at its
// beginning, and two number signs anywhere.
std::string without_commands(std::string_view line);

// For a workflow command of GitHub: its message, or the value of one of its properties.
std::string annotation_message(std::string_view text);
std::string annotation_property(std::string_view text);

// For a plain text message of SARIF, in which brackets make links and braces placeholders.
std::string sarif_text(std::string_view text);

// A relative path as a URI reference.
std::string uri_path(std::string_view path);

}  // namespace crosscheck
