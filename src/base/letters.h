// The ASCII letters that a text goes on with, sixteen bytes at a time: what cutting a text into
// words does most.
//
//   const LeadingLetters word = leading_letters("Kapal itu karam.");
//   // word.size == 5, word.capitals == 1, head and tail: "kapal"
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "base/ascii.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace crosscheck {

struct LeadingLetters {
  size_t size = 0;        // 16 if all are letters; more may follow then
  uint32_t capitals = 0;  // bit i: letter i is a capital
  uint64_t head = 0;      // lower-cased, as two little-endian numbers; the rest is zero
  uint64_t tail = 0;
};

// For any processor. Reads sixteen bytes.
inline LeadingLetters leading_letters_by_eight(const char* at) {
  // One bit for each byte, from a mask of bytes.
  const auto bits = [](uint64_t mask) {
    return static_cast<uint32_t>((mask >> 7) * 0x0102040810204080 >> 56);
  };
  const uint64_t head = load_eight(at), tail = load_eight(at + 8);
  const uint32_t letters = bits(letters_eight(head)) | bits(letters_eight(tail)) << 8;
  const uint32_t capitals = bits(upper_eight(head)) | bits(upper_eight(tail)) << 8;
  const auto size = static_cast<size_t>(std::countr_one(letters));
  return {.size = size,
          .capitals = capitals & ((1u << size) - 1),
          .head = lower_eight(first_bytes(head, size < 8 ? size : 8)),
          .tail = lower_eight(first_bytes(tail, size < 8 ? 0 : size - 8))};
}

// Reads sixteen bytes.
inline LeadingLetters leading_letters(const char* at) {
#ifdef __SSE2__
  alignas(16) static constexpr unsigned char kKept[32] = {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
                                                          0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
                                                          0xFF, 0xFF, 0xFF, 0xFF};  // then zeros
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
  const __m128i folded = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
  const __m128i from_a = _mm_sub_epi8(folded, _mm_set1_epi8('a'));
  const __m128i letter = _mm_cmpeq_epi8(_mm_min_epu8(from_a, _mm_set1_epi8('z' - 'a')), from_a);
  const auto letters = static_cast<uint32_t>(_mm_movemask_epi8(letter));
  const auto small = static_cast<uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(folded, bytes)));
  const auto size = static_cast<size_t>(std::countr_zero(~letters));
  const __m128i kept = _mm_loadu_si128(reinterpret_cast<const __m128i*>(kKept + 16 - size));
  const __m128i word = _mm_and_si128(folded, kept);
  return {.size = size,
          .capitals = ~small & ((1u << size) - 1),
          .head = static_cast<uint64_t>(_mm_cvtsi128_si64(word)),
          .tail = static_cast<uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(word, word)))};
#else
  return leading_letters_by_eight(at);
#endif
}

}  // namespace crosscheck
