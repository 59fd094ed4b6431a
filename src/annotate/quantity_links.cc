#include "annotate/quantity_links.h"

#include <algorithm>
#include <cmath>

namespace crosscheck {
namespace {

constexpr uint32_t kMoveReach = 8;     // tokens from a verb of change to its "from"
constexpr double kWidestSpread = 1.1;  // of prices to buy and to sell
constexpr std::string_view kPercent = "%";
constexpr std::string_view kPoints = "pp";

bool agree(std::string_view a, std::string_view b) {
  return a.empty() || b.empty() || a == b;
}

// "$10 to $15 billion", "two to three dozen": the multiplier counts for both.
void share_scale(Number& first, const Number& second) {
  const double scale = second.scale > 1 ? second.scale : second.small_scale;
  if (first.scale > 1 || first.small_scale > 1 || scale <= 1) return;
  if (first.value >= second.value / scale || first.vague != nullptr) return;
  first.value *= scale;
  first.step *= scale;
  first.scale = second.scale;
  first.other.reset();
}

// "Rp9.117/133": the second says only its last digits.
void share_last_digits(const Number& first, Number& second, size_t written) {
  const double differing = std::pow(10.0, static_cast<double>(written));
  if (first.decimals > 0 || !second.plain || second.value >= first.value) return;
  const double value = first.value - std::fmod(first.value, differing) + second.value;
  if (written < 2 || value <= first.value) return;
  second.value = value;
  second.plain = false;
}

// "154,66-71": the second says only the digits that differ.
void share_digits(const Number& first, Number& second, size_t written) {
  if (first.decimals < 2 || !second.plain || written < 2 || written > first.decimals) return;
  if (second.value >= first.value && written < 3) return;
  const double all = std::pow(10.0, first.decimals), differing = std::pow(10.0, written);
  const double digits = std::round(first.value * all);
  second.value = (digits - std::fmod(digits, differing) + second.value) / all;
  second.decimals = first.decimals;
  second.step = first.step;
  second.plain = false;
}

}  // namespace

std::optional<Link> QuantityLinks::hyphen(const Candidate& first) const {
  const uint32_t at = first.after.last;
  if (at + 1 >= tokens_.size()) return std::nullopt;
  const std::string_view written = tokens_[at].span().of(text_);
  if (written == "/" && first.number.digits && !first.number.plain)
    return Link{.slash = true, .begin = at, .second = at + 1, .end = at + 1};
  if (written != "-" && written != "\u2013" && written != "\u2014") return std::nullopt;
  const bool digits = first.number.digits && tokens_[at + 1].kind == TokenKind::number;
  if (tokens_[at].glued != tokens_[at + 1].glued && !digits) return std::nullopt;
  return Link{.hyphen = true, .begin = at, .second = at + 1, .end = at + 1};
}

// A range may name its noun twice: "antara 10 orang dan 20 orang".
std::optional<Link> QuantityLinks::phrase(const Candidate& first) const {
  uint32_t at = first.after.last;
  if (at >= tokens_.size()) return std::nullopt;
  Beside<LinkKind> found = lexicon_.link(tokens_.subspan(at));
  if (found.length == 0 && first.before.opens_range && names_.is_noun(at) &&
      at + 1 < tokens_.size())
    found = lexicon_.link(tokens_.subspan(++at));
  if (found.length == 0 || found.kind == LinkKind::part_of) return std::nullopt;
  if (found.kind == LinkKind::open_range && (!first.before.opens_range || first.before.from))
    return std::nullopt;
  if (found.kind == LinkKind::from_range && !first.before.from) return std::nullopt;
  const uint32_t end = at + found.length;
  return Link{.kind = found.kind, .begin = at, .second = end, .end = end};
}

std::optional<Link> QuantityLinks::after(const Candidate& first) const {
  std::optional<Link> link = phrase(first);
  if (!link) link = hyphen(first);
  if (!link || link->end >= tokens_.size()) return std::nullopt;
  link->end += lexicon_.currency(tokens_.subspan(link->end)).length;
  if (!begins(link->end)) return std::nullopt;
  return link;
}

bool QuantityLinks::is_move(const Candidate& first, const Candidate& second,
                            const Link& link) const {
  if (first.before.role == QuantityRole::change || link.kind == LinkKind::tolerance) return false;
  if (!agree(first.unit(), second.unit())) return false;
  if (link.kind == LinkKind::becomes) return true;
  if (link.hyphen || link.slash || !first.before.from) return false;
  if (first.number.value > second.number.value) return true;
  const uint32_t opener = first.before.opener;
  for (uint32_t i = opener > kMoveReach ? opener - kMoveReach : 0; i < opener; ++i) {
    if (lexicon_.is(tokens_[i].word, kMove)) return true;
  }
  return false;
}

bool QuantityLinks::is_range(const Candidate& first, const Candidate& second,
                             const Link& link) const {
  if (link.kind == LinkKind::tolerance || link.kind == LinkKind::becomes) return false;
  if (link.slash) return is_spread(first, second, link);
  if (first.number.vague != nullptr || second.number.vague != nullptr) return false;
  if (first.number.value >= second.number.value || first.before.negative) return false;
  const std::string_view a = first.unit(), b = second.unit();
  // "rising 54.8 percent to 22 million" tells by how much and to what.
  if (first.after.unit != nullptr && b.empty() && !link.hyphen) return false;
  // "rose 12 to 25" tells where it ended, "rose 12 to 15 percent" does not.
  const bool percents = a.empty() && b == kPercent;
  if (first.before.role == QuantityRole::change && !link.hyphen && !percents) return false;
  if (!a.empty() && !b.empty()) return a == b;
  return a.empty() || link.hyphen || first.before.opens_range || second.number.scale > 1 ||
         first.before.currency == nullptr;
}

bool QuantityLinks::is_spread(const Candidate& first, const Candidate& second,
                              const Link& link) const {
  if (!link.slash || !second.number.digits || !agree(first.unit(), second.unit())) return false;
  const double a = first.number.value, b = second.number.value;
  return first.number.scale == second.number.scale && a < b && b <= a * kWidestSpread;
}

bool QuantityLinks::is_tolerance(const Candidate& first, const Candidate& second,
                                 const Link& link) const {
  if (link.kind != LinkKind::tolerance || first.number.vague != nullptr ||
      second.number.vague != nullptr)
    return false;
  const std::string_view a = first.unit(), b = second.unit();
  return agree(a, b) || (a == kPercent && b == kPoints);
}

void QuantityLinks::take_unit_behind_comma(const QuantityContext& context,
                                           Candidate& second) const {
  const uint32_t at = second.after.last;
  if (!second.unit().empty() || at + 1 >= tokens_.size()) return;
  if (tokens_[at].span().of(text_) != ",") return;
  const After after = context.after(at + 1);
  if (after.unit != nullptr) second.after = after;
}

void QuantityLinks::share(Candidate& first, Candidate& second, const Link& link) const {
  Number &a = first.number, &b = second.number;
  if (first.measure() != nullptr && first.measure()->whole) read_as_whole(b);
  // "800 to 1.200": a range rises, so these are thousands.
  if (link.kind == LinkKind::range && a.value >= b.value && a.decimals == 0) read_as_whole(b);
  // "naik 13,48 menjadi Rp619 miliar" tells of two things.
  const bool other_money = second.before.currency != nullptr && first.before.currency == nullptr;
  if (!link.slash && !other_money && first.unit() != kPercent) share_scale(a, b);
  if (b.last != b.first + 1) return;
  const size_t written = tokens_[b.first].span().size();
  if (link.hyphen) share_digits(a, b, written);
  if (link.slash && !names_.is_noun(b.last)) share_last_digits(a, b, written);
}

}  // namespace crosscheck
