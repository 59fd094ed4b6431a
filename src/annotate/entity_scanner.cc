#include "annotate/entity_scanner.h"

#include <algorithm>
#include <string_view>

#include "base/unicode.h"

namespace crosscheck {
namespace {

constexpr uint8_t kParticle = 1, kOpener = 2, kNotName = 4, kPersonWord = 8, kSaying = 16;

// A headline is taken to capitalise every word if so many of its longer words do.
constexpr uint32_t kLongWord = 4;  // bytes
constexpr uint32_t kFewestWords = 4;
constexpr uint32_t kCapitalsInTen = 8;

bool has_capital(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (is_upper(c.value)) return true;
    at += c.bytes;
  }
  return false;
}

template <class Visit>
void for_each_word(std::string_view phrase, Visit visit) {
  while (!phrase.empty()) {
    const size_t space = std::min(phrase.find(' '), phrase.size());
    if (space > 0) visit(phrase.substr(0, space));
    phrase.remove_prefix(std::min(space + 1, phrase.size()));
  }
}

// Ends early: more small words than even a headline of nothing but long ones may have settle it.
bool capitalises_every_word(std::span<const Token> tokens) {
  const auto most_small = static_cast<uint32_t>(tokens.size() * (10 - kCapitalsInTen) / 10);
  uint32_t capitals = 0, small = 0;
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::word || token.end - token.begin < kLongWord) continue;
    if (token.is_capitalised()) {
      ++capitals;
    } else if (++small > most_small) {
      return false;
    }
  }
  const uint32_t words = capitals + small;
  return words >= kFewestWords && capitals * 10 >= words * kCapitalsInTen;
}

// Sixty-four bits for a set of words: one that has not the bit of a word does not hold it.
uint64_t set_bit(std::string_view word) {
  const auto first = static_cast<unsigned char>(word.front());
  const auto last = static_cast<unsigned char>(word.back());
  return uint64_t{1} << (first * 7 + last * 5 + word.size()) % 64;
}

}  // namespace

// One sentence after the other, with what a document needs to remember between them.
class EntityScanner::SentenceScan {
 public:
  SentenceScan(const EntityScanner& scanner, const Document& document,
               std::vector<EntityMention>& out)
      : scanner_(scanner), document_(document), out_(out), first_out_(out.size()) {}

  void scan(TokenRange sentence) {
    sentence_ = sentence;
    uint32_t at = next_name(sentence.first);
    if (at == sentence.last) return;
    headline_ = capitalises_every_word(document_.tokens_of(sentence));
    while (at < sentence.last) {
      at = step(at);
      if (run_.empty()) at = next_name(at);
    }
    close_run();
  }

  // Drops what no other name can confirm, as its word stands nowhere else. True if that settles
  // all.
  bool settle_lonely() {
    const auto is_lonely = [&](size_t i) {
      const uint32_t at = out_[i].tokens.first;
      const std::string_view word = out_[i].span.of(document_.text);
      const auto& tokens = document_.tokens;
      return std::none_of(tokens.begin(), tokens.end(), [&](const Token& other) {
        return other.is_capitalised() && other.span().size() == word.size() &&
               &other != &tokens[at] && other.span().of(document_.text) == word;
      });
    };
    if (!std::all_of(doubtful_.begin(), doubtful_.end(), is_lonely)) return false;
    for (size_t i : doubtful_) out_[i].tokens.last = out_[i].tokens.first;
    std::erase_if(out_, [](const EntityMention& mention) { return mention.tokens.empty(); });
    return true;
  }

