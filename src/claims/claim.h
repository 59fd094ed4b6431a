// A claim: one statement of an article, normalised, with the words that say it.
//
//   rule        conflict.troops-deployed
//   key         actor=KP place=RU
//   value       (10000, inf) persons
//   as of       2024-12 (publication)
//   said by     "pejabat Korea Selatan, Ukraina, dan Amerika Serikat"
//   quote       the sentence, exactly as printed: text[span]
//
// A Claim owns its words, so that claims read back from a file are the same as claims just
// extracted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "annotate/quantity.h"
#include "annotate/time_expression.h"
#include "base/calendar.h"
#include "base/span.h"
#include "claims/event.h"
#include "text/article.h"

namespace crosscheck {

enum class Modality : uint8_t { actual, projected, conditional, denied };
enum class Polarity : uint8_t { affirmed, negated };
enum class Field : uint8_t { text, title };

struct StanceValue {
  std::string stance;
  std::string side;
  friend bool operator==(const StanceValue&, const StanceValue&) = default;
};
// An entity or a name: `id` is empty for a name that no catalogue knows; `name` is as written.
struct NameValue {
  std::string id;
  std::string name;
  friend bool operator==(const NameValue&, const NameValue&) = default;
};
struct TermValue {
  std::string term;
  friend bool operator==(const TermValue&, const TermValue&) = default;
};
using ClaimValue = std::variant<Quantity, TimeExpression, StanceValue, NameValue, TermValue>;

struct KeyPart {
  std::string slot;
  std::string id;
  friend auto operator<=>(const KeyPart&, const KeyPart&) = default;
};

struct Attribution {
  std::string text;  // as written
  Span span;
  std::string
      entity;  // id of the one named or spoken for, if known: sources of one id are one source
};

// Where a slot's value stands when the pattern did not bind it.
struct Context {
  std::string slot;
  Span span;
};

struct AsOf {
  TimeInterval interval;
  TimeBasis basis = TimeBasis::publication;
};

// Where a quote stands in the units of other tools, and the words next to it: what can't be told
// from the quote alone. See claims/surroundings.h.
struct Surroundings {
  uint32_t byte_column = 1;  // of the match in its line: bytes of UTF-8, counting from 1
  uint32_t offset = 0;       // of the quote in its field: code points before it
  std::string before;        // at most kSurroundings code points of the field
  std::string after;
};
inline constexpr uint32_t kSurroundings = 32;

struct Claim {
  std::string id;  // ARTICLE#N, counting from 1 in the order of the text
  std::string rule;
  std::vector<KeyPart> key;  // in the rule's order
  ClaimValue value;
  std::string slot;  // of an operand of an equation: which one it is; else empty
  Modality modality = Modality::actual;
  Polarity polarity = Polarity::affirmed;
  std::vector<Attribution> attribution;
  std::optional<Event> event;  // that it is about, where the rule's key has one
  std::vector<Context> context;
  AsOf as_of;
  bool corrected =
      false;  // its words say that it corrects an earlier figure: "dikoreksi", "revised"
  bool contrast = false;  // set against the statement before it by a contrast or denial cue
  bool dated = false;     // its own time words say when; else as_of is the publication interval

  std::string article;  // id
  Field field = Field::text;
  uint32_t line = 1;    // of the match, counted in the field; of a page, in its file
  uint32_t column = 1;  // code points
  Span span;            // the sentence, in bytes of the field
  std::string quote;    // field[span], exactly
  Span match;           // the words that the rule matched
  Span value_span;      // the words of the value; empty if no words stand for it
  std::optional<Surroundings> surroundings;  // found only where a format asks for them
};

// What later stages know of an article once its text is gone.
struct ArticleRecord {
  std::string id;
  std::string title;
  std::string source;
  std::string path;
  std::string url;
  std::string language;
  std::string story;
  Publication publication;
  uint32_t first_line = 1;  // line of the file where the text begins: citations count from there
  bool mapped = false;      // the text was taken out of markup: lines are the file's all the same
  bool archived =
      false;  // there to be compared with: known from claims written before, or unchanged
};

std::string_view to_string(Modality modality);
std::string_view to_string(Polarity polarity);

}  // namespace crosscheck
