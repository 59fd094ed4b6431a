// Random patterns on random sentences: the matcher against RE2, which knows nothing of bits, finds
// its way by an automaton, and is older than this project.

#include "rules/pattern_matcher.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <memory>
#include <random>
#include <re2/re2.h>
#include <string>

#include "rules/rule_loader.h"

namespace crosscheck {
namespace {

using Kind = Expression::Kind;

const std::string kRules = std::string(CROSSCHECK_SOURCE_DIR) + "/rules";

// A sentence is a string with a letter for each unit: a to e are words of the patterns, x is one
// that they don't know, N a number, W a name, D an "and"; brackets hold asides, | parts two of
// them, ; lets no gap pass. P is what is pinned.
constexpr std::string_view kPlain = "abcdexNWD,";
constexpr std::string_view kAll = "abcdexNWD,()|;";

class Alphabet {
 public:
  Alphabet() : pack_(*LanguagePack::load(kRules + "/languages/id")) {
    rule_.slots = {{.name = "n", .type = SlotType::quantity},
                   {.name = "who", .type = SlotType::name}};
    rule_.slots[0].list = true;
    rule_.value = "n";
  }

  Expression build(const PatternSource& source, bool lists) {
    rule_.slots[0].list = lists;
    return ExpressionBuilder(rules_, pack_, vocabulary_, symbols_).build(&rule_, source);
  }

  void finish() { symbols_.finish(vocabulary_, catalog_, pack_); }
  const Symbols& symbols() const { return symbols_; }

  Symbol symbol(char unit) const {
    const auto word = [&](std::string_view text, DelimiterRole role = DelimiterRole::none) {
      const Token token{.word = vocabulary_.find(text), .shape = Shape::lower};
      return symbols_.of_token(token, role);
    };
    switch (unit) {
      case 'P':
        return kPinSymbol;
      case 'N':
        return symbols_.of_quantity({});
      case 'W':
        return symbols_.of_unknown_name(1);
      case 'D':
        return word("dan");
      case '(':
        return word("(", DelimiterRole::aside_open);
      case ')':
        return word(")", DelimiterRole::aside_close);
      case '|':
        return word(",", DelimiterRole::aside_both);
      case ';':
        return word(";", DelimiterRole::stop);
      default:
        return word(std::string(1, unit));
    }
  }

 private:
  LanguagePack pack_;
  RuleSet rules_;
  Rule rule_;
  EntityCatalog catalog_;
  Vocabulary vocabulary_;
  Symbols symbols_;
};

// The pattern as a regular expression over the letters.
class Translation {
 public:
  Translation(const CompiledPattern& pattern, const Alphabet& alphabet)
      : pattern_(pattern), alphabet_(alphabet) {
    regex_ = std::make_unique<RE2>(of(*pattern.expression));
    REQUIRE_MESSAGE(regex_->ok(), regex_->error());
  }

  // As the matcher gives them; empty if there is no match at the beginning of `text`.
  std::vector<Capture> match(std::string_view text, uint32_t begin) const {
    std::vector<re2::StringPiece> groups(labels_.size() + 1);
    const re2::StringPiece all(text.data(), text.size());
    if (!regex_->Match(all, begin, all.size(), RE2::ANCHOR_START, groups.data(),
                       static_cast<int>(groups.size())))
      return {};
    std::vector<Capture> captures;
    for (size_t i = 0; i < groups.size(); ++i) {
      if (groups[i].data() == nullptr || groups[i].empty()) continue;
      const auto from = static_cast<uint32_t>(groups[i].data() - text.data());
      const auto to = static_cast<uint32_t>(from + groups[i].size());
      captures.push_back({i == 0 ? Capture::kWhole : labels_[i - 1], {from, to}});
    }
    return captures;
  }

 private:
  std::string of(const Expression& expression) {
    if (expression.slot < 0 || expression.kind == Kind::list) return inner(expression);
    labels_.push_back(expression.slot);
    return "(" + inner(expression) + ")";
  }

  std::string inner(const Expression& expression) {
    if (&expression == pattern_.anchor || expression.kind == Kind::value) return "P";
    std::string text;
    switch (expression.kind) {
      case Kind::unit:
        return letters({expression.atom});
      case Kind::gap:
        return gap(expression);
      case Kind::optional:
        return "(?:" + of(expression.child()) + ")?";
      case Kind::alternation:
        for (const Expression& child : expression.children())
          text += (text.empty() ? "" : "|") + of(child);
        return "(?:" + text + ")";
      case Kind::list:
        return list(expression);
      default:
        for (const Expression& child : expression.children()) text += of(child);
        return text;
    }
  }

  std::string list(const Expression& expression) {
    const Expression& member = expression.child();
    const std::string other = inner(member.kind == Kind::value ? member.child() : member);
    const std::string separator = inner(expression.child(1));
    return fmt::format("(?:{0}{1})*{2}(?:{1}{0})*", other, separator, of(member));
  }

