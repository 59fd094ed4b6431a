#include "report/markdown_report.h"

#include <fmt/format.h>

#include "report/escapes.h"
#include "report/labels.h"
#include "report/problems.h"
#include "report/summary.h"

namespace crosscheck {
namespace {

// The quote with the matched words bold.
std::string quote_of(const Claim& claim) {
  const std::string_view words = matched_words(claim);
  if (words.empty()) return markdown_text(claim.quote);
  const std::string_view quote = claim.quote;
  const size_t begin = claim.match.begin - claim.span.begin;
  return fmt::format("{}<b>{}</b>{}", markdown_text(quote.substr(0, begin)), markdown_text(words),
                     markdown_text(quote.substr(begin + words.size())));
}

std::string speakers_of(const Claim& claim, const Wording& wording) {
  std::vector<std::string> speakers;
  if (claim.modality == Modality::denied) speakers.push_back(label(claim.modality, wording));
  for (const Attribution& speaker : claim.attribution)
    speakers.push_back(markdown_text(speaker.text));
  return listed(speakers, wording);
}

class MarkdownWriter {
 public:
  MarkdownWriter(const Report& report, std::string& out)
      : report_(report), wording_(*report.wording), citations_(report), out_(out) {}

  void write_full(const Finding& finding) {
    out_ += fmt::format("### {}: {}\n\n", wording_.capitalised(label(finding.verdict, wording_)),
                        markdown_text(finding.message));
    out_ += table_head({"column.when", "column.source", "column.value", "column.quote",
                        "column.said-by", "column.place"},
                       wording_);
    for (const uint32_t index : finding.claims) write_row(report_.claims[index]);
    if (const std::string marks = marks_of(finding, wording_); !marks.empty())
      out_ += '\n' + remark("label.note", marks, wording_) + '\n';
    if (!finding.why.empty()) {
      std::string why;
      for (const std::string& step : finding.why)
        why += (why.empty() ? "" : "; ") + markdown_text(step);
      out_ += '\n' + remark("label.why", why, wording_) + '\n';
    }
    const std::string identity =
        wording_.say("label.identity", {{"rule", markdown_text(finding.rule)},
                                        {"finding", markdown_text(finding.id)},
                                        {"severity", label(finding.severity, wording_)}});
    out_ += '\n' + identity + "\n\n";
  }

  void write_brief(const Finding& finding) {
    const std::string marks = marks_of(finding, wording_);
    out_ += fmt::format("- {}: {}{}{}\n", markdown_text(finding.rule),
                        markdown_text(finding.message), marks.empty() ? "" : "; ", marks);
  }

 private:
  void write_row(const Claim& claim) {
    out_ += fmt::format("| {} | {} | {} | {} | {} | {} |\n", label(claim.as_of.interval, wording_),
                        markdown_text(citations_.article(claim).source),
                        markdown_text(value_words(claim, wording_)), quote_of(claim),
                        speakers_of(claim, wording_), markdown_text(citations_.place(claim)));
  }

  const Report& report_;
  const Wording& wording_;
  const Citations citations_;
  std::string& out_;
};

std::string heading(const Report& report) {
  const Wording& wording = *report.wording;
  const VerdictCounts counts = count_verdicts(report);
  std::vector<std::string> parts = {wording.count("count.article", report.articles.size()),
                                    wording.count("count.claim", report.claims.size())};
  for (const Verdict verdict : kSummaryOrder) {
    const size_t count = counts[static_cast<size_t>(verdict)];
    if (count > 0) parts.push_back(counted(verdict, count, wording));
  }
  return "## crosscheck: " + listed(parts, wording) + "\n\n";
}

}  // namespace

void MarkdownReporter::report(const Report& report, std::string& out) const {
  MarkdownWriter writer(report, out);
  out += heading(report);
  bool in_agreements = false;
  for (const Finding& finding : report.findings) {
    if (finding.verdict != Verdict::agreement || style_.verbose) {
      writer.write_full(finding);
      continue;
    }
    if (!in_agreements) out += "### " + report.wording->say("label.agreements") + "\n\n";
    in_agreements = true;
    writer.write_brief(finding);
  }
}

}  // namespace crosscheck
