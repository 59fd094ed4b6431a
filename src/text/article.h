// An article as it was given: its text, and what its metadata say.
//
// Immutable once read. Tokens, annotations and quotes are views into `title` and `text`, so an
// Article stays at one address while anything that came from it lives.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "text/source_map.h"

namespace crosscheck {

struct Article {
  std::string id;    // its own, else its path as given; a line of a .jsonl without one is PATH#N
  std::string path;  // as given on the command line
  std::string title;
  std::string text;    // valid UTF-8
  std::string source;  // the publisher
  std::string url;
  std::string language;     // "id", "en"; empty until detected
  std::string story;        // articles of two named, different stories are never compared
  TimeInterval published;   // from metadata; unknown if there are none
  uint32_t first_line = 1;  // line of the file where `text` (in JSON: its record) begins
  SourceMap source_map;     // of text taken out of markup: its places from first_line on
};

// How a publication interval was found, best first.
enum class PublicationBasis : uint8_t { metadata, date_line, dateline, inferred, unknown };

struct Publication {
  TimeInterval interval;
  PublicationBasis basis = PublicationBasis::unknown;
  std::vector<TimeInterval> candidates;  // days that remain possible where several do
};

std::string_view to_string(PublicationBasis basis);

}  // namespace crosscheck
