// What a reader works the page with: the filters, and the choice of two articles to see side by
// side. All of it is hidden until the page's script shows it, as it would do nothing before.
//
//   HtmlControls controls(html, words, index);
//   controls.write_filters();
//
// Names of fields are those of the page's fragment: "#verdict=evolution&source=Antara".
#pragma once

#include <set>
#include <string>

#include "report/html_index.h"
#include "report/html_words.h"
#include "report/html_writer.h"

namespace crosscheck {

class HtmlControls {
 public:
  HtmlControls(HtmlWriter& html, const HtmlWords& words, const HtmlIndex& index)
      : html_(html), words_(words), index_(index) {}

  void write_filters();
  void write_comparison();

 private:
  void write_fields();
  template <class Options>
  void write_choice(std::string_view name, std::string_view label, std::string_view first,
                    const Options& options);
  void write_rules();
  void write_pack(const std::string& pack, const std::set<std::string>& rules);
  void write_sources();
  void write_articles();

  HtmlWriter& html_;
  const HtmlWords& words_;
  const HtmlIndex& index_;
};

// The order of the page's parts: what asks for a look comes first.
inline constexpr Verdict kWorstFirst[] = {Verdict::contradiction, Verdict::undetermined,
                                          Verdict::evolution, Verdict::projection,
                                          Verdict::agreement};

}  // namespace crosscheck
