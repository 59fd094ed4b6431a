#include "report/text_report.h"

#include <algorithm>
#include <unordered_map>

#include "base/terminal_text.h"
#include "report/escapes.h"
#include "report/excerpt.h"
#include "report/labels.h"
#include "report/problems.h"
#include "report/summary.h"

namespace crosscheck {
namespace {

constexpr size_t kWidestDate = 24;
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

std::string said_by(const Claim& claim, const Wording& wording) {
  std::vector<std::string> speakers, parts;
  for (const Attribution& speaker : claim.attribution) speakers.push_back(inert(speaker.text));
  if (claim.modality == Modality::denied) parts.push_back(label(claim.modality, wording));
  if (!speakers.empty())
    parts.push_back(wording.say("label.said-by", {{"speakers", listed(speakers, wording)}}));
  return listed(parts, wording);
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
      : report_(report), wording_(*report.wording), style_(style), paint_(paint), out_(out) {
    for (const std::string_view label : {"label.note", "label.why"})
      name_width_ = std::max(name_width_, display_width(wording_.say(label)));
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
    const std::string verdict = wording_.upper(label(finding.verdict, wording_));
    const size_t room = room_after(verdict);
    const std::string message = inert(finding.message);
    const std::string marks = marks_of(finding, wording_);
    const std::string whole = marks.empty() ? message : message + "; " + marks;
    line(paint_(color_of(finding), verdict) + std::string(kGap) + shorten(whole, room));
  }

  void write_full(const Finding& finding) {
    write_heading(finding);
    const std::vector<Row> rows = rows_of(finding);
    const Widths widths = widths_of(rows);
    for (const Row& row : rows) write_row(row, widths);
    if (rows.size() < finding.claims.size()) {
      const size_t left_out = finding.claims.size() - rows.size();
      line(paint_(Color::dim, "  " + wording_.count("count.more-claims", left_out)));
    }
    const std::string note = wording_.say("label.note"), why = wording_.say("label.why");
    if (const std::string marks = marks_of(finding, wording_); !marks.empty())
      write_note(note, marks);
    if (!finding.reopened.empty()) write_note(note, inert(finding.reopened));
    if (finding.decision) write_note(note, inert(label(*finding.decision, wording_)));
    for (size_t i = 0; i < finding.why.size(); ++i) write_note(i == 0 ? why : "", finding.why[i]);
    out_ += '\n';
  }

  size_t room_after(std::string_view verdict) const {
    const size_t taken = display_width(verdict) + kGap.size();
    return std::max(kNarrowestMessage, style_.width - std::min(style_.width, taken));
  }

  // The message, with rule and id at the right edge if they fit there, else below.
  void write_heading(const Finding& finding) {
    const std::string verdict = wording_.upper(label(finding.verdict, wording_));
    const size_t room = room_after(verdict);
    const std::string indent(display_width(verdict) + kGap.size(), ' ');
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
                      .date = shorten(label(claim.as_of.interval, wording_), kWidestDate),
                      .source = shorten(inert(article.source), kWidestSource),
                      .value = shorten(inert(value_words(claim, wording_)), kWidestValue),
                      .speakers = said_by(claim, wording_),
                      .place = inert(location(article, claim, wording_))});
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
    const size_t indent = name_width_ + 2 * kGap.size();
    const size_t room = std::max(kNarrowestMessage, style_.width - std::min(style_.width, indent));
    bool first = true;
    for (const std::string& part : wrap(text, room)) {
      line("  " + paint_(Color::dim, pad(first ? name : "", name_width_)) + std::string(kGap) +
           part);
      first = false;
    }
  }

  const Report& report_;
  const Wording& wording_;
  const ReportStyle& style_;
  const Paint& paint_;
  std::string& out_;
  size_t name_width_ = 0;  // of what notes are called
  std::unordered_map<std::string_view, const ArticleRecord*> articles_;
};

std::string summary_line(const Report& report) {
  const Wording& wording = *report.wording;
  const std::string articles = wording.count("count.article", report.articles.size());
  const std::string claims = wording.count("count.claim", report.claims.size());
  if (report.findings.empty() && report.decided.empty())
    return wording.say("summary.nothing", {{"articles", articles}, {"claims", claims}});
  const VerdictCounts counts = count_verdicts(report);
  std::vector<std::string> verdicts;
  for (Verdict verdict : kSummaryOrder)
    verdicts.push_back(counted(verdict, counts[static_cast<size_t>(verdict)], wording));
  return wording.say(
      "summary.findings",
      {{"articles", articles}, {"claims", claims}, {"verdicts", listed(verdicts, wording)}});
}

// What decisions keep out of sight: "2 findings not shown: 1 dismissed, 1 known".
std::string decided_line(const Report& report) {
  const Wording& wording = *report.wording;
  size_t dismissed = 0;
  for (const Finding& finding : report.decided)
    dismissed += finding.decision->ruling == Ruling::dismissed ? 1 : 0;
  const size_t known = report.decided.size() - dismissed;
  std::vector<std::string> kinds;
  if (dismissed > 0) kinds.push_back(wording.count("count.dismissed", dismissed));
  if (known > 0) kinds.push_back(wording.count("count.known", known));
  return wording.count("count.not-shown", report.decided.size(),
                       {{"kinds", listed(kinds, wording)}});
}

std::string stale_line(const Decision& decision, const Wording& wording) {
  return wording.say("decision.stale",
                     {{"about", decision.about}, {"decision", label(decision, wording)}});
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
      out += inert(stale_line(decision, *report.wording)) + '\n';
  } else if (!report.decided.empty()) {
    out.append(decided_line(report)) += '\n';
  }
  if (!report.stale.empty())
    out.append(report.wording->count("count.stale", report.stale.size())) += '\n';
  for (const std::string& line : wrap(summary_line(report), style_.width)) out.append(line) += '\n';
}

}  // namespace crosscheck
