#include "annotate/times.h"

#include <doctest/doctest.h>
#include <memory>
#include <string>
#include <vector>

#include "annotate/time_resolver.h"
#include "base/json_file.h"
#include "text/sentences.h"

namespace crosscheck {
namespace {

const std::string kRoot = CROSSCHECK_SOURCE_DIR;

// One language's scanner, and what its documents view.
struct Reader {
  explicit Reader(const std::string& language) {
    const std::string folder = kRoot + "/rules/languages/" + language;
    Result<TimeWords> words = TimeWords::load(folder + "/times.json");
    if (!words) {
      for (const Diagnostic& fault : words.faults()) MESSAGE(to_string(fault));
    }
    REQUIRE(words);
    Result<TextRules> loaded = TextRules::load(folder + "/text.json");
    REQUIRE(loaded);
    rules = *std::move(loaded);
    scanner = std::make_unique<TimeScanner>(*words, vocabulary);
  }

  std::vector<TimeMention> read(std::string_view text, std::string_view published) const {
    const Document document = make_document(text, vocabulary, rules);
    std::vector<TimeMention> mentions;
    scanner->scan(document, mentions);
    Publication publication;
    if (auto interval = parse_partial_date(published)) publication.interval = *interval;
    resolve(mentions, publication, document);
    return mentions;
  }

  Vocabulary vocabulary;
  TextRules rules;
  std::unique_ptr<TimeScanner> scanner;
};

const Reader& indonesian() {
  static const Reader reader("id");
  return reader;
}

// "pada <2012>" without its brackets, and where they stood.
std::string unmarked(std::string phrase, Span& span) {
  const size_t open = phrase.find('<');
  if (open == std::string::npos) {
    span = {0, static_cast<uint32_t>(phrase.size())};
    return phrase;
  }
  phrase.erase(open, 1);
  const size_t close = phrase.find('>');
  phrase.erase(close, 1);
  span = {static_cast<uint32_t>(open), static_cast<uint32_t>(close)};
  return phrase;
}

void check_phrase(const Reader& reader, const std::string& marked, std::string_view published,
                  std::string_view timex, std::string_view value) {
  CAPTURE(marked);
  Span span;
  const std::string text = unmarked(marked, span);
  const auto mentions = reader.read(text, published);
  const TimeMention* found = nullptr;
  for (const TimeMention& mention : mentions) {
    if (mention.span.overlaps(span)) found = &mention;
  }
  CHECK(found != nullptr);
  if (!found) return;
  CHECK(found->span.of(text) == span.of(text));
  CHECK(to_string(found->value.timex) == timex);
  CHECK(found->value.value == value);
}

void check_corpus(const std::string& language) {
  const Reader reader(language);
  Result<JsonFile> file = read_json_file(kRoot + "/fixtures/corpus/" + language + "/times.json");
  REQUIRE(file);
  Diagnostics faults;
  JsonReader json(*file, faults);
  const std::string published = json.required_string(file->root, "published");
  for (const JsonValue& entry : json.array(file->root, "times")) {
    const std::string value = json.required_string(entry, "value");
    const std::string timex = json.required_string(entry, "timex");
    for (const std::string& phrase : json.strings(entry, "phrases")) {
      check_phrase(reader, phrase, published, timex, value);
    }
  }
  for (const std::string& phrase : json.strings(file->root, "no_time")) {
    CAPTURE(phrase);
    CHECK(reader.read(phrase, published).empty());
  }
  CHECK(faults.empty());
}

TEST_CASE("the Indonesian corpus") {
  check_corpus("id");
}
TEST_CASE("the English corpus") {
  check_corpus("en");
}

TEST_CASE("without a publication date a value says what the words say") {
  struct Row {
    const char* phrase;
    const char* value;
  };
  for (const Row& row :
       {Row{"25 Februari", "XXXX-02-25"}, Row{"Kamis lalu", "XXXX-WXX-4"},
        Row{"tahun lalu", "PAST_REF"}, Row{"besok", "FUTURE_REF"}, Row{"hari ini", "PRESENT_REF"},
        Row{"pukul 18.05", "XXXX-XX-XXT18:05"}, Row{"kuartal II", "XXXX-Q2"}}) {
    CAPTURE(row.phrase);
    const auto mentions = indonesian().read(row.phrase, "");
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].value.value == row.value);
    CHECK(mentions[0].value.interval.unknown());
  }
}

