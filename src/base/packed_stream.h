// The bytes of a file that may be packed: gzip and zstd are told by how they begin, whatever the
// file is called, and unpacked piece by piece.
//
//   std::ifstream file("claims.jsonl.zst", std::ios::binary);
//   PackedStream bytes(file);
//   while (size_t got = bytes.read(buffer)) use(buffer, got);
//   if (!bytes.fault().empty()) ...                   // "is cut off: its zstd data end too early"
//
// Files that were packed one by one and then joined (`zstd >> archive.zst`) are read to their end.
// Memory does not grow with the file: gzip needs 32 kB, zstd what its frames ask for, at most
// 128 MB.
//   RFC 1952 (gzip), RFC 8878 (zstd)
#pragma once

#include <cstddef>
#include <istream>
#include <memory>
#include <span>
#include <string>

namespace crosscheck {

class PackedStream {
 public:
  // `source` must outlive the stream.
  explicit PackedStream(std::istream& source);
  ~PackedStream();

  // Fills `out` from its begin and returns how much; less than all only at the end or at a fault.
  size_t read(std::span<char> out);

  // Why bytes are missing after those that were read; empty as long as nothing is wrong.
  const std::string& fault() const;

  class Unpacker;

 private:
  std::unique_ptr<Unpacker> unpacker_;
};

}  // namespace crosscheck
