// Articles in JSON: one in a .json file, one a line in a .jsonl file.
//
//   JsonArticles reader(path, faults);
//   reader.read_lines(bytes, bytes.size(), [&](Article article) { ... });
//
// simdjson reads what is right; a record that it refuses is read again by base/json_file.h, which
// says line and column of every fault. A record with a fault in its text is left out; a fault in
// another field leaves out that field. A key that is no field is a warning, once for each key of a
// file. A record that is an IPTC ninjs item is read by ninjs.h.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/json_file.h"
#include "text/article.h"

namespace crosscheck {

class JsonArticles {
 public:
  using Sink = std::function<void(Article)>;

  // Both outlive the reader.
  JsonArticles(const std::string& path, Diagnostics& faults);
  ~JsonArticles();

  // `text` is the file without its byte order mark, and `readable` how many bytes from its begin on
  // may be read: kPadding more than its size, or it is copied. Lines may come in several pieces,
  // each of whole lines.
  void read_one(std::string_view text, size_t readable, const Sink& sink);
  void read_lines(std::string_view text, size_t readable, const Sink& sink);

  static constexpr size_t kPadding = 64;

 private:
  struct Parser;
  struct Record {
    std::string_view text;
    size_t readable = 0;
    uint32_t line = 1;  // of the file, where the record begins
  };

  void read(const Record& record, const Sink& sink);
  bool read_fast(const Record& record, Article& article);
  bool read_slowly(const Record& record, Article& article);
  bool read_value(const JsonFile& json, const Record& record, Article& article);
  void warn_unknown(const Record& record, std::string_view name, Span where);
  void add_fault(Diagnostic fault, const Record& record);

  const std::string& path_;
  Diagnostics& faults_;
  std::unique_ptr<Parser> parser_;
  uint32_t next_line_ = 1;
  std::set<std::string, std::less<>> warned_;
};

}  // namespace crosscheck
