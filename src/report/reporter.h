// A format: how findings, claims or annotations become text. One class for each, one interface.
//
//   std::unique_ptr<Reporter> reporter = make_reporter("text", Product::report, {});
//   std::string out;
//   reporter->report(report, out);
//
//   text           for people: findings with their quotes; sentences with their annotations under
//                  them
//   json           one object: schema crosscheck/report/1
//   jsonl          claims or annotations, one object a line
//   markdown       the findings for a pull request or a desk's page
//   html           the findings as a page for an editor's desk
//   csv            the claims for a spreadsheet
//   sarif          SARIF 2.1.0, as code scanning takes it
//   sarif-full     the same with what is decided, as suppressions
//   github         annotations of a workflow of GitHub
//   gitlab         GitLab's code quality report
//   rdjsonl        reviewdog
//   junit          JUnit XML: a test for each finding
//   webannotation  W3C Web Annotation: quotes that other tools can find again
//   schemaorg      schema.org's Claim, as JSON-LD, and drafts of ClaimReview where an editor agreed
//
// Reporters append to `out`, hold no state between calls and may be used by any number of threads.
// What they write depends on their input and style alone.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "annotate/entity.h"
#include "checker/checker.h"

namespace crosscheck {

// What a command has to show.
enum class Product : uint8_t { report, annotations, claims };

// How it is to look, and what of the run it has to say.
struct ReportStyle {
  bool color = false;                  // text only
  bool verbose = false;                // everything with its citations, agreements too
  size_t width = 100;                  // columns, of text only
  Severity fail_on = Severity::error;  // from here on a finding fails a run, and a test of JUnit
  std::string version;                 // of the program
};

class Reporter {
 public:
  virtual ~Reporter() = default;

  virtual std::string_view name() const = 0;
  virtual bool offers(Product product) const = 0;

  // Whether claims are shown with their surroundings, which are to be found before the articles are
  // gone: claims/surroundings.h.
  virtual bool wants_surroundings() const { return false; }

  // What belongs on the page that a CI shows for a step, as Markdown. Most formats have nothing.
  virtual void step_summary(const Report&, std::string& /*out*/) const {}

  // A product that the format does not offer is written as nothing.
  virtual void report(const Report&, std::string& /*out*/) const {}
  virtual void annotations(const AnnotatedArticle&, const EntityCatalog&,
                           std::string& /*out*/) const {}
  virtual void claims(const Extraction&, std::string& /*out*/) const {}
};

// Null if there is no such format or it does not offer the product.
std::unique_ptr<Reporter> make_reporter(std::string_view format, Product product,
                                        const ReportStyle& style);

// "text, json": what make_reporter takes for the product.
std::string format_names(Product product);

}  // namespace crosscheck
