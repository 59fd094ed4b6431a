#include "text/html_article.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <sstream>

#include "text/article_reader.h"
#include "text/html_tree.h"
#include "text/text_places.h"

namespace crosscheck {
namespace {

const std::string kPages = CROSSCHECK_SOURCE_DIR "/fixtures/pages/";

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct ReadPage {
  Article article;
  Diagnostics faults;
  bool is_article = false;

  std::string told() const {
    std::string all;
    for (const Diagnostic& fault : faults) {
      const std::string line = to_string(fault);
      all += line.substr(0, line.find('\n')) + "\n";
    }
    return all;
  }
};

ReadPage read_page(const std::string& html) {
  ReadPage page{.article = {.path = "a.html"}};
  page.is_article = read_html_article(html, page.article, page.faults);
  return page;
}

// In a body that has enough prose to be a story.
std::string text_in_body(const std::string& markup) {
  return read_page("<title>x</title><body>" + markup).article.text;
}

// Each line of the text with its place in the file: "43:10 PEKALONGAN ...".
std::string placed_lines(const Article& article) {
  std::string all;
  TextPlaces places(article);
  std::istringstream lines(article.text);
  size_t at = 0;
  for (std::string line; std::getline(lines, line); at += line.size() + 1) {
    if (line.empty()) continue;
    const LineColumn place = places.at(at);
    all += std::to_string(place.line + article.first_line - 1) + ":" +
           std::to_string(place.column) + " " + line + "\n";
  }
  return all;
}

// The byte of `text` at a line and column, as an editor goes there.
size_t offset_of(std::string_view text, LineColumn place) {
  size_t at = 0;
  for (uint32_t line = 1; line < place.line; ++line) at = text.find('\n', at) + 1;
  for (uint32_t column = 1; column < place.column; ++column) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  }
  return at;
}

TEST_CASE("pages of different makers: what they say of themselves, and their stories in place") {
  struct Row {
    std::string file;
    std::string title, source, url, language, published;
    std::string lines;
  };
  const Row rows[] = {
      // JSON-LD in a graph, the publisher by its id; furniture of every kind around and inside.
      {"warta-pesisir.html", "Banjir Rob Rendam 14 Desa di Pesisir Utara", "Warta Pesisir",
       "https://wartapesisir.example/banjir-rob-14-desa", "id", "2025-01-22T09:15",
       "36:21 Rabu, 22 Januari 2025 09:15 WIB\n"
       "43:10 PEKALONGAN – Banjir rob merendam 14 desa di pesisir utara sejak Selasa malam. "
       "Sedikitnya 3.250 warga mengungsi ke balai desa & masjid terdekat.\n"
       "45:10 “Air naik cepat sekali, kami hanya sempat membawa pakaian,” kata Sumiati, salah "
       "seorang pengungsi.\n"
       "49:10 Banjir itu menewaskan dua orang, menurut badan penanggulangan bencana setempat.\n"
       "50:9 Keduanya terseret arus ketika hendak pulang.\n"
       "56:10 Pemerintah daerah menetapkan masa tanggap darurat selama tujuh hari.\n"},
      // Open Graph; no marked element, every paragraph a <div>.
      {"harbour-gazette.html", "Ferry Fire Kills Nine Off Eastern Coast", "The Harbour Gazette",
       "https://harbourgazette.example/ferry-fire", "en", "2024-08-03T21:05",
       "17:6 A fire aboard a passenger ferry killed nine people off the eastern coast on Saturday, "
       "the coast guard said.\n"
       "18:6 Rescuers brought 212 passengers ashore, among them 30 children, before the vessel’s "
       "upper deck collapsed.\n"
       "20:6 The ferry carried 221 people when it left port, its owner said — fewer than the 260 "
       "it was built for.\n"
       "22:6 Investigators will look at the engine room first, a spokesman said, adding that a "
       "report would take months.\n"},
      // Microdata; minified to one line, end tags left away.
      {"kabar-siang.html", "Harga Cabai Naik Dua Kali Lipat", "Kabar Siang", "", "", "2023-12-04",
       "1:446 Harga cabai rawit merah di pasar induk naik menjadi Rp 95.000 per kilogram pada "
       "Senin (4/12/2023).\n"
       "1:547 Dua pekan sebelumnya pedagang masih menjualnya Rp 48.000 per kilogram.\n"
       "1:722 Pedagang menyebut hujan sebagai sebabnya.\n"},
      // Tables and line breaks of another age, CRLF; no metadata.
      {"arsip-lama.htm", "Gempa Magnitudo 6,1 Guncang Laut Selatan", "", "", "", "",
       "7:1 Kamis, 14 Maret 2019\n"
       "8:1 Gempa bermagnitudo 6,1 mengguncang laut di selatan pulau itu pada Kamis (14/3/2019)\n"
       "9:1 pagi dan terasa sampai ke kota.\n"
       "10:1 Tidak ada korban jiwa, kata kepala balai setempat, tetapi 18 rumah rusak di dua "
       "kecamatan.\n"},
      // Drawn by a script: the story is in "articleBody" alone. Its languages disagree.
      {"suara-lembah.html", "Longsor Tutup Jalan Lembah, 7 Orang Tewas & 3 Hilang", "Suara Lembah",
       "", "", "2024-02-29",
       "12:17 Longsor menutup jalan utama lembah itu pada Kamis dini hari.\n"
       "12:81 Longsor tersebut menewaskan tujuh orang, kata kepala kepolisian \"Lembah\" Bagas "
       "Wiratama.\n"
       "12:173 Tim penyelamat masih mencari tiga orang.\n"},
      // One script broken, a date that is none, a line that "articleBody" does not have.
      {"kurir-kota.html", "Jembatan Gantung Roboh, Lima Orang Luka", "Kurir Kota", "", "",
       "2024-05-06T19:20",
       "22:4 Jembatan gantung di atas sungai itu roboh pada Senin sore.\n"
       "23:4 Lima orang luka dan dibawa ke puskesmas.\n"
       "25:4 Polisi memeriksa dua pekerja yang memasang kawat.\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.file);
    const ReadPage page = read_page(bytes_of(kPages + row.file));
    REQUIRE(page.is_article);
    CHECK(page.article.title == row.title);
    CHECK(page.article.source == row.source);
    CHECK(page.article.url == row.url);
    CHECK(page.article.language == row.language);
    const auto& from = page.article.published.from;
    CHECK((from ? to_iso(*from) : "") == row.published);
    CHECK(placed_lines(page.article) == row.lines);
    const bool is_broken = row.file == "kurir-kota.html";
    CHECK(page.told() ==
          (is_broken ? "a.html:7:55: warning: this JSON-LD is left out: not valid JSON: syntax "
                       "error while parsing object key - unexpected ','; expected string literal\n"
                     : ""));
  }
}

TEST_CASE("each word of the text begins where its place says") {
  size_t words = 0;
  for (const char* file :
       {"warta-pesisir.html", "harbour-gazette.html", "kabar-siang.html", "arsip-lama.htm",
        "suara-lembah.html", "kurir-kota.html", "kantor-berita-1.json", "kantor-berita-3.json"}) {
    CAPTURE(file);
    std::istringstream none;
    const ReadArticles read = read_articles({kPages + file}, {}, none);
    REQUIRE(read.articles.size() == 1);
    const Article& article = read.articles[0];
    const std::string bytes = bytes_of(kPages + file);
    TextPlaces places(article);
    for (size_t at = 0; at < article.text.size(); ++at) {
      const auto is_plain = [&](size_t i) {
        return i < article.text.size() && std::isalnum(static_cast<unsigned char>(article.text[i]));
      };
      if (!is_plain(at) || (at > 0 && article.text[at - 1] != ' ' && article.text[at - 1] != '\n'))
        continue;
      const size_t there = offset_of(bytes, places.at(at));
      CAPTURE(article.text.substr(at, 20));
      REQUIRE(there < bytes.size());
      CHECK(bytes[there] == article.text[at]);
      // A tag or a reference within the word ends what can be compared.
      for (size_t i = 1;
           is_plain(at + i) && std::isalnum(static_cast<unsigned char>(bytes[there + i])); ++i)
        CHECK(bytes[there + i] == article.text[at + i]);
      ++words;
    }
  }
  CHECK(words > 250);
}

TEST_CASE("what is text, and where it breaks") {
  struct Row {
    const char* markup;
    const char* text;
  };
  const Row rows[] = {
      {"<p>Satu.</p><p>Dua.</p>", "Satu.\n\nDua."},
      {"<p>Satu.<p>Dua.", "Satu.\n\nDua."},
      {"<p>Satu.<br>Dua.</p>", "Satu.\nDua."},
      {"<p>Satu.</p><br><p>Dua.</p>", "Satu.\n\nDua."},
      {"<div>Satu. <div>Dua.</div> Tiga.</div>", "Satu.\n\nDua.\n\nTiga."},
      {"<ul><li>Satu.<li>Dua.</ul>", "Satu.\n\nDua."},
      {"<p>3.000\n\t  <b>tentara</b>  asing</p>", "3.000 tentara asing"},
      {"<p>10.000&nbsp;orang &amp; 2 &lt; 3 &eacute; &#8220;a&#x201d;</p>",
       "10.000 orang & 2 < 3 é “a”"},
      {"<p>Ja<b>kar</b>ta, ber&shy;jalan, jauh\u200Bnya</p>", "Jakarta, berjalan, jauhnya"},
      {"<p>H<sub>2</sub>O</p>", "H2O"},
      {"<table><tr><td>12<td>orang</table>", "12\n\norang"},
      {"<p>Satu.</p><!-- Dua. --><script>Tiga.</script><style>Empat.</style><p>Lima.",
       "Satu.\n\nLima."},
      {"<p>Satu</p><template><p>Dua</p></template><svg><text>Tiga</text></svg>", "Satu"},
      {"<p>Sa</foo>tu</p>", "Satu"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.markup);
    CHECK(text_in_body(row.markup) == row.text);
  }
}

const std::string kStory =
    "<p>Kapal itu tenggelam di selat pada Minggu malam dengan 31 penumpang di dalamnya.</p>";
constexpr const char* kStoryText =
    "Kapal itu tenggelam di selat pada Minggu malam dengan 31 penumpang di dalamnya.";

TEST_CASE("what stands around a story, by structure, role and class") {
  const std::string other =
      "Sementara itu sebuah truk terguling di jalan tol dan menewaskan sembilan orang sekaligus.";
  const std::string left_out[] = {
      "<nav>" + other + "</nav>",
      "<aside><p>" + other + "</p></aside>",
      "<footer>" + other + "</footer>",
      "<form><p>" + other + "</p></form>",
      "<div role=navigation>" + other + "</div>",
      "<div hidden>" + other + "</div>",
      "<div style='display: none'>" + other + "</div>",
      "<div aria-hidden=true>" + other + "</div>",
      "<figure><img src=a><figcaption>" + other + "</figcaption></figure>",
      "<div class='post-share'>" + other + "</div>",
      "<div class='relatedPosts'>" + other + "</div>",
      "<div id=comments>" + other + "</div>",
      "<p><a href=x>" + other + "</a></p>",
      "<p>Baca juga: <a href=x>" + other + "</a></p>",
      "<h3>Terkait</h3><ul><li><a href=x>" + other + "</a></li></ul>",
      "<p>Lihat pula:</p><p><a href=x>" + other + "</a></p>",
      "<button>" + other + "</button>",
  };
  for (const std::string& markup : left_out) {
    CAPTURE(markup);
    CHECK(text_in_body("<div>" + kStory + kStory + markup + "</div>") ==
          std::string(kStoryText) + "\n\n" + kStoryText);
    CHECK(text_in_body(markup + kStory + kStory) == std::string(kStoryText) + "\n\n" + kStoryText);
  }
  const std::string stays[] = {
      "<div class='relation'>" + other + "</div>",
      "<blockquote>" + other + "</blockquote>",
      "<section><p>" + other + "</p></section>",
      "<p>Sementara itu <a href=x>sebuah truk</a> terguling di jalan tol dan menewaskan sembilan "
      "orang sekaligus.</p>",
      "<div class='shareholders'>" + other + "</div>",
  };
  for (const std::string& markup : stays) {
    CAPTURE(markup);
    CHECK(text_in_body(kStory + kStory + markup).ends_with(other));
  }
}

TEST_CASE("the element that holds the story") {
  const std::string more =
      "<p>Sebuah truk terguling di jalan tol pada pagi yang sama, tanpa korban jiwa satu pun.</p>";
  const std::string pages[] = {
      // Teasers are articles, too: the one with the most prose.
      "<article>" + more + "</article><article>" + kStory + kStory + "</article>",
      // Comments are articles inside of the article.
      "<article>" + kStory + kStory + "<article>" + more + "</article></article>",
      "<main>" + kStory + kStory + "</main>" + more,
      "<div role=main>" + kStory + kStory + "</div>" + more,
      "<article>" + more + "<div itemprop=articleBody>" + kStory + kStory + "</div></article>",
      // A class that says sidebar, on the wrapper of everything.
      "<div class='with-sidebar comments'>" + kStory + kStory + "</div>",
      // The page is one form, as some servers make it.
      "<form>" + kStory + kStory + "</form>",
  };
  for (const std::string& page : pages) {
    CAPTURE(page);
    CHECK(text_in_body(page) == std::string(kStoryText) + "\n\n" + kStoryText);
  }
  // A live report is made of inner articles.
  CHECK(text_in_body("<article><article>" + kStory + "</article><article>" + kStory +
                     "</article></article>") == std::string(kStoryText) + "\n\n" + kStoryText);
}

TEST_CASE("titles, dates, publishers and languages, the better word first") {
  const auto with_head = [](const std::string& head) { return read_page(head + kStory).article; };
  CHECK(with_head("<title>Kapal Karam - Koran</title><meta property=og:site_name content=Koran>")
            .title == "Kapal Karam");
  CHECK(with_head("<title>Kapal Karam - Koran</title><h1>Kapal <i>Karam</i></h1>").title ==
        "Kapal Karam");
  CHECK(with_head("<title>Beranda</title><meta property=og:title content='Kapal &amp; Karam'>")
            .title == "Kapal & Karam");
  const auto date_of = [&](const std::string& head) {
    const auto from = with_head(head).published.from;
    return from ? to_iso(*from) : "";
  };
  CHECK(date_of("<meta name=date content=2020-01-02><meta property=article:published_time "
                "content='2021-03-04T05:06:07+0700'>") == "2021-03-04T05:06");
  CHECK(date_of("<meta name=date content=kemarin><meta name=pubdate content=2020-01-02>") ==
        "2020-01-02");
  CHECK(date_of("<h1>Kapal</h1><time datetime=2020-01-03>Jumat</time>") == "2020-01-03");
  // The date of the day at the page's head is not the article's.
  CHECK(read_page("<time datetime=2020-01-03>hari ini</time><h1>Kapal</h1><article>" + kStory)
            .article.published.unknown());
  const auto language_of = [&](const std::string& head) { return with_head(head).language; };
  CHECK(language_of("<html lang=id-ID><meta property=og:locale content=id_ID>") == "id");
  CHECK(language_of("<html lang=en><meta property=og:locale content=id_ID>") == "");
  CHECK(language_of("<html lang=en>") == "");
}

TEST_CASE("bad pages are named with their place, and nothing else is lost") {
  std::string deep, bomb;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  for (int i = 0; i < 2'000; ++i)
    bomb += "<b id=" + std::to_string(i) + "></b><font size=" + std::to_string(i) + "><p></p>";
  struct Row {
    std::string page;
    bool is_article;
    std::string told;
  };
  const Row rows[] = {
      {deep + kStory, false, "a.html:1:2561: error: elements are nested more than 512 deep\n"},
      {"<body>\n<nav><a href=a>Depan</a></nav>", false,
       "a.html:1:1: error: there is no story in this page, only navigation and links\n"},
      {"", false, "a.html:1:1: error: there is no story in this page, only navigation and links\n"},
      {kStory + "\n<script>var a = '<p>", true,
       "a.html:2:1: warning: this <script> has no end, so what follows is not read\n"},
      {kStory + "\n<!-- iklan", true,
       "a.html:2:1: warning: this comment has no end, so what follows is not read\n"},
      {kStory + "\n<p class=", true,
       "a.html:2:1: warning: the page ends within this tag: it may be cut off\n"},
      {"<article>\n" + kStory, true,
       "a.html:1:1: warning: this <article> has no end: the page may be cut off\n"},
      {"<meta name=date\n content='besok'>" + kStory, true,
       "a.html:2:10: error: not a date; write 2024, 2024-11, 2024-11-27 or 2024-11-27T08:11\n"},
      {"<p>\n <script type='application/ld+json'>\n{\"@type\":\n</script>" + kStory, true,
       "a.html:4:1: warning: this JSON-LD is left out: not valid JSON: syntax error while parsing "
       "value - unexpected end of input; expected '[', '{', or a literal\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page.substr(0, 200));
    const ReadPage page = read_page(row.page);
    CHECK(page.is_article == row.is_article);
    CHECK(page.told() == row.told);
    if (row.is_article) CHECK(page.article.text == kStoryText);
  }
  CHECK_FALSE(read_page(bomb + kStory).is_article);
}

TEST_CASE("a page cut off anywhere is read to where it goes") {
  for (const char* file : {"warta-pesisir.html", "kurir-kota.html", "suara-lembah.html"}) {
    const std::string whole = bytes_of(kPages + file);
    for (size_t size = 0; size < whole.size(); size += 7) {
      CAPTURE(size);
      const ReadPage page = read_page(whole.substr(0, size));
      CHECK((page.is_article || !page.faults.empty()));
    }
  }
}

TEST_CASE("a flat page of megabytes takes its time once") {
  std::string page = "<article>";
  while (page.size() < 4'000'000) page += "<p>Harga beras &amp; gula <b>naik</b> 12 persen.</p>\n";
  const ReadPage read = read_page(page + "</article>");
  REQUIRE(read.is_article);
  CHECK(read.article.text.size() > 2'000'000);
}

}  // namespace
}  // namespace crosscheck
