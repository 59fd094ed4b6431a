// The little of Unicode that the program needs, by ICU: is it UTF-8, what is a letter, fold a word.
//
//   fold_case("KOREA") == "korea"
//   fold_name("Erdoğan") == "erdogan"        // for comparing names, never for output
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crosscheck {

// Offset of the first byte that breaks UTF-8 (overlong forms and surrogates count), if any.
std::optional<size_t> first_invalid_utf8(std::string_view text);

enum class CharacterClass : uint8_t { letter, digit, space, mark, punctuation, other };

struct CodePoint {
  uint32_t value = 0;
  uint32_t bytes = 1;
};
// The code point at `offset` of valid UTF-8.
CodePoint code_point_at(std::string_view valid_utf8, size_t offset);
CharacterClass classify(uint32_t code_point);
bool is_upper(uint32_t code_point);

// Simple case folding, code point by code point: the length in code points stays.
std::string fold_case(std::string_view valid_utf8);

// In capitals, and with the first letter alone as one, as the language writes them; the language is
// a code such as "tr".
std::string upper_case(std::string_view valid_utf8, const std::string& language);
std::string first_letter_upper(std::string_view valid_utf8, const std::string& language);

// Case folded, without diacritics, compatibility forms replaced (NFKD).
std::string fold_name(std::string_view valid_utf8);

}  // namespace crosscheck
