// What cutting a language's text needs to know: abbreviations, site furniture, its commonest words.
//
//   Result<TextRules> rules = TextRules::load("rules/languages/id/text.json");
//   rules->abbreviation("Jl") == Abbreviation::before_names
//   rules->is_furniture("Baca juga: Harga beras naik lagi")
//   rules->is_common("yang")
//
// Letter case and the spaces around punctuation never matter: "Editor :" is "editor:". Immutable
// once loaded; shared between threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/vocabulary.h"

namespace crosscheck {

// When the point after an abbreviation does not end a sentence.
enum class Abbreviation : uint8_t {
  none,
  before_names,     // "Jl", "Dr": never, a name follows
  before_numbers,   // "No", "Rp": not before a number
  within_sentences  // "dkk", "Inc": not unless a capital letter follows
};

class TextRules {
 public:
  // Bytes; in a longer line no phrase is looked for, as it is a paragraph of the story.
  static constexpr size_t kLongestPhraseLine = 160;

  static Result<TextRules> load(const std::string& file);

  // Notes the words that furniture may begin with. A line or sentence that begins with another
  // word, and a short line that has none of them, need not be asked about.
  void note_words(Vocabulary& vocabulary) const;

  Abbreviation abbreviation(std::string_view word) const;

  // Among the commonest words of the language, which tell it from others and open its sentences.
  bool is_common(std::string_view word) const;

  // The words that is_common tells, as the pack has them.
  const std::vector<std::string>& common_words() const { return common_words_; }

  // Whether a whole line is site furniture.
  bool is_furniture(std::string_view line) const;

  // Whether a sentence inside of a line begins as furniture does ("(Foto: ...", "Baca juga: ...").
  bool opens_furniture(std::string_view sentence) const;

 private:
  struct Facts {  // about one word
    Abbreviation abbreviation = Abbreviation::none;
    bool common = false;
    std::vector<uint32_t> openings;  // of phrases_ that begin with it
    std::vector<uint32_t> lines;
    std::vector<uint32_t> anywhere;
  };
  using Phrase = std::vector<WordId>;

  friend class TextRulesLoader;

  const Facts& facts(WordId word) const { return facts_[word]; }
  bool take_phrase(std::string_view& text, const Phrase& phrase) const;
  bool starts_with_any(std::string_view text, const std::vector<uint32_t>& phrases) const;
  bool is_whole_line(std::string_view line, const std::vector<uint32_t>& phrases) const;
  bool contains_phrase(std::string_view line) const;

  Vocabulary words_;             // of these rules alone, so that they hold in any pipeline
  std::vector<Facts> facts_{1};  // by WordId of words_
  std::vector<std::string> common_words_;
  std::vector<Phrase> phrases_;
  std::vector<std::string> first_words_;  // of phrases_, as a text has them
};

}  // namespace crosscheck
