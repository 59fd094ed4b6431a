// A contradiction being written: its sides, why they clash, and whether the newsroom shows both
// already.
//
//   ClashWriter clash(desk);
//   clash.add_side(twelve);
//   clash.add_side(fifteen);
//   clash.explain(meeting, twelve, fifteen);
//   Finding finding = clash.finish();       // "Deaths in the Palu quake: 12 against 15"
//
//   disputed   two named sources set against each other in one article; one step less grave
//   sources    figures of sources that are named, and differ, in different articles; a warning
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compare/thread_desk.h"

namespace crosscheck {

class ClashWriter {
 public:
  explicit ClashWriter(const ThreadDesk& desk) : desk_(desk) {}

  void add_side(const Cluster& cluster);

  // A meeting of two sides; the first few are told.
  void explain(const Meeting& meeting, const Cluster& a, const Cluster& b);

  Finding finish() const;

 private:
  // What a side says where it clashes: of "more than 10,000" and 12,000 it is the 12,000 of one
  // day.
  struct Side {
    const Cluster* cluster = nullptr;
    std::optional<uint32_t> said;
  };
  void note(const Cluster& cluster, uint32_t value);
  bool is_disputed() const;
  bool differs_by_source() const;

  const ThreadDesk& desk_;
  std::vector<Side> sides_;
  std::vector<std::string> why_;
};

// Two named sources of one article, set against each other by a cue of contrast or by a denial.
bool are_set_against_each_other(const Claim& a, const Claim& b);

}  // namespace crosscheck
