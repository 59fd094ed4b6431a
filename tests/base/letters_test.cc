#include "base/letters.h"

#include <doctest/doctest.h>
#include <string>

namespace crosscheck {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// What the bytes say one by one.
LeadingLetters one_by_one(const std::string& bytes) {
  LeadingLetters found;
  std::string folded(16, '\0');
  while (found.size < 16 && is_letter(bytes[found.size])) {
    const char c = bytes[found.size];
    const bool capital = c <= 'Z';
    found.capitals |= uint32_t{capital} << found.size;
    folded[found.size++] = static_cast<char>(capital ? c + ('a' - 'A') : c);
  }
  found.head = load_eight(folded.data());
  found.tail = load_eight(folded.data() + 8);
  return found;
}

void check_both(const std::string& bytes) {
  CAPTURE(bytes);
  const LeadingLetters expected = one_by_one(bytes);
  for (const LeadingLetters& found :
       {leading_letters(bytes.data()), leading_letters_by_eight(bytes.data())}) {
    CHECK(found.size == expected.size);
    CHECK(found.capitals == expected.capitals);
    CHECK(found.head == expected.head);
    CHECK(found.tail == expected.tail);
  }
}

TEST_CASE("leading letters are counted, told by case and folded") {
  for (const char* text :
       {"Kapal itu karam.", "KPK menahan dua", "perundang-undangan", "PerundangUndangan",
        " Rp 12 triliun  ", "QZ8501 hilang   ", "9 orang tewas   ", "mempertanggungjawabkan",
        "Erdo\xC4\x9F"
        "an menolak  "})
    check_both(text);
}

TEST_CASE("every byte ends a run of letters, or is one, at every place") {
  for (int byte = 0; byte < 256; ++byte) {
    for (size_t place = 0; place < 16; ++place) {
      std::string bytes(16, 'x');
      bytes[place] = static_cast<char>(byte);
      check_both(bytes);
      bytes.assign(16, 'Q');
      bytes[place] = static_cast<char>(byte);
      check_both(bytes);
    }
  }
}

}  // namespace
}  // namespace crosscheck
