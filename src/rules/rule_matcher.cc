#include "rules/rule_matcher.h"

#include <algorithm>
#include <fmt/format.h>

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

std::vector<RuleMatcher::Pattern> RuleMatcher::compile(Sources sources) const {
  std::vector<Pattern> patterns;
  for (auto& [source, expression] : sources) {
    const Expression* value = find_value(expression);
    SymbolSet values = value != nullptr ? first_of(value->children[0], symbols_) : SymbolSet{};
    patterns.push_back(
        {compile_pattern(*source, std::move(expression), symbols_), std::move(values)});
  }
  return patterns;
}

void RuleMatcher::finish(Vocabulary& vocabulary) {
  symbols_.finish(vocabulary, catalog_, language_);
  for (Draft& draft : drafts_) {
    for (const Sources* sources : {&draft.patterns, &draft.unless}) {
      for (const auto& [source, expression] : *sources) cuts_.note(expression, symbols_);
    }
    CompiledRule compiled{.rule = draft.rule, .first_pattern = patterns_};
    compiled.patterns = compile(std::move(draft.patterns));
    compiled.unless = compile(std::move(draft.unless));
    patterns_ += compiled.patterns.size();
    if (draft.rule != nullptr && draft.rule->value_slot().type == SlotType::term)
      compiled.terms = &terms_.at(draft.rule->value_slot().lexicon);
    compiled_.push_back(std::move(compiled));
  }
  drafts_.clear();
  index_patterns();
  note_callers(vocabulary);
}

// Each pattern is posted under the rarest units that it needs.
void RuleMatcher::index_patterns() {
  postings_.resize(symbols_.count());
  for (uint32_t rule = 0; rule < compiled_.size(); ++rule) {
    for (uint32_t pattern = 0; pattern < compiled_[rule].patterns.size(); ++pattern) {
      const auto& required = compiled_[rule].patterns[pattern].compiled.required;
      if (required.empty()) {
        unposted_.push_back({rule, pattern});
        continue;
      }
      required.front().for_each([&](Symbol symbol) {
        postings_[symbol].push_back({rule, pattern});
        posted_.insert(symbol);
      });
    }
  }
  SymbolSet annotations = symbols_.of_any_quantity();
  annotations |= symbols_.of_any_entity();
  annotations |= symbols_.of_any_time();
  annotations_call_ = which_ == Rules::events || posted_.intersects(annotations);
}

// What names an event calls for nothing by itself.
void RuleMatcher::note_callers(Vocabulary& vocabulary) const {
  if (which_ == Rules::events) return;
  for (WordId word = 1; word < vocabulary.size(); ++word) {
    for (const Shape shape :
         {Shape::none, Shape::lower, Shape::capitalised, Shape::upper, Shape::mixed}) {
      const Token token{.word = word, .shape = shape};
      if (is_posted(symbols_.of_token(token, DelimiterRole::none)))
        vocabulary.note(word, kCallsRule);
    }
  }
}

void RuleMatcher::check_sizes(Diagnostics& faults) const {
  for (const CompiledRule& rule : compiled_) {
    if (rule.rule == nullptr) continue;
    const JsonFile& file = rules_.files[rule.rule->file];
    for (const auto* patterns : {&rule.patterns, &rule.unless}) {
      for (const Pattern& pattern : *patterns) {
        const std::string error = pattern.compiled.regex.error();
        if (!error.empty())
          faults.push_back(diagnose(file.path, file.text, pattern.compiled.source->where,
                                    fmt::format("the pattern is too large: {}", error)));
      }
    }
  }
}

}  // namespace crosscheck
