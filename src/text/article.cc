#include "text/article.h"

namespace crosscheck {

std::string_view to_string(PublicationBasis basis) {
  switch (basis) {
    case PublicationBasis::metadata:
      return "metadata";
    case PublicationBasis::date_line:
      return "date line";
    case PublicationBasis::dateline:
      return "dateline";
    case PublicationBasis::inferred:
      return "inferred";
    case PublicationBasis::unknown:
      return "unknown";
  }
  return "";
}

}  // namespace crosscheck
