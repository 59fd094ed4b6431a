#include "annotate/quantity_lists.h"

namespace crosscheck {
namespace {

constexpr int kLongestList = 6;
constexpr double kLeastMillion = 1e6;  // "Rp500 dan Rp2 ribu" may well be meant as written
constexpr double kMostApart = 20;      // times that members without a multiplier differ

// True if nothing behind the number says how much it is. "One" may be no number at all.
bool is_bare(const Candidate& c) {
  const Number& number = c.number;
  return number.scale == 1 && number.small_scale == 1 && !number.share && number.vague == nullptr &&
         (number.digits || number.value > 1) && c.after.unit == nullptr &&
         c.after.hedge == nullptr && c.after.last == number.last;
}

// The multiplier of the last member that the first has too, else 1.
double shared_scale(const Candidate& first, const Candidate& last) {
  const Number &a = first.number, &b = last.number;
  const double scale = b.scale > 1 ? b.scale : b.small_scale;
  const double written = b.value / scale;
  if (a.value + 1 == written && !a.digits) return scale;  // "two or three hundred"
  if (!a.digits || b.scale < kLeastMillion || a.value >= 1000 || written >= 1000) return 1;
  if (last.before.currency != nullptr && first.before.currency == nullptr) return 1;
  return a.value <= written * kMostApart && written <= a.value * kMostApart ? scale : 1;
}

}  // namespace

// What links a member to the next: a comma, a word, or a comma and a word behind the second.
QuantityLists::Step QuantityLists::step(uint32_t at, bool listed) const {
  if (at + 1 >= tokens_.size() || !lexicon_.is(tokens_[at].word, kBoth)) return {};
  if (tokens_[at].kind != TokenKind::punctuation) return {.next = at + 1, .closes = true};
  const bool word = listed && lexicon_.is(tokens_[at + 1].word, kBoth);
  return {.next = at + 1 + word, .closes = word};
}

std::optional<Candidate> QuantityLists::last_member(const Candidate& first) const {
  uint32_t at = first.after.last;
  for (int i = 0; i < kLongestList; ++i) {
    const Step link = step(at, i > 0);
    if (link.next == 0) return std::nullopt;
    const uint32_t currency = lexicon_.currency(tokens_.subspan(link.next)).length;
    const uint32_t number = link.next + currency;
    if (number >= tokens_.size()) return std::nullopt;
    if (tokens_[number].kind != TokenKind::number && !lexicon_.begins(tokens_[number].word))
      return std::nullopt;
    const std::optional<Candidate> member = reader_.read(number, link.next, currency > 0);
    if (!member) return std::nullopt;
    if (link.closes) return member;
    if (!is_bare(*member)) return std::nullopt;
    at = member->after.last;
  }
  return std::nullopt;
}

void QuantityLists::share(Candidate& first) const {
  if (!is_bare(first)) return;
  const std::optional<Candidate> last = last_member(first);
  if (!last) return;
  if (const double scale = shared_scale(first, *last); scale > 1) {
    first.number.value *= scale;
    first.number.step *= scale;
    first.number.scale = last->number.scale;
    first.number.plain = false;
    first.number.other.reset();
  }
  if (first.unit().empty()) first.after.unit = last->after.unit;
}

}  // namespace crosscheck
