// Twice the text, twice the work: texts made to be slow to read, measured in steps.
//
// Seconds differ from run to run, so a step is a basic block: the sources that read text are
// compiled once more for this program, calling a counter in each (tests/CMakeLists.txt). What
// happens inside of ICU, memmove and the like is not counted.
#include <cstddef>
#include <cstdint>
#include <doctest/doctest.h>
#include <string>

#include "checker/checker.h"

namespace {
uint64_t g_steps = 0;
}

// What the compiler calls in every basic block.
extern "C" void __sanitizer_cov_trace_pc();
extern "C" void __sanitizer_cov_trace_pc() {
  ++g_steps;
}

namespace crosscheck {
namespace {

constexpr size_t kBytes = 96 * 1024;
// Sorting takes a little more than twice; work for each pair of two claims takes far more.
constexpr double kMostGrowth = 2.2;
// Ordinary words take some 20, the worst of these shapes 1,300.
constexpr double kMostStepsPerByte = 4000;

struct Shape {
  const char* language;
  const char* head;  // once, before
  const char* body;  // over and over
  const char* tail;  // once for each body, after all of them
};

constexpr Shape kShapes[] = {
    // Marks and digits.
    {"id", "", "1234567890", ""},
    {"id", "", ",", ""},
    {"id", "", ".", ""},
    {"id", "", "1.", ""},
    {"id", "", "1,1 ", ""},
    {"id", "", "1-", ""},
    {"id", "", "1/", ""},
    {"id", "", "a; ", ""},
    {"id", "", "- ", ""},
    {"id", "", "a\n", ""},
    {"id", "", "\n\n", "a"},
    {"id", "a", "    ", "b"},
    {"id", "", "“", "”"},
    {"id", "", "“kata ", ""},
    {"id", "", "\" kata ", ""},
    {"id", "", "(", ")"},
    {"id", "", "(a ", ""},
    {"id", "", "A. ", ""},
    {"id", "", "U.S.", ""},
    {"id", "", "a.b", ""},
    // Words as tokens see them.
    {"id", "", "a", ""},
    {"id", "", "'", ""},
    {"id", "", "jum'", ""},
    {"id", "", "kira-", ""},
    {"id", "", "Korea-", ""},
    {"id", "a", "\u0301", ""},
    {"id", "", "A\u0301 ", ""},
    {"id", "", "duaratus", ""},
    {"id", "", "seperseperseper", ""},
    // Names.
    {"id", "", "Budi ", ""},
    {"id", "", "Korea ", ""},
    {"id", "", "Korut dan ", ""},
    {"id", "", "Presiden Ukraina Zelenskyy ", ""},
    {"id", "", "presiden ", ""},
    {"en", "", "President of ", ""},
    // Times.
    {"id", "", "tahun ", ""},
    {"id", "", "Senin ", ""},
    {"id", "", "Senin (30/1) ", ""},
    {"id", "", "1-2-3 Mei 2020 - ", ""},
    {"id", "", "3 Mei hingga ", ""},
    {"id", "", "pukul 18.05 ", ""},
    {"id", "", "dua hari kemudian ", ""},
    {"id", "", "akan ", "2020"},
    {"en", "", "May ", ""},
    {"en", "", "the day before ", ""},
    {"en", "", "two days later ", ""},
    // Numbers.
    {"id", "", "dua ", ""},
    {"id", "", "dua ratus ribu ", ""},
    {"id", "", "antara 3 dan ", ""},
    {"id", "", "dari 3 ", ""},
    {"id", "", "sekitar ", ""},
    {"id", "", "lebih dari ", ""},
    {"id", "", "Rp ", "1"},
    {"id", "", "persen ", ""},
    {"en", "", "one hundred and ", ""},
    {"en", "", "thousand ", ""},
    {"en", "", "between 3 and ", ""},
    // Clauses, speakers and claims.
    {"id", "", "dan ", ""},
    {"id", "", "tidak ", ""},
    {"id", "", "jika akan tidak ", ""},
    {"id", "", "termasuk, ", ""},
    {"id", "", "menurut Seoul, ", ""},
    {"id", "", "kata Budi, ", ""},
    {"id", "", "ia mengatakan, ", ""},
    {"id", "", "“Kami akan pergi,” kata Budi. ", ""},
    {"id", "", "3.000 tentara ", ""},
    {"id", "", "Korut mengirim 3.000 tentara ke Rusia. ", ""},
    {"id", "", "Korut mengirim 3.000 tentara ke Rusia, ", ""},
    {"id", "", "Korut mengirim 3.000 tentara ke Rusia.\n\n", ""},
    {"id", "", "Korut mengirim 3.000 tentara. ", ""},
    {"id", "", "Laporan itu tidak benar. ", ""},
    {"en", "", "North Korea sent 3,000 troops to Russia. ", ""},
    {"en", "", "North Korea sent 3,000 troops to Russia, ", ""},
    {"en", "", "he said that ", ""},
    {"id", "", "rapat digelar di kota kecil dan dihadiri banyak warga yang datang dari desa ", ""},
};

// About `bytes` of the shape.
std::string text_of(const Shape& shape, size_t bytes) {
  const std::string body = shape.body, tail = shape.tail;
  const size_t times = bytes / (body.size() + tail.size());
  std::string text = shape.head;
  for (size_t i = 0; i < times; ++i) text += body;
  for (size_t i = 0; i < times; ++i) text += tail;
  return text;
}

const Checker& checker() {
  static const Checker loaded = [] {
    Result<Checker> result =
        Checker::load({.rules = {std::string(CROSSCHECK_SOURCE_DIR) + "/rules"}});
    REQUIRE(result);
    return *std::move(result);
  }();
  return loaded;
}

Article article_of(const Shape& shape, size_t bytes) {
  Article article;
  article.id = "a";
  article.language = shape.language;
  article.published = *parse_partial_date("2024-10-30");
  article.text = text_of(shape, bytes);
  return article;
}

template <class Read>
double steps_of(const Article& article, Read read) {
  g_steps = 0;
  read(article);
  return static_cast<double>(g_steps);
}

// What `read` takes for twice as much of the shape, by what it takes for once.
template <class Read>
void check_growth(const std::string& name, const Shape& shape, size_t bytes, Read read) {
  const Article once = article_of(shape, bytes), twice = article_of(shape, 2 * bytes);
  const double small = steps_of(once, read), large = steps_of(twice, read);
  INFO(name << " '" << std::string(shape.body) << "': " << small << " steps, then " << large);
  CHECK(small > 0);
  CHECK(large <= kMostGrowth * small);
  CHECK(large <= kMostStepsPerByte * static_cast<double>(twice.text.size()));
}

void check_shape(const Shape& shape, size_t bytes) {
  check_growth("annotate", shape, bytes, [](const Article& a) { (void)checker().annotate(a); });
  check_growth("extract", shape, bytes, [](const Article& a) { (void)checker().extract(a); });
}

TEST_CASE("twice the text takes twice the steps") {
  for (const Shape& shape : kShapes) check_shape(shape, kBytes);
}

TEST_CASE("a headline of any length takes steps in proportion") {
  const auto extract = [](const Article& article) {
    Article headline = article;
    headline.title.swap(headline.text);
    headline.text = "Rapat digelar.";
    (void)checker().extract(headline);
  };
  for (const Shape& shape : {Shape{"id", "", "Korut Kirim 3.000 Tentara ke Rusia ", ""},
                             Shape{"id", "", "“Budi” ", ""}, Shape{"en", "", "May ", ""}})
    check_growth("headline", shape, kBytes, extract);
}

TEST_CASE("a sentence of a megabyte") {
  check_shape({"id", "", "Korut mengirim tentara dan kapal yang ", ""}, size_t{1} << 19);
}

}  // namespace
}  // namespace crosscheck
