// What makes a finding the same finding tomorrow: its rule, its key, and the distinct values that
// meet.
//
//   finding_id("conflict.troops-deployed", {{"actor", "KP"}, {"place", "RU"}}, {"3000", "(10000,
//   inf)"})
//     ==  16 hexadecimal digits, the same in whatever order the values are given
//
// Not of lines, paths, times of running, or how many articles repeat a value: editing another
// paragraph changes no id.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/name_folding.h"
#include "claims/claim.h"

namespace crosscheck {

std::string finding_id(std::string_view rule, std::span<const KeyPart> key,
                       std::vector<std::string> values);

// What a claim's statement contributes: value, modality and polarity, normalised.
std::string identity_of(const Claim& claim, const NameFolding* folding);

}  // namespace crosscheck
