#include "text/article_reader.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

// A folder of its own for each test, gone with it.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("crosscheck-reader-" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }

  std::string write(const std::string& name, std::string_view bytes) {
    const fs::path file = path_ / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
  }
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

ReadArticles read(const std::vector<std::string>& paths, std::string_view standard_input = "",
                  const Metadata& metadata = {}, const IgnoredFiles& ignored = {}) {
  std::istringstream stream{std::string(standard_input)};
  return read_articles(paths, metadata, stream, ignored);
}

// The faults, with `folder` left out of their paths.
std::string told(const Diagnostics& faults, const std::string& folder) {
  std::string all;
  for (const Diagnostic& fault : faults) {
    std::string line = to_string(fault);
    line = line.substr(0, line.find('\n'));
    for (size_t at; (at = line.find(folder + "/")) != line.npos;) line.erase(at, folder.size() + 1);
    all += line + "\n";
  }
  return all;
}

TEST_CASE("a text file is its article") {
  Folder folder;
  const std::string path = folder.write("a.txt", "Hujan turun.\r\nJalan licin.\r\n");
  const ReadArticles result = read({path});
  CHECK(result.faults.empty());
  REQUIRE(result.articles.size() == 1);
  const Article& article = result.articles[0];
  CHECK(article.id == path);
  CHECK(article.path == path);
  CHECK(article.text == "Hujan turun.\r\nJalan licin.\r\n");
  CHECK(article.first_line == 1);
  CHECK(article.published.unknown());
}

TEST_CASE("a byte order mark is no part of the text") {
  Folder folder;
  const auto result = read({folder.write("a.TXT", "\xEF\xBB\xBFHujan.")});
  REQUIRE(result.articles.size() == 1);
  CHECK(result.articles[0].text == "Hujan.");
}

TEST_CASE("front matter gives metadata, and the text begins after it") {
  Folder folder;
  const auto result = read({folder.write("a.md",
                                         "---\n"
                                         "# catatan redaksi\n"
                                         "id: banjir-1\n"
                                         "title: \"Banjir: air naik\"\n"
                                         "date: 2025-05-05\n"
                                         "source: 'Harian Kota'\n"
                                         "lang: id\n"
                                         "story: banjir\n"
                                         "url: https://contoh.test/a\n"
                                         "tags:\n"
                                         "  - air\n"
                                         "---\n"
                                         "Air naik.\n")});
  CHECK(result.faults.empty());
  REQUIRE(result.articles.size() == 1);
  const Article& article = result.articles[0];
  CHECK(article.id == "banjir-1");
  CHECK(article.title == "Banjir: air naik");
  CHECK(article.source == "Harian Kota");
  CHECK(article.language == "id");
  CHECK(article.story == "banjir");
  CHECK(article.url == "https://contoh.test/a");
  CHECK(article.published == *parse_partial_date("2025-05-05"));
  CHECK(article.text == "Air naik.\n");
  CHECK(article.first_line == 13);
}

TEST_CASE("Markdown without front matter is text") {
  Folder folder;
  const auto result = read({folder.write("a.md", "# Banjir\n\n---\n\nAir naik.")});
  CHECK(result.faults.empty());
  REQUIRE(result.articles.size() == 1);
  CHECK(result.articles[0].text == "# Banjir\n\n---\n\nAir naik.");
}

TEST_CASE("faults of front matter are named, the article is read") {
  Folder folder;
  const auto result =
      read({folder.write("a.md", "---\r\ndate: besok\r\ntitel: x\r\nkosong\r\n---\r\nAir."),
            folder.write("b.md", "---\ntitle: x\nAir naik.\n")});
  CHECK(told(result.faults, folder.path()) ==
        "a.md:2:7: error: not a date; write 2024, 2024-11, 2024-11-27 or 2024-11-27T08:11\n"
        "a.md:3:1: warning: unknown key 'titel' is ignored; did you mean 'title'?\n"
        "a.md:4:1: error: expected 'key: value' in the front matter\n"
        "b.md:1:1: error: this front matter has no end, another '---'\n");
  CHECK(result.articles.size() == 2);
  CHECK(result.articles[0].text == "Air.");
}

TEST_CASE("a JSON article, spread over lines") {
  Folder folder;
  const auto result = read({folder.write("a.json",
                                         "{\n \"id\": \"x\", \"title\": \"Air \\u0026 api\",\n"
                                         " \"source\": null, \"published\": \"2025-05\",\n"
                                         " \"text\": \"Air naik.\\nWarga pindah.\"}\n")});
  CHECK(result.faults.empty());
  REQUIRE(result.articles.size() == 1);
  const Article& article = result.articles[0];
  CHECK(article.id == "x");
  CHECK(article.title == "Air & api");
  CHECK(article.source == "");
  CHECK(article.text == "Air naik.\nWarga pindah.");
  CHECK(article.published == *parse_partial_date("2025-05"));
}