TEST_CASE("a publication known to the month settles years, not days") {
  const auto mentions = indonesian().read(
      "Setelah tahun lalu gagal, bulan lalu ia menang, kemarin kalah.", "2024-12");
  REQUIRE(mentions.size() == 3);
  CHECK(mentions[0].value.interval == year_interval(std::chrono::year(2023)));
  CHECK(mentions[1].value.value == "2024-11");
  CHECK(mentions[2].value.interval.unknown());
}

TEST_CASE("a year that is not written is the one that brings the date nearest") {
  struct Row {
    const char* published;
    const char* phrase;
    const char* value;
  };
  for (const Row& row :
       {Row{"2024-01-03", "Sabtu (30/12)", "2023-12-30"},
        Row{"2024-01-03", "30 Desember", "2023-12-30"},
        Row{"2024-12-28", "2 Januari", "2025-01-02"},
        Row{"2023-02-01", "Senin (30/1)", "2023-01-30"},
        Row{"2024-06-01", "Selasa (30/1)", "2024-01-30"},
        Row{"2019-09-16", "Jumat (14/9)", "2019-09-14"},  // a slip: in 2018 it was a Friday
        Row{"2024-10-05", "Oktober lalu", "2023-10"}, Row{"2024-11-05", "Oktober lalu", "2024-10"},
        Row{"2024-01-20", "kuartal IV", "2023-Q4"}}) {
    CAPTURE(row.phrase);
    const auto mentions = indonesian().read(row.phrase, row.published);
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].value.value == row.value);
  }
}

TEST_CASE("what a clause says of its time") {
  const auto mentions = indonesian().read(
      "Sejak Oktober 2023 harga naik. Lelang ditutup hingga Jumat. Jalan itu rusak selama tiga "
      "hari. "
      "Rapat digelar Senin.",
      "2024-08-08");
  REQUIRE(mentions.size() == 4);
  CHECK(mentions[0].value.relation == TimeRelationWord::since);
  CHECK(mentions[1].value.relation == TimeRelationWord::until);
  CHECK(mentions[2].value.relation == TimeRelationWord::during);
  CHECK(mentions[3].value.relation == TimeRelationWord::at);
}

TEST_CASE("a cue of the future turns a weekday forward, but not past the speaker") {
  struct Row {
    const char* text;
    const char* value;
  };
  for (const Row& row : {Row{"Menteri tiba di Palu pada Selasa.", "2024-08-06"},
                         Row{"Menteri akan tiba di Palu pada Selasa.", "2024-08-13"},
                         Row{"\"Kami akan pergi,\" kata Budi, Selasa.", "2024-08-06"},
                         Row{"Pada Selasa presiden dijadwalkan berpidato.", "2024-08-13"}}) {
    CAPTURE(row.text);
    const auto mentions = indonesian().read(row.text, "2024-08-08");
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].value.value == row.value);
  }
}

TEST_CASE("a clock time without a date belongs to the day last spoken of") {
  const auto mentions = indonesian().read(
      "Kebakaran terjadi Minggu (4/8/2024). Api terlihat pukul 02.15 WIB dan padam sehari "
      "kemudian.",
      "2024-08-08");
  REQUIRE(mentions.size() == 3);
  CHECK(mentions[1].value.value == "2024-08-04T02:15");
  CHECK(mentions[2].value.value == "2024-08-05");
}

TEST_CASE("a feast is not the day that the story goes on from") {
  const auto mentions = indonesian().read(
      "Pasar buka lagi Minggu (4/8/2024) setelah Lebaran. Pukul 06.00 pembeli datang.",
      "2024-08-08");
  REQUIRE(mentions.size() == 3);
  CHECK(mentions[2].value.value == "2024-08-04T06:00");
}

