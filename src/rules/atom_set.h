// A few atoms (see symbols.h), sorted: the tests of which a unit must pass one.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <utility>
#include <vector>

namespace crosscheck {

using AtomId = uint32_t;

class AtomSet {
 public:
  AtomSet() = default;
  AtomSet(std::initializer_list<AtomId> atoms) {
    for (AtomId atom : atoms) insert(atom);
  }

  void insert(AtomId atom) {
    const auto place = std::lower_bound(atoms_.begin(), atoms_.end(), atom);
    if (place == atoms_.end() || *place != atom) atoms_.insert(place, atom);
  }
  void erase(AtomId atom) {
    const auto place = std::lower_bound(atoms_.begin(), atoms_.end(), atom);
    if (place != atoms_.end() && *place == atom) atoms_.erase(place);
  }
  AtomSet& operator|=(const AtomSet& other) {
    if (other.atoms_.size() == 1) {
      insert(other.atoms_[0]);
    } else if (!other.empty()) {
      std::vector<AtomId> both;
      std::set_union(atoms_.begin(), atoms_.end(), other.atoms_.begin(), other.atoms_.end(),
                     std::back_inserter(both));
      atoms_ = std::move(both);
    }
    return *this;
  }
  bool contains(AtomId atom) const {
    return std::binary_search(atoms_.begin(), atoms_.end(), atom);
  }
  bool empty() const { return atoms_.empty(); }
  auto begin() const { return atoms_.begin(); }
  auto end() const { return atoms_.end(); }
  friend auto operator<=>(const AtomSet&, const AtomSet&) = default;

 private:
  std::vector<AtomId> atoms_;
};

}  // namespace crosscheck
