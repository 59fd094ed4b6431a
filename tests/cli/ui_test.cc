// The language of what is reported: --ui, crosscheck.json's "ui", and what does not depend on it.

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <string>
#include <vector>

#include "base/json_file.h"
#include "program.h"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

constexpr const char* kMorning =
    "---\npublished: 2024-12-18\n---\nKorea Utara telah mengirim 12.000 tentara ke Rusia.\n";
constexpr const char* kEvening =
    "---\npublished: 2024-12-18\n---\nKorea Utara telah mengirim 8.000 tentara ke Rusia.\n";

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

class Desk {
 public:
  Desk() {
    fs::create_directory(path() + "/berita");
    write("berita/pagi.md", kMorning);
    write("berita/sore.md", kEvening);
  }
  const std::string& path() const { return folder_.path(); }
  ProgramRun run(const std::string& arguments) const { return run_program(arguments, path()); }
  void write(const std::string& name, const std::string& content) const {
    folder_.write(name, content);
  }

 private:
  TemporaryFolder folder_;
};

std::vector<std::string> ids_in(const std::string& report) {
  const Result<JsonFile> json = parse_json("report", report);
  REQUIRE(json);
  std::vector<std::string> ids;
  for (const JsonValue& finding : json->root.find("findings")->items)
    ids.push_back(finding.find("id")->string);
  return ids;
}

TEST_CASE("a report in Indonesian, in all that is read of it") {
  const Desk desk;
  const ProgramRun check = desk.run("check --ui id berita");
  CHECK(check.status == 1);
  CHECK(check.errors.empty());
  CHECK(check.out.starts_with(
      "KONTRADIKSI  Jumlah tentara Korea Utara di Rusia: 12.000 versus 8.000"));
  CHECK(contains(check.out, "  alasan   tidak ada angka yang sekaligus 12.000 dan 8.000\n"));
  CHECK(
      check.out.ends_with("\n2 artikel, 2 klaim: 1 kontradiksi, 0 perkembangan, 0 sesuai, 0 "
                          "proyeksi, 0 belum pasti\n"));
  CHECK(desk.run("extract berita --output klaim.jsonl").status == 0);
  CHECK(desk.run("compare --ui id klaim.jsonl").out == check.out);
  CHECK(desk.run("check --ui en berita").out == desk.run("check berita").out);
  CHECK(desk.run("check berita --format json --output report.json").status == 1);
  CHECK(desk.run("verify --ui id report.json").out ==
        "2 kutipan dari 2 artikel: 2 tetap, 0 berpindah, 0 tidak jelas, 0 hilang, 0 tak "
        "ditemukan\n");
}

TEST_CASE("a language that there are no words for is refused") {
  const Desk desk;
  CHECK(desk.run("check berita --format json --output report.json").status == 1);
  for (const std::string command :
       {"check --ui xx berita", "compare --ui xx klaim.jsonl", "verify --ui xx report.json",
        "decide 1 --known --reason r --ui xx berita", "check --ui ../languages/en berita"}) {
    CAPTURE(command);
    const ProgramRun run = desk.run(command);
    CHECK(run.status == 2);
    CHECK(run.out.empty());
    CHECK(contains(run.errors, "' of reports: there are en, id\n"));
  }
  CHECK(contains(desk.run("check --ui xx berita").errors, "unknown language 'xx' of reports"));
}

TEST_CASE("a desk names its language once; the command line goes first") {
  const Desk desk;
  desk.write("crosscheck.json", R"({"articles": ["berita"], "ui": "id"})");
  CHECK(desk.run("check").out.starts_with("KONTRADIKSI  "));
  CHECK(desk.run("check --ui en").out.starts_with("CONTRADICTION  "));
  CHECK(desk.run("check --no-project berita").out.starts_with("CONTRADICTION  "));
  desk.write("crosscheck.json", R"({"articles": ["berita"], "ui": "xx"})");
  CHECK(desk.run("check").status == 2);
  desk.write("crosscheck.json", R"({"articles": ["berita"], "ui": 3})");
  CHECK(contains(desk.run("check").errors, "crosscheck.json:1:"));
}

TEST_CASE("the environment's language makes no difference") {
  const Desk desk;
  const std::string before = desk.run("check berita").out;
  const std::string in_locale = "{ LANG=id_ID.UTF-8 LC_ALL=id_ID.UTF-8 LANGUAGE=id '";
  const ProgramRun run =
      desk.run("--version >/dev/null; " + in_locale +
               CROSSCHECK_BINARY "' check berita --rules '" CROSSCHECK_SOURCE_DIR "/rules'; }");
  CHECK(run.out == before);
}

