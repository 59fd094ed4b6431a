#include "report/web_annotation_report.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/json_writer.h"
#include "base/terminal_text.h"
#include "report/escapes.h"
#include "report/json_ld.h"
#include "report/problems.h"

namespace crosscheck {
namespace {

constexpr bool kAgreementsToo = true;

uint32_t code_points_in(std::string_view text) {
  return static_cast<uint32_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= -64; }));
}

class AnnotationWriter {
 public:
  AnnotationWriter(const Report& report, std::string& out)
      : report_(report), citations_(report), json_(out) {}

  void write() {
    const std::vector<Problem> all = problems(report_, kAgreementsToo);
    json_.begin_object();
    json_.member("@context", "http://www.w3.org/ns/anno.jsonld");
    json_.member("id", "urn:crosscheck:report");
    json_.member("type", "AnnotationCollection");
    json_.member("label", "Findings of crosscheck");
    json_.member("total", all.size());
    json_.key("first");
    json_.begin_object();
    json_.member("id", "urn:crosscheck:report:1");
    json_.member("type", "AnnotationPage");
    json_.member("startIndex", 0);
    json_.key("items");
    json_.begin_array();
    for (const Problem& problem : all) write_annotation(problem);
    json_.end_array();
    json_.end_object();
    json_.end_object();
    json_.end_line();
  }

 private:
  void write_annotation(const Problem& problem) {
    const Finding& finding = *problem.finding;
    json_.line_break(1);
    json_.begin_object();
    json_.member("id", "urn:crosscheck:finding:" + problem.fingerprint());
    json_.member("type", "Annotation");
    json_.member("motivation", "commenting");
    json_.key("body");
    json_.begin_array();
    write_body("commenting", inert(summary(finding, citations_)));
    write_body("tagging", to_string(finding.verdict));
    write_body("tagging", finding.rule);
    json_.end_array();
    json_.key("target");
    json_.begin_array();
    for (const uint32_t index : finding.claims) write_target(report_.claims[index]);
    json_.end_array();
    json_.end_object();
  }

  void write_body(std::string_view purpose, std::string_view text) {
    json_.begin_object();
    json_.member("type", "TextualBody");
    json_.member("purpose", purpose);
    json_.member("format", "text/plain");
    json_.member("value", text);
    json_.end_object();
  }

  void write_target(const Claim& claim) {
    const std::string address = web_address(citations_.article(claim));
    json_.line_break(2);
    json_.begin_object();
    json_.member("source", address.empty() ? uri_path(citations_.path(claim)) : address);
    json_.key("selector");
    json_.begin_array();
    write_quote(claim);
    if (claim.surroundings && claim.field == Field::text) write_position(claim);
    json_.end_array();
    json_.end_object();
  }

  void write_quote(const Claim& claim) {
    json_.begin_object();
    json_.member("type", "TextQuoteSelector");
    json_.member("exact", claim.quote);
    if (claim.surroundings) {
      json_.member("prefix", claim.surroundings->before);
      json_.member("suffix", claim.surroundings->after);
    }
    json_.end_object();
  }

  void write_position(const Claim& claim) {
    json_.begin_object();
    json_.member("type", "TextPositionSelector");
    json_.member("start", claim.surroundings->offset);
    json_.member("end", claim.surroundings->offset + code_points_in(claim.quote));
    json_.end_object();
  }

  const Report& report_;
  const Citations citations_;
  JsonWriter json_;
};

}  // namespace

void WebAnnotationReporter::report(const Report& report, std::string& out) const {
  std::string json;
  AnnotationWriter(report, json).write();
  append_inert_json(json, out);
}

}  // namespace crosscheck
