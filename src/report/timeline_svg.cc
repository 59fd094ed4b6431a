#include "report/timeline_svg.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "base/terminal_text.h"
#include "report/labels.h"

namespace crosscheck {
namespace {

constexpr double kWide = 720;
constexpr double kNarrow = 320;
constexpr double kLetter = 6.6;     // about the width of one, in the axes' labels
constexpr double kShortExtent = 4;  // of a time, in radii: no wider than what stands there anyway
constexpr double kHalf = 6;         // the width of a soft interval
constexpr double kCap = 5;          // half the width of an interval's end

// As short as SVG allows: at most one digit after the mark.
std::string px(double length) {
  const double rounded = std::round(length * 10) / 10;
  return fmt::format("{}", rounded == 0 ? 0.0 : rounded);
}

double width_of(const std::string& text) {
  return kLetter * static_cast<double>(display_width(text));
}

std::string class_of(const Claim& claim) {
  std::string names = "mark";
  if (claim.modality != Modality::actual) names.append(" ") += to_string(claim.modality);
  if (claim.polarity == Polarity::negated) names += " negated";
  return names;
}

std::string unit_of(const Claim& claim) {
  const auto* quantity = std::get_if<Quantity>(&claim.value);
  return quantity == nullptr ? "" : quantity->unit;
}

class ChartWriter {
 public:
  ChartWriter(HtmlWriter& html, const HtmlWords& words, const ClaimList& claims,
              const Timeline& chart)
      : html_(html), words_(words), claims_(claims), chart_(chart) {}

  // `name` is the class and, with the finding's id, what labels refer to.
  void write(std::string_view name, const std::string& id, const std::string& title) {
    const std::string label = fmt::format("{}-{}-title", name, id);
    const std::string description = fmt::format("{}-{}-desc", name, id);
    html_.element(
        "svg",
        {{"class", name},
         {"role", "img"},
         {"viewBox", fmt::format("0 0 {} {}", px(chart_.width()), px(chart_.height()))},
         {"aria-labelledby", label + " " + description}},
        [&] {
          html_.element("title", {{"id", label}},
                        words_.say("html.chart.title", {{"message", title}}));
          html_.element("desc", {{"id", description}}, words_.say("html.chart.description"));
          if (chart_.kind() == ChartKind::values) write_values();
          if (chart_.kind() == ChartKind::lanes) write_lanes();
          write_times();
          for (const TimelineMark& mark : chart_.marks()) write_extents(mark);
          for (const TimelineMark& mark : chart_.marks()) write_mark(mark);
        });
  }

 private:
  void line(std::string_view name, double x1, double y1, double x2, double y2) {
    html_.shape("line",
                {{"class", name}, {"x1", px(x1)}, {"y1", px(y1)}, {"x2", px(x2)}, {"y2", px(y2)}});
  }
  void label(std::string_view name, double x, double y, const std::string& text) {
    html_.element("text", {{"class", name}, {"x", px(x)}, {"y", px(y)}}, text);
  }

  void write_values() {
    const std::vector<double>& ticks = chart_.values().ticks;
    for (size_t i = 0; i < ticks.size(); ++i) {
      const double y = chart_.y_of(ticks[i]);
      line("grid", chart_.plot().begin, y, chart_.plot().end, y);
      const std::string unit = i + 1 == ticks.size() ? unit_of(*claims_[0]) : "";
      label("value-tick", chart_.plot().begin - 6, y + 4, words_.number_on_axis(ticks[i], unit));
    }
  }

  void write_lanes() {
    for (const TimelineLane& lane : chart_.lanes()) {
      line("grid", chart_.plot().begin, lane.y, chart_.plot().end, lane.y);
      if (lane.run.end > lane.run.begin) line("run", lane.run.begin, lane.y, lane.run.end, lane.y);
      const auto room = static_cast<size_t>((chart_.plot().end - chart_.plot().begin) / kLetter);
      label("lane", chart_.plot().begin, lane.y - 14,
            shorten(lane_label(*claims_[lane.claim]), room));
    }
  }