TEST_CASE("JSON lines, blank ones passed over") {
  Folder folder;
  const std::string path =
      folder.write("a.jsonl", "{\"text\":\"Satu.\"}\r\n\n{\"id\":\"dua\",\"text\":\"Dua.\"}");
  const auto result = read({path});
  CHECK(result.faults.empty());
  REQUIRE(result.articles.size() == 2);
  CHECK(result.articles[0].id == path + "#1");
  CHECK(result.articles[0].text == "Satu.");
  CHECK(result.articles[1].id == "dua");
  CHECK(result.articles[1].first_line == 3);
}

TEST_CASE("each bad line is named, the good ones are read") {
  Folder folder;
  const auto result =
      read({folder.write("a.jsonl",
                         "{\"text\":\"Satu.\"}\n"
                         "{\"text\":\"Dua.\"\n"
                         "{\"text\":5}\n"
                         "{\"title\":\"x\",\"foo\":1}\n"
                         "{\"text\":\"a\",\"text\":\"b\"}\n"
                         "[1]\n"
                         "{\"text\":\"a\"} x\n"
                         "{\"text\":\"a\xFF\"}\n"
                         "{\"text\":\"a\\u0000\"}\n"
                         "{\"text\":\" \"}\n"
                         "{\"text\":\"Tiga.\",\"published\":\"besok\",\"title\":7}\n"
                         "{\"text\":\"Empat.\",\"titel\":\"x\"}\n"
                         "{\"text\":\"Lima.\",\"titel\":\"y\"}\n")});
  CHECK(
      told(result.faults, folder.path()) ==
      "a.jsonl:2:15: error: not valid JSON: syntax error while parsing object - unexpected end of "
      "input; expected '}'\n"
      "a.jsonl:3:9: error: expected a string, found a number\n"
      "a.jsonl:4:1: error: 'text' is missing\n"
      "a.jsonl:5:13: error: duplicate key 'text'\n"
      "a.jsonl:6:1: error: expected an object, found a list\n"
      "a.jsonl:7:14: error: not valid JSON: syntax error while parsing value - invalid literal; "
      "last "
      "read: '\"a\"} x'; expected end of input\n"
      "a.jsonl:8:11: error: not valid UTF-8\n"
      "a.jsonl:9:9: error: holds NUL bytes, so it is no text\n"
      "a.jsonl:10:9: error: there is no text, only blanks\n"
      "a.jsonl:11:29: error: not a date; write 2024, 2024-11, 2024-11-27 or 2024-11-27T08:11\n"
      "a.jsonl:11:45: error: expected a string, found a number\n"
      "a.jsonl:12:18: warning: unknown key 'titel' is ignored; did you mean 'title'?\n");
  std::string texts;
  for (const Article& article : result.articles) texts += article.text;
  CHECK(texts == "Satu.Tiga.Empat.Lima.");
}

