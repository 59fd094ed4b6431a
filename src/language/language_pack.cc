#include "language/language_pack.h"

#include <filesystem>
#include <iterator>

namespace crosscheck {
namespace {

// Moves the value out, or its faults to `faults`.
template <class T>
void take(Result<T> loaded, T& into, Diagnostics& faults) {
  if (loaded) {
    into = *std::move(loaded);
  } else {
    std::copy(loaded.faults().begin(), loaded.faults().end(), std::back_inserter(faults));
  }
}

}  // namespace

Result<LanguagePack> LanguagePack::load(const std::string& folder) {
  LanguagePack pack;
  pack.code = std::filesystem::path(folder).filename().string();
  Diagnostics faults;
  take(TextRules::load(folder + "/text.json"), pack.text, faults);
  take(NumberWords::load(folder + "/numbers.json"), pack.numbers, faults);
  take(TimeWords::load(folder + "/times.json"), pack.times, faults);
  take(CueWords::load(folder + "/cues.json"), pack.cues, faults);
  take(Morphology::load(folder + "/morphology.json"), pack.morphology, faults);
  if (!faults.empty()) return faults;
  return pack;
}

}  // namespace crosscheck
