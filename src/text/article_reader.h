// Articles from files, folders and standard input, with their metadata.
//
//   Diagnostics faults;
//   const Metadata metadata = read_metadata("articles.json", faults);
//   ReadArticles read = read_articles({"berita", "tambahan.jsonl", "-"}, metadata, std::cin);
//   for (const Article& article : read.articles) ...
//   for (const Diagnostic& fault : read.faults) ...        // errors and warnings, in order of
//   reading
//
// By ending: .txt; .md with front matter; .html and .htm; .json, one article; .jsonl, one a line. A
// JSON object is an article of ours if it has "text", else an IPTC ninjs item if it has "uri". A
// folder is read with all folders in it, sorted, only files of these endings, without what is
// ignored, hidden, or written by the program itself (own_document.h). A file that several of the
// paths lead to is read once. "-" is standard input: JSON or JSON lines if it begins with '{', a
// page if with a doctype or <html>, else text.
//
// Everything that can be read is read, the rest is named. An error names an article that is missing
// from the result, or a field that is (a date that is none leaves the article undated); a warning
// takes nothing away. Missing and unreadable files, empty ones and ones of blanks, broken UTF-8,
// NUL bytes, malformed JSON, folders without articles, unknown endings and what the program wrote,
// if it is named itself, are errors. Of articles with the same id the first stays.
//
// An article's `text` is the file's bytes after a byte order mark and front matter, line ends as
// they are; so spans of a .txt file with such a mark count from after it. Of a page or a ninjs item
// it is the words of the story, and `source_map` says where in the file they stand.
#pragma once

#include <deque>
#include <functional>
#include <istream>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "text/article.h"
#include "text/article_metadata.h"
#include "text/ignored_files.h"

namespace crosscheck {

// Larger files are refused: positions in an article are 32 bits, and no newsroom has one.
inline constexpr size_t kLargestFile = size_t{1} << 30;

struct ReadArticles {
  std::deque<Article> articles;  // each at one address for good
  Diagnostics faults;
};

ReadArticles read_articles(const std::vector<std::string>& paths, const Metadata& metadata,
                           std::istream& standard_input, const IgnoredFiles& ignored = {});

// The same in batches of about `batch_bytes` of text, each handed over as soon as it is read, with
// the faults found since the one before: so any number of articles needs little memory. Articles of
// one id are faults of the last batch.
void read_article_batches(const std::vector<std::string>& paths, const Metadata& metadata,
                          const IgnoredFiles& ignored, std::istream& standard_input,
                          size_t batch_bytes, const std::function<void(ReadArticles&&)>& use);

}  // namespace crosscheck