  std::string gap(const Expression& expression) {
    const GapSides& sides = pattern_.gaps[expression.gap];
    AtomSet never = sides.left;
    never |= sides.right;
    std::string skipped;
    for (const char unit : kPlain) {
      if (!alphabet_.symbols().passes(alphabet_.symbol(unit), never)) skipped += unit;
    }
    labels_.push_back(Capture::kGap);
    const std::string aside = R"(\([abcdexNWD,]*(?:\|[abcdexNWD,]*)*\))";
    const std::string one = skipped.empty() ? aside : fmt::format("[{}]|{}", skipped, aside);
    return fmt::format("((?:{}){{0,{}}}?)", one, expression.most);
  }

  // A comma that closes an aside is a comma.
  std::string letters(const AtomSet& atoms) {
    std::string found;
    for (const char unit : kAll) {
      if (alphabet_.symbols().passes(alphabet_.symbol(unit), atoms)) found += unit;
    }
    return found.empty() ? "[^\\x00-\\x{10ffff}]" : "[" + found + "]";
  }

  const CompiledPattern& pattern_;
  const Alphabet& alphabet_;
  std::vector<int> labels_;
  std::unique_ptr<RE2> regex_;
};

class Chance {
 public:
  explicit Chance(unsigned seed) : engine_(seed) {}

  size_t below(size_t end) { return engine_() % end; }
  std::string one_of(std::string_view letters) {
    return std::string(1, letters[below(letters.size())]);
  }

  std::string pattern(bool with_value) {
    std::string text = item();
    const size_t value_at = below(3);
    for (size_t i = 0; i < 3; ++i) {
      if (with_value && i == value_at) text += " {n}";
      if (below(3) == 0) text += fmt::format(" ...{}", 1 + below(5));
      text += " " + item();
    }
    return text;
  }

  std::string sentence(size_t length) {
    std::string text;
    for (size_t i = 0; i < length; ++i)
      text += one_of(below(3) > 0 ? "abcdeN,D" : below(2) > 0 ? "abcxW" : kAll);
    return text;
  }

 private:
  std::string item() {
    switch (below(8)) {
      case 0:
        return fmt::format("[{}]", one_of("abcde"));
      case 1:
        return fmt::format("({}|{} {})", one_of("abcde"), one_of("abcde"), one_of("abcde"));
      case 2:
        return fmt::format("[{} ...2] {}", one_of("abcde"), one_of("abcde"));
      case 3:
        return "{who}";
      case 4:
        return fmt::format("({}|{})", one_of("abc"), one_of("cde"));
      default:
        return one_of("abcde");
    }
  }

  std::mt19937 engine_;
};

std::string shown(const std::vector<Capture>& captures) {
  std::string text;
  for (const Capture& capture : captures)
    text += fmt::format("{}[{},{}) ", capture.slot, capture.units.begin, capture.units.end);
  return text;
}

// What RE2 finds with one unit pinned: the match that begins last.
std::vector<Capture> by_regex(const Translation& regex, std::string text, uint32_t pin) {
  text[pin] = 'P';
  const uint32_t first = pin > kMatchReach ? pin - kMatchReach : 0;
  const std::string_view in_reach = std::string_view(text).substr(0, pin + 1 + kMatchReach);
  for (uint32_t start = pin + 1; start-- > first;) {
    std::vector<Capture> found = regex.match(in_reach, start);
    if (!found.empty()) return found;
  }
  return {};
}

// One random pattern on some random sentences; counts its matches.
size_t compare(unsigned seed) {
  Chance chance(seed);
  Alphabet alphabet;
  PatternSource source{.text = chance.pattern(seed % 4 != 0)};
  std::vector<PatternFault> faults;
  source.tree = parse_pattern(source.text, faults);
  REQUIRE(faults.empty());
  Expression expression = alphabet.build(source, seed % 2 == 0);
  alphabet.finish();
  const CompiledPattern pattern =
      PatternCompiler(alphabet.symbols()).compile(source, std::move(expression));
  if (!pattern.pins_value && pattern.pin.empty()) return 0;
  const Translation regex(pattern, alphabet);
  PatternMatcher matcher(alphabet.symbols());
  size_t matches = 0;
  for (const size_t length : {1, 5, 8, 13, 21, 40, 63, 64, 150, 400}) {
    const std::string sentence = chance.sentence(length);
    std::vector<Symbol> units;
    for (const char unit : sentence) units.push_back(alphabet.symbol(unit));
    matcher.read(units);
    std::vector<Pin> values;
    size_t found_here = 0;
    matcher.for_each_unit(pattern.pins_value ? pattern.values : pattern.pin, [&](uint32_t unit) {
      values.push_back({unit, 1});
    });
    for (const Pin pin : values) {
      std::vector<Capture> captures;
      if (!matcher.match_pinned(pattern, pin, captures)) captures.clear();
      const std::vector<Capture> expected = by_regex(regex, sentence, pin.unit);
      CAPTURE(source.text);
      CAPTURE(sentence);
      CAPTURE(pin.unit);
      CHECK(shown(captures) == shown(expected));
      found_here += expected.empty() ? 0 : 1;
    }
    if (found_here > 0) CHECK(matcher.may_match(pattern, values));
    matches += found_here;
  }
  return matches;
}

TEST_CASE("the matcher finds what a regular expression finds") {
  size_t matches = 0;
  for (unsigned seed = 0; seed < 1'000; ++seed) matches += compare(seed);
  CHECK(matches > 1'000);
}

}  // namespace
}  // namespace crosscheck
