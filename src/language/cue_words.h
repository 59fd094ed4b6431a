// Words that color a statement, and words by which its speaker is found:
// rules/languages/*/cues.json.
//
//   Result<CueWords> cues = CueWords::load("rules/languages/id/cues.json");
//   cues->projected   // "akan", "dapat", "diperkirakan akan", ...
//
// Every entry is one or more words between single spaces, 'in quotes' for this exact case, save for
// `denial`, which holds patterns of the rules' own language. The file is one object with a member
// for each list below, by the same name; a list may be left out.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace crosscheck {

struct CueWords {
  using List = std::vector<std::string>;

  // Annotated where they stand: annotate/cue.h says what each kind is.
  List negation, projected, conditional, according, clause, aside, pronoun, coordination, title;

  // Saying verbs, by where their speaker stands.
  List speaker_before;   // X mengatakan / X announced
  List speaker_after;    // kata X
  List speaker_either;   // X said, said X
  List speaker_implied;  // katanya: the speaker named last

  // Patterns that say that an earlier report is wrong: "laporan (tersebut|itu) tidak
  // (akurat|benar)".
  List denial;

  List not_cues;    // tidak hanya, dalam hal ini / not only: begin like a cue and are none
  List contrast;    // tetapi, namun / but: sets a statement against the one before
  List correction;  // dikoreksi / revised: a source corrects its own figure

  // For the words of a speaker.
  List offices;  // kementerian pertahanan, juru bicara / ministry: "X of a country" speaks for it
  List boundaries;   // pada, bahwa, kepada / that, on: end the words of a speaker
  List inner_links;  // di, dari / of, at: a boundary too, unless no name stands before it
  List relatives;    // yang / which: "yang menurut X" colors what follows only
  List trailers;     // juga, telah / also: stand between a speaker and the verb
  List not_sources;  // rencana, jadwal / plan: "menurut rencana" names no speaker

  // For names that no catalogue knows.
  List particles;  // bin, van: lower-case words inside a name
  List openers;    // words that are capitalised only because they begin a sentence
  List not_names;  // capitalised words that are never part of a name: months, weekdays

  static Result<CueWords> load(const std::string& file);
};

}  // namespace crosscheck
