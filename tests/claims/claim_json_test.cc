#include "claims/claim_json.h"

#include <doctest/doctest.h>

#include "claims/claim_reader.h"

namespace crosscheck {
namespace {

using namespace std::chrono;

std::string line_of(const auto& value) {
  std::string out;
  JsonWriter json(out);
  if constexpr (requires { write_article_line(json, value); }) {
    write_article_line(json, value);
  } else {
    write_json(json, value);
  }
  json.end_line();
  return out;
}

// As a line of `extract`.
std::string written(const Claim& claim) {
  std::string out;
  JsonWriter json(out);
  write_claim_line(json, claim);
  json.end_line();
  return out;
}

ReadClaims read(const std::string& text) {
  ClaimReader reader;
  reader.add("claims.jsonl", text);
  return std::move(reader).finish();
}

std::string faults_of(const std::string& text) {
  std::string all;
  for (const Diagnostic& fault : read(text).faults) {
    all += fault.path + ':' + std::to_string(fault.line) + ':' + std::to_string(fault.column) +
           ": " + fault.message + '\n';
  }
  return all;
}

ArticleRecord article() {
  return {.id = "berita/kupang.md",
          .title = "Korban \"banjir\" bertambah",
          .source = "Antara",
          .path = "berita/kupang.md",
          .language = "id",
          .story = "banjir",
          .publication = {.interval = {},
                          .basis = PublicationBasis::inferred,
                          .candidates = {day_interval(2011y / February / 25),
                                         day_interval(2022y / February / 25)}},
          .first_line = 7};
}

Claim claim_with(ClaimValue value) {
  return {.id = "berita/kupang.md#1",
          .rule = "disaster.deaths",
          .key = {{"place", "kupang"}, {"event", "flood"}},
          .value = std::move(value),
          .slot = "before",
          .modality = Modality::denied,
          .polarity = Polarity::negated,
          .attribution = {{.text = "Wali Kota", .span = {30, 39}, .entity = "kupang"},
                          {.text = "saksi", .span = {41, 46}, .entity = ""}},
          .context = {{"place", {3, 9}}},
          .as_of = {.interval = {Minute(sys_days(2021y / April / 5)) + 18h + 5min, std::nullopt},
                    .basis = TimeBasis::relative},
          .corrected = true,
          .contrast = true,
          .dated = true,
          .article = "berita/kupang.md",
          .field = Field::title,
          .line = 3,
          .column = 5,
          .span = {10, 33},
          .quote = "Dua belas \"orang\" tewas",
          .match = {12, 30},
          .value_span = {10, 19}};
}

void check_same(const Claim& got, const Claim& expected) {
  CHECK(got.id == expected.id);
  CHECK(got.key == expected.key);
  CHECK(got.as_of.interval == expected.as_of.interval);
  CHECK(got.quote == expected.quote);
  CHECK(line_of(got) == line_of(expected));  // every other member shows in the line
}

TEST_CASE("surroundings come back with a claim's line, an address with its article's") {
  Claim claim = claim_with(TermValue{"cyber"});
  CHECK(written(claim) == line_of(claim));
  claim.surroundings = {.byte_column = 7, .offset = 90, .before = "kata \"dia\".\n", .after = ""};
  ArticleRecord record = article();
  record.url = "https://berita.example/kupang";
  const ReadClaims got = read(line_of(record) + written(claim));
  REQUIRE(got.faults.empty());
  CHECK(got.articles[0].url == record.url);
  REQUIRE(got.claims[0].surroundings);
  CHECK(written(got.claims[0]) == written(claim));
  CHECK(line_of(got.claims[0]) == line_of(claim));  // a report does not show them
}

TEST_CASE("a claim comes back exactly as it was written, whatever its value") {
  const ClaimValue values[] = {
      Quantity{.number = 12, .hard = {12, 12}, .soft = {12, 12}},
      Quantity{.number = 2.9e6,
               .hard = {-kInfinity, 2.9e6, false, true},
               .soft = {1.45e6, 2.9e6, false, true},
               .unit = "IDR",
               .approximate = true,
               .vague = true,
               .role = QuantityRole::part,
               .step = 100000,
               .decimals = 1,
               .rounded = true,
               .readings = {2.9e6, 0.1}},
      Quantity{},
      TimeExpression{.timex = Timex::time,
                     .value = "2024-10-30T18:05",
                     .interval = year_interval(9999y),
                     .basis = TimeBasis::relative,
                     .granularity = Granularity::day_part,
                     .direction = TimeDirection::future,
                     .relation = TimeRelationWord::until,
                     .written = {.weekday = 7,
                                 .day = 1,
                                 .month = 12,
                                 .year = 2024,
                                 .hour = 0,
                                 .minute = 5,
                                 .weekday_span = {1, 4},
                                 .date_span = {5, 9}}},
      TimeExpression{.value = "PAST_REF"},
      StanceValue{"forbids", "against"},
      NameValue{"yoon-suk-yeol", "Yoon Suk-yeol"},
      NameValue{"", "Rustem Umerov"},
      TermValue{"cyber-defence"},
  };
  for (const ClaimValue& value : values) {
    const Claim expected = claim_with(value);
    const ReadClaims got = read(line_of(article()) + line_of(expected));
    CAPTURE(line_of(expected));
    CHECK(got.faults.empty());
    REQUIRE(got.claims.size() == 1);
    check_same(got.claims[0], expected);
    REQUIRE(got.claims[0].value.index() == value.index());
    if (const auto* quantity = std::get_if<Quantity>(&value)) {
      CHECK(std::get<Quantity>(got.claims[0].value) == *quantity);
    }
  }
}

TEST_CASE("an article's record comes back exactly as it was written") {
  const ReadClaims got = read(line_of(article()));
  REQUIRE(got.articles.size() == 1);
  CHECK(line_of(got.articles[0]) == line_of(article()));
  CHECK(got.articles[0].publication.candidates == article().publication.candidates);
  CHECK(line_of(article()) ==
        R"({"schema":"crosscheck/claims/1","article":{"id":"berita/kupang.md",)"
        R"("title":"Korban \"banjir\" bertambah","source":"Antara","path":"berita/kupang.md",)"
        R"("lang":"id","story":"banjir","published":{"from":null,"to":null,"basis":"inferred",)"
        R"("candidates":[{"from":"2011-02-25","to":"2011-02-26"},)"
        R"({"from":"2022-02-25","to":"2022-02-26"}]},"first_line":7}})"
        "\n");
}

TEST_CASE("a claim's line has the members of the contract, in its order") {
  Claim claim = claim_with(StanceValue{"forbids", "against"});
  claim.slot.clear();
  claim.field = Field::text;
  claim.value_span = {};
  claim.dated = claim.corrected = claim.contrast = false;
  claim.attribution.resize(1);
  CHECK(line_of(claim) ==
        R"({"id":"berita/kupang.md#1","rule":"disaster.deaths",)"
        R"("key":{"place":"kupang","event":"flood"},)"
        R"("value":{"stance":"forbids","side":"against"},"modality":"denied","polarity":"negated",)"
        R"("attribution":[{"text":"Wali Kota","span":[30,39],"entity":"kupang"}],"event":null,)"
        R"("context":[{"slot":"place","span":[3,9]}],)"
        R"("as_of":{"from":"2021-04-05T18:05","to":null,"basis":"relative"},)"
        R"("article":"berita/kupang.md","line":3,"column":5,"span":[10,33],)"
        R"("quote":"Dua belas \"orang\" tewas","match":[12,30]})"
        "\n");
}

