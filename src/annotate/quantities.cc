#include "annotate/quantities.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "annotate/number_names.h"
#include "annotate/quantity_ages.h"
#include "annotate/quantity_builder.h"
#include "annotate/quantity_candidates.h"
#include "annotate/quantity_context.h"
#include "annotate/quantity_links.h"
#include "annotate/quantity_lists.h"

namespace crosscheck {
namespace {

constexpr std::string_view kPercent = "%";
constexpr double kFewest = 10;      // a part in words is small: "two of the sailors"
constexpr uint32_t kPartReach = 3;  // tokens between a part and its "dari"

// Scans one sentence; positions are tokens of it.
class SentenceScanner {
 public:
  SentenceScanner(const NumberLexicon& lexicon, const Document& document, TokenRange range,
                  std::vector<QuantityMention>& out)
      : lexicon_(lexicon),
        document_(document),
        range_(range),
        tokens_(document.tokens_of(range)),
        reader_(lexicon, document.text, tokens_),
        names_(lexicon, document.text, tokens_),
        context_(lexicon, document.text, tokens_),
        links_(lexicon, document.text, tokens_),
        lists_(lexicon, reader_, tokens_),
        ages_(context_, document.text, tokens_),
        out_(out),
        first_mention_(out.size()) {}

  void scan();

 private:
  uint32_t scan_at(uint32_t at);
  uint32_t skip_name(const Candidate& c);
  bool is_part_of_word(const Candidate& c) const;
  uint32_t idiom_end(const Candidate& c) const;
  bool is_name(const Candidate& c) const;
  bool continues_name(uint32_t at) const;
  bool is_signed_alone(const Candidate& c) const;
  uint32_t take_linked(Candidate first, const Link& link);
  bool goes_on(const Candidate& second) const;
  uint32_t emit(const Candidate& c);
  uint32_t emit_range(const Candidate& first, const Candidate& second);
  uint32_t emit_tolerance(Candidate first, Candidate second);
  bool is_of_more(const Candidate& c) const;
  void push(const QuantityParts& parts, TokenRange tokens);
  void relate_to_last(uint32_t first, QuantityParts& parts);
  bool merge_into_last(const Quantity& value, TokenRange tokens);
  bool has_last() const { return out_.size() > first_mention_; }
  TokenRange last_tokens() const {
    const TokenRange t = out_.back().tokens;
    return {t.first - range_.first, t.last - range_.first};
  }

