// Writes rules/entities/countries.json from the CLDR data inside ICU: one country for each ISO 3166
// territory with its names in the languages given, in the order of the codes.
//
//   g++ -std=c++20 tools/countries.cc -licuuc -licui18n -o countries
//   ./countries id en > rules/entities/countries.json
//
// It is run by hand, and its output is committed, so that the data do not change with the library
// that happens to be installed. What CLDR does not have (short forms, demonyms, metonyms) is added
// by hand in the other files of rules/entities.

#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/region.h>
#include <unicode/uvernum.h>
#include <vector>

namespace {

// No people live there, or the code stands for no place of its own.
constexpr std::string_view kLeftOut[] = {"AQ", "BV", "HM", "GS", "TF", "IO", "UM", "CP",
                                         "DG", "EA", "IC", "TA", "AC", "XK", "ZZ", "CQ"};

bool is_country(const std::string& code) {
  for (std::string_view left_out : kLeftOut) {
    if (code == left_out) return false;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Region* region = icu::Region::getInstance(code.c_str(), status);
  return U_SUCCESS(status) && region != nullptr && region->getType() == URGN_TERRITORY &&
         code == region->getRegionCode();
}

std::string display_name(const std::string& code, const char* language, UDisplayContext length) {
  UDisplayContext contexts[] = {length};
  const std::unique_ptr<icu::LocaleDisplayNames> names(
      icu::LocaleDisplayNames::createInstance(icu::Locale(language), contexts, 1));
  icu::UnicodeString name;
  names->regionDisplayName(code.c_str(), name);
  std::string utf8;
  return name.toUTF8String(utf8);
}

void replace(std::string& text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

bool all_capitals(std::string_view text) {
  return text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ.") == text.npos;
}

// "Myanmar (Burma)" is two names; "Congo - Kinshasa" is how lists tell two countries apart, not a
// name in print. Initials ("US", "AS") need their exact case and are added by hand.
void add_name(std::string name, std::vector<std::string>& names) {
  replace(name, "’", "'");
  const size_t bracket = name.find(" (");
  if (bracket != name.npos) {
    const std::string inner = name.substr(bracket + 2, name.size() - bracket - 3);
    name.resize(bracket);
    if (name != "Kongo" && name != "Congo") add_name(inner, names);
  }
  if (name.find(" - ") != name.npos || name.find('&') != name.npos || all_capitals(name)) return;
  for (const std::string& known : names) {
    if (known == name) return;
  }
  names.push_back(std::move(name));
}

std::vector<std::string> names_of(const std::string& code, const char* language) {
  std::vector<std::string> names;
  add_name(display_name(code, language, UDISPCTX_LENGTH_SHORT), names);
  add_name(display_name(code, language, UDISPCTX_LENGTH_FULL), names);
  return names;
}

std::string quoted_list(const std::vector<std::string>& texts) {
  std::string list;
  for (const std::string& text : texts) list += (list.empty() ? "\"" : ", \"") + text + "\"";
  return "[" + list + "]";
}

void write_country(const std::string& code, const std::vector<const char*>& languages) {
  std::string labels, names;
  for (const char* language : languages) {
    const std::string key = std::string("\"") + language + "\": ";
    const std::vector<std::string> found = names_of(code, language);
    const std::string label =
        found.empty() ? display_name(code, language, UDISPCTX_LENGTH_FULL) : found.front();
    labels += (labels.empty() ? "" : ", ") + key + "\"" + label + "\"";
    if (!found.empty()) names += (names.empty() ? "" : ", ") + key + quoted_list(found);
  }
  std::cout << "    { \"id\": \"" << code << "\", \"is_a\": \"country\",\n      \"labels\": { "
            << labels << " },\n      \"names\": { " << names << " } }";
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<const char*> languages(arguments + 1, arguments + count);
  if (languages.empty()) {
    std::cerr << "usage: countries LANGUAGE...\n";
    return 2;
  }
  std::cout << "// Written by tools/countries.cc from the CLDR data in ICU " << U_ICU_VERSION
            << " (Unicode licence); do not edit.\n// The format is described in "
               "src/annotate/entity.h.\n{\n  \"entities\": [\n";
  bool first = true;
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    if (!is_country(*code)) continue;
    if (!first) std::cout << ",\n";
    first = false;
    write_country(*code, languages);
  }
  std::cout << "\n  ]\n}\n";
}