TEST_CASE("a file of many lines is read in pieces, and no line is lost at their ends") {
  Folder folder;
  std::string lines;
  constexpr size_t kLines = 2'000;
  for (size_t i = 1; i <= kLines; ++i) {
    // Lengths differ, so that pieces end within a line, at its end, and in its one long word.
    const std::string text = "Warga " + std::string(i * 37 % 1'999, 'a') + " mengungsi.";
    lines += i % 500 == 0 ? "{\"text\": \"tanpa akhir\n" : "{\"text\": \"" + text + "\"}\n";
  }
  const ReadArticles result = read({folder.write("banyak.jsonl", lines)});
  CHECK(result.articles.size() == kLines - 4);
  CHECK(result.faults.size() == 4);
  for (const Diagnostic& fault : result.faults) CHECK(fault.line % 500 == 0);
  for (const Article& article : result.articles) {
    const size_t line = article.first_line;
    CHECK(article.text == "Warga " + std::string(line * 37 % 1'999, 'a') + " mengungsi.");
  }
}

TEST_CASE("a folder is read with all its folders, by name") {
  Folder folder;
  folder.write("b.txt", "Dua.");
  folder.write("a/z.md", "Satu.");
  folder.write("c.jsonl", "{\"text\":\"Tiga.\"}");
  folder.write(".draf.txt", "Rahasia.");
  folder.write(".git/x.txt", "Rahasia.");
  folder.write("foto.jpg", "\xFF\xD8");
  const auto result = read({folder.path()});
  CHECK(result.faults.empty());
  std::string texts;
  for (const Article& article : result.articles) texts += article.text;
  CHECK(texts == "Satu.Dua.Tiga.");
  CHECK(result.articles[0].id == folder.path() + "/a/z.md");
}

TEST_CASE("what patterns ignore in a folder is passed over, unless it is named itself") {
  Folder folder;
  const std::string draft = folder.write("banjir.draft.md", "Draf.");
  folder.write("banjir.md", "Banjir.");
  const std::string old = folder.write("arsip/2019/lama.txt", "Lama.");
  folder.write("arsip/2019/rusak.txt", "\xFF");  // not even looked at
  folder.write("arsip/2024/baru.txt", "Baru.");
  const struct {
    std::vector<std::string> patterns;
    std::vector<std::string> paths;
    const char* texts;
    const char* faults;
  } kRows[] = {
      {{"*.draft.md", "arsip/2019"}, {folder.path()}, "Baru.Banjir.", ""},
      {{"*.draft.md", "arsip/**"}, {folder.path()}, "Banjir.", ""},
      {{"*", "!banjir.md"}, {folder.path()}, "Banjir.", ""},
      {{"arsip/", "!arsip/2024/"}, {folder.path()}, "Draf.Banjir.", ""},  // as git does
      {{"arsip/*", "!arsip/2024/"}, {folder.path()}, "Baru.Draf.Banjir.", ""},
      {{"*.draft.md", "arsip/"}, {folder.path(), draft}, "Banjir.Draf.", ""},
      {{"arsip/", "rusak.*"}, {folder.path() + "/arsip"}, "Lama.Baru.", ""},
      {{"*.txt"}, {old}, "Lama.", ""},
      {{"*.txt"},
       {folder.path() + "/arsip"},
       "",
       "arsip: error: there is no article in this folder but ignored ones\n"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.patterns);
    IgnoredFiles ignored;
    for (const std::string& pattern : row.patterns)
      ignored.add(*PathPattern::parse(pattern), folder.path());
    const ReadArticles result = read(row.paths, "", {}, ignored);
    std::string texts;
    for (const Article& article : result.articles) texts += article.text;
    CHECK(texts == row.texts);
    CHECK(told(result.faults, folder.path()) == row.faults);
  }
}

TEST_CASE("patterns count from their folder; one of a name alone fits in any") {
  Folder folder;
  folder.write("a.md", "Satu.");
  const auto kept = [&](const char* pattern, const std::string& from) {
    IgnoredFiles ignored;
    ignored.add(*PathPattern::parse(pattern), from);
    return read({folder.path()}, "", {}, ignored).articles.size();
  };
  CHECK(kept("a.md", "/elsewhere") == 0);
  CHECK(kept("/a.md", "/elsewhere") == 1);
  CHECK(kept("/a.md", folder.path()) == 0);
  CHECK(kept("/a.md", folder.path() + "/") == 0);
  CHECK(kept("a.md", folder.path().substr(0, folder.path().size() - 1)) == 0);
  CHECK(kept("/a.md", folder.path().substr(0, folder.path().size() - 1)) == 1);
}

TEST_CASE("what the program wrote is no article: passed over in a folder, a fault by itself") {
  const struct {
    const char* file;
    const char* content;
    const char* what;  // empty: an article
  } kRows[] = {
      {"laporan.json", R"({"schema":"crosscheck/report/1","articles":[]})", "crosscheck/report/1"},
      {"rapi.json", "\xEF\xBB\xBF{\n  \"schema\": \"crosscheck/verification/1\"\n}\n",
       "crosscheck/verification/1"},
      {"crosscheck.decisions.json", R"({ "schema": "crosscheck/decisions/1", "decisions": [] })",
       "crosscheck/decisions/1"},
      {"crosscheck.json", R"({"articles": ["berita"]})", "a project file"},
      {"klaim.jsonl", "{\"schema\":\"crosscheck/claims/1\",\"article\":{}}\n{\"id\":\"a#1\"}\n",
       "crosscheck/claims/1"},
      {"uraian.jsonl", "{\"schema\":\"crosscheck/explanation/1\"}\n", "crosscheck/explanation/1"},
      {"catatan.jsonl", R"({"article":"a \"b\".md","kind":"time","span":[0,4],"text":"2024"})",
       "annotations"},
      {"laporan.html",
       "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
       "<meta name=\"generator\" content=\"crosscheck 0.1.0\"></head><body><p>12 orang.</p>",
       "an HTML report"},
      {"laman.html",
       "<!doctype html><html><head><meta name=\"generator\" content=\"crosschecker\"></head>"
       "<body><p>Hujan turun di kota itu sejak malam.</p></body></html>",
       ""},
      {"tentang.md", R"({"schema": seperti itulah laporan dimulai.)", ""},
      {"artikel.json", R"({"schema_version":"crosscheck/","text":"Hujan."})", ""},
      {"artikel2.json", R"({"text":"Hujan.","schema":"crosscheck/report/1"})", ""},
      {"artikel3.jsonl", R"({"article":"1","text":"Hujan."})", ""},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.file);
    Folder folder;
    const bool is_article = *row.what == '\0';
    const std::string file = folder.write(row.file, row.content);
    const ReadArticles alone = read({file});
    CHECK(alone.articles.size() == (is_article ? 1 : 0));
    const std::string message =
        std::string(": error: is what crosscheck wrote or reads itself (") + row.what + ")";
    CHECK((told(alone.faults, folder.path()).find(message) != std::string::npos) == !is_article);
    folder.write("banjir.md", "Banjir.");
    const ReadArticles among = read({folder.path()});
    CHECK(among.articles.size() == (is_article ? 2 : 1));
    if (!is_article) CHECK(among.faults.empty());
  }
}