  std::string lane_label(const Claim& claim) const {
    const bool dated = std::holds_alternative<TimeExpression>(claim.value);
    std::string text = dated ? words_.value(claim) : value_words(claim, words_.wording());
    if (claim.polarity == Polarity::negated) text = words_.say("value.negated", {{"value", text}});
    const auto* stance = std::get_if<StanceValue>(&claim.value);
    if (stance == nullptr || stance->side == stance->stance) return text;
    return words_.say("html.stance",
                      {{"stance", text}, {"side", words_.wording().side(stance->side)}});
  }

  void write_times() {
    const double bottom = chart_.bottom();
    line("axis", chart_.plot().begin, bottom, chart_.plot().end, bottom);
    double taken = write_undated();  // up to where there is text
    bool first = true;
    for (const Minute tick : chart_.times().ticks) {
      const double x = chart_.x_of(tick);
      const std::string text = words_.tick(tick, chart_.times().unit, first);
      const double end = x + 4 + width_of(text);
      if (end > chart_.width() || x < taken) continue;
      line("axis", x, bottom, x, bottom + 6);
      label("time-tick", x + 4, bottom + 17, text);
      taken = end;
      first = false;
    }
  }

  // Returns where its label ends.
  double write_undated() {
    if (!chart_.undated_until()) return 0;
    const double x = *chart_.undated_until();
    const std::string text = words_.say("html.chart.undated");
    line("undated", x, chart_.top(), x, chart_.bottom());
    label("undated-label", chart_.plot().begin, chart_.bottom() + 17, text);
    return chart_.plot().begin + width_of(text);
  }

  void write_mark(const TimelineMark& mark) {
    const Claim& claim = *claims_[mark.claim];
    html_.element("g", {{"class", class_of(claim)}}, [&] {
      html_.element("title", {}, title_of(mark));
      write_disc(mark, claim);
    });
  }

  // Of time and value, below all discs.
  void write_extents(const TimelineMark& mark) {
    html_.element("g", {{"class", class_of(*claims_[mark.claim])}}, [&] {
      write_extent(mark);
      if (!mark.exact) write_interval(mark);
    });
  }

  std::string title_of(const TimelineMark& mark) const {
    const Claim& claim = *claims_[mark.claim];
    const std::string what = chart_.crowded()
                                 ? words_.counted("count.html.statements", mark.count) + ":"
                                 : fmt::format("{}.", mark.claim + 1);
    return fmt::format("{} {}, {}", what, value_words(claim, words_.wording()),
                       words_.date(claim.as_of.interval));
  }

  // When it holds, where that is longer than a day or so.
  void write_extent(const TimelineMark& mark) {
    const auto& [begin, end] = mark.time;
    if (end - begin < kShortExtent * Timeline::kRadius) return;
    line("extent", begin, mark.y, end, mark.y);
    for (const double x : {begin, end}) line("extent", x, mark.y - 3, x, mark.y + 3);
  }

  void write_interval(const TimelineMark& mark) {
    html_.shape("rect", {{"class", "soft"},
                         {"x", px(mark.x - kHalf)},
                         {"y", px(mark.soft.begin)},
                         {"width", px(2 * kHalf)},
                         {"height", px(mark.soft.end - mark.soft.begin)},
                         {"rx", "2"}});
    line("hard", mark.x, mark.hard.begin, mark.x, mark.hard.end);
    write_end(mark.x, mark.hard.begin, mark.open_above ? 1 : 0);
    write_end(mark.x, mark.hard.end, mark.open_below ? -1 : 0);
  }

