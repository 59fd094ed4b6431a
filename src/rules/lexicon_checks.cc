#include "rules/lexicon_checks.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace crosscheck {
namespace {

using Kind = PatternNode::Kind;

// The lexicon that an entry takes in; empty for an entry of words.
std::string_view included(const LexiconEntry& entry) {
  const auto& items = entry.tree.children;
  return items.size() == 1 && items[0].kind == Kind::lexicon ? std::string_view(items[0].text) : "";
}

bool is_phrase(const PatternNode& tree) {
  return tree.kind == Kind::sequence &&
         std::all_of(tree.children.begin(), tree.children.end(), [](const PatternNode& item) {
           return item.kind == Kind::word || item.kind == Kind::stem;
         });
}

class LexiconChecker {
 public:
  LexiconChecker(const RuleSet& rules, const Lexicon& lexicon, Diagnostics& faults)
      : rules_(rules), lexicon_(lexicon), faults_(faults) {}

  void check() {
    for (const auto& [language, entries] : lexicon_.entries) {
      for (const LexiconEntry& entry : entries) check_entry(entry, language);
    }
  }

 private:
  void fault(const LexiconEntry& entry, std::string message) {
    const JsonFile& file = rules_.files[entry.file];
    faults_.push_back(diagnose(file.path, file.text, entry.where, std::move(message)));
  }

  void check_entry(const LexiconEntry& entry, const std::string& language) {
    const std::string_view other = included(entry);
    if (other.empty()) {
      if (!is_phrase(entry.tree))
        fault(entry, "an entry is words and stems, or one other lexicon: \"@other\"");
    } else if (lexicon_.has_terms()) {
      fault(entry, "a term is words and stems: it can't take in another lexicon");
    } else if (rules_.lexicon(other) == nullptr) {
      std::vector<std::string_view> names;
      for (const auto& [name, lexicon] : rules_.lexicons) names.push_back(name);
      const std::string_view near = nearest_name(other, names);
      fault(entry, fmt::format("unknown lexicon '{}'{}", other,
                               near.empty() ? "" : fmt::format("; did you mean '{}'?", near)));
    } else {
      std::set<std::string_view> seen;
      if (leads_back(other, language, seen))
        fault(entry, fmt::format("lexicon '{}' takes itself in", lexicon_.name));
    }
  }

  // True if `from` takes in this lexicon, by however many steps.
  bool leads_back(std::string_view from, const std::string& language,
                  std::set<std::string_view>& seen) const {
    if (from == lexicon_.name) return true;
    const Lexicon* lexicon = rules_.lexicon(from);
    if (lexicon == nullptr || !seen.insert(from).second) return false;
    const auto entries = lexicon->entries.find(language);
    return entries != lexicon->entries.end() &&
           std::any_of(entries->second.begin(), entries->second.end(),
                       [&](const LexiconEntry& entry) {
                         const std::string_view next = included(entry);
                         return !next.empty() && leads_back(next, language, seen);
                       });
  }

  const RuleSet& rules_;
  const Lexicon& lexicon_;
  Diagnostics& faults_;
};

}  // namespace

void check_lexicons(const RuleSet& rules, Diagnostics& faults) {
  for (const auto& [name, lexicon] : rules.lexicons) LexiconChecker(rules, lexicon, faults).check();
}

}  // namespace crosscheck
