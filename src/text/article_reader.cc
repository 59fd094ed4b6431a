#include "text/article_reader.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/json_file.h"
#include "base/unicode.h"
#include "text/article_fields.h"
#include "text/article_files.h"
#include "text/front_matter.h"
#include "text/html_article.h"
#include "text/json_articles.h"
#include "text/own_document.h"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kClaimsSchema = "crosscheck/claims/1";  // of claims/claim_json.h
constexpr std::string_view kTooLarge = "is larger than 1 GiB";

// A JSON document that ends with its first line, with more after it, is one of several.
bool is_json_lines(std::string_view text) {
  const size_t end = text.find('\n');
  if (end == text.npos) return false;
  const size_t last = text.find_last_not_of(" \t\r", end - 1);
  const bool closed = last != text.npos && text[last] == '}';
  return closed && text.find_first_not_of(" \t\r\n", end) != text.npos;
}

// "<!doctype html ..." or "<html ...", in any case.
bool is_page(std::string_view text) {
  const auto begins_with = [&](std::string_view lower) {
    return text.size() >= lower.size() &&
           std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) {
             return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b | 0x20) : b);
           });
  };
  return begins_with("<!doctype html") || begins_with("<html");
}

class ArticleReader {
 public:
  using Use = std::function<void(ReadArticles&&)>;

  ArticleReader(const Metadata& metadata, const IgnoredFiles& ignored, std::istream& standard_input,
                size_t batch_bytes, const Use& use)
      : metadata_(metadata),
        ignored_(ignored),
        standard_input_(standard_input),
        batch_bytes_(batch_bytes),
        use_(use) {}

  void add(const std::string& path) {
    if (path == "-") return add_standard_input();
    std::error_code error;
    if (fs::is_directory(path, error)) return add_folder(path);
    if (!fs::exists(path, error))
      return fault(path,
                   fmt::format("can't be read: {}", error ? error.message() : "no such file"));
    const auto format = article_format(path);
    if (format) return add_file(path, *format);
    fault(path, fmt::format("its ending is not known; articles are {}", known_endings()));
  }

  void finish() {
    tell_duplicates();
    hand_over();
  }

 private:
  void add_folder(const std::string& folder) {
    const size_t faults_before = out_.faults.size();
    const ArticleFiles found = list_article_files(folder, ignored_, out_.faults);
    const bool is_whole = out_.faults.size() == faults_before;
    in_folder_ = true;
    passed_over_ = 0;
    for (const std::string& file : found.files) {
      if (metadata_.is_file(file))
        ++passed_over_;
      else
        add_file(file, *article_format(file));
    }
    in_folder_ = false;
    if (!is_whole || passed_over_ < found.files.size()) return;
    fault(folder, found.any_ignored ? "there is no article in this folder but ignored ones"
                                    : fmt::format("there is no article in this folder; articles "
                                                  "are {}",
                                                  known_endings()));
  }

  // What the program wrote itself is no article. In a folder nobody has asked for it.
  bool is_own(const std::string& path, std::string_view bytes) {
    const std::string what = own_document(path, bytes);
    if (what.empty()) return false;
    if (in_folder_) {
      ++passed_over_;
    } else {
      fault(path, fmt::format("is what crosscheck wrote or reads itself ({}), not an article{}",
                              what, what == kClaimsSchema ? "; `compare` takes it" : ""));
    }
    return true;
  }

  // A file that was read already, by whatever name, is the same article.
  bool is_read(const std::string& path) {
    std::error_code missing;
    const fs::path file = fs::canonical(path, missing);
    return !missing && !read_.insert(file.string()).second;
  }

  void add_file(const std::string& path, ArticleFormat format) {
    if (is_read(path)) return;
    std::error_code ignored;
    if (fs::is_regular_file(path, ignored) && fs::file_size(path, ignored) > kLargestFile)
      return fault(path, std::string(kTooLarge));
    if (format == ArticleFormat::json_lines) return add_json_lines(path);
    Result<std::string> bytes = read_file(path);
    if (!bytes) {
      out_.faults.insert(out_.faults.end(), bytes.faults().begin(), bytes.faults().end());
      return;
    }
    add_bytes(path, *std::move(bytes), format);
  }