TEST_CASE("ids do not depend on it, and decisions hold in either language") {
  const Desk desk;
  const std::vector<std::string> ids = ids_in(desk.run("check berita --format json").out);
  REQUIRE(ids.size() == 1);
  CHECK(ids_in(desk.run("check berita --format json --ui id").out) == ids);
  const ProgramRun decided =
      desk.run("decide --ui id " + ids[0] + " --dismiss --reason 'dua lembaga' --who Sari berita");
  CHECK(decided.out == "dikesampingkan " + ids[0] +
                           ": Jumlah tentara Korea Utara di Rusia: 12.000 versus 8.000\n");
  CHECK(contains(desk.run("check berita").out, "1 finding not shown: 1 dismissed"));
  CHECK(contains(desk.run("check --ui id berita").out,
                 "1 temuan tidak ditampilkan: 1 dikesampingkan (lihat dengan --verbose)"));
  CHECK(contains(desk.run("check --ui id berita --verbose").out,
                 "  catatan  dikesampingkan oleh Sari: dua lembaga\n"));
  desk.write("berita/sore.md", "---\npublished: 2024-12-18\n---\nHujan turun.\n");
  CHECK(contains(desk.run("check --ui id berita").out,
                 "1 keputusan tidak lagi mengenai temuan apa pun dalam artikel ini"));
  CHECK(desk.run("decide --ui id --prune berita").out.starts_with("dihapus " + ids[0] + ": "));
}

TEST_CASE("a baseline in one language keeps silent in the other") {
  const Desk desk;
  CHECK(desk.run("check --ui id berita --format json --output lama.json").status == 1);
  CHECK(desk.run("check berita --baseline lama.json").status == 0);
  CHECK(desk.run("check --ui id berita --baseline lama.json").status == 0);
}

// The shipped English messages with some of them in another language's words.
std::string translated(std::vector<std::pair<std::string, std::string>> words) {
  std::string messages = content_of(CROSSCHECK_SOURCE_DIR "/rules/messages/en.json");
  for (const auto& [english, other] : words) {
    const size_t at = messages.find(english);
    REQUIRE(at != messages.npos);
    messages.replace(at, english.size(), other);
  }
  return messages;
}

TEST_CASE("a third language is a file, in a desk's own folder of rules") {
  const Desk desk;
  fs::create_directories(desk.path() + "/bahasa/messages");
  fs::create_directories(desk.path() + "/bahasa/entities");
  desk.write("bahasa/entities/kraje.json",
             R"({"additions": [{"id": "KP", "names": {"pl": ["Korea Północna"]}},
                               {"id": "RU", "names": {"pl": ["Rosja"]}}]})");
  desk.write("bahasa/messages/pl.json",
             translated({{"\"contradiction\",", "\"sprzeczność\","},
                         {"\"count.article.one\": \"{n} article\"",
                          "\"count.article.one\": \"{n} artykuł\", \"count.article.few\": \"{n} "
                          "artykuły\", \"count.article.many\": \"{n} artykułów\""},
                         {"\"sentences\"",
                          "\"topics\": {\"conflict.troops-deployed\": "
                          "\"żołnierze: {actor}, {place}\"}, \"sentences\""}}));
  const ProgramRun run = desk.run("check --ui pl --rules bahasa berita");
  CHECK(run.errors.empty());
  CHECK(run.status == 1);
  CHECK(run.out.starts_with("SPRZECZNOŚĆ  Żołnierze: Korea Północna, Rosja: 12,000 against 8,000"));
  CHECK(contains(run.out, "\n2 artykuły, 2 claims: 1 contradiction"));
  CHECK(contains(desk.run("check --ui xx --rules bahasa berita").errors, "there are en, id, pl\n"));
}

TEST_CASE("lint names what a language's messages lack, with file and line") {
  const Desk desk;
  fs::create_directories(desk.path() + "/bahasa/messages");
  desk.write("bahasa/messages/ms.json", R"({
  "number": {"group": ",", "decimal": "."},
  "sentences": {
    "why.before": "{a} lebih awal daripada {c}"
  }
})");
  const ProgramRun run = desk.run("rules lint --rules bahasa");
  CHECK(run.status == 2);
  CHECK(contains(run.out, "bahasa/messages/ms.json:4:"));
  CHECK(contains(run.out, "nothing fills {c} here: the places are {a}, {b}\n"));
  CHECK(contains(run.out, "bahasa/messages/ms.json:3:"));
  CHECK(contains(run.out, "no sentence 'why.same'\n"));
}

}  // namespace
}  // namespace crosscheck