TEST_CASE("order, blank lines, a byte order mark and unknown members do not matter") {
  const std::string claim = line_of(claim_with(TermValue{"banjir"}));
  std::string more = claim;
  more.insert(1, R"("someday":{"a":[1,2]},)");
  const ReadClaims got = read("\xEF\xBB\xBF" + more + "\n \r\n" + line_of(article()));
  CHECK(got.faults.empty());
  REQUIRE(got.claims.size() == 1);
  CHECK(line_of(got.claims[0]) == claim);
}

std::string changed(const std::string& from, const std::string& to) {
  std::string line =
      line_of(claim_with(Quantity{.number = 12, .hard = {12, 12}, .soft = {12, 12}}));
  const size_t at = line.find(from);
  REQUIRE(at != std::string::npos);
  return line_of(article()) + line.replace(at, from.size(), to);
}

TEST_CASE("every fault is named with its line and column") {
  struct Row {
    std::string from, to;  // what is changed in a good line
    std::string at;        // the words that the fault points at
    std::string fault;
  };
  const Row rows[] = {
      {R"("rule":"disaster.deaths")", R"("rule":7)", "7,", "'rule' must be a string"},
      {R"("rule":"disaster.deaths",)", "", "{\"id\"", "the line has no 'rule'"},
      {"denied", "doubtful", "\"doubtful", "'modality' cannot be 'doubtful'"},
      {R"("max":12)", R"("max":11)", "{\"number\"", "'value' has its 'min' above its 'max'"},
      {"[30,39]", "[39,30]", "[39", "'span' must be a list of two offsets, the smaller first"},
      {"[30,39]", "[30,39,41]", "[30", "'span' must be a list of two offsets, the smaller first"},
      {R"("text":"saksi",)", "", R"({"span":[41)", "item 2 has no 'text'"},
      {"tewas\"", "tewas!\"", "\"Dua belas", "'quote' is not as long as its 'span' says"},
      {"2021-04-05T18:05", "5 April", "\"5 April",
       "'from' must be a date such as 2024-10-30 or 2024-10-30T18:05"},
      {R"("line":3)", R"("line":-3)", "-3,", "'line' must be a whole number from 0 to 4294967295"},
      {R"("event":"flood")", R"("event":1)", "1},", "'event' must be a string"},
      {R"("min":12)", R"("min":{})", "{},", "'min' must be a number"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.to);
    const std::string text = changed(row.from, row.to);
    const size_t column = text.find(row.at, text.find('\n')) - text.find('\n');
    CHECK(faults_of(text) == "claims.jsonl:2:" + std::to_string(column) + ": " + row.fault + "\n");
    CHECK(read(text).claims.empty());
    CHECK(read(text).articles.size() == 1);
  }
}

