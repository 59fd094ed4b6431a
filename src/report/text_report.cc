#include "report/text_report.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <unordered_map>

#include "base/terminal_text.h"
#include "report/escapes.h"
#include "report/excerpt.h"
#include "report/labels.h"
#include "report/problems.h"
#include "report/summary.h"

namespace crosscheck {
namespace {

constexpr size_t kWidestDate = 22;
constexpr size_t kWidestSource = 20;
constexpr size_t kWidestValue = 22;
constexpr size_t kNarrowestQuote = 24;
constexpr size_t kNarrowestMessage = 30;
constexpr size_t kMostClaims = 6;  // of one finding, unless verbose
constexpr std::string_view kGap = "  ";

Color color_of(const Finding& finding) {
  switch (finding.verdict) {
    case Verdict::contradiction:
      return finding.severity == Severity::error ? Color::red : Color::yellow;
    case Verdict::undetermined:
      return Color::yellow;
    case Verdict::evolution:
      return Color::cyan;
    case Verdict::projection:
      return Color::blue;
    case Verdict::agreement:
      return Color::green;
  }
  return Color::plain;
}

std::string upper(std::string_view ascii) {
  std::string shouted(ascii);
  for (char& c : shouted) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return shouted;
}

std::string said_by(const Claim& claim) {
  std::string speakers;
  for (const Attribution& speaker : claim.attribution) {
    speakers += (speakers.empty() ? "said by " : ", ") + inert(speaker.text);
  }
  if (claim.modality == Modality::denied)
    speakers = "denied" + (speakers.empty() ? "" : ", " + speakers);
  return speakers;
}

std::string decision_words(const Decision& decision) {
  const std::string by = decision.who.empty() ? "" : " by " + decision.who;
  return fmt::format("{}{}: {}", to_string(decision.ruling), by, decision.reason);
}

// A claim's columns, made inert.
struct Row {
  const Claim* claim = nullptr;
  std::string date, source, value, speakers, place;
};

struct Widths {
  size_t date = 0, source = 0, value = 0;
};

class FindingWriter {
 public:
  FindingWriter(const Report& report, const ReportStyle& style, const Paint& paint,
                std::string& out)
      : report_(report), style_(style), paint_(paint), out_(out) {
    for (const ArticleRecord& article : report.articles) articles_.emplace(article.id, &article);
  }

  void write(const Finding& finding) {
    const bool brief =
        finding.verdict == Verdict::agreement && !style_.verbose && finding.reopened.empty();
    brief ? write_brief(finding) : write_full(finding);
  }

 private:
  void line(std::string_view text) {
    const size_t last = text.find_last_not_of(' ');
    out_ += without_commands(text.substr(0, last == std::string_view::npos ? 0 : last + 1));
    out_ += '\n';
  }

  void write_brief(const Finding& finding) {
    const std::string verdict = upper(to_string(finding.verdict));
    const size_t room = room_after(verdict);
    const std::string message = inert(finding.message);
    const std::string marks = marks_of(finding);
    const std::string whole = marks.empty() ? message : message + "; " + marks;
    line(paint_(color_of(finding), verdict) + std::string(kGap) + shorten(whole, room));
  }

  void write_full(const Finding& finding) {
    write_heading(finding);
    const std::vector<Row> rows = rows_of(finding);
    const Widths widths = widths_of(rows);
    for (const Row& row : rows) write_row(row, widths);
    if (rows.size() < finding.claims.size()) {
      line(paint_(Color::dim, fmt::format("  and {} more claims (--verbose shows them)",
                                          finding.claims.size() - rows.size())));
    }
    if (const std::string marks = marks_of(finding); !marks.empty()) write_note("note", marks);
    if (!finding.reopened.empty()) write_note("note", inert(finding.reopened));
    if (finding.decision) write_note("note", inert(decision_words(*finding.decision)));
    for (size_t i = 0; i < finding.why.size(); ++i) write_note(i == 0 ? "why" : "", finding.why[i]);
    out_ += '\n';
  }

  size_t room_after(std::string_view verdict) const {
    const size_t taken = verdict.size() + kGap.size();
    return std::max(kNarrowestMessage, style_.width - std::min(style_.width, taken));
  }

  // The message, with rule and id at the right edge if they fit there, else below.
  void write_heading(const Finding& finding) {
    const std::string verdict = upper(to_string(finding.verdict));
    const size_t room = room_after(verdict);
    const std::string indent(verdict.size() + kGap.size(), ' ');
    const std::string tag = finding.rule + " " + finding.id;
    const std::vector<std::string> lines = wrap(finding.message, room);
    const size_t width = display_width(lines[0]);
    const bool beside = lines.size() == 1 && width + kGap.size() + tag.size() <= room;
    const std::string space(beside ? room - width - tag.size() : 0, ' ');
    std::string front = paint_(color_of(finding), verdict) + std::string(kGap);
    for (const std::string& part : lines) {
      line(front + paint_(Color::bold, part) + (beside ? space + paint_(Color::dim, tag) : ""));
      front = indent;
    }
    if (!beside) line(indent + paint_(Color::dim, tag));
  }

  std::vector<Row> rows_of(const Finding& finding) const {
    std::vector<Row> rows;
    for (uint32_t index : finding.claims) {
      if (rows.size() == kMostClaims && !style_.verbose) break;
      const Claim& claim = report_.claims[index];
      const ArticleRecord& article = *articles_.at(claim.article);
      rows.push_back({.claim = &claim,
                      .date = shorten(label(claim.as_of.interval), kWidestDate),
                      .source = shorten(inert(article.source), kWidestSource),
                      .value = shorten(inert(value_words(claim)), kWidestValue),
                      .speakers = said_by(claim),
                      .place = inert(location(article, claim))});
    }
    return rows;
  }

