#include "compare/finding_id.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/fingerprint.h"
#include "compare/name_relation.h"

namespace crosscheck {
namespace {

// An article without an id of its own goes by its path, of which only the end stays the same
// wherever the articles are put.
std::string_view lasting_part(const KeyPart& part) {
  const std::string_view id = part.id;
  const size_t slash = part.slot == "article" ? id.rfind('/') : id.npos;
  return slash == id.npos ? id : id.substr(slash + 1);
}

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
  Fingerprint print;
  print.add(rule);
  for (const KeyPart& part : key) {
    print.add(part.slot);
    print.add(lasting_part(part));
  }
  for (const std::string& value : values) print.add(value);
  return print.text();
}

std::string identity_of(const Claim& claim, const NameFolding* folding) {
  return fmt::format("{} {} {}", to_string(claim.modality), to_string(claim.polarity),
                     std::visit(Normalised{folding}, claim.value));
}

}  // namespace crosscheck