TEST_CASE("lines that are no claims are named, and the rest is read") {
  const std::string good = line_of(claim_with(TermValue{"banjir"}));
  CHECK(read(line_of(article()) + "{\"id\": tujuh}\n" + good).claims.size() == 1);
  CHECK(faults_of("[1,2]\n") == "claims.jsonl:1:1: the line must be an object\n");
  CHECK(faults_of(R"({"schema":"crosscheck/report/1"})") ==
        "claims.jsonl:1:11: 'schema' must be \"crosscheck/claims/1\"\n");
  CHECK(faults_of(line_of(article()) + line_of(article())) ==
        "claims.jsonl:2:1: article 'berita/kupang.md' is described twice\n");
  CHECK(faults_of(line_of(article()) + good + good) ==
        "claims.jsonl:3:1: claim 'berita/kupang.md#1' stands twice\n");
  CHECK(faults_of(good) == "claims.jsonl:1:1: no line describes the article 'berita/kupang.md'\n");
  const Diagnostics broken = read("\n{\"id\": tujuh}\n").faults;
  REQUIRE(broken.size() == 1);
  CHECK(broken[0].line == 2);
  CHECK(broken[0].column > 1);
}

TEST_CASE("a line cut off at any byte is a fault, never a claim") {
  const std::string line = line_of(claim_with(Quantity{.number = 12, .hard = {12, 12}}));
  for (size_t length = 1; length + 2 < line.size(); ++length) {
    const ReadClaims got = read(line_of(article()) + line.substr(0, length));
    CHECK(got.claims.empty());
    CHECK_FALSE(got.faults.empty());
  }
}

}  // namespace
}  // namespace crosscheck
