// Eight ASCII characters at a time, in one 64-bit number (little-endian: the first is the lowest
// byte).
//
//   lower_eight(load_eight("KOREA-US"))  ==  load_eight("korea-us")
//   letters_eight(...) has 0x80 in each byte that is an ASCII letter
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace crosscheck {

static_assert(std::endian::native == std::endian::little,
              "words are loaded as little-endian numbers");

inline constexpr uint64_t kEightHighBits = 0x8080808080808080;
inline constexpr uint64_t kEightOnes = 0x0101010101010101;

inline uint64_t load_eight(const char* at) {
  uint64_t bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

// Up to eight bytes, without a read outside of them; the rest is zero.
inline uint64_t load_up_to_eight(const char* at, size_t size) {
  if (size >= 8) return load_eight(at);
  if (size >= 4) {  // two halves that overlap
    uint32_t first, last;
    std::memcpy(&first, at, sizeof first);
    std::memcpy(&last, at + size - 4, sizeof last);
    return first | uint64_t{last} << 8 * (size - 4);
  }
  uint64_t bytes = 0;
  for (size_t i = size; i-- > 0;) bytes = bytes << 8 | static_cast<unsigned char>(at[i]);
  return bytes;
}

// 0x80 in each byte that lies between `first` and `last`, both ASCII.
inline uint64_t between_eight(uint64_t bytes, char first, char last) {
  const uint64_t low = bytes & ~kEightHighBits;  // sums stay below 0x100, so no byte carries over
  const uint64_t from_first = low + kEightOnes * static_cast<uint64_t>(0x80 - first);
  const uint64_t after_last = low + kEightOnes * static_cast<uint64_t>(0x7F - last);
  return from_first & ~after_last & ~bytes & kEightHighBits;
}

inline uint64_t letters_eight(uint64_t bytes) {
  return between_eight(bytes | kEightOnes * 0x20, 'a', 'z');
}
inline uint64_t upper_eight(uint64_t bytes) {
  return between_eight(bytes, 'A', 'Z');
}
inline uint64_t lower_eight(uint64_t bytes) {
  return bytes | upper_eight(bytes) >> 2;
}

// How many bytes of a mask as the functions above give it are set.
inline uint32_t count_eight(uint64_t mask) {
  return static_cast<uint32_t>((mask >> 7) * kEightOnes >> 56);
}

// The first `size` bytes (at most eight); the rest is zero.
inline uint64_t first_bytes(uint64_t bytes, size_t size) {
  return bytes &
         ~(~uint64_t{0} << 4 * size << 4 * size);  // in two steps, as one may not shift by 64
}

}  // namespace crosscheck
