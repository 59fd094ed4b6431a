// What went wrong, and where: every fault of a file that the program reads becomes a Diagnostic.
//
//   rules/packs/conflict.json:12:31: error: unknown lexicon 'trops'; did you mean 'troops'?
//     "id": ["{actor} ... kirim~active {n} @trops"]
//                                          ^~~~~~
//
// Lines and columns count from 1; a column counts code points. Line 0 means that the whole file is
// meant. The library never prints: whoever runs it decides where `to_string` goes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace crosscheck {

enum class Severity : uint8_t { note, warning, error };

std::string_view to_string(Severity severity);

struct Diagnostic {
  Severity severity = Severity::error;
  std::string path;
  uint32_t line = 0;
  uint32_t column = 0;
  uint32_t width = 1;  // code points under the caret and its tail
  std::string message;
  std::string source_line;  // the line meant, without its line break; empty if there is none

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

using Diagnostics = std::vector<Diagnostic>;

// Line and column of a byte offset, both from 1; the column counts code points.
struct LineColumn {
  uint32_t line = 1;
  uint32_t column = 1;
};
LineColumn line_and_column(std::string_view text, size_t offset);

// A diagnostic about the bytes `where` of `text`, the content of `path`.
Diagnostic diagnose(std::string_view path, std::string_view text, Span where, std::string message);

// A diagnostic about a whole file: it is missing, unreadable, empty.
Diagnostic diagnose_file(std::string_view path, std::string message);

// One line, and where the source line is known two more for it and the caret. Ends without a
// newline.
std::string to_string(const Diagnostic& diagnostic);

// The name in `known` that `word` is most likely a slip for, or empty if none is near.
std::string_view nearest_name(std::string_view word, std::span<const std::string_view> known);

}  // namespace crosscheck
