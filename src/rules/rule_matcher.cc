#include "rules/rule_matcher.h"

#include <algorithm>

#include "base/unicode.h"

namespace crosscheck {
namespace {

// Neither slots nor lexicons: the pattern needs no rule.
bool is_plain(const PatternNode& tree) {
  return tree.kind != PatternNode::Kind::slot && tree.kind != PatternNode::Kind::lexicon &&
         std::all_of(tree.children.begin(), tree.children.end(), is_plain);
}

// The phrases that a lexicon entry stands for, stems spelled out.
std::vector<std::string> phrases_of(const PatternNode& tree, const Morphology& morphology) {
  std::vector<std::string> phrases{""};
  for (const PatternNode& leaf : tree.children) {
    std::vector<std::string> forms;
    if (leaf.kind == PatternNode::Kind::stem) {
      for (const Morphology::Form& form : morphology.forms(fold_case(leaf.text)))
        forms.push_back(form.word);
    } else {
      const bool quoted = leaf.exact && tree.children.size() == 1;
      forms.push_back(quoted ? "'" + leaf.text + "'" : leaf.text);
    }
    std::vector<std::string> longer;
    for (const std::string& phrase : phrases) {
      for (const std::string& form : forms)
        longer.push_back(phrase.empty() ? form : phrase + " " + form);
    }
    phrases = std::move(longer);
  }
  return phrases;
}

// Every bit: more than any pattern needs.
constexpr uint8_t kNobody = 0xFF;

uint8_t beginning_of(AtomKind kind) {
  switch (kind) {
    case AtomKind::quantity:
      return kBeginsQuantity;
    case AtomKind::time:
      return kBeginsTime;
    case AtomKind::name:
      return kBeginsName;
    case AtomKind::word:
      break;
  }
  return 0;
}

// What a sentence must have words for, if the pattern is to match in it.
uint8_t beginnings_needed(const CompiledPattern& pattern, const Symbols& symbols) {
  uint8_t needed = 0;
  for (const AtomSet& atoms : pattern.required) {
    uint8_t of_all = kNobody;
    for (AtomId atom : atoms) of_all &= beginning_of(symbols.kind_of(atom));
    needed |= of_all;
  }
  return needed;
}

}  // namespace

RuleMatcher::RuleMatcher(const RuleSet& rules, const LanguagePack& language,
                         const EntityCatalog& catalog, Vocabulary& vocabulary, Rules which)
    : rules_(rules),
      which_(which),
      language_(language),
      catalog_(catalog),
      unit_reader_(vocabulary),
      builder_(rules, language, vocabulary, symbols_) {
  static const std::vector<PatternSource> kNone;
  const auto of_language =
      [&](const Rule::Patterns& patterns) -> const std::vector<PatternSource>& {
    const auto found = patterns.find(language.code);
    return found == patterns.end() ? kNone : found->second;
  };
  for (const auto& [name, lexicon] : rules.lexicons) {
    if (lexicon.has_terms()) add_terms(lexicon, vocabulary);
  }
  for (const auto& [id, rule] : rules.rules) {
    const bool wanted = rule.event.empty() == (which == Rules::claims);
    if (wanted && rule.match.contains(language.code))
      draft(&rule, of_language(rule.match), of_language(rule.unless));
  }
  if (which == Rules::events) return;
  for (const std::string& text : language.cues.denial) {
    std::vector<PatternFault> faults;
    PatternSource source{.text = text, .tree = parse_pattern(text, faults)};
    if (faults.empty() && is_plain(source.tree)) denials_.push_back(std::move(source));
  }
  draft(nullptr, denials_, kNone);
}

void RuleMatcher::add_terms(const Lexicon& lexicon, Vocabulary& vocabulary) {
  PhraseTable& table = terms_[lexicon.name];
  const auto entries = lexicon.entries.find(language_.code);
  if (entries == lexicon.entries.end()) return;
  for (const LexiconEntry& entry : entries->second) {
    const auto value = static_cast<uint32_t>(term_names_.size());
    term_names_.push_back(entry.term);
    for (const std::string& phrase : phrases_of(entry.tree, language_.morphology))
      table.add(phrase, value, vocabulary);
  }
}

void RuleMatcher::draft(const Rule* rule, const std::vector<PatternSource>& match,
                        const std::vector<PatternSource>& unless) {
  Draft draft{.rule = rule};
  for (const PatternSource& source : match)
    draft.patterns.emplace_back(&source, builder_.build(rule, source));
  for (const PatternSource& source : unless)
    draft.unless.emplace_back(&source, builder_.build(rule, source));
  drafts_.push_back(std::move(draft));
}

std::vector<CompiledPattern> RuleMatcher::compile(Sources sources, PatternCompiler& compiler) {
  std::vector<CompiledPattern> patterns;
  for (auto& [source, expression] : sources)
    patterns.push_back(compiler.compile(*source, std::move(expression)));
  return patterns;
}

void RuleMatcher::finish(Vocabulary& vocabulary) {
  symbols_.finish(vocabulary, catalog_, language_);
  cuts_.begin(symbols_);
  PatternCompiler compiler(symbols_);
  for (Draft& draft : drafts_) {
    for (const Sources* sources : {&draft.patterns, &draft.unless}) {
      for (const auto& [source, expression] : *sources) cuts_.note(expression);
    }
    CompiledRule compiled{.rule = draft.rule,
                          .patterns = compile(std::move(draft.patterns), compiler),
                          .unless = compile(std::move(draft.unless), compiler),
                          .first_pattern = static_cast<uint32_t>(places_.size())};
    for (uint32_t i = 0; i < compiled.patterns.size(); ++i)
      places_.push_back({static_cast<uint32_t>(compiled_.size()), i});
    if (draft.rule != nullptr && draft.rule->value_slot().type == SlotType::term)
      compiled.terms = &terms_.at(draft.rule->value_slot().lexicon);
    compiled_.push_back(std::move(compiled));
  }
  drafts_.clear();
  index_patterns();
  list_outline_atoms();
  note_callers(vocabulary);
}

void RuleMatcher::index_patterns() {
  postings_.resize(symbols_.atoms());
  for (uint32_t number = 0; number < places_.size(); ++number) {
    const CompiledPattern& pattern = this->pattern(number);
    if (pattern.required.empty()) {
      unposted_.push_back(number);
      continue;
    }
    for (AtomId atom : pattern.required[pattern.rarest]) postings_[atom].push_back(number);
  }
  annotations_call_ = !unposted_.empty();
  for (AtomId atom = 0; atom < postings_.size(); ++atom) {
    if (postings_[atom].empty() || symbols_.kind_of(atom) == AtomKind::word) continue;
    posted_of_kind_[static_cast<size_t>(symbols_.kind_of(atom))].push_back(atom);
    annotations_call_ = true;
  }
}

void RuleMatcher::list_outline_atoms() {
  std::vector<bool> told(symbols_.atoms());
  const auto tell = [&](const AtomSet& atoms) {
    for (AtomId atom : atoms) told[atom] = symbols_.kind_of(atom) == AtomKind::word;
  };
  for (const CompiledRule& rule : compiled_) {
    for (const CompiledPattern& pattern : rule.patterns) {
      for (const AtomSet& atoms : pattern.required) tell(atoms);
      for (const Neighbours& pair : pattern.neighbours) {
        tell(pair.word);
        tell(pair.next);
      }
    }
  }
  for (size_t symbol = 0; symbol < symbols_.count(); ++symbol) {
    std::vector<AtomId> atoms;
    for (AtomId atom : symbols_.atoms_of(static_cast<Symbol>(symbol))) {
      if (told[atom]) atoms.push_back(atom);
    }
    outline_atoms_.add(atoms);
  }
}

// The beginnings that all patterns posted under the symbol need; kNobody if none is.
uint8_t RuleMatcher::needs_beside(Symbol symbol) const {
  uint8_t needs = kNobody;
  for (AtomId atom : symbols_.atoms_of(symbol)) {
    for (const uint32_t number : postings_[atom])
      needs &= beginnings_needed(pattern(number), symbols_);
  }
  return needs;
}

// What names an event calls for nothing by itself, so that tokens carry no mark of it.
void RuleMatcher::note_callers(Vocabulary& vocabulary) {
  needed_beside_.assign(vocabulary.size(), kNobody);
  for (WordId word = 1; word < vocabulary.size(); ++word) {
    if (!symbols_.has_atoms(word)) continue;
    for (const Shape shape :
         {Shape::none, Shape::lower, Shape::capitalised, Shape::upper, Shape::mixed}) {
      const Token token{.word = word, .shape = shape};
      needed_beside_[word] &= needs_beside(symbols_.of_token(token, DelimiterRole::none));
    }
    if (which_ == Rules::claims && needed_beside_[word] != kNobody)
      vocabulary.note(word, kCallsRule);
  }
}

}  // namespace crosscheck
