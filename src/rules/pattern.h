// A pattern string, parsed: what an editor writes, as a tree.
//
//   "{actor} ... @send~active ... {n} [personel] @troops (ke|di) {place}"
//
//   plain words   those words, whatever their case          'US'        this exact case
//   kirim~        any form of the verb                      kirim~passive, ~active, ~noun: one
//   voice
//   @troops       any entry of a lexicon                    @send~active: its stems in one voice
//   {n}           a slot of the rule                        , ;         these marks
//   [optional]    (a|b)                                     ... ...8    a polite gap, 0-4 or 0-8
//   tokens 's            a word too
//
//   pattern = seq , { "|" , seq } ;
//   seq     = item , { " " , item } ;
//   item    = word | stem | exact | lexicon | slot | optional | group | gap | "," | ";" ;
//
// There is no backslash: nothing needs escaping. Positions are bytes of the pattern string.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "language/morphology.h"

namespace crosscheck {

struct PatternNode {
  enum class Kind : uint8_t {
    word,         // text: the word; exact: this case only
    stem,         // text: the root; voice
    lexicon,      // text: its name; voice
    slot,         // text: its name
    gap,          // most: how many tokens it may skip
    sequence,     // children in turn
    alternation,  // one of the children
    optional,     // its only child, or nothing
  };

  Kind kind = Kind::sequence;
  std::string text;
  Voice voice = Voice::any;
  bool exact = false;
  unsigned most = 0;
  std::vector<PatternNode> children;
  Span where;
};

inline constexpr unsigned kDefaultGap = 4;
inline constexpr unsigned kLongestGap = 12;

struct PatternFault {
  Span where;
  std::string message;
};

// The tree of `pattern`. Faults of grammar go to `faults`; the tree is then not to be used.
PatternNode parse_pattern(std::string_view pattern, std::vector<PatternFault>& faults);

// "active", "passive", "noun"; false for another name.
bool parse_voice(std::string_view name, Voice& voice);

}  // namespace crosscheck
