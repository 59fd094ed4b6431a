#include "base/unicode.h"

#include <simdjson.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

// ICU's macros narrow on purpose.
#pragma GCC diagnostic ignored "-Wconversion"

namespace crosscheck {
namespace {

void append(uint32_t code_point, std::string& text) {
  char bytes[U8_MAX_LENGTH];
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(code_point));
  text.append(bytes, static_cast<size_t>(length));
}

// Letters that Unicode does not take apart, though every newsroom writes them without their stroke.
std::string_view without_stroke(uint32_t folded) {
  switch (folded) {
    case 0xDF:
      return "ss";  // ß
    case 0xE6:
      return "ae";  // æ
    case 0xF0:
      return "d";  // ð
    case 0xF8:
      return "o";  // ø
    case 0xFE:
      return "th";  // þ
    case 0x111:
      return "d";  // đ
    case 0x131:
      return "i";  // ı
    case 0x142:
      return "l";  // ł
    case 0x153:
      return "oe";  // œ
    default:
      return "";
  }
}

}  // namespace

std::optional<size_t> first_invalid_utf8(std::string_view text) {
  if (simdjson::validate_utf8(text.data(), text.size())) return std::nullopt;
  const auto size = static_cast<int64_t>(text.size());
  for (int64_t i = 0; i < size;) {
    const int64_t start = i;
    UChar32 code_point;
    U8_NEXT(text.data(), i, size, code_point);
    if (code_point < 0) return static_cast<size_t>(start);
  }
  return std::nullopt;
}

CodePoint code_point_at(std::string_view valid_utf8, size_t offset) {
  size_t end = offset;
  UChar32 code_point;
  U8_NEXT_UNSAFE(valid_utf8.data(), end, code_point);
  return {.value = static_cast<uint32_t>(code_point), .bytes = static_cast<uint32_t>(end - offset)};
}

CharacterClass classify(uint32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  const uint32_t category = U_GET_GC_MASK(c);
  if (category & U_GC_L_MASK) return CharacterClass::letter;
  if (category & U_GC_ND_MASK) return CharacterClass::digit;
  if (u_isUWhiteSpace(c)) return CharacterClass::space;
  if (category & U_GC_M_MASK) return CharacterClass::mark;
  if (category & U_GC_P_MASK) return CharacterClass::punctuation;
  return CharacterClass::other;
}

bool is_upper(uint32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  return u_isupper(c) || u_istitle(c);
}

std::string fold_case(std::string_view valid_utf8) {
  std::string folded;
  folded.reserve(valid_utf8.size());
  for (size_t i = 0; i < valid_utf8.size();) {
    const CodePoint c = code_point_at(valid_utf8, i);
    append(static_cast<uint32_t>(u_foldCase(static_cast<UChar32>(c.value), U_FOLD_CASE_DEFAULT)),
           folded);
    i += c.bytes;
  }
  return folded;
}

std::string upper_case(std::string_view valid_utf8, const std::string& language) {
  const auto length = static_cast<int32_t>(valid_utf8.size());
  std::string upper;
  return icu::UnicodeString::fromUTF8({valid_utf8.data(), length})
      .toUpper(icu::Locale(language.c_str()))
      .toUTF8String(upper);
}

std::string first_letter_upper(std::string_view valid_utf8, const std::string& language) {
  if (valid_utf8.empty()) return "";
  const size_t first = code_point_at(valid_utf8, 0).bytes;
  return upper_case(valid_utf8.substr(0, first), language).append(valid_utf8.substr(first));
}

std::string fold_name(std::string_view valid_utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status)) return fold_case(valid_utf8);
  const auto length = static_cast<int32_t>(valid_utf8.size());
  const icu::UnicodeString parts =
      nfkd->normalize(icu::UnicodeString::fromUTF8({valid_utf8.data(), length}), status);
  std::string folded;
  folded.reserve(valid_utf8.size());
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 c = u_foldCase(parts.char32At(i), U_FOLD_CASE_DEFAULT);
    if (U_GET_GC_MASK(c) & U_GC_M_MASK) continue;
    const std::string_view plain = without_stroke(static_cast<uint32_t>(c));
    plain.empty() ? append(static_cast<uint32_t>(c), folded) : void(folded.append(plain));
  }
  return folded;
}

}  // namespace crosscheck
