#include "text/own_document.h"

#include <algorithm>
#include <optional>

namespace crosscheck {
namespace {

constexpr size_t kBeginning = 4096;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kGenerator = R"(<meta name="generator" content="crosscheck)";

// Reads the first members of an object, as far as they are strings.
class Members {
 public:
  explicit Members(std::string_view json) : rest_(json) { open_ = take('{'); }

  struct Member {
    std::string_view name, value;  // as written
  };
  std::optional<Member> next() {
    if (!open_ || (!first_ && !take(','))) return std::nullopt;
    first_ = false;
    const auto name = string();
    if (!name || !take(':')) return std::nullopt;
    const auto value = string();
    if (!value) return std::nullopt;
    return Member{*name, *value};
  }

 private:
  bool take(char wanted) {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size()));
    if (!rest_.starts_with(wanted)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  std::optional<std::string_view> string() {
    if (!take('"')) return std::nullopt;
    size_t end = 0;
    while (end < rest_.size() && rest_[end] != '"') end += rest_[end] == '\\' ? 2 : 1;
    if (end >= rest_.size()) return std::nullopt;
    const std::string_view found = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    return found;
  }

  std::string_view rest_;
  bool open_ = false;
  bool first_ = true;
};

std::string own_json(std::string_view json) {
  Members members(json);
  const auto first = members.next();
  if (!first) return "";
  if (first->name == "schema" && first->value.starts_with("crosscheck/"))
    return std::string(first->value);
  // `annotate --format jsonl` names no schema.
  if (first->name != "article") return "";
  const auto second = members.next();
  return second && second->name == "kind" ? "annotations" : "";
}

bool is_own_page(std::string_view page) {
  const size_t at = page.find(kGenerator);
  if (at == page.npos) return false;
  const std::string_view after = page.substr(at + kGenerator.size(), 1);
  return after == " " || after == "\"";
}

}  // namespace

std::string own_document(std::string_view path, std::string_view beginning) {
  if (path.substr(path.rfind('/') + 1) == kProjectFile) return "a project file";
  beginning = beginning.substr(0, kBeginning);
  if (beginning.starts_with(kByteOrderMark)) beginning.remove_prefix(kByteOrderMark.size());
  beginning.remove_prefix(std::min(beginning.find_first_not_of(" \t\r\n"), beginning.size()));
  if (beginning.starts_with('{')) return own_json(beginning);
  return beginning.starts_with('<') && is_own_page(beginning) ? "an HTML report" : "";
}

}  // namespace crosscheck
