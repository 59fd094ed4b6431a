// What could do harm in a format's output: each format has readers of its own, who act on other
// things.
//
//   harm_in("csv", "claim\r\n=cmd()\r\n")   "the cell '=cmd()' is a formula"
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json_file.h"
#include "text/html_tree.h"

namespace crosscheck {

inline std::vector<std::string> lines_in(const std::string& text) {
  std::vector<std::string> lines;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

inline std::string without(std::string text, std::initializer_list<std::string_view> allowed) {
  for (const std::string_view part : allowed) {
    for (size_t at = 0; (at = text.find(part, at)) != std::string::npos;)
      text.replace(at, part.size(), "");
  }
  return text;
}

// Terminals, and whoever looks at the raw bytes: controls and marks of direction.
inline std::string harm_to_terminal(const std::string& format, const std::string& out) {
  constexpr std::array<std::string_view, 14> kMarks = {
      "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067",
      "\u2068", "\u2069", "\u200E", "\u200F", "\u061C", "\u2028", "\u009B"};
  for (const std::string_view mark : kMarks) {
    if (out.find(mark) != std::string::npos) return "there is a mark of direction or a line end";
  }
  for (size_t i = 0; i < out.size(); ++i) {
    const auto byte = static_cast<unsigned char>(out[i]);
    const bool ends_row =
        format == "csv" && byte == '\r' && i + 1 < out.size() && out[i + 1] == '\n';
    if ((byte < 0x20 && byte != '\n' && !ends_row) || byte == 0x7F) return "there is a control";
  }
  return "";
}

// A CI's runner, which reads the log of whatever prints to it. JSON strings and the like are on
// lines that begin with something else.
inline std::string harm_to_runner(const std::string& format, const std::string& out) {
  for (const std::string& line : lines_in(out)) {
    const size_t first = line.find_first_not_of(" \t");
    // GitHub's runner looks for these only where a line is no command of the newer kind.
    for (const std::string_view old : {"##[", "##vso["}) {
      if (format != "github" && line.find(old) != std::string::npos)
        return "the line '" + line + "' holds a command";
    }
    if (first == std::string::npos || line.compare(first, 2, "::") != 0) continue;
    const bool is_ours =
        format == "github" && (line.starts_with("::error ") || line.starts_with("::warning ") ||
                               line.starts_with("::notice "));
    if (!is_ours) return "the line '" + line + "' is a command";
  }
  return "";
}

// A browser: no markup but the format's own.
inline std::string harm_to_browser(const std::string& format, const std::string& out) {
  if (format == "text" || format == "csv" || format == "github") return "";  // never rendered
  if (format == "html") return "";                                           // see harm_to_reader
  std::string rest = out;
  if (format == "markdown") rest = without(rest, {"<b>", "</b>"});
  if (format == "junit") {
    rest = without(
        rest, {"<?xml", "<testsuites", "</testsuites>", "<testsuite", "</testsuite>", "<testcase",
               "</testcase>", "<failure", "</failure>", "<system-out", "</system-out>"});
  }
  return rest.find('<') == std::string::npos ? "" : "there is markup: " + rest;
}

// The cells of CSV, or of what a spreadsheet makes of it that divides at `comma`.
inline std::vector<std::string> cells_in(const std::string& out, char comma) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (const char c : out) {
    if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == comma || c == '\n' || c == '\r')) {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  return cells;
}

inline std::string harm_to_spreadsheet(const std::string& out) {
  std::vector<std::string> cells = cells_in(out, ',');
  for (const std::string& cell : cells_in(out, ';')) cells.push_back(cell);
  // One that takes quotation marks for letters where a cell does not begin with them.
  std::string bare = out;
  std::erase(bare, '"');
  for (const std::string& cell : cells_in(bare, ';')) cells.push_back(cell);
  for (const std::string& cell : cells) {
    const size_t first = cell.find_first_not_of(' ');
    if (first != std::string::npos &&
        std::string_view("=+-@").find(cell[first]) != std::string::npos)
      return "the cell '" + cell + "' is a formula";
  }
  return "";
}

// Markdown: rows of tables keep their cells, and code, links and mentions are none.
inline std::string harm_to_page(const std::string& out) {
  for (const std::string& line : lines_in(out)) {
    size_t bars = 0;
    for (size_t i = 0; i < line.size(); ++i) {
      if (line[i] == '\\') {
        ++i;
      } else if (line[i] == '`' || line[i] == '[' || line[i] == '*') {
        return "there is markup in '" + line + "'";
      } else if (line[i] == '@' && i + 1 < line.size() && line[i + 1] >= 'A') {
        if (static_cast<unsigned char>(line[i + 1]) < 0x80) return "somebody is mentioned: " + line;
      } else {
        bars += line[i] == '|';
      }
    }
    if (bars != 0 && bars != 7) return "a row has other cells: " + line;
  }
  return "";
}

// A page: its own elements and nothing that acts, but the one script that it has.
inline std::string harm_to_reader(const std::string& out) {
  const auto tree = parse_html("report.html", out);
  if (!tree) return "it is no page";
  size_t scripts = 0;
  for (const HtmlNode& node : tree->nodes) {
    scripts += node.tag == "script" ? 1 : 0;
    for (const std::string_view foreign : {"img", "iframe", "object", "embed", "base", "link"}) {
      if (node.tag == foreign) return "there is an element " + std::string(foreign);
    }
    for (const HtmlAttribute& attribute : node.attributes) {
      if (attribute.name.starts_with("on") || attribute.name == "style" || attribute.name == "src")
        return "there is an attribute " + attribute.name;
      const bool leads_out = attribute.name == "href" && !attribute.value.starts_with("#") &&
                             !attribute.value.starts_with("http");
      if (leads_out) return "there is a link to " + attribute.value;
    }
  }
  return scripts <= 1 ? "" : "there is another script";
}

// Empty if there is nothing.
inline std::string harm_in(const std::string& format, const std::string& out) {
  std::string harm = harm_to_terminal(format, out);
  if (harm.empty()) harm = harm_to_runner(format, out);
  if (harm.empty()) harm = harm_to_browser(format, out);
  if (harm.empty() && format == "csv") harm = harm_to_spreadsheet(out);
  if (harm.empty() && format == "markdown") harm = harm_to_page(out);
  if (harm.empty() && format == "html") harm = harm_to_reader(out);
  for (const std::string whole : {"json", "sarif", "gitlab", "webannotation", "schemaorg"}) {
    if (harm.empty() && format == whole && !parse_json("out", out)) harm = "it is no JSON";
  }
  if (format != "rdjsonl") return harm;
  for (const std::string& line : lines_in(out)) {
    if (harm.empty() && !parse_json("out", line)) harm = "a line is no JSON";
  }
  return harm;
}

}  // namespace crosscheck
