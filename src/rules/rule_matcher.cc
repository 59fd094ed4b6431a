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

}  // namespace

RuleMatcher::RuleMatcher(const RuleSet& rules, const LanguagePack& language,
                         const EntityCatalog& catalog, Vocabulary& vocabulary, Rules which)
    : rules_(rules),
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

void RuleMatcher::finish(const Vocabulary& vocabulary) {
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
  index_patterns(vocabulary);
  list_outline_atoms();
}

void RuleMatcher::index_patterns(const Vocabulary& vocabulary) {
  std::vector<const CompiledPattern*> patterns;
  for (uint32_t number = 0; number < places_.size(); ++number) patterns.push_back(&pattern(number));
  index_.build(patterns, symbols_, UnitWords(symbols_, language_.numbers, vocabulary), vocabulary);
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

}  // namespace crosscheck
