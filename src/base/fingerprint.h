// A short name for a text, the same in every run and on every machine: 64 bits, as 16 hexadecimal
// digits.
//
//   Fingerprint print;
//   print.add("a");  print.add("bc");
//   print.text()                        "a","bc" gives another than "ab","c"
//
// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): it tells texts apart that differ by chance
// or by an edit, not those that somebody made to collide.
#pragma once

#include <cstdint>
#include <fmt/format.h>
#include <string>
#include <string_view>

namespace crosscheck {

class Fingerprint {
 public:
  // A part ends with a byte that UTF-8 never has.
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

}  // namespace crosscheck
