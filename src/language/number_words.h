// One language's words for quantities, as rules/languages/<code>/numbers.json holds them.
//
//   Result<NumberWords> words = NumberWords::load("rules/languages/id/numbers.json");
//   words->decimal_mark == ','
//
// Plain data: annotate/number_lexicon.h turns it into tables over a Vocabulary. A phrase is words
// between single spaces, each one token of a text ("per cent", "s . d ."); in single quotes it
// means this exact case ("'M'"). How the settings play together is described where they stand in
// the file.
#pragma once

#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

namespace crosscheck {

// A word, or a phrase, and the number that it stands for.
struct ValuedWord {
  std::string text;
  double value = 0;
};

// Factors of the number x that bound what is meant, "[0.8, 1.2]". Without bound: infinite.
struct FactorRange {
  double min = 1;
  double max = 1;
};

// Which ends of an interval do not belong to it.
struct OpenEnds {
  bool min = false;
  bool max = false;
};

// "sekitar", "lebih dari", "or more": what stands beside a number and widens it.
struct Hedge {
  std::string name;
  FactorRange hard;
  FactorRange soft;
  OpenEnds open;
  bool approximate = false;
  bool plain_after_reach = false;  // "climbed up to 119" is 119
  std::vector<std::string> before;
  std::vector<std::string> after;
};

// "belasan", "puluhan", "tens": a quantity without a number.
struct VagueWord {
  std::vector<std::string> words;
  FactorRange hard;
  FactorRange soft;
  OpenEnds open;            // of both intervals, unless scaled
  FactorRange scaled_hard;  // where a multiplier follows: "puluhan ribu"
  FactorRange scaled_soft;
  double times = 0;          // after a number it multiplies: "20 ribuan"; 0 if it can't
  bool rough = false;        // and makes it approximate
  bool only_scaled = false;  // says too little alone: "several", but "several hundred"
};

// "k", "bn", "M": letters right after digits.
struct NumberSuffix {
  std::string text;
  double times = 1;
  bool money = false;     // only for an amount of money; only these may stand apart ("Rp 5 M")
  bool decimals = false;  // only after a decimal mark: "0,5G", as "5G" is a network
  bool counted = false;   // also right before what is counted: "2.7m sales"
  bool apart = false;     // also apart, after a decimal mark: "2.5 k"
};

// A unit or a currency, with the words that stand before or after its number.
struct MeasureWords {
  std::string symbol;
  bool whole = false;  // a currency without smaller coins: "Rp9.200" is no 9.2 in any language
  std::vector<std::string> before;
  std::vector<std::string> glued;  // before its number without a space: "US1 million"
  std::vector<std::string> after;
};

struct NumberWords {
  char decimal_mark = '.';
  bool joined = false;  // number words are also written in one: "duapuluh", "limaratus"

  std::vector<ValuedWord> values;          // below 100, and nought
  std::vector<ValuedWord> lone_values;     // numbers only where nothing else is said: "kosong"
  std::vector<std::string> teen_suffixes;  // "belas" adds ten to the digit before it
  std::vector<ValuedWord> multipliers;     // "puluh", "ratus", "ribu", "dozen"
  std::vector<std::pair<std::string, std::string>> compounds;  // "seratus" = "satu ratus"
  std::vector<ValuedWord> fractions;                           // "sepertiga", "half"
  std::vector<ValuedWord> adding_fractions;                    // "setengah" in "satu setengah juta"
  std::vector<ValuedWord> denominators;         // after any number: "dua pertiga", "two thirds"
  std::vector<ValuedWord> single_denominators;  // "one third"; after another number an ordinal
  std::vector<ValuedWord> ordinals;             // make what stands before them no quantity
  std::vector<std::string> decimal_words;       // "koma", "point"
  std::vector<std::string> joiners;             // may stand inside a number: "two hundred and five"
  std::vector<std::string> articles;            // "a" million
  std::vector<std::string> of;        // "half of a million", "tens of thousands", "a third of"
  std::vector<std::string> negative;  // "minus"
  std::vector<std::string> negative_after;  // "10 derajat di bawah nol"
  std::vector<std::string> out_of;          // "one in five"
  std::vector<std::string> shares_of;  // "satu dari lima warga" is a share, where "satu dari lima
                                       // tersangka" is one man; empty: shares of anything
  std::vector<std::string> definite;   // "satu dari lima warga itu": these five, and no share
  std::vector<std::string> fraction_words;  // "one over twenty"
  std::vector<NumberSuffix> suffixes;
  std::vector<VagueWord> vague;
  std::vector<Hedge> hedges;

  std::vector<std::string> fillers;         // between a hedge and its number: "sebanyak"
  std::vector<std::string> range_openers;   // "antara"
  std::vector<std::string> from;            // "dari": opens a range or a change
  std::vector<std::string> range_links;     // "hingga", "to"
  std::vector<std::string> open_links;      // link only after an opener: "dan"
  std::vector<std::string> from_links;      // link only after "dari": "ke"
  std::vector<std::string> tolerances;      // "5 plus minus 1 persen"
  std::vector<std::string> becomes;         // "dari 12 menjadi 25"
  std::vector<std::string> moves;           // verbs after which "from a to b" is no range
  std::vector<std::string> reach_verbs;     // "climbed up to 119", "naik hingga 119": it is 119
  std::vector<std::string> changes_before;  // "bertambah", "another"
  std::vector<std::string> changes_after;   // "lagi", "more"
  std::vector<std::string> not_after;       // "more than": longer phrases that undo those above
  std::vector<std::string> parts_before;    // "di antaranya", "including"
  std::vector<std::string> parts_after;     // "di antaranya", "of them"
  std::vector<std::string> part_of;         // "dua dari 12", "two of the 12"
  std::vector<std::string> earlier_before;  // "dari sebelumnya", "up from"
  std::vector<std::string> both;            // "lebih dari 10 dan kurang dari 40"

  std::vector<std::string> names_before;  // "pasal", "boeing": the number after it is a name
  std::vector<std::string> names_after;
  std::vector<std::string> idioms;        // phrases in which a number word counts nothing
  std::vector<std::string> score_words;   // near "2-3" they make it a score
  std::vector<std::string> year_words;    // a bare 1990 after them is a year
  std::vector<std::string> length_words;  // "a 2.7m tall wall": what stands before is a measure
  std::vector<std::string>
      function_words;                   // words that are no noun: nothing is counted before them
  std::vector<std::string> rate_words;  // "US150 per barrel" is money, "US1" a road
  std::vector<std::string> counted;     // nouns, in capitals too: "12 WNI", "Tewaskan 8 Orang"
  std::vector<std::string> counting;    // verbs and the like: "Tewaskan 8", and no name
  std::vector<std::string> causes;      // "menewaskan hingga 3": up to three
  std::vector<std::string> outcomes;    // "terguling hingga 3 penumpang tewas": three died of it
  std::vector<std::string> age_before;  // "berusia 25"
  std::vector<std::string> persons;     // a stretch of time after them is an age: "bayi 8 bulan"
  // Units of time and their symbols: of ages ("berusia 25 tahun") and of ranges ("5-10 tahun").
  // A single stretch of time is left to the time scanner.
  std::vector<std::pair<std::string, std::string>> time_units;

  std::vector<MeasureWords> currencies;
  std::vector<MeasureWords> units;

  static Result<NumberWords> load(const std::string& file);
};

}  // namespace crosscheck