  // A bar across, or an arrow where there is no end: 1 upwards, -1 downwards.
  void write_end(double x, double y, int arrow) {
    if (arrow == 0) return line("hard", x - kCap, y, x + kCap, y);
    const double back = y + 7 * arrow;
    html_.shape("path", {{"class", "arrow"},
                         {"d", fmt::format("M{} {}L{} {}L{} {}Z", px(x), px(y - 2 * arrow),
                                           px(x - kCap), px(back), px(x + kCap), px(back))}});
  }

  void write_disc(const TimelineMark& mark, const Claim& claim) {
    const double radius = Timeline::kRadius;
    const auto* quantity = std::get_if<Quantity>(&claim.value);
    if (quantity != nullptr && quantity->approximate)
      html_.shape(
          "circle",
          {{"class", "halo"}, {"cx", px(mark.x)}, {"cy", px(mark.y)}, {"r", px(1.6 * radius)}});
    html_.shape("circle",
                {{"class", "disc"}, {"cx", px(mark.x)}, {"cy", px(mark.y)}, {"r", px(radius)}});
    label("number", mark.x, mark.y + 3.5,
          fmt::format("{}", chart_.crowded() ? mark.count : mark.claim + 1));
    if (claim.modality == Modality::denied)
      line("cross", mark.x - radius - 3, mark.y + radius + 3, mark.x + radius + 3,
           mark.y - radius - 3);
  }

  HtmlWriter& html_;
  const HtmlWords& words_;
  const ClaimList& claims_;
  const Timeline& chart_;
};

// Room for the labels of values, which end left of the plot.
double gutter_of(const HtmlWords& words, const ClaimList& claims) {
  if (chart_kind(claims) != ChartKind::values) return 2;
  double widest = 0;
  for (const double tick : value_scale_of(claims).ticks) {
    const std::string label = words.number_on_axis(tick, unit_of(*claims[0]));
    widest = std::max(widest, width_of(label));
  }
  return widest + 8;
}

// What is to be explained in this chart, and no other.
std::vector<std::string> keys_of(const ClaimList& claims, const Timeline& chart) {
  bool hedged = false, open = false, projected = false, conditional = false, denied = false,
       negated = false;
  for (const TimelineMark& mark : chart.marks()) {
    const Claim& claim = *claims[mark.claim];
    hedged = hedged || !mark.exact;
    open = open || mark.open_above || mark.open_below;
    projected = projected || claim.modality == Modality::projected;
    conditional = conditional || claim.modality == Modality::conditional;
    denied = denied || claim.modality == Modality::denied;
    negated = negated || claim.polarity == Polarity::negated;
  }
  std::vector<std::string> keys;
  keys.push_back(chart.crowded() ? "html.chart.counts" : "html.chart.numbers");
  if (hedged) keys.push_back("html.chart.hedged");
  if (open) keys.push_back("html.chart.open");
  if (projected) keys.push_back("html.chart.projected");
  if (conditional) keys.push_back("html.chart.conditional");
  if (denied) keys.push_back("html.chart.denied");
  if (negated) keys.push_back("html.chart.negated");
  if (chart.values().logarithmic) keys.push_back("html.chart.logarithmic");
  return keys;
}

}  // namespace

void write_chart(HtmlWriter& html, const HtmlWords& words, const ClaimList& claims,
                 const std::string& id, const std::string& title) {
  if (chart_kind(claims) == ChartKind::none) return;
  const double gutter = gutter_of(words, claims);
  html.element("figure", {{"class", "chart"}}, [&] {
    const Timeline wide(claims, {.width = kWide, .gutter = gutter});
    const Timeline narrow(claims, {.width = kNarrow, .gutter = gutter});
    ChartWriter(html, words, claims, wide).write("wide", id, title);
    ChartWriter(html, words, claims, narrow).write("narrow", id, title);
    html.element("figcaption", {}, [&] {
      for (const std::string& key : keys_of(claims, wide))
        html.element("span", {}, words.say(key) + " ");
    });
  });
}

}  // namespace crosscheck