  const NumberLexicon& lexicon_;
  const Document& document_;
  TokenRange range_;
  std::span<const Token> tokens_;
  CandidateReader reader_;
  NumberNames names_;
  QuantityContext context_;
  QuantityLinks links_;
  QuantityLists lists_;
  QuantityAges ages_;
  std::vector<QuantityMention>& out_;
  size_t first_mention_;    // of this sentence in out_
  uint32_t floor_ = 0;      // tokens before it belong to earlier mentions
  uint32_t name_end_ = 0;   // where the last number that names ends
  bool weak_name_ = false;  // only the word before it says so: "January 23 to 25"
  bool year_name_ = false;  // it is a year
};

void SentenceScanner::scan() {
  for (uint32_t i = 0; i < tokens_.size();) {
    i = tokens_[i].may_begin(kBeginsQuantity) ? scan_at(i) : i + 1;
  }
}

// "Pasal 27 dan 28": what is listed after a name is one too.
bool SentenceScanner::continues_name(uint32_t at) const {
  if (name_end_ == 0 || at != name_end_ + 1) return false;
  const Token& between = tokens_[name_end_];
  const std::string_view mark = between.span().of(document_.text);
  if (mark == "-" || mark == "\u2013" || mark == "\u2014") {  // "1950-53", "1950 – 53"
    const bool joined = year_name_ ? tokens_[at].glued : !weak_name_;
    return joined || !names_.is_noun(at + 1);
  }
  if (year_name_ && tokens_[at].span().size() != tokens_[name_end_ - 1].span().size())
    return false;  // "tahun 2008 dan 3 perusahaan"
  const Beside<LinkKind> found = lexicon_.link(tokens_.subspan(name_end_));
  if (weak_name_)
    return found.length == 1 && found.kind == LinkKind::range && !names_.is_noun(at + 1);
  const bool linked = found.length == 1 && found.kind != LinkKind::becomes;
  return lexicon_.is(between.word, kBoth) || linked;
}

// Where the idiom ends that the number word at the candidate belongs to; 0 if it counts something.
uint32_t SentenceScanner::idiom_end(const Candidate& c) const {
  const Number& number = c.number;
  if (number.digits) return 0;
  for (const uint32_t end : {number.last, number.first + 1}) {
    if (end != number.last && !number.share) continue;  // "salah satu dari 10"
    const Beside<BeforeKind> closing = lexicon_.before(tokens_, end);
    if (closing.length > 1 && closing.kind == BeforeKind::idiom) return end;
  }
  const Beside<AfterKind> opening = lexicon_.after(tokens_.subspan(number.first));
  if (opening.length > 0 && opening.kind == AfterKind::idiom)
    return std::max(number.last, number.first + opening.length);
  return 0;
}

bool SentenceScanner::is_name(const Candidate& c) const {
  const Number& number = c.number;
  const bool measured = !c.unit().empty();
  if (measured || c.before.negative) return false;
  // "posisi 361,396", "putaran 3.500 rpm", "numbered 49 million": no version, no article of a law.
  const bool large = number.digits && !number.plain && number.value >= 1000;
  const bool amount =
      number.scale > 1 || (large && (number.decimals > 0 || names_.is_noun(number.last)));
  if (number.decimals > 2) return false;
  if ((c.before.name && !amount) || c.after.name) return true;
  if (names_.is_code(number) || names_.is_bracketed_name(number)) return true;
  const bool widened = c.before.hedge != nullptr && c.before.hedge->soft.max > 1;
  return (!widened && names_.is_year(number)) || names_.is_named_year(number) ||
         (c.before.first == number.first && c.after.hedge == nullptr &&
          ((number.scale == 1 && continues_name(number.first)) ||
           (!c.before.led && names_.is_after_name(number))));
}

uint32_t SentenceScanner::skip_name(const Candidate& c) {
  weak_name_ = !c.before.name && (weak_name_ || !continues_name(c.number.first));
  year_name_ = names_.is_year(c.number);
  name_end_ = c.number.last;
  return name_end_;
}

// "A320", "Covid-19", "4G": the digits belong to the letters beside them.
bool SentenceScanner::is_part_of_word(const Candidate& c) const {
  const Number& number = c.number;
  const bool measured = !c.unit().empty();
  const bool hyphened = !c.before.name && (measured || number.decimals > 0) &&
                        names_.is_hyphened_to_word(number.first);
  const bool marked = c.before.symbol && number.decimals > 0;  // "M4.1"
  const bool led = hyphened || marked || (measured && names_.is_glued_to_word(number.first));
  const bool bare = c.before.symbol || c.before.first == number.first;
  if (bare && !led && names_.is_glued_before(number.first)) return true;
  return c.after.last == number.last && number.plain && names_.is_glued_after(number.last);
}

uint32_t SentenceScanner::scan_at(uint32_t at) {
  const bool digits = tokens_[at].kind == TokenKind::number;
  if (digits && names_.is_list_number(at)) return at + 1;
  std::optional<Candidate> c = reader_.read(at, floor_, false);
  if (digits && (!c || !c->number.share)) {
    if (const uint32_t end = names_.chain_end(at); end > at) return end;
  }
  if (!c) return at + 1;
  if (digits && is_part_of_word(*c)) return c->number.last;
  if (const uint32_t end = idiom_end(*c); end > 0) return end;
  if (is_name(*c)) return skip_name(*c);
  if (is_signed_alone(*c)) c->before.negative = true, c->before.first = 0;
  if (const std::optional<Link> found = links_.after(*c)) return take_linked(*c, *found);
  lists_.share(*c);
  return emit(*c);
}

// "- 1.200.000" and nothing else: in a sentence the dash would not be a sign.
bool SentenceScanner::is_signed_alone(const Candidate& c) const {
  return c.before.first == 1 && c.after.last == tokens_.size() &&
         tokens_[0].span().of(document_.text) == "-";
}

uint32_t SentenceScanner::take_linked(Candidate first, const Link& link) {
  const bool money = first.before.currency != nullptr;
  std::optional<Candidate> second = reader_.read(link.end, link.second, money);
  if (!second) return emit(first);
  // "from 10.8 percent to 2005"
  if (!first.unit().empty() && second->unit().empty() && names_.is_year(second->number))
    return emit(first);
  const bool alike =
      first.unit().empty() || second->unit().empty() || first.unit() == second->unit();
  if (alike) links_.share(first, *second, link);
  if (links_.is_tolerance(first, *second, link)) {
    links_.take_unit_behind_comma(context_, *second);
    return emit_tolerance(first, *second);
  }
  const bool from_range =
      first.before.from && links_.is_range(first, *second, link) && goes_on(*second);
  if (!from_range && links_.is_move(first, *second, link)) {
    first.before.role = QuantityRole::before;
    if (first.unit().empty()) first.after.unit = second->after.unit;
    emit(first);
    floor_ = link.second;
    return link.end;
  }
  if (link.hyphen && first.number.digits && first.unit().empty() &&
      names_.is_score(first.number, second->number))
    return second->number.last;
  if (links_.is_range(first, *second, link)) return emit_range(first, *second);
  return emit(first);
}

// "dari 5 hingga 7 persen menjadi 3 persen": what was left is a range.
bool SentenceScanner::goes_on(const Candidate& second) const {
  const std::optional<Link> next = links_.after(second);
  return next && !next->hyphen && next->kind != LinkKind::tolerance;
}

QuantityRole role_of(const Candidate& c) {
  return c.before.role != QuantityRole::total ? c.before.role : c.after.role;
}

// "about 500 or more": the bound says more than "about".
const Hedge* stronger(const Hedge* before, const Hedge* after) {
  if (before == nullptr || (after != nullptr && before->approximate)) return after;
  return before;
}

uint32_t SentenceScanner::emit(const Candidate& c) {
  QuantityParts parts{.first = c.number,
                      .negative = c.before.negative || c.after.negative,
                      .hedge = stronger(c.before.hedge, c.after.hedge),
                      .unit = c.unit(),
                      .role = role_of(c)};
  uint32_t end = c.after.last;
  if (const QuantityAges::Unit age = ages_.of_age(c); !age.symbol.empty()) {
    parts.unit = age.symbol;
    end = age.end;
  }
  if (parts.role == QuantityRole::total && is_of_more(c)) parts.role = QuantityRole::part;
  if (parts.hedge == nullptr && c.number.approximate) parts.hedge = lexicon_.about();
  relate_to_last(c.before.first, parts);
  push(parts, {c.before.first, end});
  return end;
}

uint32_t SentenceScanner::emit_range(const Candidate& first, const Candidate& second) {
  const bool opened = first.before.opens_range;
  QuantityParts parts{.first = first.number,
                      .second = second.number,
                      .hedge = stronger(first.before.hedge, second.after.hedge),
                      .unit = first.unit().empty() ? second.unit() : first.unit(),
                      .role = role_of(first)};
  if (parts.role == QuantityRole::total) parts.role = second.after.role;
  if (first.before.from_range || (first.before.from && goes_on(second)))
    parts.role = QuantityRole::before;
  // "sekitar 6,2 hingga 6,4 persen": the range itself is what "sekitar" allows.
  if (parts.hedge != nullptr && parts.hedge->approximate) parts.hedge = nullptr;
  uint32_t end = second.after.last;
  if (const QuantityAges::Unit time = ages_.of_range(first, second); !time.symbol.empty()) {
    parts.unit = time.symbol;
    end = time.end;
  }
  push(parts,
       {opened ? std::min(first.before.opener, first.before.first) : first.before.first, end});
  return end;
}

// "5 plus minus 1 persen" is the range from 4 to 6.
uint32_t SentenceScanner::emit_tolerance(Candidate first, Candidate second) {
  const double middle = first.number.value, most = second.number.value;
  second.number.value = middle + most;
  second.number.step = std::min(first.number.step, second.number.step);
  first.number.value = middle - most;
  if (first.unit().empty()) first.after.unit = second.after.unit;
  return emit_range(first, second);
}

// "one of the sailors": part of a whole that no number tells.
bool SentenceScanner::is_of_more(const Candidate& c) const {
  const Number& number = c.number;
  if (number.digits || number.share || number.vague != nullptr || number.value > kFewest ||
      !c.unit().empty() || number.last >= tokens_.size())
    return false;
  const Beside<LinkKind> found = lexicon_.link(tokens_.subspan(number.last));
  return found.length > 1 && found.kind == LinkKind::part_of;
}

// "dua dari 12 orang": the two are part of the twelve. "menjadi 25 dari 12": the twelve came
// before.
void SentenceScanner::relate_to_last(uint32_t first, QuantityParts& parts) {
  if (!has_last()) return;
  const TokenRange last = last_tokens();
  Quantity& value = out_.back().value;
  for (uint32_t i = last.last; i < last.last + kPartReach && i < first; ++i) {
    const Beside<LinkKind> found = lexicon_.link(tokens_.subspan(i));
    if (found.length > 0 && found.kind == LinkKind::part_of) {
      if (first - i - found.length > 2) return;
      // "Ia menjadi satu dari delapan korban": nothing moved to one.
      const bool became = last.first > 0 && value.number != 1 &&
                          lexicon_.is(tokens_[last.first - 1].word, kBecomes);
      if (value.role == QuantityRole::change || became) {
        if (parts.role == QuantityRole::total) parts.role = QuantityRole::before;
      } else if (value.role == QuantityRole::total && value.unit != kPercent && !value.vague) {
        value.role = QuantityRole::part;
      }
      return;
    }
    if (!names_.is_noun(i)) return;
  }
}

// "lebih dari 10 dan kurang dari 40" is one interval.
bool SentenceScanner::merge_into_last(const Quantity& value, TokenRange tokens) {
  if (!has_last()) return false;
  const TokenRange last = last_tokens();
  Quantity& before = out_.back().value;
  if (tokens.first <= last.last || tokens.first - last.last > 2 || before.unit != value.unit)
    return false;
  for (uint32_t i = last.last; i < tokens.first; ++i) {
    if (!lexicon_.is(tokens_[i].word, kBoth)) return false;
  }
  const bool up_then_down = before.number && value.number && before.hard.max == kInfinity &&
                            value.hard.max == *value.number && value.hard.min == 0;
  const bool down_then_up = before.number && value.number && value.hard.max == kInfinity &&
                            before.hard.max == *before.number && before.hard.min == 0;
  if (!up_then_down && !down_then_up) return false;
  const Interval& low = up_then_down ? before.hard : value.hard;
  const Interval& high = up_then_down ? value.hard : before.hard;
  if (low.min >= high.max) return false;
  before.hard = {low.min, high.max, low.min_open, high.max_open};
  before.soft = before.hard;
  before.number.reset();
  out_.back().tokens.last = range_.first + tokens.last;
  out_.back().span = document_.span_of(out_.back().tokens);
  return true;
}

void SentenceScanner::push(const QuantityParts& parts, TokenRange tokens) {
  floor_ = tokens.last;
  Quantity value = build_quantity(parts);
  if (merge_into_last(value, tokens)) return;
  const TokenRange in_document{range_.first + tokens.first, range_.first + tokens.last};
  out_.push_back(
      {.tokens = in_document, .span = document_.span_of(in_document), .value = std::move(value)});
}

}  // namespace

void QuantityScanner::scan(const Document& document, std::vector<QuantityMention>& out) const {
  for (const Sentence& sentence : document.sentences) scan(document, sentence, out);
}

void QuantityScanner::scan(const Document& document, const Sentence& sentence,
                           std::vector<QuantityMention>& out) const {
  const auto [first, last] = sentence.tokens;
  if (document.next_that_may_begin(kBeginsQuantity, first, last) < last)
    SentenceScanner(lexicon_, document, sentence.tokens, out).scan();
}

}  // namespace crosscheck
