#include "base/ascii.h"

#include <doctest/doctest.h>
#include <string>

namespace crosscheck {
namespace {

TEST_CASE("eight bytes fold as one by one") {
  for (int value = 0; value < 256; ++value) {
    const std::string bytes(8, static_cast<char>(value));
    const bool upper = value >= 'A' && value <= 'Z';
    const bool letter = upper || (value >= 'a' && value <= 'z');
    const std::string folded(8, static_cast<char>(upper ? value | 0x20 : value));
    CAPTURE(value);
    CHECK(lower_eight(load_eight(bytes.data())) == load_eight(folded.data()));
    CHECK(count_eight(upper_eight(load_eight(bytes.data()))) == (upper ? 8 : 0));
    CHECK(letters_eight(load_eight(bytes.data())) == (letter ? kEightHighBits : 0));
  }
}

TEST_CASE("neighbours do not disturb each other") {
  CHECK(lower_eight(load_eight("Aa-Zz\xC3@[")) == load_eight("aa-zz\xC3@["));
  CHECK(count_eight(upper_eight(load_eight("AZ\xFF@[{`z"))) == 2);
}

TEST_CASE("short loads read their bytes and no others") {
  const std::string text = "abcdefghij";
  for (size_t size = 0; size <= 8; ++size) {
    CAPTURE(size);
    CHECK(load_up_to_eight(text.data(), size) == first_bytes(load_eight(text.data()), size));
  }
  CHECK(load_up_to_eight(text.data(), 10) == load_eight(text.data()));
}

}  // namespace
}  // namespace crosscheck
