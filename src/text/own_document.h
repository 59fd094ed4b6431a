// What the program wrote itself and may lie among the articles: reports, claims, decisions.
//
//   own_document("berita/laporan.json", R"({"schema":"crosscheck/report/1",...)")
//       "crosscheck/report/1"
//   own_document("berita/banjir.json", R"({"text":"...)")     ""
#pragma once

#include <string>
#include <string_view>

namespace crosscheck {

inline constexpr const char* kProjectFile = "crosscheck.json";

// What it is, by its name and how it begins: JSON and JSON lines by their schema, a page by its
// generator, a project file by its name. Empty for anything else. 4 KiB of `beginning` are enough.
std::string own_document(std::string_view path, std::string_view beginning);

}  // namespace crosscheck