  void add_standard_input() {
    if (!read_.insert("-").second) return;
    std::string bytes;
    constexpr size_t kChunk = size_t{1} << 16;
    while (standard_input_ && bytes.size() <= kLargestFile) {
      const size_t before = bytes.size();
      bytes.resize(before + kChunk);
      standard_input_.read(bytes.data() + before, kChunk);
      bytes.resize(before + static_cast<size_t>(standard_input_.gcount()));
    }
    if (bytes.size() > kLargestFile) return fault("-", std::string(kTooLarge));
    std::string_view text = bytes;
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    ArticleFormat format = ArticleFormat::text;
    if (text.starts_with('{'))
      format = is_json_lines(text) ? ArticleFormat::json_lines : ArticleFormat::json;
    else if (is_page(text))
      format = ArticleFormat::html;
    add_bytes("-", std::move(bytes), format);
  }

  // A file of many articles is taken piece by piece, and never held beside its articles.
  void add_json_lines(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return fault(path, fmt::format("can't be read: {}", std::strerror(errno)));
    JsonArticles reader(path, out_.faults);
    constexpr size_t kPiece = size_t{1} << 18;
    std::string buffer;
    size_t held = 0;  // bytes of a line whose end is still to come
    bool begun = false, blank = true;
    while (stream) {
      buffer.resize(held + kPiece + JsonArticles::kPadding);
      stream.read(buffer.data() + held, kPiece);
      std::string_view text(buffer.data(), held + static_cast<size_t>(stream.gcount()));
      if (std::string cause = begun ? "" : byte_fault(text); !cause.empty())
        return fault(path, std::move(cause));
      if (!begun && is_own(path, text)) return;
      if (!begun && text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
      begun = true;
      // Only what is new is looked at, so that a line of any length is passed over once.
      const std::string_view fresh = text.substr(std::min(held, text.size()));
      blank = blank && is_blank(fresh);
      const size_t last_end = fresh.rfind('\n');
      std::string_view lines = text;
      if (stream) lines = text.substr(0, last_end == fresh.npos ? 0 : held + last_end + 1);
      const size_t readable = buffer.size() - static_cast<size_t>(text.data() - buffer.data());
      read_lines(reader, path, lines, readable);
      held = text.size() - lines.size();
      if (lines.data() + lines.size() != buffer.data())
        std::memmove(buffer.data(), lines.data() + lines.size(), held);
    }
    if (stream.bad()) fault(path, "can't be read to its end");
    if (blank) fault(path, std::string(kOnlyBlanks));
  }

  // What shows at the first bytes of a file that cannot be read.
  static std::string byte_fault(std::string_view bytes) {
    if (bytes.empty()) return "is empty";
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
      return "is UTF-16; articles are UTF-8";
    return "";
  }

  void add_bytes(const std::string& path, std::string bytes, ArticleFormat format) {
    if (std::string cause = byte_fault(bytes); !cause.empty()) return fault(path, std::move(cause));
    if (format != ArticleFormat::text && is_own(path, bytes)) return;
    if (bytes.starts_with(kByteOrderMark)) bytes.erase(0, kByteOrderMark.size());
    bytes.reserve(bytes.size() + JsonArticles::kPadding);
    const std::string_view text = bytes;
    const size_t readable = bytes.capacity();
    switch (format) {
      case ArticleFormat::text:
      case ArticleFormat::markdown:
      case ArticleFormat::html:
        return add_text(path, std::move(bytes), format);
      case ArticleFormat::json:
        return add_json(path, text, readable);
      case ArticleFormat::json_lines:
        return add_json_lines(path, text, readable);
    }
  }

  void add_text(const std::string& path, std::string text, ArticleFormat format) {
    if (std::string cause = text_fault(text); !cause.empty()) return fault(path, std::move(cause));
    if (const auto broken = first_invalid_utf8(text)) {
      const auto at = static_cast<uint32_t>(*broken);
      out_.faults.push_back(diagnose(path, text, {at, at + 1}, "not valid UTF-8"));
      out_.faults.back().source_line.clear();  // no terminal should be given these bytes
      return;
    }
    Article article{.path = path};
    if (format == ArticleFormat::markdown)
      text.erase(0, read_front_matter(text, article, out_.faults));
    if (std::string cause = text_fault(text); !cause.empty()) return fault(path, std::move(cause));
    if (format != ArticleFormat::html)
      article.text = std::move(text);
    else if (!read_html_article(text, article, out_.faults))
      return;
    keep(std::move(article), path);
  }

  void add_json(const std::string& path, std::string_view text, size_t readable) {
    if (text_is_blank(path, text)) return;
    JsonArticles reader(path, out_.faults);
    reader.read_one(text, readable, [&](Article article) { keep(std::move(article), path); });
  }

  void add_json_lines(const std::string& path, std::string_view text, size_t readable) {
    if (text_is_blank(path, text)) return;
    JsonArticles reader(path, out_.faults);
    read_lines(reader, path, text, readable);
  }

  void read_lines(JsonArticles& reader, const std::string& path, std::string_view lines,
                  size_t readable) {
    reader.read_lines(lines, readable, [&](Article article) {
      const std::string id = fmt::format("{}#{}", path, article.first_line);
      keep(std::move(article), id);
    });
  }

  bool text_is_blank(const std::string& path, std::string_view text) {
    if (!is_blank(text)) return false;
    fault(path, std::string(kOnlyBlanks));
    return true;
  }

  // The first article of each id.
  void keep(Article article, const std::string& id) {
    metadata_.fill(article.path, article);
    if (article.id.empty()) article.id = id;
    Place place{article.path, article.first_line};
    const auto [known, is_new] = first_.try_emplace(article.id, place);
    if (!is_new) {
      more_[article.id].push_back(std::move(place));
      return;
    }
    bytes_ += article.text.size();
    out_.articles.push_back(std::move(article));
    if (bytes_ >= batch_bytes_) hand_over();
  }

  void hand_over() {
    use_(std::exchange(out_, {}));
    bytes_ = 0;
  }

  // Names the places of all articles of one id.
  void tell_duplicates() {
    for (const auto& [id, places] : more_) {
      std::string all = to_string(first_[id]);
      for (const Place& place : places) all += ", " + to_string(place);
      fault(places[0].path,
            fmt::format("{} articles have the id '{}', and only the first is read: {}",
                        places.size() + 1, id, all));
    }
  }

  void fault(const std::string& path, std::string message) {
    out_.faults.push_back(diagnose_file(path, std::move(message)));
  }

  struct Place {
    std::string path;
    uint32_t line = 1;
  };
  static std::string to_string(const Place& place) {
    return fmt::format("{}:{}", place.path, place.line);
  }

  const Metadata& metadata_;
  const IgnoredFiles& ignored_;
  std::istream& standard_input_;
  const size_t batch_bytes_;
  const Use& use_;
  ReadArticles out_;                                // since the last batch
  size_t bytes_ = 0;                                // of its texts
  bool in_folder_ = false;                          // whether the file was not named itself
  size_t passed_over_ = 0;                          // files of the folder that are no articles
  std::unordered_set<std::string> read_;            // files, as the file system names them
  std::unordered_map<std::string, Place> first_;    // by id
  std::map<std::string, std::vector<Place>> more_;  // the later ones
};

}  // namespace

void read_article_batches(const std::vector<std::string>& paths, const Metadata& metadata,
                          const IgnoredFiles& ignored, std::istream& standard_input,
                          size_t batch_bytes, const std::function<void(ReadArticles&&)>& use) {
  ArticleReader reader(metadata, ignored, standard_input, batch_bytes, use);
  for (const std::string& path : paths) reader.add(path);
  reader.finish();
}

ReadArticles read_articles(const std::vector<std::string>& paths, const Metadata& metadata,
                           std::istream& standard_input, const IgnoredFiles& ignored) {
  ReadArticles all;
  read_article_batches(paths, metadata, ignored, standard_input, SIZE_MAX,
                       [&](ReadArticles&& last) { all = std::move(last); });
  return all;
}

}  // namespace crosscheck