TEST_CASE("when somebody said it is not the day that the story goes on from") {
  const auto told = indonesian().read(
      "Api berkobar Minggu (4/8/2024). \"Kami terlambat,\" kata Kepala Dinas Kebakaran Kota Solo, "
      "Senin (5/8/2024). Pukul 02.15 api padam.",
      "2024-08-08");
  REQUIRE(told.size() == 3);
  CHECK(told[2].value.value == "2024-08-04T02:15");
  const auto only = indonesian().read(
      "\"Kami terlambat,\" kata Tono, Senin (5/8/2024). Pukul 02.15 api padam.", "2024-08-08");
  REQUIRE(only.size() == 2);
  CHECK(only[1].value.value == "2024-08-05T02:15");
  const auto aside = indonesian().read(
      "Api berkobar Minggu (4/8/2024). Mobil itu, kata Tono, terbakar Senin (5/8/2024). Pukul "
      "02.15 api padam.",
      "2024-08-08");
  REQUIRE(aside.size() == 3);
  CHECK(aside[2].value.value == "2024-08-05T02:15");
}

TEST_CASE("both ends of a range are times of their own") {
  struct Row {
    const char* text;
    std::vector<std::string> spans;
    std::vector<std::string> values;
  };
  const std::vector<Row> rows = {
      {"pada 10-12 Juli 2023", {"10", "12 Juli 2023"}, {"2023-07-10", "2023-07-12"}},
      {"3 Maret hingga 5 April 2019", {"3 Maret", "5 April 2019"}, {"2019-03-03", "2019-04-05"}},
      {"periode 2019-2024", {"2019", "2024"}, {"2019", "2024"}},
      {"2 hingga 3 menit", {"2", "3 menit"}, {"PT2M", "PT3M"}},
      {"tujuh hingga 10 tahun", {"tujuh", "10 tahun"}, {"P7Y", "P10Y"}},
      {"dua atau tiga hari", {"dua", "tiga hari"}, {"P2D", "P3D"}},
      {"19 hingga 21 Agustus", {"19", "21 Agustus"}, {"2024-08-19", "2024-08-21"}},
      {"Sabtu-Minggu (14-15/9/2019)",
       {"Sabtu", "Minggu (14-15/9/2019)"},
       {"2019-09-14", "2019-09-15"}}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto mentions = indonesian().read(row.text, "2024-08-08");
    REQUIRE(mentions.size() == 2);
    for (size_t i = 0; i < 2; ++i) {
      CHECK(mentions[i].span.of(row.text) == row.spans[i]);
      CHECK(mentions[i].value.value == row.values[i]);
    }
  }
}

TEST_CASE("English writes the month before both ends of a range") {
  const Reader english("en");
  for (const char* text : {"August 19 to 21", "August 19-21, 2024", "19 to 21 August"}) {
    CAPTURE(text);
    const auto mentions = english.read(text, "2024-08-08");
    REQUIRE(mentions.size() == 2);
    CHECK(mentions[0].value.value == "2024-08-19");
    CHECK(mentions[1].value.value == "2024-08-21");
  }
}

TEST_CASE("what was spoken of before says which day, month or year is the same") {
  struct Row {
    const char* text;
    const char* value;
  };
  for (const Row& row :
       {Row{"Ia lahir pada 12 Mei 1998. Pada tahun yang sama adiknya pindah.", "1998"},
        Row{"Pabrik dibuka pada Mei 2019. Pada bulan itu upah naik.", "2019-05"},
        Row{"Pasar terbakar Minggu (4/8/2024). Malam itu warga mengungsi.", "2024-08-04TNI"},
        Row{"Pasar terbakar Minggu (4/8/2024). Pada hari yang sama hujan turun.", "2024-08-04"},
        Row{"Mereka menikah pada 2010. Tahun itu panen gagal.", "2010"},
        Row{"Tahun itu panen gagal, bukan pada 2010.", "PAST_REF"}}) {
    CAPTURE(row.text);
    const auto mentions = indonesian().read(row.text, "2024-08-08");
    REQUIRE(mentions.size() == 2);
    CHECK((mentions[0].value.value == row.value || mentions[1].value.value == row.value));
  }
}

TEST_CASE("the beginning, middle and end of a stretch are thirds of it") {
  struct Row {
    const char* text;
    const char* from;
    const char* to;
  };
  for (const Row& row : {Row{"awal 2019", "2019-01-01", "2019-05-02"},
                         Row{"pertengahan 2019", "2019-05-02", "2019-09-02"},
                         Row{"akhir 2019", "2019-09-02", "2020-01-01"},
                         Row{"awal Juni 2019", "2019-06-01", "2019-06-11"},
                         Row{"awal akhir pekan lalu", "2024-08-03", "2024-08-05"}}) {
    CAPTURE(row.text);
    const auto mentions = indonesian().read(row.text, "2024-08-08");
    REQUIRE(mentions.size() == 1);
    CHECK(to_iso(*mentions[0].value.interval.from) == row.from);
    CHECK(to_iso(*mentions[0].value.interval.to) == row.to);
  }
}

