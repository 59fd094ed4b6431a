#include "rules/symbol_regex.h"

#include <array>
#include <fmt/format.h>
#include <mutex>
#include <re2/re2.h>

namespace crosscheck {
namespace {

// From here to the surrogates, every code point is three bytes of UTF-8. What the characters are
// makes no difference: RE2 is never asked to fold case or to know letters.
constexpr uint32_t kFirstCodePoint = 0x1000;

constexpr int64_t kMemory = int64_t{64} << 20;
constexpr size_t kMostGroups = 64;

RE2::Options options() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMemory);
  return options;
}

}  // namespace

struct SymbolRegex::Lazy {
  std::function<Source()> write;
  std::once_flag once;
  Compiled compiled;
};

void append_symbol(std::string& encoded, Symbol symbol) {
  const uint32_t c = kFirstCodePoint + symbol;
  encoded += static_cast<char>(0xE0 | c >> 12);
  encoded += static_cast<char>(0x80 | (c >> 6 & 0x3F));
  encoded += static_cast<char>(0x80 | (c & 0x3F));
}

std::string symbol_class(const SymbolSet& symbols) {
  std::string ranges;
  int64_t first = -2, last = -2;
  const auto flush = [&] {
    if (first >= 0)
      ranges +=
          fmt::format("\\x{{{:x}}}-\\x{{{:x}}}", first + kFirstCodePoint, last + kFirstCodePoint);
  };
  symbols.for_each([&](Symbol symbol) {
    if (symbol != last + 1) {
      flush();
      first = symbol;
    }
    last = symbol;
  });
  flush();
  return ranges.empty() ? "[^\\x{0}-\\x{10ffff}]" : "[" + ranges + "]";
}

SymbolRegex::SymbolRegex(std::function<Source()> write) : lazy_(std::make_unique<Lazy>()) {
  lazy_->write = std::move(write);
}
SymbolRegex::~SymbolRegex() = default;
SymbolRegex::SymbolRegex(SymbolRegex&&) noexcept = default;
SymbolRegex& SymbolRegex::operator=(SymbolRegex&&) noexcept = default;

const SymbolRegex::Compiled& SymbolRegex::compiled() const {
  std::call_once(lazy_->once, [this] {
    lazy_->compiled.source = lazy_->write();
    lazy_->compiled.regex = std::make_unique<RE2>(lazy_->compiled.source.expression, options());
    lazy_->write = nullptr;
  });
  return lazy_->compiled;
}

std::string SymbolRegex::error() const {
  const RE2& regex = *compiled().regex;
  if (!regex.ok()) return regex.error();
  return regex.NumberOfCapturingGroups() < static_cast<int>(kMostGroups)
             ? ""
             : "too many slots and gaps";
}

bool SymbolRegex::match(std::string_view encoded, std::vector<Span>& groups) const {
  const RE2& regex = *compiled().regex;
  if (!regex.ok()) return false;
  const int count = std::min(regex.NumberOfCapturingGroups() + 1, static_cast<int>(kMostGroups));
  std::array<re2::StringPiece, kMostGroups> pieces;
  const re2::StringPiece text(encoded.data(), encoded.size());
  // Most tries fail. Without groups RE2 says so by its automaton alone, several times as fast.
  if (!regex.Match(text, 0, text.size(), RE2::ANCHOR_START, nullptr, 0)) return false;
  if (!regex.Match(text, 0, text.size(), RE2::ANCHOR_START, pieces.data(), count)) return false;
  groups.assign(static_cast<size_t>(count), Span{});
  for (size_t i = 0; i < groups.size(); ++i) {
    if (pieces[i].data() == nullptr) continue;
    const auto begin = static_cast<size_t>(pieces[i].data() - encoded.data()) / kSymbolBytes;
    groups[i] = {static_cast<uint32_t>(begin),
                 static_cast<uint32_t>(begin + pieces[i].size() / kSymbolBytes)};
  }
  return true;
}

}  // namespace crosscheck
