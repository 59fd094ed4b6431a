#include "cli/write_file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace crosscheck {

std::optional<Diagnostic> write_file(const std::string& path, const std::string& content) {
  const std::string fresh = path + ".new";
  std::ofstream out(fresh, std::ios::binary);
  out << content;
  out.close();
  if (!out) return diagnose_file(path, std::string("can't be written: ") + std::strerror(errno));
  std::error_code error;
  std::filesystem::rename(fresh, path, error);
  if (error) return diagnose_file(path, "can't be written: " + error.message());
  return std::nullopt;
}

}  // namespace crosscheck