  static Widths widths_of(const std::vector<Row>& rows) {
    Widths widths;
    for (const Row& row : rows) {
      widths.date = std::max(widths.date, display_width(row.date));
      widths.source = std::max(widths.source, display_width(row.source));
      widths.value = std::max(widths.value, display_width(row.value));
    }
    return widths;
  }

  void write_row(const Row& row, const Widths& widths) {
    std::string front = "  " + pad(row.date, widths.date) + "  ";
    if (widths.source > 0) front += pad(row.source, widths.source) + "  ";
    const size_t indent = display_width(front);
    front +=
        paint_(Color::bold, row.value) + std::string(widths.value - display_width(row.value), ' ');
    const size_t taken = indent + widths.value + kGap.size() + 2;  // two quotation marks
    const size_t room = std::max(kNarrowestQuote, style_.width - std::min(style_.width, taken));
    line(front + std::string(kGap) + quote(*row.claim, room));
    write_source(row, indent, widths.value);
  }

  std::string quote(const Claim& claim, size_t columns) const {
    const Excerpt cut = excerpt(claim.quote, focus_of(claim, columns), columns);
    return '"' + cut.before + paint_(Color::match, cut.focus) + cut.after + '"';
  }

  // The words matched, or those of the value alone where the match is too wide.
  static Span focus_of(const Claim& claim, size_t columns) {
    const auto local = [&](Span span) {
      return Span{span.begin - claim.span.begin, span.end - claim.span.begin};
    };
    const bool in_quote =
        claim.span.contains(claim.match) && claim.quote.size() == claim.span.size();
    if (!in_quote) return {};
    const Span match = local(claim.match);
    const bool fits = display_width(inert(match.of(claim.quote))) <= columns;
    if (fits || claim.value_span.empty() || !claim.span.contains(claim.value_span)) return match;
    return local(claim.value_span);
  }

  // Who said it and where it stands: beside each other, with the place under the quotes, if they
  // fit.
  void write_source(const Row& row, size_t indent, size_t value_width) {
    const std::string margin(indent, ' ');
    const std::string place = paint_(Color::dim, row.place);
    if (row.speakers.empty()) return line(margin + place);
    const std::string speakers = pad(row.speakers, value_width);
    const size_t width = indent + display_width(speakers) + kGap.size() + display_width(row.place);
    if (width <= style_.width) return line(margin + speakers + std::string(kGap) + place);
    const size_t room = std::max(kNarrowestQuote, style_.width - std::min(style_.width, indent));
    for (const std::string& part : wrap(row.speakers, room)) line(margin + part);
    line(margin + place);
  }

  void write_note(std::string_view name, std::string_view text) {
    constexpr size_t kIndent = 8;  // two, the name's four, two
    const size_t room = std::max(kNarrowestMessage, style_.width - std::min(style_.width, kIndent));
    bool first = true;
    for (const std::string& part : wrap(text, room)) {
      line("  " + paint_(Color::dim, pad(first ? name : "", 4)) + std::string(kGap) + part);
      first = false;
    }
  }

  const Report& report_;
  const ReportStyle& style_;
  const Paint& paint_;
  std::string& out_;
  std::unordered_map<std::string_view, const ArticleRecord*> articles_;
};

std::string summary_line(const Report& report) {
  std::string line =
      counted(report.articles.size(), "article") + ", " + counted(report.claims.size(), "claim");
  if (report.findings.empty() && report.decided.empty()) {
    return line + ": no two of them speak of the same fact, and nothing contradicts itself";
  }
  const VerdictCounts counts = count_verdicts(report);
  char mark = ':';
  for (Verdict verdict : kSummaryOrder) {
    line += fmt::format("{} {}", mark,
                        counted(counts[static_cast<size_t>(verdict)], to_string(verdict)));
    mark = ',';
  }
  return line;
}

// What decisions keep out of sight: "2 findings are not shown: 1 dismissed, 1 known".
std::string decided_line(const Report& report) {
  size_t dismissed = 0;
  for (const Finding& finding : report.decided)
    dismissed += finding.decision->ruling == Ruling::dismissed ? 1 : 0;
  const size_t known = report.decided.size() - dismissed;
  std::string kinds = dismissed > 0 ? fmt::format("{} dismissed", dismissed) : "";
  if (known > 0) kinds += fmt::format("{}{} known", kinds.empty() ? "" : ", ", known);
  return fmt::format("{} not shown: {} (--verbose shows {})",
                     counted(report.decided.size(), "finding"), kinds,
                     report.decided.size() == 1 ? "it" : "them");
}

std::string stale_line(const Report& report) {
  const bool one = report.stale.size() == 1;
  return fmt::format("{} {} no finding of these articles (crosscheck decide --prune takes {} out)",
                     counted(report.stale.size(), "decision"), one ? "meets" : "meet",
                     one ? "it" : "them");
}

}  // namespace

void TextReporter::report(const Report& report, std::string& out) const {
  FindingWriter writer(report, style_, paint_, out);
  bool in_agreements = false;
  for (const Finding& finding : report.findings) {
    in_agreements = finding.verdict == Verdict::agreement && !style_.verbose;
    writer.write(finding);
  }
  if (in_agreements) out += '\n';
  if (style_.verbose) {
    for (const Finding& finding : report.decided) writer.write(finding);
    for (const Decision& decision : report.stale)
      out +=
          fmt::format("stale: {} ({})\n", inert(decision.about), inert(decision_words(decision)));
  } else if (!report.decided.empty()) {
    out.append(decided_line(report)) += '\n';
  }
  if (!report.stale.empty()) out.append(stale_line(report)) += '\n';
  for (const std::string& line : wrap(summary_line(report), style_.width)) out.append(line) += '\n';
}

}  // namespace crosscheck
