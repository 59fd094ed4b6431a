// Findings as W3C Web Annotations (JSON-LD): one annotation of all the quotes that a finding cites.
//
//   {"type":"Annotation","id":"urn:crosscheck:finding:5f1c2a9055aa01bc:1","motivation":"commenting",
//    "body":[{"type":"TextualBody","value":"Dead in the Kupang flood ..."}, ...],
//    "target":[{"source":"berita/kupang.md","selector":[
//      {"type":"TextQuoteSelector","exact":"...","prefix":"...","suffix":"..."},
//      {"type":"TextPositionSelector","start":120,"end":310}]}]}
//
// `exact` is the quote to the letter. Positions count code points of the text of the article, which
// in a file with front matter begins after it; a headline has none. `source` is the address of the
// article where that is known, else its path.
#pragma once

#include "report/reporter.h"

namespace crosscheck {

class WebAnnotationReporter : public Reporter {
 public:
  std::string_view name() const override { return "webannotation"; }
  bool offers(Product product) const override { return product == Product::report; }
  bool wants_surroundings() const override { return true; }
  void report(const Report& report, std::string& out) const override;
};

}  // namespace crosscheck
