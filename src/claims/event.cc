#include "claims/event.h"

#include <fmt/format.h>

namespace crosscheck {

std::string event_id(const Event& event, const std::string& article) {
  const auto part = [](const std::string& text) { return text.empty() ? "?" : text.c_str(); };
  std::string id = fmt::format("{}/{}/{}", part(event.type), part(event.place), part(event.date));
  if (!event.name.empty()) id += "/" + event.name;
  if (!event.is_known()) id += "@" + article;
  return id;
}

}  // namespace crosscheck
