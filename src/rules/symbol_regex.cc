#include "rules/symbol_regex.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <map>
#include <mutex>
#include <re2/re2.h>
#include <utility>

namespace crosscheck {
namespace {

constexpr int64_t kMemory = int64_t{64} << 20;
constexpr size_t kMostGroups = 64;
constexpr size_t kMostKinds = 256;

RE2::Options options() {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_log_errors(false);
  options.set_max_mem(kMemory);
  return options;
}

// Splits all symbols by the classes that they are in. The last kind is that of symbols beyond those
// that any class has, which is in none.
class Kinds {
 public:
  explicit Kinds(const std::vector<SymbolSet>& classes) {
    size_t count = 0;
    for (const SymbolSet& symbols : classes)
      symbols.for_each([&](Symbol symbol) { count = std::max<size_t>(count, symbol + 1u); });
    of_symbol_.assign(count + 1, 0);
    constexpr size_t kAtOnce = 64;
    for (size_t first = 0; first < classes.size(); first += kAtOnce)
      split(std::span(classes).subspan(first, std::min(kAtOnce, classes.size() - first)));
  }

  size_t size() const { return kinds_; }
  std::string bytes() const { return {of_symbol_.begin(), of_symbol_.end()}; }

  // As an RE2 expression.
  std::string class_of(const SymbolSet& symbols) const {
    std::vector<bool> in(kinds_);
    symbols.for_each([&](Symbol symbol) { in[of_symbol_[symbol]] = true; });
    std::string text;
    for (size_t kind = 0; kind < kinds_; ++kind) {
      if (in[kind]) text += fmt::format("\\x{:02x}", kind);
    }
    return text.empty() ? "[^\\x00-\\xff]" : "[" + text + "]";
  }

 private:
  // Symbols of one kind that are in other classes of these, at most 64, become other kinds.
  void split(std::span<const SymbolSet> classes) {
    std::vector<uint64_t> memberships(of_symbol_.size());
    for (size_t i = 0; i < classes.size(); ++i)
      classes[i].for_each([&](Symbol symbol) { memberships[symbol] |= uint64_t{1} << i; });
    std::map<std::pair<size_t, uint64_t>, size_t> known;
    std::pair<size_t, uint64_t> last;  // most symbols are like the one before
    size_t kind = 0;
    for (size_t symbol = 0; symbol < of_symbol_.size(); ++symbol) {
      const std::pair now(of_symbol_[symbol], memberships[symbol]);
      if (symbol == 0 || now != last) kind = known.try_emplace(now, known.size()).first->second;
      of_symbol_[symbol] = kind;
      last = now;
    }
    kinds_ = known.size();
  }

  size_t kinds_ = 1;
  std::vector<size_t> of_symbol_;
};

// "<3>" in the expression becomes the class of that number.
std::string with_classes(std::string_view expression, const std::vector<SymbolSet>& classes,
                         const Kinds& kinds) {
  std::string text;
  while (true) {
    const size_t open = expression.find('<');
    text += expression.substr(0, open);
    if (open == expression.npos) return text;
    const size_t close = expression.find('>', open);
    size_t number = 0;
    std::from_chars(expression.data() + open + 1, expression.data() + close, number);
    text += kinds.class_of(classes[number]);
    expression.remove_prefix(close + 1);
  }
}

}  // namespace

struct SymbolRegex::Lazy {
  std::function<Source()> write;
  std::once_flag once;
  Compiled compiled;
};

SymbolRegex::SymbolRegex(std::function<Source()> write) : lazy_(std::make_unique<Lazy>()) {
  lazy_->write = std::move(write);
}
SymbolRegex::~SymbolRegex() = default;
SymbolRegex::SymbolRegex(SymbolRegex&&) noexcept = default;
SymbolRegex& SymbolRegex::operator=(SymbolRegex&&) noexcept = default;

SymbolRegex::Compiled SymbolRegex::compile(Source source) {
  Compiled compiled{.labels = std::move(source.labels)};
  const Kinds kinds(source.classes);
  if (kinds.size() > kMostKinds) {
    compiled.fault = "it tells too many kinds of words apart";
    return compiled;
  }
  compiled.kinds = kinds.bytes();
  compiled.regex =
      std::make_unique<RE2>(with_classes(source.expression, source.classes, kinds), options());
  if (!compiled.regex->ok()) {
    compiled.fault = compiled.regex->error();
  } else if (compiled.regex->NumberOfCapturingGroups() >= static_cast<int>(kMostGroups)) {
    compiled.fault = "too many slots and gaps";
  }
  return compiled;
}

const SymbolRegex::Compiled& SymbolRegex::compiled() const {
  std::call_once(lazy_->once, [this] {
    lazy_->compiled = compile(lazy_->write());
    lazy_->write = nullptr;
  });
  return lazy_->compiled;
}

std::string SymbolRegex::error() const {
  return compiled().fault;
}

void SymbolRegex::encode(std::span<const Symbol> symbols, std::string& bytes) const {
  const std::string& kinds = compiled().kinds;
  bytes.resize(symbols.size());
  std::transform(symbols.begin(), symbols.end(), bytes.begin(), [&](Symbol symbol) {
    return symbol < kinds.size() ? kinds[symbol] : kinds.back();
  });
}

bool SymbolRegex::match(std::string_view bytes, std::vector<Span>& groups) const {
  if (!compiled().fault.empty()) return false;
  const RE2& regex = *compiled().regex;
  const int count = regex.NumberOfCapturingGroups() + 1;
  std::array<re2::StringPiece, kMostGroups> pieces;
  const re2::StringPiece text(bytes.data(), bytes.size());
  // Most tries fail. Without groups RE2 says so by its automaton alone, several times as fast.
  if (!regex.Match(text, 0, text.size(), RE2::ANCHOR_START, nullptr, 0)) return false;
  if (!regex.Match(text, 0, text.size(), RE2::ANCHOR_START, pieces.data(), count)) return false;
  groups.assign(static_cast<size_t>(count), Span{});
  for (size_t i = 0; i < groups.size(); ++i) {
    if (pieces[i].data() == nullptr) continue;
    const auto begin = static_cast<uint32_t>(pieces[i].data() - bytes.data());
    groups[i] = {begin, begin + static_cast<uint32_t>(pieces[i].size())};
  }
  return true;
}

}  // namespace crosscheck
