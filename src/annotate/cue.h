// Words that color a statement without being part of its facts.
//
//   negation      tidak, belum, bukan / not, no, never
//   projected     akan, dapat, diharapkan, pada akhirnya / will, could, is expected to
//   conditional   jika, apabila, seandainya / if, unless
//   saying        mengatakan, kata, menyatakan / said, told      (its speaker: see
//   claims/attribution.h) according     menurut, dilansir dari / according to          (the speaker
//   follows) clause        a word that opens a new clause: bahwa, tetapi, sementara / that, but,
//   while aside         opens a comma phrase that may be skipped: termasuk, menurut, sekutu /
//   including pronoun       ia, dia, -nya sayings / he, she, they: stands for the last speaker
//   named coordination  dan, serta / and title         presiden, menteri luar negeri / president:
//   stands before a person's name contrast      tetapi, namun / but, however: sets a statement
//   against the one before it correction    dikoreksi, meralat / revised, corrected: a source takes
//   its own figure back
//
// The words are data: rules/languages/*/cues.json.
#pragma once

#include <cstdint>

#include "base/span.h"
#include "text/document.h"

namespace crosscheck {

enum class CueKind : uint8_t {
  negation,
  projected,
  conditional,
  saying,
  according,
  clause,
  aside,
  pronoun,
  coordination,
  title,
  contrast,
  correction,
};
inline constexpr size_t kCueKinds = 12;

struct CueMention {
  TokenRange tokens;
  Span span;
  CueKind kind = CueKind::negation;
};

}  // namespace crosscheck