  // Single words that began a sentence stay only if the document has them in another name.
  void settle_doubtful() {
    if (doubtful_.empty()) return;
    std::vector<std::string_view> words;  // of the doubtful ones, sorted
    uint64_t bits = 0;
    for (size_t i : doubtful_) {
      words.push_back(out_[i].span.of(document_.text));
      bits |= set_bit(words.back());
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    std::vector<bool> confirmed(words.size());
    for_each_sure_name([&](std::string_view word) {
      if ((bits & set_bit(word)) == 0) return;
      const auto found = std::lower_bound(words.begin(), words.end(), word);
      if (found != words.end() && *found == word)
        confirmed[static_cast<size_t>(found - words.begin())] = true;
    });
    for (size_t i : doubtful_) {
      const auto at = std::lower_bound(words.begin(), words.end(), out_[i].span.of(document_.text));
      if (!confirmed[static_cast<size_t>(at - words.begin())])
        out_[i].tokens.last = out_[i].tokens.first;
    }
    std::erase_if(out_, [](const EntityMention& mention) { return mention.tokens.empty(); });
  }

 private:
  // Each word of the names that no catalogue knows, the doubtful ones aside.
  template <class Visit>
  void for_each_sure_name(Visit visit) const {
    size_t doubtful = 0;
    for (size_t i = first_out_; i < out_.size(); ++i) {
      const bool is_doubtful = doubtful < doubtful_.size() && doubtful_[doubtful] == i;
      doubtful += is_doubtful;
      if (is_doubtful || out_[i].entity != kNoEntity) continue;
      for (const Token& token : document_.tokens_of(out_[i].tokens))
        visit(token.span().of(document_.text));
    }
  }

  uint32_t next_name(uint32_t at) const {
    return document_.next_that_may_begin(kBeginsName, at, sentence_.last);
  }
  const Token& token(uint32_t at) const { return document_.tokens[at]; }

  PhraseTable::Match known_at(uint32_t at) const {
    return scanner_.phrases_.longest(document_.tokens_of(TokenRange{at, sentence_.last}));
  }

  uint32_t step(uint32_t at) {
    const Token& here = token(at);
    const auto match = known_at(at);
    if (match.length > 0) {
      const KnownName& known = scanner_.known_[match.value];
      const TokenRange tokens{at, at + match.length};
      if (!known.capital || is_capitalised(tokens)) return take_known(known, tokens);
    }
    if (!here.is_capitalised()) return run_.empty() ? at + 1 : continue_run(at);
    if (!headline_ || run_.empty()) {
      const auto title =
          scanner_.titles_.longest(document_.tokens_of(TokenRange{at, sentence_.last}));
      if (title.length > 0) {
        close_run();
        return at + title.length;
      }
    }
    if (!may_be_name(at)) {
      close_run();
      return at + 1;
    }
    extend_run({at, at + 1});
    return at + 1;
  }

  bool is_capitalised(TokenRange tokens) const {
    const auto words = document_.tokens_of(tokens);
    return std::any_of(words.begin(), words.end(),
                       [](const Token& word) { return word.is_capitalised(); });
  }

  // "Barron Trump" and "Yoon Suk-yeol" are runs, though a last name in them is known.
  uint32_t take_known(const KnownName& known, TokenRange tokens) {
    const bool name_goes_on = tokens.last < sentence_.last && token(tokens.last).is_capitalised() &&
                              !starts_something_else(tokens.last);
    if (known.last_name && !headline_ && (!run_.empty() || name_goes_on)) {
      extend_run(tokens);
      return tokens.last;
    }
    close_run();
    out_.push_back({tokens, document_.span_of(tokens), known.entity, known.demonym});
    return tokens.last;
  }

  bool starts_something_else(uint32_t at) const {
    const auto rest = document_.tokens_of(TokenRange{at, sentence_.last});
    const auto match = scanner_.phrases_.longest(rest);
    return (match.length > 0 && !scanner_.known_[match.value].last_name) ||
           scanner_.titles_.longest(rest).length > 0 || !may_be_name(at);
  }

  bool is_mark(uint32_t at, char mark) const {
    const Token& here = token(at);
    return here.kind == TokenKind::punctuation && here.end - here.begin == 1 &&
           document_.text[here.begin] == mark;
  }

  // Whether the mark at `at` is the hyphen of "Suk-yeol" or the point of "M. Hendra".
  bool joins_names(uint32_t at) const {
    const Token& next = token(at + 1);
    if (!token(at).glued || next.kind != TokenKind::word) return false;
    if (is_mark(at, '-')) return next.glued && known_at(at + 1).length == 0;
    const Token& before = token(at - 1);
    return is_mark(at, '.') && before.end - before.begin == 1 && next.is_capitalised();
  }

  // A lower-case word or a mark inside a run: a particle before another name, a hyphen, a point.
  uint32_t continue_run(uint32_t at) {
    if (at + 1 < sentence_.last && joins_names(at)) {
      extend_run({at, at + 2});
      return at + 2;
    }
    uint32_t next = at;
    while (next < sentence_.last && scanner_.has(token(next), kParticle)) ++next;
    if (next > at && next < sentence_.last && token(next).is_capitalised() && may_be_name(next) &&
        !starts_something_else(next)) {
      extend_run({at, next});
      return next;
    }
    close_run();
    return at + 1;
  }

  bool begins_sentence(uint32_t at) const {
    if (at == sentence_.first) return true;
    return token(at - 1).kind == TokenKind::punctuation && !token(at).glued &&
           !is_mark(at - 1, ',') && !is_mark(at - 1, ')');
  }

  // Words right after an opening quotation mark begin a sentence of their own.
  bool follows_mark(uint32_t at) const {
    return at > sentence_.first && token(at).glued &&
           token(at - 1).kind == TokenKind::punctuation && !is_mark(at - 1, '-');
  }

  bool may_be_name(uint32_t at) const {
    const Token& here = token(at);
    if (here.kind != TokenKind::word || scanner_.has(here, kNotName)) return false;
    if (headline_ && here.word != kUnknownWord && !scanner_.has(here, kPersonWord)) return false;
    return !(scanner_.has(here, kOpener) && (begins_sentence(at) || follows_mark(at)));
  }

  void extend_run(TokenRange tokens) {
    if (run_.empty()) run_ = tokens;
    run_.last = tokens.last;
  }

  void close_run() {
    if (run_.empty()) return;
    const TokenRange run = run_;
    run_ = {};
    const EntityIndex entity = scanner_.person(document_, run);
    if (entity == kNoEntity && run.size() == 1) {
      const bool says = run.last < sentence_.last && scanner_.has(token(run.last), kSaying);
      if (headline_) return;
      if ((begins_sentence(run.first) || follows_mark(run.first)) && !says)
        doubtful_.push_back(out_.size());
    }
    out_.push_back({run, document_.span_of(run), entity, false});
  }

  const EntityScanner& scanner_;
  const Document& document_;
  std::vector<EntityMention>& out_;
  size_t first_out_;
  TokenRange sentence_;
  bool headline_ = false;
  TokenRange run_;
  std::vector<size_t> doubtful_;  // indices into out_
};

EntityScanner::EntityScanner(const EntityCatalog& catalog, const NameFolding& names,
                             const std::string& language, const CueWords& cues,
                             Vocabulary& vocabulary)
    : names_(names) {
  add_names(catalog, language, vocabulary);
  add_flags(cues.particles, kParticle, vocabulary);
  add_flags(cues.openers, kOpener, vocabulary);
  add_flags(cues.not_names, kNotName, vocabulary);
  for (const auto* sayings : {&cues.speaker_before, &cues.speaker_after, &cues.speaker_either})
    add_flags(*sayings, kSaying, vocabulary);
  for (const std::string& title : cues.title) titles_.add(title, 1, vocabulary);
  phrases_.note_beginnings(kBeginsName, vocabulary);
}

void EntityScanner::add_names(const EntityCatalog& catalog, const std::string& language,
                              Vocabulary& vocabulary) {
  for (EntityIndex index = 0; index < catalog.all().size(); ++index) {
    const Entity& entity = catalog[index];
    const bool person = entity.is("person");
    for (const EntityName& name : entity.names) {
      if (name.language != "*" && name.language != language) continue;
      phrases_.add(name.text, static_cast<uint32_t>(known_.size()), vocabulary);
      known_.push_back({.entity = index,
                        .demonym = name.demonym,
                        .capital = has_capital(name.text),
                        .last_name = person && name.text.find(' ') == name.text.npos});
      if (!person) continue;
      persons_.emplace(names_.fold(name.text), index);
      for_each_word(name.text, [&](std::string_view word) {
        add_flags({std::string(word)}, kPersonWord, vocabulary);
      });
    }
  }
}

// Flags the phrases that are one word; longer ones do not matter to a run.
void EntityScanner::add_flags(const CueWords::List& phrases, uint8_t flag, Vocabulary& vocabulary) {
  for (const std::string& phrase : phrases) {
    if (phrase.find(' ') != phrase.npos) continue;
    const WordId word = vocabulary.add(phrase);
    if (flags_.size() <= word) flags_.resize(word + 1);
    flags_[word] |= flag;
  }
}

// The person whose name a run spells in another way. Only a run with a word of a known person is
// folded.
EntityIndex EntityScanner::person(const Document& document, TokenRange run) const {
  const auto tokens = document.tokens_of(run);
  const bool possible = std::any_of(tokens.begin(), tokens.end(),
                                    [&](const Token& token) { return has(token, kPersonWord); });
  if (!possible) return kNoEntity;
  const auto found = persons_.find(names_.fold(document.span_of(run).of(document.text)));
  return found == persons_.end() ? kNoEntity : found->second;
}

void EntityScanner::scan(const Document& document, std::vector<EntityMention>& entities) const {
  SentenceScan scan(*this, document, entities);
  for (const Sentence& sentence : document.sentences) scan.scan(sentence.tokens);
  scan.settle_doubtful();
}

bool EntityScanner::scan(const Document& document, const Sentence& sentence,
                         std::vector<EntityMention>& entities) const {
  SentenceScan scan(*this, document, entities);
  scan.scan(sentence.tokens);
  return scan.settle_lonely();
}

}  // namespace crosscheck
