// The page around the cards: head, filters, findings by verdict, decisions, two articles side by
// side, and the articles.
//
//   HtmlPage(report, "0.1.0", out).write();
//
// It shows everything without its script, which adds the filters and the side-by-side view. Its
// policy allows its own style and script by their hashes and nothing else: no network, no frame,
// no form that is sent.
#pragma once

#include <string>

#include "report/html_cards.h"
#include "report/html_index.h"
#include "report/html_words.h"
#include "report/html_writer.h"

namespace crosscheck {

class HtmlPage {
 public:
  // The report has a wording, and outlives this as `out` does.
  HtmlPage(const Report& report, std::string_view version, std::string& out);

  void write();

 private:
  void write_head();
  void write_masthead();
  void write_counts();
  void write_findings();
  void write_section(Verdict verdict);
  void write_decided();
  void write_articles();
  void write_article(size_t index);
  void write_foot();
  std::string standfirst() const;

  const Report& report_;
  const std::string version_;
  const HtmlIndex index_;
  const HtmlWords words_;
  HtmlWriter html_;
};

}  // namespace crosscheck
