// The forms of a verb, generated from its root by the rules of one language.
//
//   Result<Morphology> morphology = Morphology::load("rules/languages/id/morphology.json");
//   morphology->forms("kirim")   // mengirim, mengirimkan: active; dikirim: passive; pengiriman:
//   noun
//
// Forms are generated, not stemmed: a stemmer turns "berikan" into "ikan". A form that no speaker
// uses does no harm, since no text holds it. The file names morphemes, each with its allomorphs in
// the order in which they are tried, and for each voice the templates that join them to the root,
// written "*":
//
//   { "classes": {"V": "aeiou", "C": "bcdfghjklmnpqrstvwxyz"},
//     "vowels": "aeiou",
//     "morphemes": {
//       "meN": { "allomorphs": [ {"vowels": 1, "write": "menge"},
//                                {"starts": ["k"], "drop": "k", "write": "meng"},
//                                {"write": "me"} ] },
//       "ed":  { "irregular": {"send": ["sent"]},
//                "allomorphs": [ {"ends": ["Cy"], "drop": "y", "write": "ied"}, {"write": "ed"} ] }
//                },
//     "templates": {"active": ["*", "meN *", "meN * kan"], "passive": ["di *"]},
//     "clitics": {"active": ["nya"]} }
//
// An allomorph fits if what it is joined to starts or ends with one of its strings (a capital
// letter stands for a class), is one of its `roots`, and has its number of `vowels`. `drop` goes
// from the joint, `double` repeats the last letter, `also` lets later allomorphs give forms too,
// `none` says that there is no such form. Prefixes are joined first, from the root outward, then
// suffixes. A morpheme without an entry is written as it is named.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace crosscheck {

// `any` where the language's forms do not tell voices apart.
enum class Voice : uint8_t { active, passive, noun, any };

class Morphology {
 public:
  static Result<Morphology> load(const std::string& file);

  struct Form {
    std::string word;
    Voice voice = Voice::any;

    friend auto operator<=>(const Form&, const Form&) = default;
  };

  // Every form of a lower-case root, each once per voice; the root itself is among them.
  std::vector<Form> forms(std::string_view root) const;

  struct Allomorph {
    std::vector<std::string> starts, ends, roots;  // empty: no condition
    size_t vowels = 0;                             // 0: no condition
    std::string write;
    std::string drop;
    bool doubles = false;
    bool also = false;
    bool none = false;
  };

 private:
  struct Morpheme {
    std::map<std::string, std::vector<std::string>, std::less<>> irregular;
    std::vector<Allomorph> allomorphs;
  };
  struct Template {
    Voice voice = Voice::any;
    std::vector<std::string> prefixes;  // from the root outward
    std::vector<std::string> suffixes;
  };
  class Loader;
  enum class Side : uint8_t { before, after };

  bool fits(const Allomorph& allomorph, std::string_view stem, Side side) const;
  bool matches_class(std::string_view pattern, std::string_view letters) const;
  std::vector<std::string> join(std::string_view morpheme, std::string_view stem, Side side) const;
  std::vector<std::string> fill(const Template& form, std::string_view root) const;

  std::map<char, std::string> classes_;
  std::string vowels_;
  std::map<std::string, Morpheme, std::less<>> morphemes_;
  std::vector<Template> templates_;
  std::map<Voice, std::vector<std::string>> clitics_;
};

}  // namespace crosscheck