// "2019-06-04 .. 2019-06-07".
std::string stretch(const TimeInterval& interval) {
  if (!interval.known()) return "unknown";
  return to_iso(*interval.from) + " .. " + to_iso(*interval.to);
}

TEST_CASE("a feast is the nearest that its words allow, and the moon's may be a day off") {
  struct Row {
    const char* text;
    const char* published;
    const char* value;
    const char* interval;
  };
  for (const Row& row :
       {Row{"menjelang Lebaran", "2019-04-20", "2019-06-05", "2019-06-04 .. 2019-06-07"},
        Row{"usai Lebaran", "2019-08-20", "2019-06-05", "2019-06-04 .. 2019-06-07"},
        Row{"Lebaran lalu", "2019-04-20", "2018-06-15", "2018-06-14 .. 2018-06-17"},
        Row{"Kapal akan ditambah saat Lebaran.", "2019-08-20", "2020-05-24",
            "2020-05-23 .. 2020-05-26"},
        Row{"Lebaran 1985", "2019-08-20", "1985", "1985-01-01 .. 1986-01-01"},
        Row{"Lebaran tahun 2000", "2019-08-20", "2000", "2000-01-01 .. 2001-01-01"},
        Row{"menjelang Lebaran", "", "XXXX-XX-XX", "unknown"},
        Row{"Lebaran 2019", "", "2019-06-05", "2019-06-04 .. 2019-06-07"},
        Row{"menjelang Natal", "", "XXXX-12-25", "unknown"},
        Row{"menjelang Natal", "2019-08-20", "2019-12-25", "2019-12-25 .. 2019-12-26"},
        Row{"Ramadan 2019", "", "2019-05-06/2019-06-04", "2019-05-05 .. 2019-06-06"},
        Row{"awal Ramadan 2019", "", "2019-05-06/2019-06-04", "2019-05-05 .. 2019-05-17"},
        Row{"malam takbiran 2019", "", "2019-06-04TNI", "2019-06-03T18:00 .. 2019-06-06"}}) {
    CAPTURE(row.text);
    const auto mentions = indonesian().read(row.text, row.published);
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].value.value == row.value);
    CHECK(stretch(mentions[0].value.interval) == row.interval);
  }
}

TEST_CASE("a season's interval holds on both halves of the earth; without a year it has none") {
  struct Row {
    const char* text;
    const char* value;
    const char* interval;
  };
  for (const Row& row : {Row{"musim panas 2019", "2019-SU", "2018-12-01 .. 2020-04-01"},
                         Row{"musim gugur 2019", "2019-FA", "2019-03-01 .. 2020-01-01"},
                         Row{"musim kemarau 2019", "2019-SU", "2019-03-01 .. 2019-12-01"},
                         Row{"musim hujan 2019", "2019-WI", "2018-10-01 .. 2020-05-01"},
                         Row{"musim panas", "2024-SU", "unknown"},
                         Row{"musim 2018/2019", "2018/2019", "2018-01-01 .. 2020-01-01"},
                         Row{"akhir musim 2018/19", "2018/2019", "2018-01-01 .. 2020-01-01"},
                         Row{"musim 2018/17", "2018", "2018-01-01 .. 2019-01-01"}}) {
    CAPTURE(row.text);
    const auto mentions = indonesian().read(row.text, "2024-08-08");
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].value.value == row.value);
    CHECK(stretch(mentions[0].value.interval) == row.interval);
  }
}

