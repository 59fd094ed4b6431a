#include "cli/in_order.h"

#include <atomic>
#include <doctest/doctest.h>
#include <string>

namespace crosscheck {
namespace {

TEST_CASE("results come in order, once each, whatever the number of threads") {
  for (size_t count : {0, 1, 2, 7, 100, 5000}) {
    for (size_t jobs : {1, 2, 3, 16}) {
      std::vector<std::string> taken;
      in_order<std::string>(
          count, jobs, [](size_t i) { return std::to_string(i); },
          [&](std::string&& value) { taken.push_back(std::move(value)); });
      REQUIRE(taken.size() == count);
      for (size_t i = 0; i < count; ++i) CHECK(taken[i] == std::to_string(i));
    }
  }
}

TEST_CASE("threads do not run far ahead of the one that takes") {
  std::atomic<size_t> made = 0;
  size_t taken = 0, furthest = 0;
  in_order<int>(
      100000, 4,
      [&](size_t) {
        ++made;
        return 0;
      },
      [&](int&&) { furthest = std::max(furthest, made - ++taken); });
  CHECK(furthest <= 64 * (4 * 4 + 4 + 1));
}

}  // namespace
}  // namespace crosscheck
