#include "language/language_pack.h"

#include <filesystem>

namespace crosscheck {

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
