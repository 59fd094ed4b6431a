#include "annotate/time_expression.h"

namespace crosscheck {

std::string_view to_string(Timex timex) {
  switch (timex) {
    case Timex::date:
      return "DATE";
    case Timex::time:
      return "TIME";
    case Timex::duration:
      return "DURATION";
    case Timex::set:
      return "SET";
  }
  return "";
}

std::string_view to_string(TimeBasis basis) {
  switch (basis) {
    case TimeBasis::explicit_words:
      return "explicit";
    case TimeBasis::relative:
      return "relative";
    case TimeBasis::publication:
      return "publication";
  }
  return "";
}

}  // namespace crosscheck