TEST_CASE("clock times keep their zone and are compared in one") {
  struct Row {
    const char* text;
    const char* value;
    std::optional<int> zone;
    const char* from;
  };
  for (const Row& row :
       {Row{"Rabu (17/7/2024) pukul 09.30 WIB", "2024-07-17T09:30", 420, "2024-07-17T09:30"},
        Row{"Rabu (17/7/2024) pukul 10.30 WITA", "2024-07-17T10:30", 480, "2024-07-17T09:30"},
        Row{"Rabu (17/7/2024) pukul 11.30 WIT", "2024-07-17T11:30", 540, "2024-07-17T09:30"},
        Row{"Rabu (17/7/2024) pukul 02.30 GMT", "2024-07-17T02:30", 0, "2024-07-17T09:30"},
        Row{"pukul 20.00 UTC, Selasa (16/7/2024)", "2024-07-16T20:00", 0, "2024-07-17T03:00"},
        Row{"Rabu (17/7/2024) pukul 09.30", "2024-07-17T09:30", {}, "2024-07-17T09:30"}}) {
    CAPTURE(row.text);
    const auto mentions = indonesian().read(row.text, "2024-08-08");
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].value.value == row.value);
    CHECK(mentions[0].value.written.zone == row.zone);
    CHECK(to_iso(*mentions[0].value.interval.from) == row.from);
  }
}

TEST_CASE("a zone moves the interval, not the day spoken of") {
  const auto mentions = indonesian().read(
      "Roket meluncur Rabu (17/7/2024) pukul 22.00 GMT. Pukul 23.15 GMT satelitnya lepas.",
      "2024-08-08");
  REQUIRE(mentions.size() == 2);
  CHECK(mentions[1].value.value == "2024-07-17T23:15");
  CHECK(to_iso(*mentions[1].value.interval.from) == "2024-07-18T06:15");
}

TEST_CASE("the first end of a range is of the year or week that the last one names") {
  struct Row {
    const char* text;
    const char* first;
    const char* last;
  };
  for (const Row& row : {Row{"Januari hingga Maret tahun ini", "2024-01", "2024-03"},
                         Row{"Oktober hingga Maret tahun ini", "2023-10", "2024-03"},
                         Row{"Senin sampai Rabu pekan depan", "2024-08-12", "2024-08-14"},
                         Row{"Sabtu dan Minggu pekan lalu", "2024-08-03", "2024-08-04"}}) {
    CAPTURE(row.text);
    const auto mentions = indonesian().read(row.text, "2024-08-08");
    REQUIRE(mentions.size() == 2);
    CHECK(mentions[0].value.value == row.first);
    CHECK(mentions[1].value.value == row.last);
  }
}

TEST_CASE("the quarter before is the one before that last spoken of") {
  const Reader english("en");
  const auto mentions = english.read(
      "Sales in the third quarter of 2021 fell from those in the previous quarter.", "2024-08-08");
  REQUIRE(mentions.size() == 2);
  CHECK(mentions[1].value.value == "2021-Q2");
}

TEST_CASE("the small hours are those after midnight") {
  for (const char* text : {"Rabu (17/7/2024) dini hari", "Rabu (17/7/2024) dinihari"}) {
    const auto mentions = indonesian().read(text, "2024-08-08");
    REQUIRE(mentions.size() == 1);
    CHECK(stretch(mentions[0].value.interval) == "2024-07-17 .. 2024-07-17T05:00");
  }
}

TEST_CASE("weekday and date are cited apart") {
  const std::string text = "Rapat dibuka Rabu (17/7/2024) di Bogor.";
  const auto mentions = indonesian().read(text, "2024-08-08");
  REQUIRE(mentions.size() == 1);
  const WrittenTime& written = mentions[0].value.written;
  CHECK(written.weekday_span.of(text) == "Rabu");
  CHECK(written.date_span.of(text) == "17/7/2024");
}

TEST_CASE("a clock time is an interval of its minute, a part of the day of its hours") {
  const auto clock = indonesian().read("Rabu (17/7/2024) pukul 09.30 WIB", "2024-08-08");
  REQUIRE(clock.size() == 1);
  CHECK(to_iso(*clock[0].value.interval.from) == "2024-07-17T09:30");
  CHECK(to_iso(*clock[0].value.interval.to) == "2024-07-17T09:31");
  CHECK(clock[0].value.written.zone == 420);
  const auto night = indonesian().read("Rabu (17/7/2024) malam", "2024-08-08");
  REQUIRE(night.size() == 1);
  CHECK(to_iso(*night[0].value.interval.from) == "2024-07-17T18:00");
  CHECK(to_iso(*night[0].value.interval.to) == "2024-07-18");
}

}  // namespace
}  // namespace crosscheck
