// What stands around a number: hedge, currency, sign and role before it; unit, hedge and role after
// it.
//
//   "bertambah sekitar Rp 5 juta"    before "5 juta": hedge about, currency IDR, role change
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "annotate/number_lexicon.h"
#include "annotate/number_names.h"
#include "annotate/quantity.h"

namespace crosscheck {

struct Before {
  uint32_t first = 0;  // where the quantity begins: its hedge, sign or currency
  const Hedge* hedge = nullptr;
  const MeasureWords* currency = nullptr;
  bool negative = false;
  bool glued_currency = false;  // "US1": a currency only for an amount
  bool opens_range = false;     // after "antara" or "dari"
  bool from = false;            // after "dari", and that alone
  bool from_range = false;      // after "dari antara"
  bool reached = false;         // "climbed up to": where a change ended
  uint32_t opener = 0;          // where the opener begins
  bool name = false;
  bool led = false;     // a word that leads to a figure: "Magnitudo 6", "Bertambah 3"
  bool symbol = false;  // what leads hangs on the number: "M4.1", and "M87" too
  bool age = false;
  bool person = false;  // "pria", whose age a stretch of time would be
  QuantityRole role = QuantityRole::total;
};

struct After {
  uint32_t last = 0;  // where the quantity ends
  const Hedge* hedge = nullptr;
  const MeasureWords* unit = nullptr;
  bool name = false;
  bool negative = false;  // "10 derajat di bawah nol"
  QuantityRole role = QuantityRole::total;
};

class QuantityContext {
 public:
  QuantityContext(const NumberLexicon& lexicon, std::string_view text,
                  std::span<const Token> tokens)
      : lexicon_(lexicon), text_(text), tokens_(tokens), names_(lexicon, text, tokens) {}

  // What stands before `at`, not reaching below `floor`.
  Before before(uint32_t at, uint32_t floor) const;
  // What stands after the number that ends at `at`.
  After after(uint32_t at) const;

  // True if a headline's "hingga" before a number tells what came of it all, and no bound: "Bus
  // Terguling hingga 3 Penumpang Tewas", but not "Gempa Menewaskan hingga 3 Penumpang".
  bool is_outcome(const Before& before, const After& after) const;

  // The symbol of the unit of time at `at`, empty if there is none. A weekday may be its namesake,
  // but is capitalised (after "Usia" a headline's unit may be too); in "1,2 juta tahun 2006" the
  // word begins a date.
  std::string_view time_unit(uint32_t at, bool age) const;

 private:
  bool take_sign(uint32_t& at, uint32_t floor) const;
  bool take_before(Beside<BeforeKind> found, uint32_t at, uint32_t reached, Before& before) const;
  void take_hedge(uint32_t index, uint32_t begin, Before& before) const;
  void take_opener(bool from, uint32_t begin, Before& before) const;
  void take_measure(Beside<AfterKind> found, uint32_t end, After& after) const;
  void take_behind_noun(After& after) const;
  bool is_of_next(uint32_t begin, uint32_t end) const;

  const NumberLexicon& lexicon_;
  std::string_view text_;
  std::span<const Token> tokens_;
  NumberNames names_;
};

}  // namespace crosscheck
