// Which event a claim is about, and which events of two articles are one.

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

#include "newsroom.h"

namespace crosscheck {
namespace {

constexpr std::string_view kTolls = R"x({
  "pack": "tolls",
  "rules": [
    {"id": "toll", "claim": "{n} died in {event}", "topic": "deaths in {event}",
     "slots": {"event": {"type": "event",
                         "is": ["quake", "flood", "crash", "attack", "unrest", "trial"]},
               "n": {"type": "quantity", "unit": "person"}},
     "key": ["event"], "value": "n",
     "match": {"id": ["{n} orang tewas", "tewas {n} orang", "menewaskan {n} orang"]},
     "compare": {"dynamics": "cumulative", "window": "1d", "rounding": false},
     "examples": [{"lang": "id", "text": "a", "claims": [{}]}, {"lang": "id", "text": "b", "claims": []}]}
  ]})x";

const Checker& desk() {
  static const Checker checker = [] {
    const std::string folder =
        std::filesystem::temp_directory_path() / ("crosscheck-events-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    std::ofstream(folder + "/tolls.json") << kTolls;
    Checker loaded = load_checker({.rules = {kRules, folder}});
    std::filesystem::remove_all(folder);
    return loaded;
  }();
  return checker;
}

Article story(std::string id, std::string title, std::string text, std::string_view published) {
  Article made = article(std::move(id), std::move(text), published);
  made.title = std::move(title);
  made.language = "id";
  return made;
}

// "12 quake/ambon/2019-09-26", claim by claim.
Lines tolls(const Article& article) {
  Lines lines;
  for (const Claim& claim : desk().extract(article).claims) {
    if (claim.rule != "toll") continue;
    const auto& toll = std::get<Quantity>(claim.value);
    lines.push_back(std::to_string(static_cast<int>(*toll.number)) + " " + claim.key[0].id);
  }
  return lines;
}

TEST_CASE("a toll belongs to the event that headline and lead tell of") {
  struct Row {
    std::string title, text;
    Lines tolls;
  };
  const Row rows[] = {
      {"Gempa Guncang Ambon, Warga Mengungsi",
       "Gempa terjadi pada Kamis (26/9/2019) pagi. Petugas mencatat 12 orang tewas.",
       {"12 quake/ambon/2019-09-26TMO"}},
      {"",
       "Ambon diguncang gempa, Kamis (26/9/2019). Petugas mencatat 12 orang tewas.",
       {"12 quake/ambon/2019-09-26"}},
      // Where the report was written is not where it happened.
      {"",
       "JAKARTA - Gempa terjadi di Ambon, Kamis (26/9/2019), dan 12 orang tewas.",
       {"12 quake/ambon/2019-09-26"}},
      // The narrower place of headline and lead.
      {"Gempa Guncang Indonesia",
       "Gempa mengguncang Ambon, Kamis (26/9/2019). Sebanyak 12 orang tewas.",
       {"12 quake/ambon/2019-09-26"}},
      // An earlier one beside it.
      {"",
       "Gempa mengguncang Ambon, Kamis (26/9/2019), dua bulan setelah gempa di Ambon pada 14 Juli "
       "2019. Petugas mencatat 12 orang tewas.",
       {"12 quake/ambon/2019-09-26"}},
      // "Kini" is no date, nor is a weekday in a name, nor the day when something was said.
      {"Gempa Ambon",
       "Gempa Ambon kini mereda. Sebanyak 12 orang tewas.",
       {"12 quake/ambon/~2019-09-27"}},
      {"",
       "Sebuah bus tertabrak kereta di Pasar Minggu, Jakarta Selatan, Rabu (25/9/2019). Sebanyak "
       "12 "
       "orang tewas.",
       {"12 crash/jakarta-selatan/2019-09-25"}},
      {"",
       "Polisi menyelidiki kecelakaan di Bandung, dilansir Kamis (26/9/2019). Sebanyak 12 orang "
       "tewas.",
       {"12 crash/bandung/~2019-09-27"}},
      // When others acted, before the words.
      {"",
       "Pada Rabu (25/9/2019) menteri menjenguk korban kecelakaan di Bandung. Sebanyak 12 orang "
       "tewas.",
       {"12 crash/bandung/~2019-09-27"}},
      // What stands for the event says when it was.
      {"Kecelakaan Bus di Bandung",
       "Sebuah bus masuk jurang. Peristiwa itu terjadi pada Rabu (25/9/2019). Sebanyak 12 orang "
       "tewas.",
       {"12 crash/bandung/2019-09-25"}},
      // Only further on it is said when it was.
      {"Kecelakaan Maut di Bandung",
       "Keluarga menunggu kabar. Rumah sakit penuh. Dokter bekerja. Perawat membantu. Hujan turun. "
       "Warga datang. Kecelakaan itu terjadi pada Senin (9/9/2019). Sebanyak 12 orang tewas.",
       {"12 crash/bandung/2019-09-09"}},
      // An address leads to the city; but a street may be named after another.
      {"",
       "Truk menabrak rumah di Jalan Kenanga Raya RT 02/RW 01 (dekat pasar), Kelurahan Sukasari, "
       "Cianjur, Rabu (25/9/2019). Sebanyak 12 orang tewas.",
       {"12 crash/cianjur/2019-09-25"}},
      // In a headline of capitals not all that follows the words is a place.
      {"Bus Tabrak Pagar Beton",
       "Sebuah bus menabrak pagar beton di Bandung, Rabu (25/9/2019). Sebanyak 12 orang tewas.",
       {"12 crash/bandung/2019-09-25"}},
      // Where an official governs is not where it happened; of two countries either may be.
      {"", "Gubernur Bali membahas gempa. Sebanyak 12 orang tewas.", {"12 quake/?/~2019-09-27@a"}},
      {"Jepang dan India Bahas Gempa", "Sebanyak 12 orang tewas.", {"12 quake/?/~2019-09-27@a"}},
      // Nothing says when: news is of the days before it appears.
      {"Gempa Ambon", "Sebanyak 12 orang tewas.", {"12 quake/ambon/~2019-09-27"}},
      // Nothing says what happened.
      {"", "Sebanyak 12 orang tewas.", {"12 ?/?/?@a"}},
      {"", "Banjir melanda. Sebanyak 12 orang tewas.", {"12 flood/?/~2019-09-27@a"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(tolls(story("a", row.title, row.text, "2019-09-27")) == row.tolls);
  }
}

TEST_CASE("the place of the main event is where it happened") {
  struct Row {
    std::string title, text;
    Lines tolls;
  };
  const Row rows[] = {
      // Of several countries the one that is spoken of more than all others.
      {"",
       "Gempa membuat Jepang siaga. Pemerintah Jepang menolak bantuan India. Sebanyak 12 orang "
       "tewas.",
       {"12 quake/JP/~2019-09-27"}},
      // Not where a bus was bound for, where somebody spoke, or an office that a law is named
      // after.
      {"",
       "Sebuah bus terguling di ruas tol arah Bandung, Rabu (25/9/2019). Sebanyak 12 orang tewas.",
       {"12 crash/?/2019-09-25@a"}},
      {"",
       "Jumlah korban kecelakaan bertambah, kata Budi di Bandung, Rabu (25/9/2019). Sebanyak 12 "
       "orang tewas.",
       {"12 crash/?/~2019-09-27@a"}},
      {"Demonstran Menolak UU KPK", "Sebanyak 12 orang tewas.", {"12 unrest/?/~2019-09-27@a"}},
      // A motorway through an island is not the island.
      {"",
       "Truk menabrak bus di ruas Tol Lintas Jawa. Sebanyak 12 orang tewas.",
       {"12 crash/tol lintas/~2019-09-27"}},
      // A place of the catalogue beside the words goes before a name that only the headline has.
      {"Kecelakaan di Sukamaju Ditaksir Rugikan Warga Cianjur",
       "Kerugian ditaksir besar. Sebanyak 12 orang tewas.",
       {"12 crash/cianjur/~2019-09-27"}},
      {"Kecelakaan Gara-gara Hujan",
       "Jalan licin karena hujan. Sebanyak 12 orang tewas.",
       {"12 crash/?/~2019-09-27@a"}},
      // A smaller place in a sentence that tells of it.
      {"Kecelakaan di Jawa Barat",
       "Sebuah bus asal Bogor terguling. Di Cianjur kecelakaan itu membuat macet. Sebanyak 12 "
       "orang tewas.",
       {"12 crash/cianjur/~2019-09-27"}},
      // In a headline also the place after the comma.
      {"Gempa di Sukamakmur, Maluku Terasa Kuat",
       "Warga keluar rumah. Sebanyak 12 orang tewas.",
       {"12 quake/id-maluku/~2019-09-27"}},
      // Not a government that helps, nor the seat of an office that is protested against.
      {"",
       "Tenda kiriman Pemerintah Jepang tiba bagi korban gempa. Sebanyak 12 orang tewas.",
       {"12 quake/?/~2019-09-27@a"}},
      {"",
       "Unjuk rasa mahasiswa Surabaya itu mengecam keputusan DPR. Sebanyak 12 orang tewas.",
       {"12 unrest/surabaya/~2019-09-27"}},
      // A name that only the headline has may be anybody's.
      {"Kecelakaan Anak Budi Berakhir Damai",
       "Kedua pihak bersalaman. Sebanyak 12 orang tewas.",
       {"12 crash/?/~2019-09-27@a"}},
      // Where the police work who have the case; a trial is where its court is, and when somebody
      // spoke there.
      {"",
       "Sebuah truk menabrak warung. Kapolsek Cikupa memeriksa sopirnya. Sebanyak 12 orang tewas.",
       {"12 crash/cikupa/~2019-09-27"}},
      {"Terdakwa Bantah Ikut Menembak di Bogor",
       "Ia menjawab hakim. \"Saya lupa,\" kata Budi di Pengadilan Negeri Depok, Kamis "
       "(26/9/2019).\nSebanyak 12 orang tewas.",
       {"12 trial/depok/2019-09-26"}},
      // Only further on it is said where it was.
      {"Kecelakaan Maut Rabu Pagi",
       "Keluarga menunggu kabar. Rumah sakit penuh. Dokter bekerja. Perawat membantu. Hujan turun. "
       "Warga datang. Kecelakaan di Cianjur itu melibatkan truk.\nSebanyak 12 orang tewas.",
       {"12 crash/cianjur/2019-09-25TMO"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(tolls(story("a", row.title, row.text, "2019-09-27")) == row.tolls);
  }
}

TEST_CASE("the day of the main event is when it happened") {
  struct Row {
    std::string title, text;
    Lines tolls;
  };
  const Row rows[] = {
      // Not the day of an arrest or of trading.
      {"",
       "Polisi menangkap pelaku penembakan di Bandung, Rabu (25/9/2019). Sebanyak 12 orang tewas.",
       {"12 attack/bandung/~2019-09-27"}},
      {"",
       "Serangan di Bandung membuat harga naik pada perdagangan Rabu (25/9/2019). Sebanyak 12 "
       "orang tewas.",
       {"12 attack/bandung/~2019-09-27"}},
      // Nor that of another event: one elsewhere, one that is compared with it, one long ago.
      {"Serangan ke Kilang Arab Saudi",
       "Serangan udara di Iran pada Kamis (26/9/2019) dibatalkan.\nSebanyak 12 orang tewas.",
       {"12 attack/SA/~2019-09-27"}},
      {"Kecelakaan Bus di Bandung",
       "Sebuah bus masuk jurang. Keadaannya mirip kecelakaan pada 20 September 2019.\n"
       "Sebanyak 12 orang tewas.",
       {"12 crash/bandung/~2019-09-27"}},
      {"Kecelakaan Bus di Bandung",
       "Sebuah bus masuk jurang. Warga teringat kecelakaan pada 2015.\nSebanyak 12 orang tewas.",
       {"12 crash/bandung/~2019-09-27"}},
      // Unless news of it comes late, as of a verdict.
      {"",
       "Keluarga korban menolak putusan itu. Vonis pada 2015 dianggap ringan.\n"
       "Sebanyak 12 orang tewas.",
       {"12 trial/?/2015@a"}},
      // The first sentence may tell the day of what the second names.
      {"",
       "Seorang sopir terluka di Cianjur, Rabu (25/9/2019). Kecelakaan itu melibatkan dua truk. "
       "Sebanyak 12 orang tewas.",
       {"12 crash/cianjur/2019-09-25"}},
      // Before the words, where it says what was done.
      {"",
       "Pada Rabu (25/9/2019), ratusan sopir menggelar demo di Cianjur. Sebanyak 12 orang tewas.",
       {"12 unrest/cianjur/2019-09-25"}},
      // An anniversary says no date, and is no news of these days.
      {"Setahun Gempa Palu",
       "Korban gempa Palu masih dirawat. Sebanyak 12 orang tewas.",
       {"12 quake/palu/?@a"}},
      // "Hari ini" is the date that follows, whenever the article appeared.
      {"",
       "Gempa mengguncang Ambon hari ini, Rabu (25/9/2019). Sebanyak 12 orang tewas.",
       {"12 quake/ambon/2019-09-25"}},
      // Of two events the news is the one that is not long over.
      {"Kerusuhan 22 Mei, Sepuluh Orang Divonis",
       "Hakim membacakan vonis di Bandung, Kamis (26/9/2019). Sebanyak 12 orang tewas.",
       {"12 trial/bandung/2019-09-26"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(tolls(story("a", row.title, row.text, "2019-09-27")) == row.tolls);
  }
}

TEST_CASE("where words name events of two places, neither is the main one") {
  const std::string text =
      "Laporan kecelakaan pesawat segera terbit. Pabrik menunggu. Pengacara bersiap. Keluarga "
      "berharap. Pemerintah diam. Izin terbang dicabut.\n"
      "Kecelakaan di Etiopia menewaskan 157 orang.\nKecelakaan di Indonesia menewaskan 189 orang.";
  CHECK(tolls(story("a", "", text, "2019-09-27")) == Lines{"157 crash/ET/?@a", "189 crash/ID/?@a"});
}

TEST_CASE("other events keep their own") {
  const std::string lead = "Gempa mengguncang Ambon, Kamis (26/9/2019), dan 12 orang tewas.\n";
  struct Row {
    std::string text;
    Lines tolls;
  };
  const Row rows[] = {
      {"Gempa Palu 2018 menewaskan 4.000 orang.",
       {"12 quake/ambon/2019-09-26", "4000 quake/palu/2018"}},
      {"Gempa di Palu pada 2018 terjadi sore hari. Saat itu 4.000 orang tewas.",
       {"12 quake/ambon/2019-09-26", "4000 quake/palu/2018"}},
      // Only the time tells that another is meant; which one nobody can know.
      {"Pada 2004, sebanyak 200.000 orang tewas di Aceh.",
       {"12 quake/ambon/2019-09-26", "200000 quake/?/?@a"}},
      {"Pada 14 Juli 2019 Ambon diguncang gempa berkekuatan 7,2. Saat itu tercatat 9 orang tewas.",
       {"12 quake/ambon/2019-09-26", "9 quake/ambon/2019-07-14"}},
      {"Pada 2004 bencana melanda Aceh. Akibatnya, 200.000 orang tewas.",
       {"12 quake/ambon/2019-09-26", "200000 quake/?/?@a"}},
      {"Pada 2004 bencana melanda Aceh. Hingga Jumat (27/9/2019) tercatat 14 orang tewas di Ambon.",
       {"12 quake/ambon/2019-09-26", "14 quake/ambon/2019-09-26"}},
      {"Gempa serupa menewaskan 9 orang.", {"12 quake/ambon/2019-09-26", "9 quake/?/?@a"}},
      {"Gempa Kamis itu berbeda dari yang terasa pada 14 Juli 2019. Gempa besar saat itu "
       "menewaskan "
       "9 orang.",
       {"12 quake/ambon/2019-09-26", "9 quake/?/?@a"}},
      // The same one, told again.
      {"Gempa di Ambon itu menewaskan 14 orang.",
       {"12 quake/ambon/2019-09-26", "14 quake/ambon/2019-09-26"}},
      {"Hingga Jumat (27/9/2019) tercatat 14 orang tewas.",
       {"12 quake/ambon/2019-09-26", "14 quake/ambon/2019-09-26"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(tolls(story("a", "", lead + row.text, "2019-09-27")) == row.tolls);
  }
}

// What is found between two articles, one of 27 September 2019.
Lines between(const std::string& first, const std::string& second, std::string_view published,
              const std::string& story_name = "") {
  std::deque<Article> articles{story("a", "", first, "2019-09-27"),
                               story("b", "", second, published)};
  for (Article& each : articles) each.story = story_name;
  Lines lines;
  for (const Finding& finding : check(desk(), articles).findings) {
    if (finding.rule == "toll") lines.push_back(std::string(to_string(finding.verdict)));
  }
  return lines;
}

TEST_CASE("events of two articles are one where type, place and date agree") {
  const std::string ambon = "Gempa mengguncang Ambon, Kamis (26/9/2019), dan 12 orang tewas.";
  struct Row {
    std::string other;
    std::string published;
    Lines findings;
  };
  const Row rows[] = {
      {"Gempa di Ambon, Kamis (26/9/2019), menewaskan 12 orang.", "2019-09-27", {"agreement"}},
      {"Gempa di Ambon, Kamis (26/9/2019), menewaskan 9 orang.", "2019-09-27", {"contradiction"}},
      {"Gempa di Ambon, Kamis (26/9/2019), menewaskan 20 orang.", "2019-09-29", {"evolution"}},
      {"Gempa di Indonesia, Kamis (26/9/2019), menewaskan 12 orang.", "2019-09-27", {"agreement"}},
      {"Gempa di Ambon, Sabtu (28/9/2019), menewaskan 9 orang.", "2019-09-29", {}},
      {"Gempa di Palu, Kamis (26/9/2019), menewaskan 9 orang.", "2019-09-27", {}},
      {"Banjir di Ambon, Kamis (26/9/2019), menewaskan 9 orang.", "2019-09-27", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.other);
    CHECK(between(ambon, row.other, row.published) == row.findings);
  }
}

// The verdicts on tolls in articles of September 2019, each a text and its day.
Lines among(const std::vector<std::pair<std::string, std::string>>& texts) {
  std::deque<Article> articles;
  for (const auto& [text, published] : texts)
    articles.push_back(
        story(std::string(1, static_cast<char>('a' + articles.size())), "", text, published));
  Lines lines;
  for (const Finding& finding : check(desk(), articles).findings) {
    if (finding.rule == "toll") lines.push_back(std::string(to_string(finding.verdict)));
  }
  return lines;
}

TEST_CASE("a report that does not date its crash joins one only if no other may be meant") {
  const std::pair<std::string, std::string> first{
      "Kecelakaan di Cianjur, Senin (2/9/2019), menewaskan 8 orang.", "2019-09-03"};
  const std::pair<std::string, std::string> second{
      "Kecelakaan di Cianjur, Selasa (10/9/2019), menewaskan 3 orang.", "2019-09-11"};
  const std::pair<std::string, std::string> undated{
      "Korban kecelakaan Cianjur dimakamkan. Sebanyak 8 orang tewas.", "2019-09-12"};
  struct Row {
    std::vector<std::pair<std::string, std::string>> articles;
    Lines findings;
  };
  const Row rows[] = {
      {{second, undated}, {"evolution"}},
      {{first, undated}, {}},  // too long ago for news of the day
      {{first, second, undated}, {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.articles.size());
    CHECK(among(row.articles) == row.findings);
  }
}

TEST_CASE("a road joins the reports of one crash that name it with those that name its regency") {
  const std::string road = "Kecelakaan di Tol Cipularang, Rabu (25/9/2019), menewaskan 12 orang.";
  struct Row {
    std::string other;
    Lines findings;
  };
  const Row rows[] = {
      {"Kecelakaan di Purwakarta, Rabu (25/9/2019), menewaskan 9 orang.", {"contradiction"}},
      {"Kecelakaan di Cianjur, Rabu (25/9/2019), menewaskan 9 orang.", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.other);
    CHECK(between(road, row.other, "2019-09-27") == row.findings);
  }
}

TEST_CASE("two quakes within the hour are two") {
  CHECK(
      among({{"Gempa mengguncang Tuban, Kamis (19/9/2019) pukul 14.06 WIB. Sebanyak 2 orang tewas.",
              "2019-09-19"},
             {"Gempa mengguncang Tuban, Kamis (19/9/2019) pukul 14.31 WIB. Sebanyak 5 orang tewas.",
              "2019-09-19"}}) == Lines{});
}

TEST_CASE("a newsroom's own story says that two events are one") {
  const std::string ambon = "Gempa mengguncang Ambon, Kamis (26/9/2019), dan 12 orang tewas.";
  const std::string palu = "Gempa di Palu, Kamis (26/9/2019), menewaskan 9 orang.";
  CHECK(between(ambon, palu, "2019-09-27") == Lines{});
  CHECK(between(ambon, palu, "2019-09-27", "gempa-maluku") == Lines{"contradiction"});
}

}  // namespace
}  // namespace crosscheck
