// Where in a stretch of a sentence units pass an atom, as bits: bit i stands for unit i.
//
//   UnitMasks<64> masks(symbols);
//   masks.read(units);              // "Korut mengirim 3.000 tentara"
//   masks.at(send)                  // 0b0010
//
// So one step of a pattern is one step for all places at once: those after which `send` stands are
// (masks.at(send) >> 1).
#pragma once

#include <algorithm>
#include <bitset>
#include <span>
#include <utility>
#include <vector>

#include "rules/symbols.h"

namespace crosscheck {

// N - 1 units at most: the last bit is the end after them.
template <size_t N>
class UnitMasks {
 public:
  using Bits = std::bitset<N>;

  explicit UnitMasks(const Symbols& symbols) : symbols_(symbols) {}

  void read(std::span<const Symbol> units) {
    clear();
    count_ = units.size();
    for (size_t i = 0; i < count_; ++i) {
      if (symbols_.role_of(units[i]) == DelimiterRole::none) plain_.set(i);
      for (AtomId atom : symbols_.atoms_of(units[i])) {
        if (by_atom_[atom].none()) seen_.push_back(atom);
        by_atom_[atom].set(i);
      }
    }
    find_asides(units);
    unpin();
  }

  // From now on `length` units from `unit` on are one that passes nothing but kPinAtom, and nothing
  // further than `reach` units from it is there.
  void pin(size_t unit, size_t length, size_t reach) {
    shift_ = length - 1;
    pin_ = bit(unit);
    const size_t from = unit > reach ? unit - reach : 0;
    below_ = bits_below(unit) & ~bits_below(from);
    above_ = bits_below(unit + 1 + reach) & ~bits_below(unit + 1);
    ends_ = bits_below(std::min(count_ - shift_, unit + 1 + reach) + 1) & ~bits_below(from);
    asides_.clear();
    for (const auto& [open, end] : all_asides_) {
      if (end <= unit) asides_.emplace_back(open, end);
      if (open >= unit + length) asides_.emplace_back(open - shift_, end - shift_);
    }
  }

  // Nothing is pinned.
  void unpin() {
    shift_ = 0;
    pin_.reset();
    above_.reset();
    below_ = bits_below(count_);
    ends_ = bits_below(count_ + 1);
    asides_ = all_asides_;
  }

  // Nothing from `end` on is there.
  void cut(size_t end) {
    below_ &= bits_below(end);
    ends_ &= bits_below(end + 1);
  }

  Bits at(AtomId atom) const { return placed(by_atom_[atom]); }
  Bits at(const AtomSet& atoms) const {
    Bits bits;
    for (AtomId atom : atoms) bits |= by_atom_[atom];
    return placed(bits);
  }
  // The pinned unit; units that are no delimiter; where a match may end.
  const Bits& pinned() const { return pin_; }
  Bits plain() const { return placed(plain_); }
  const Bits& ends() const { return ends_; }

  // Asides without the pinned unit: from the mark that opens one to after the one that closes it.
  const std::vector<std::pair<size_t, size_t>>& asides() const { return asides_; }

  static Bits bit(size_t place) { return Bits(1) << place; }

 private:
  static Bits bits_below(size_t place) { return place >= N ? ~Bits() : ~(~Bits() << place); }

  Bits placed(const Bits& bits) const { return (bits & below_) | (bits >> shift_ & above_); }

  void clear() {
    by_atom_.resize(symbols_.atoms());
    for (AtomId atom : seen_) by_atom_[atom].reset();
    seen_.clear();
    plain_.reset();
  }

  void find_asides(std::span<const Symbol> units) {
    all_asides_.clear();
    for (size_t open = 0; open < units.size(); ++open) {
      if (symbols_.role_of(units[open]) != DelimiterRole::aside_open) continue;
      size_t close = open + 1;
      while (close < units.size() && is_inside(units[close])) ++close;
      if (close < units.size() && symbols_.role_of(units[close]) == DelimiterRole::aside_close)
        all_asides_.emplace_back(open, close + 1);
    }
  }

  // One aside may close where the next opens.
  bool is_inside(Symbol unit) const {
    const DelimiterRole role = symbols_.role_of(unit);
    return role == DelimiterRole::none || role == DelimiterRole::aside_both;
  }

  const Symbols& symbols_;
  std::vector<Bits> by_atom_;
  std::vector<AtomId> seen_;  // whose masks are not empty
  Bits plain_;
  size_t count_ = 0;
  std::vector<std::pair<size_t, size_t>> all_asides_, asides_;
  size_t shift_ = 0;
  Bits pin_, below_, above_, ends_;
};

}  // namespace crosscheck
