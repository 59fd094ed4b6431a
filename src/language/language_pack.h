// One language as data: everything under rules/languages/<code>/.
//
//   Result<LanguagePack> pack = LanguagePack::load("rules/languages/id");
//
// Each file of the folder is read into one struct, by the header of that name. A new language is a
// new folder; no code names a language.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "language/cue_words.h"
#include "language/morphology.h"
#include "language/number_words.h"
#include "language/text_rules.h"
#include "language/time_words.h"

namespace crosscheck {

struct LanguagePack {
  std::string code;       // the folder's name: "id"
  TextRules text;         // text.json: abbreviations, site furniture, words to detect it by
  NumberWords numbers;    // numbers.json: digits, number words, hedges, units
  TimeWords times;        // times.json: months, weekdays, date patterns
  CueWords cues;          // cues.json: negation, modality, attribution, titles
  Morphology morphology;  // morphology.json: how verb forms are made from roots

  static Result<LanguagePack> load(const std::string& folder);
};

}  // namespace crosscheck
