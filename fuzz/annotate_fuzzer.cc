// Whatever the text: annotating and extracting end, every span lies in it, and every quote is its
// slice.
//
// The first byte chooses a date and a headline; the rest is the text. Bytes that are no UTF-8 are
// passed over, as article_reader.h refuses them.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/unicode.h"
#include "checker/checker.h"
#include "claims/claim_json.h"
#include "claims/claim_reader.h"
#include "report/reporter.h"

namespace {

using namespace crosscheck;

const Checker& checker() {
  static const Checker* const loaded = [] {
    Result<Checker> result = Checker::load({.rules = {CROSSCHECK_RULES}});
    if (!result) {
      for (const Diagnostic& fault : result.faults())
        std::fprintf(stderr, "%s\n", to_string(fault).c_str());
      std::abort();
    }
    return new Checker(std::move(*result));
  }();
  return *loaded;
}

void require(bool truth) {
  if (!truth) std::abort();
}

void check_claims(const Article& article, const Extraction& extraction) {
  std::string lines;
  make_reporter("jsonl", Product::claims, {})->claims(extraction, lines);
  ClaimReader reader;
  reader.add("claims", lines);
  require(std::move(reader).finish().faults.empty());
  for (const Claim& claim : extraction.claims) {
    const std::string& field = claim.field == Field::title ? article.title : article.text;
    require(claim.span.end <= field.size() && claim.span.of(field) == claim.quote);
    require(claim.match.end <= field.size());
  }
}

template <class Mentions>
void check_spans(const Mentions& mentions, size_t size) {
  uint32_t last = 0;
  for (const auto& mention : mentions) {
    require(mention.span.begin >= last && mention.span.begin < mention.span.end);
    require(mention.span.end <= size);
    last = mention.span.begin;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size < 2) return 0;
  Article article{.id = "fuzz", .path = "fuzz"};
  article.text.assign(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (first_invalid_utf8(article.text)) return 0;
  if (data[0] & 1) article.published = day_interval(std::chrono::year(2024) / 10 / 30);
  if (data[0] & 2) article.title = article.text.substr(0, article.text.find('\n'));

  const AnnotatedArticle annotated = checker().annotate(article);
  check_spans(annotated.annotations.quantities, article.text.size());
  check_spans(annotated.annotations.times, article.text.size());
  check_spans(annotated.annotations.entities, article.text.size());
  std::string out;
  for (const char* format : {"text", "jsonl"}) {
    make_reporter(format, Product::annotations, {})
        ->annotations(annotated, checker().entities(), out);
  }
  const Extraction extraction = checker().extract(article);
  check_claims(article, extraction);
  const Report report = checker().compare({extraction});
  make_reporter("text", Product::report, {.verbose = true})->report(report, out);
  make_reporter("json", Product::report, {})->report(report, out);
  return 0;
}
