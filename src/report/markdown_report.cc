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

std::string speakers_of(const Claim& claim) {
  std::string speakers = claim.modality == Modality::denied ? "denied" : "";
  for (const Attribution& speaker : claim.attribution)
    speakers += (speakers.empty() ? "" : ", ") + markdown_text(speaker.text);
  return speakers;
}

class MarkdownWriter {
 public:
  MarkdownWriter(const Report& report, std::string& out)
      : report_(report), citations_(report), out_(out) {}

  void write_full(const Finding& finding) {
    out_ += fmt::format("### {}: {}\n\n", capitalised(to_string(finding.verdict)),
                        markdown_text(finding.message));
    out_ += "| when | source | value | quote | said by | place |\n|---|---|---|---|---|---|\n";
    for (const uint32_t index : finding.claims) write_row(report_.claims[index]);
    if (const std::string marks = marks_of(finding); !marks.empty())
      out_ += fmt::format("\nNote: {}\n", marks);
    if (!finding.why.empty()) {
      out_ += "\nWhy: ";
      for (size_t i = 0; i < finding.why.size(); ++i)
        out_ += (i > 0 ? "; " : "") + markdown_text(finding.why[i]);
      out_ += '\n';
    }
    out_ += fmt::format("\nRule {}, finding {}, {}\n\n", markdown_text(finding.rule),
                        markdown_text(finding.id), to_string(finding.severity));
  }

  void write_brief(const Finding& finding) {
    const std::string marks = marks_of(finding);
    out_ += fmt::format("- {}: {}{}{}\n", markdown_text(finding.rule),
                        markdown_text(finding.message), marks.empty() ? "" : "; ", marks);
  }

 private:
  void write_row(const Claim& claim) {
    out_ += fmt::format("| {} | {} | {} | {} | {} | {} |\n", label(claim.as_of.interval),
                        markdown_text(citations_.article(claim).source),
                        markdown_text(value_words(claim)), quote_of(claim), speakers_of(claim),
                        markdown_text(citations_.place(claim)));
  }

  const Report& report_;
  const Citations citations_;
  std::string& out_;
};

std::string heading(const Report& report) {
  const VerdictCounts counts = count_verdicts(report);
  std::string line =
      fmt::format("## crosscheck: {}, {}", counted(report.articles.size(), "article"),
                  counted(report.claims.size(), "claim"));
  for (const Verdict verdict : kSummaryOrder) {
    const size_t count = counts[static_cast<size_t>(verdict)];
    if (count > 0) line += ", " + counted(count, to_string(verdict));
  }
  return line + "\n\n";
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
    if (!in_agreements) out += "### Agreements\n\n";
    in_agreements = true;
    writer.write_brief(finding);
  }
}

}  // namespace crosscheck