TEST_CASE("a folder of nothing but the program's own files has no article") {
  Folder folder;
  folder.write("laporan.json", R"({"schema":"crosscheck/report/1"})");
  CHECK(told(read({folder.path()}).faults, folder.path()).find("no article in this folder") !=
        std::string::npos);
}

TEST_CASE("claims where articles are wanted: the fault says who takes them") {
  const ReadArticles result = read({"-"}, "{\"schema\":\"crosscheck/claims/1\"}\n{\"id\":\"a\"}\n");
  REQUIRE(result.faults.size() == 1);
  CHECK(to_string(result.faults[0]) ==
        "-: error: is what crosscheck wrote or reads itself (crosscheck/claims/1), not an article; "
        "`compare` takes it");
}

TEST_CASE("a file is one article, however often and by whatever path it is named") {
  Folder folder;
  const std::string file = folder.write("berita/a.md", "Satu.");
  folder.write("berita/b.md", "Dua.");
  fs::create_symlink("a.md", folder.path() + "/berita/terbaru.md");
  const auto result = read(
      {file, file, folder.path() + "/berita/./a.md", folder.path() + "/berita", "-", "-"}, "Tiga.");
  CHECK(told(result.faults, folder.path()) == "");
  std::string texts;
  for (const Article& article : result.articles) texts += article.text;
  CHECK(texts == "Satu.Dua.Tiga.");
  CHECK(result.articles[0].id == file);
}

TEST_CASE("links that lead nowhere or in a circle are named, or walked into once") {
  Folder folder;
  folder.write("a.md", "Satu.");
  fs::create_symlink("tiada.md", folder.path() + "/b.md");
  fs::create_symlink("lingkar.md", folder.path() + "/lingkar.md");
  fs::create_symlink(".", folder.path() + "/sini");
  fs::create_symlink("tiada.jpg", folder.path() + "/foto.jpg");
  const auto result = read({folder.path(), folder.path() + "/lingkar.md"});
  const std::string faults = told(result.faults, folder.path());
  CHECK(result.articles.size() == 1);
  CHECK(faults.find("b.md: error: can't be read: ") != std::string::npos);
  CHECK(faults.find("lingkar.md: error: can't be read: ") != std::string::npos);
  CHECK(faults.find("no such file") == std::string::npos);
  CHECK(faults.find("foto") == std::string::npos);
}

TEST_CASE("what can't be read is named, the rest is read") {
  Folder folder;
  fs::create_directories(folder.path() + "/kosong");
  const auto result = read({
      folder.path() + "/tiada.txt",
      folder.path() + "/kosong",
      folder.write("hampa.txt", ""),
      folder.write("blanko.txt", " \r\n\t"),
      folder.write("rusak.txt", "Hujan\nturun \xC3("),
      folder.write("biner.txt", std::string_view("a\0b", 3)),
      folder.write("utf16.txt", std::string_view("\xFF\xFEh\0", 4)),
      folder.write("laman.pdf", "%PDF-1.7"),
      folder.write("baik.txt", "Hujan turun."),
  });
  CHECK(told(result.faults, folder.path()) ==
        "tiada.txt: error: can't be read: no such file\n"
        "kosong: error: there is no article in this folder; articles are .txt, .md, .html, .htm, "
        ".json and .jsonl\n"
        "hampa.txt: error: is empty\n"
        "blanko.txt: error: there is no text, only blanks\n"
        "rusak.txt:2:7: error: not valid UTF-8\n"
        "biner.txt: error: holds NUL bytes, so it is no text\n"
        "utf16.txt: error: is UTF-16; articles are UTF-8\n"
        "laman.pdf: error: its ending is not known; articles are .txt, .md, .html, .htm, .json and "
        ".jsonl\n");
  REQUIRE(result.articles.size() == 1);
  CHECK(result.articles[0].text == "Hujan turun.");
}

