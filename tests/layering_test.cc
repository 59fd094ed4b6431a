// Layers include downwards only, and each library is seen only where its work is done.

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

// Each may include itself and those before it. CMakeLists.txt links them in the same order.
const std::vector<std::string> kLayers = {"base",   "language", "text",    "annotate",
                                          "rules",  "claims",   "compare", "checker",
                                          "review", "report",   "cli"};

// Where a library's headers may be included.
const std::map<std::string, std::set<std::string>> kLibraries = {
    {"re2", {"rules"}},
    {"unicode", {"base", "text"}},  // ICU
    {"nlohmann", {"base"}},
    {"zlib.h", {"base"}},
    {"zstd.h", {"base"}},
    {"simdjson.h", {"base", "text", "claims"}},
    {"simdjson", {"base", "text", "claims"}},
    {"CLI", {"cli"}},
};

struct Include {
  std::string name;
  bool quoted = false;
};

std::optional<Include> include_of(std::string_view line) {
  constexpr std::string_view kDirective = "include";
  size_t at = line.find_first_not_of(" \t");
  if (at == line.npos || line[at] != '#') return std::nullopt;
  at = line.find_first_not_of(" \t", at + 1);
  if (at == line.npos || !line.substr(at).starts_with(kDirective)) return std::nullopt;
  const size_t begin = line.find_first_of("\"<", at);
  if (begin == line.npos) return std::nullopt;
  const size_t end = line.find_first_of("\">", begin + 1);
  return Include{std::string(line.substr(begin + 1, end - begin - 1)), line[begin] == '"'};
}

size_t rank(const std::string& layer) {
  return std::find(kLayers.begin(), kLayers.end(), layer) - kLayers.begin();
}

// What is wrong with an include in a file of `layer`; empty if nothing is.
std::string fault_of(const std::string& layer, const std::string& file, const Include& include) {
  const std::string root = include.name.substr(0, include.name.find('/'));
  if (include.quoted) {
    if (rank(root) == kLayers.size()) return "\"" + include.name + "\" names no layer";
    if (rank(root) > rank(layer)) return layer + " may not include " + root;
    return "";
  }
  const auto library = kLibraries.find(root);
  if (library == kLibraries.end()) return "";
  if (!library->second.contains(layer)) return layer + " may not include <" + include.name + ">";
  if (root == "re2" && file.ends_with(".h"))
    return "<" + include.name + "> belongs into a .cc file";
  return "";
}

std::vector<std::string> faults_of_file(const std::string& layer, const fs::path& path) {
  std::vector<std::string> faults;
  std::ifstream file(path);
  size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    const auto include = include_of(line);
    if (!include) continue;
    if (const std::string fault = fault_of(layer, path.string(), *include); !fault.empty()) {
      faults.push_back(path.string() + ":" + std::to_string(number) + ": " + fault);
    }
  }
  return faults;
}

TEST_CASE("no include climbs, and libraries stay where they belong") {
  size_t files = 0;
  for (const auto& folder : fs::directory_iterator(fs::path(CROSSCHECK_SOURCE_DIR) / "src")) {
    const std::string layer = folder.path().filename().string();
    CHECK_MESSAGE(rank(layer) < kLayers.size(),
                  "src/" << layer << " is no layer that this test knows");
    for (const auto& file : fs::recursive_directory_iterator(folder.path())) {
      const std::string ending = file.path().extension().string();
      if (ending != ".h" && ending != ".cc") continue;
      ++files;
      for (const std::string& fault : faults_of_file(layer, file.path())) FAIL_CHECK(fault);
    }
  }
  CHECK(files > 0);
}

TEST_CASE("the test itself sees a climb") {
  CHECK(fault_of("base", "a.cc", *include_of("#include \"text/article.h\"")) ==
        "base may not include text");
  CHECK(fault_of("cli", "a.cc", *include_of("  # include \"text/article.h\"")).empty());
  CHECK(fault_of("report", "a.cc", *include_of("#include <re2/re2.h>")) ==
        "report may not include <re2/re2.h>");
  CHECK(fault_of("rules", "a.h", *include_of("#include <re2/re2.h>")) ==
        "<re2/re2.h> belongs into a .cc file");
  CHECK(fault_of("rules", "a.cc", *include_of("#include \"article.h\"")) ==
        "\"article.h\" names no layer");
  CHECK(fault_of("rules", "a.cc", *include_of("#include <string>")).empty());
  CHECK_FALSE(include_of("// #include \"text/article.h\"").has_value());
}

}  // namespace
