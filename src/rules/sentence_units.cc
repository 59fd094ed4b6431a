#include "rules/sentence_units.h"

#include <algorithm>

namespace crosscheck {
namespace {

// A longer stretch between two marks is no aside of a news sentence.
constexpr uint32_t kLongestAside = 40;

// The first item of a list sorted by position that ends after `token`.
template <class Mention>
size_t first_after(const std::vector<Mention>& mentions, uint32_t token) {
  const auto found = std::partition_point(mentions.begin(), mentions.end(),
                                          [&](const Mention& m) { return m.tokens.last <= token; });
  return static_cast<size_t>(found - mentions.begin());
}

template <class Mention>
const Mention* starting_at(const std::vector<Mention>& mentions, size_t& at, uint32_t token) {
  while (at < mentions.size() && mentions[at].tokens.first < token) ++at;
  return at < mentions.size() && mentions[at].tokens.first == token ? &mentions[at] : nullptr;
}

// Not an initial: "S." of "Budi S.".
bool is_full_word(const Token& token) {
  return token.kind == TokenKind::word && token.span().size() > 1;
}

}  // namespace

UnitReader::UnitReader(Vocabulary& vocabulary) {
  const auto set = [&](std::initializer_list<std::string_view> words, Mark mark) {
    for (std::string_view word : words) {
      const WordId id = vocabulary.add(word);
      if (marks_.size() <= id) marks_.resize(id + 1, Mark::none);
      marks_[id] = mark;
    }
  };
  set({";", ":", "\"", "“", "”", "„", "«", "»"}, Mark::stop);
  set({","}, Mark::comma);
  set({"-", "–"}, Mark::short_dash);
  set({"—", "--"}, Mark::long_dash);
  set({"(", "["}, Mark::open);
  set({")", "]"}, Mark::close);
}

void UnitReader::read_roles(const Document& document, const Annotations& annotations,
                            const Sentence& sentence, std::vector<DelimiterRole>& roles) const {
  const uint32_t first = sentence.tokens.first, last = sentence.tokens.last;
  roles.assign(sentence.tokens.size(), DelimiterRole::none);
  const auto role = [&](uint32_t token) -> DelimiterRole& { return roles[token - first]; };
  const auto enclose = [&](uint32_t open, uint32_t close) {
    role(open) = role(open) == DelimiterRole::aside_close ? DelimiterRole::aside_both
                                                          : DelimiterRole::aside_open;
    role(close) = DelimiterRole::aside_close;
  };
  const auto find = [&](uint32_t from, Mark mark) {
    for (uint32_t i = from; i < std::min(last, from + kLongestAside); ++i) {
      const Mark found = mark_of(document.tokens[i]);
      if (found == mark) return i;
      if (found == Mark::stop) break;
    }
    return last;
  };
  size_t cue = first_after(annotations.cues, first);
  size_t entity = first_after(annotations.entities, first);
  const auto opens_aside = [&](uint32_t comma) {
    while (cue < annotations.cues.size() && annotations.cues[cue].tokens.first <= comma) ++cue;
    for (size_t i = cue;
         i < annotations.cues.size() && annotations.cues[i].tokens.first == comma + 1; ++i) {
      if (annotations.cues[i].kind == CueKind::aside) return true;
    }
    // A name between commas explains the one before it: "Presiden Korea Selatan, Moon Jae-in, ...".
    const EntityMention* name = starting_at(annotations.entities, entity, comma + 1);
    return name != nullptr && name->entity == kNoEntity && name->tokens.last < last &&
           mark_of(document.tokens[name->tokens.last]) == Mark::comma;
  };
  for (uint32_t i = first; i < last; ++i) {
    const Mark mark = mark_of(document.tokens[i]);
    if (mark == Mark::stop) role(i) = DelimiterRole::stop;
    if (mark == Mark::none || role(i) == DelimiterRole::stop) continue;
    uint32_t close = last;
    if (mark == Mark::open) close = find(i + 1, Mark::close);
    const bool dash = mark == Mark::short_dash || mark == Mark::long_dash;
    if (dash && role(i) == DelimiterRole::none) close = find(i + 1, mark);
    if (mark == Mark::comma && opens_aside(i)) close = find(i + 1, Mark::comma);
    if (close >= last) continue;
    enclose(i, close);
    i = mark == Mark::comma ? close - 1 : close;  // a comma may close one aside and open the next
  }
}

void UnitReader::add_name(const Document& document, TokenRange tokens, const Symbols& symbols,
                          const NameCuts& cuts, std::vector<Unit>& units) {
  const auto symbol = [&](size_t i) {  // whatever stands there, in the name or beside it
    const bool there = i < document.tokens.size();
    return there ? symbols.of_token(document.tokens[i], DelimiterRole::none) : kOtherSymbol;
  };
  uint32_t run = tokens.first;
  const auto flush = [&](uint32_t end) {
    if (run == end) return;
    const auto first = document.tokens.begin() + run, last = document.tokens.begin() + end;
    const auto words = std::count_if(first, last, is_full_word);
    units.push_back(
        {{run, end}, symbols.of_unknown_name(static_cast<size_t>(words)), UnitKind::entity});
  };
  for (uint32_t i = tokens.first; i < tokens.last; ++i) {
    if (!symbols.has_atoms(document.tokens[i].word) ||
        document.tokens[i].kind == TokenKind::punctuation ||
        !cuts.cuts(symbol(size_t{i} - 1), symbol(i), symbol(size_t{i} + 1)))
      continue;
    flush(i);
    units.push_back({{i, i + 1}, symbols.of_token(document.tokens[i], DelimiterRole::none)});
    run = i + 1;
  }
  flush(tokens.last);
}

void UnitReader::read(const Document& document, const Annotations& annotations,
                      const Sentence& sentence, const Symbols& symbols, const NameCuts& cuts,
                      std::vector<Unit>& units) const {
  units.clear();
  std::vector<DelimiterRole> roles;
  read_roles(document, annotations, sentence, roles);
  const uint32_t first = sentence.tokens.first;
  size_t quantity = first_after(annotations.quantities, first);
  size_t time = first_after(annotations.times, first);
  size_t entity = first_after(annotations.entities, first);
  for (uint32_t i = first; i < sentence.tokens.last;) {
    const Token& token = document.tokens[i];
    if (const auto* q = starting_at(annotations.quantities, quantity, i)) {
      units.push_back({q->tokens, symbols.of_quantity(q->value), UnitKind::quantity});
    } else if (const auto* t = starting_at(annotations.times, time, i)) {
      units.push_back({t->tokens, symbols.of_time(t->value), UnitKind::time});
    } else if (const auto* e = starting_at(annotations.entities, entity, i)) {
      if (e->entity == kNoEntity) {
        add_name(document, e->tokens, symbols, cuts, units);
      } else {
        const Token* only = e->tokens.size() == 1 ? &token : nullptr;
        units.push_back({e->tokens, symbols.of_entity(e->entity, only), UnitKind::entity});
      }
      i = e->tokens.last;
      continue;
    } else {
      units.push_back({{i, i + 1}, symbols.of_token(token, roles[i - first])});
    }
    i = units.back().tokens.last;
  }
}

uint32_t units_of_phrase(const PhraseTable& phrases, const Document& document,
                         const std::vector<Unit>& units, uint32_t unit) {
  const uint32_t first = units[unit].tokens.first;
  const TokenRange rest{first, units.back().tokens.last};
  const uint32_t tokens = phrases.longest(document.tokens_of(rest)).length;
  uint32_t length = 0;
  while (unit + length < units.size() && units[unit + length].tokens.last <= first + tokens)
    ++length;
  const bool whole = length > 0 && units[unit + length - 1].tokens.last == first + tokens;
  return whole ? length : 0;
}

}  // namespace crosscheck
