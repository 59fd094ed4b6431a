#include "compare/finding_id.h"

#include <algorithm>
#include <fmt/format.h>

#include "compare/name_relation.h"

namespace crosscheck {
namespace {

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
class Hash {
 public:
  // A part ends with a byte that UTF-8 never has, so that "a", "bc" is not "ab", "c".
  void add(std::string_view part) {
    for (const char byte : part) add_byte(static_cast<unsigned char>(byte));
    add_byte(0xFF);
  }
  std::string text() const { return fmt::format("{:016x}", state_); }

 private:
  void add_byte(unsigned char byte) {
    state_ ^= byte;
    state_ *= 0x100000001b3;
  }
  uint64_t state_ = 0xcbf29ce484222325;
};

struct Normalised {
  const NameFolding* folding;

  std::string operator()(const Quantity& q) const {
    const std::string hard = fmt::format("{}{} {}{}", q.hard.min_open ? '(' : '[', q.hard.min,
                                         q.hard.max, q.hard.max_open ? ')' : ']');
    return fmt::format("{} {}", hard, q.unit);
  }
  std::string operator()(const TimeExpression& time) const { return time.value; }
  std::string operator()(const StanceValue& stance) const { return stance.stance; }
  std::string operator()(const NameValue& name) const {
    return name.id.empty() ? folded_name(name.name, folding) : name.id;
  }
  std::string operator()(const TermValue& term) const { return term.term; }
};

}  // namespace

std::string finding_id(std::string_view rule, std::span<const KeyPart> key,
                       std::vector<std::string> values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  Hash hash;
  hash.add(rule);
  for (const KeyPart& part : key) {
    hash.add(part.slot);
    hash.add(part.id);
  }
  for (const std::string& value : values) hash.add(value);
  return hash.text();
}

std::string identity_of(const Claim& claim, const NameFolding* folding) {
  return fmt::format("{} {} {}", to_string(claim.modality), to_string(claim.polarity),
                     std::visit(Normalised{folding}, claim.value));
}

}  // namespace crosscheck