TEST_CASE("articles of one id: the first stays, all places are named") {
  Folder folder;
  const std::string a = folder.write("a.json", "{\"id\":\"x\",\"text\":\"Satu.\"}");
  const std::string b =
      folder.write("b.jsonl", "{\"text\":\"Dua.\"}\n{\"id\":\"x\",\"text\":\"Tiga.\"}\n");
  const std::string c = folder.write("c.json", "{\"id\":\"x\",\"text\":\"Empat.\"}");
  const auto result = read({a, b, c});
  CHECK(told(result.faults, folder.path()) ==
        "b.jsonl: error: 3 articles have the id 'x', and only the first is read: a.json:1, "
        "b.jsonl:2, "
        "c.json:1\n");
  REQUIRE(result.articles.size() == 2);
  CHECK(result.articles[0].text == "Satu.");
  CHECK(result.articles[1].text == "Dua.");
}

TEST_CASE("standard input is text, a JSON article or JSON lines") {
  struct Row {
    std::string_view input;
    std::string_view articles;
  };
  const Row rows[] = {
      {"Hujan turun.\n", "-=Hujan turun.\n;"},
      {"{\"text\":\"Satu.\"}\n", "-=Satu.;"},
      {"\xEF\xBB\xBF {\n\"id\":\"x\",\n\"text\":\"Satu.\"\n}\n", "x=Satu.;"},
      {"{\"text\":\"Satu.\"}\n{\"text\":\"Dua.\"}\n", "-#1=Satu.;-#2=Dua.;"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.input);
    std::string articles;
    const auto result = read({"-"}, row.input);
    CHECK(result.faults.empty());
    for (const Article& article : result.articles)
      articles += article.id + "=" + article.text + ";";
    CHECK(articles == row.articles);
  }
  CHECK(told(read({"-"}, "").faults, "/here") == "-: error: is empty\n");
}

TEST_CASE("metadata fill what an article does not say itself") {
  Folder folder;
  Diagnostics faults;
  const std::string sidecar = folder.write(
      "articles.json",
      "{\"a.txt\": {\"published\": \"2025-05-05\", \"source\": \"Harian\", \"id\": \"satu\"},\n"
      " \"b.json\": {\"published\": \"besok\", \"lang\": 5, \"langg\": \"id\", \"source\": "
      "\"Harian\"}}");
  const Metadata metadata = read_metadata(sidecar, faults);
  CHECK(
      told(faults, folder.path()) ==
      "articles.json:2:26: error: not a date; write 2024, 2024-11, 2024-11-27 or 2024-11-27T08:11\n"
      "articles.json:2:43: error: expected a string, found a number\n"
      "articles.json:2:46: warning: unknown key 'langg' is ignored; did you mean 'lang'?\n");
  folder.write("sub/a.txt", "Satu.");
  folder.write("b.json", "{\"text\": \"Dua.\", \"source\": \"Kantor Berita\"}");
  const auto result = read({folder.path()}, "", metadata);  // the sidecar itself is no article
  CHECK(result.faults.empty());
  REQUIRE(result.articles.size() == 2);
  CHECK(result.articles[0].source == "Kantor Berita");
  CHECK(result.articles[1].id == "satu");
  CHECK(result.articles[1].source == "Harian");
  CHECK(result.articles[1].published == *parse_partial_date("2025-05-05"));
}

TEST_CASE("metadata that can't be read are a fault") {
  Diagnostics faults;
  read_metadata("/nowhere/articles.json", faults);
  CHECK(told(faults, "/here") ==
        "/nowhere/articles.json: error: can't be read: No such file or directory\n");
}

TEST_CASE("a line of ten megabytes takes its time once") {
  Folder folder;
  std::string text;
  while (text.size() < 10'000'000) text += "air naik terus ";
  const auto result =
      read({folder.write("a.jsonl", "{\"text\":\"" + text + "\"}\n{\"text\":\"" + text)});
  REQUIRE(result.articles.size() == 1);
  CHECK(result.articles[0].text == text);
  REQUIRE(result.faults.size() == 1);
  CHECK(result.faults[0].message.size() < 300);
}

}  // namespace
}  // namespace crosscheck
