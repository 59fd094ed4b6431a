#include "annotate/quantity_context.h"

#include <algorithm>

namespace crosscheck {
namespace {

constexpr int kMostPhrases = 6;       // before one number
constexpr uint32_t kNounPhrase = 2;   // tokens between a number and "lagi", "di antaranya"
constexpr uint32_t kHedgeGoesOn = 2;  // tokens: "dan lebih" and "dari"

constexpr std::string_view kMinus = "\u2212";

}  // namespace

// A minus sign right before its number, and nothing right before the sign.
bool QuantityContext::take_sign(uint32_t& at, uint32_t floor) const {
  if (at == floor || at == 0 || at >= tokens_.size() || !tokens_[at].glued) return false;
  const Token& sign = tokens_[at - 1];
  const std::string_view written = sign.span().of(text_);
  if (written != "-" && written != kMinus) return false;
  if (sign.glued && at > 1 && tokens_[at - 2].kind != TokenKind::punctuation) return false;
  --at;
  return true;
}

Before QuantityContext::before(uint32_t at, uint32_t floor) const {
  Before before{.first = at};
  const std::span<const Token> visible = tokens_.subspan(floor);
  uint32_t reached = at;  // of all phrases, those not part of the quantity too
  for (int i = 0; i < kMostPhrases && reached > floor; ++i) {
    if (!before.negative && take_sign(reached, floor)) {
      before.negative = true;
      before.first = reached;
      continue;
    }
    const Beside<BeforeKind> found = lexicon_.before(visible, reached - floor);
    if (found.length == 0) break;
    if (!take_before(found, at, reached, before)) break;
    before.led = true;
    reached -= found.length;
  }
  return before;
}

// Takes the phrase that ends at `reached`; false if nothing further can belong to the quantity.
bool QuantityContext::take_before(Beside<BeforeKind> found, uint32_t at, uint32_t reached,
                                  Before& before) const {
  const uint32_t begin = reached - found.length;
  switch (found.kind) {
    case BeforeKind::hedge:
      take_hedge(found.index, begin, before);
      break;
    case BeforeKind::glued_currency:
      if (reached != at || at >= tokens_.size() || !tokens_[at].glued) return false;
      before.glued_currency = true;
      [[fallthrough]];
    case BeforeKind::currency:
      if (before.currency != nullptr || before.hedge != nullptr) return false;
      before.currency = &lexicon_.words().currencies[found.index];
      before.first = begin;
      break;
    case BeforeKind::negative:
      before.negative = true;
      before.first = begin;
      break;
    case BeforeKind::from:
    case BeforeKind::opener:
      take_opener(found.kind == BeforeKind::from, begin, before);
      break;
    case BeforeKind::change:  // "bertambah dari 12 menjadi 25" tells totals
      if (!before.opens_range && !before.reached && before.role == QuantityRole::total)
        before.role = QuantityRole::change;
      break;
    case BeforeKind::part:
      before.role = QuantityRole::part;
      break;
    case BeforeKind::earlier:
      before.role = QuantityRole::before;
      break;
    case BeforeKind::name:
    case BeforeKind::idiom:
      before.name = reached == at;  // "tahun ini sebanyak 160 ton": no year
      return false;
    case BeforeKind::age:
      before.age = true;  // "over the age of 21"
      break;
    case BeforeKind::person:
      before.person = true;
      return false;
    case BeforeKind::filler:
      before.symbol |= reached == at && at < tokens_.size() && tokens_[at].glued &&
                       tokens_[begin].is_capitalised();
      break;
  }
  return true;
}

void QuantityContext::take_hedge(uint32_t index, uint32_t begin, Before& before) const {
  const Hedge& hedge = lexicon_.words().hedges[index];
  const bool moved =
      hedge.plain_after_reach && begin > 0 && lexicon_.is(tokens_[begin - 1].word, kReach);
  before.reached |= moved;
  if (moved) return;
  if (before.hedge == nullptr) before.hedge = &hedge;
  before.first = begin;
}

// The nearest opener opens the range; a "dari" before it tells that more follows.
void QuantityContext::take_opener(bool from, uint32_t begin, Before& before) const {
  if (before.opens_range) {
    before.from_range |= from && !before.from;
    return;
  }
  before.from = from;
  before.opens_range = true;
  before.opener = begin;
}

void QuantityContext::take_measure(Beside<AfterKind> found, uint32_t end, After& after) const {
  const NumberWords& words = lexicon_.words();
  after.unit =
      found.kind == AfterKind::unit ? &words.units[found.index] : &words.currencies[found.index];
  after.last = end;
}

After QuantityContext::after(uint32_t at) const {
  After after{.last = at};
  while (after.last < tokens_.size()) {
    Beside<AfterKind> found = lexicon_.after(tokens_.subspan(after.last));
    uint32_t begin = after.last;
    if (found.length == 0 && begin + 1 < tokens_.size() && tokens_[begin].glued &&
        tokens_[begin + 1].glued && tokens_[begin].span().of(text_) == "-") {  // "50-foot"
      found = lexicon_.after(tokens_.subspan(++begin));
      if (found.kind != AfterKind::unit && found.kind != AfterKind::currency) break;
    }
    if (found.length == 0) break;
    const uint32_t end = begin + found.length;
    if (found.kind == AfterKind::hedge && is_of_next(begin, end)) break;
    const bool measure = found.kind == AfterKind::unit || found.kind == AfterKind::currency;
    // "2006 Rp4,2 triliun": the currency is the next number's.
    const bool number_next = end < tokens_.size() && tokens_[end].kind == TokenKind::number;
    if (number_next && found.kind == AfterKind::currency) break;
    if (number_next && tokens_[end].glued && tokens_[end - 1].kind == TokenKind::word)
      break;  // "114-V8"
    if (measure && after.unit == nullptr) {
      take_measure(found, end, after);
    } else if (found.kind == AfterKind::hedge && after.hedge == nullptr) {
      after.hedge = &lexicon_.words().hedges[found.index];
      after.last = end;
    } else if (found.kind == AfterKind::negative && after.unit != nullptr) {
      after.negative = true;
      after.last = end;
    } else {
      if (found.kind == AfterKind::change) after.role = QuantityRole::change;
      if (found.kind == AfterKind::part) after.role = QuantityRole::part;
      after.name = found.kind == AfterKind::name;
      return after;
    }
  }
  take_behind_noun(after);
  return after;
}

bool QuantityContext::is_outcome(const Before& before, const After& after) const {
  if (before.hedge == nullptr || !before.hedge->plain_after_reach || before.first == 0)
    return false;
  const Token& cause = tokens_[before.first - 1];
  if (cause.kind != TokenKind::word || lexicon_.is(cause.word, kFunctionWord) ||
      lexicon_.is(cause.word, kCause) || !names_.is_title_case())
    return false;
  for (uint32_t i = after.last; i < after.last + kNounPhrase; ++i) {
    if (i + 1 >= tokens_.size() || tokens_[i].kind != TokenKind::word) return false;
    if (lexicon_.is(tokens_[i + 1].word, kOutcome)) return true;
  }
  return false;
}

std::string_view QuantityContext::time_unit(uint32_t at, bool age) const {
  if (at >= tokens_.size() || (tokens_[at].shape != Shape::lower && !age)) return {};
  const bool date = at + 1 < tokens_.size() && tokens_[at + 1].kind == TokenKind::number;
  return date ? std::string_view() : lexicon_.time_unit(tokens_[at].word);
}

// "2.100 jiwa meninggal dan lebih dari 4.000 luka": what ends in [begin, end) as the hedge of one
// number goes on as that of the next.
bool QuantityContext::is_of_next(uint32_t begin, uint32_t end) const {
  const uint32_t last =
      std::min<uint32_t>(end + kHedgeGoesOn, static_cast<uint32_t>(tokens_.size()));
  for (uint32_t at = end + 1; at <= last; ++at) {
    const Beside<BeforeKind> found = lexicon_.before(tokens_.subspan(begin), at - begin);
    if (found.length > at - end && found.kind == BeforeKind::hedge) return true;
  }
  return false;
}

// "12 jenazah lagi", "tiga orang di antaranya", "500 orang atau lebih". The noun stays outside of
// the quantity.
void QuantityContext::take_behind_noun(After& after) const {
  for (uint32_t i = after.last; i < after.last + kNounPhrase && names_.is_noun(i); ++i) {
    const Beside<AfterKind> found = lexicon_.after(tokens_.subspan(i + 1));
    if (found.length == 0) continue;
    if (found.kind == AfterKind::change) after.role = QuantityRole::change;
    if (found.kind == AfterKind::part) after.role = QuantityRole::part;
    const bool bound = found.kind == AfterKind::hedge && found.length > 1 &&
                       !is_of_next(i + 1, i + 1 + found.length);
    if (bound && after.hedge == nullptr) after.hedge = &lexicon_.words().hedges[found.index];
    return;
  }
}

}  // namespace crosscheck
