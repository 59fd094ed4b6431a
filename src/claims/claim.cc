#include "claims/claim.h"

namespace crosscheck {

std::string_view to_string(Modality modality) {
  switch (modality) {
    case Modality::actual:
      return "actual";
    case Modality::projected:
      return "projected";
    case Modality::conditional:
      return "conditional";
    case Modality::denied:
      return "denied";
  }
  return "";
}

std::string_view to_string(Polarity polarity) {
  return polarity == Polarity::affirmed ? "affirmed" : "negated";
}

}  // namespace crosscheck
