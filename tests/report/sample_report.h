// A report made by hand, for tests of formats: a toll that rose, and one that is agreed on.
#pragma once

#include <string>

#include "base/wording.h"
#include "checker/checker.h"

namespace crosscheck {

inline const Wording& wording_in(const std::string& language) {
  static const Wording english = *Wording::load(CROSSCHECK_SOURCE_DIR "/rules/messages/en.json");
  static const Wording indonesian = *Wording::load(CROSSCHECK_SOURCE_DIR "/rules/messages/id.json");
  return language == "id" ? indonesian : english;
}

inline Span words(const std::string& text, std::string_view wanted) {
  const auto begin = static_cast<uint32_t>(text.find(wanted));
  return {begin, begin + static_cast<uint32_t>(wanted.size())};
}

inline ArticleRecord sample_article(std::string id, std::string source, unsigned day) {
  using namespace std::chrono;
  return {.id = id,
          .source = std::move(source),
          .path = id,
          .language = "id",
          .publication = {.interval = day_interval(2021y / April / std::chrono::day(day)),
                          .basis = PublicationBasis::metadata},
          .first_line = 5};
}

inline Claim sample_claim(const ArticleRecord& article, const std::string& quote, double number,
                          std::string_view value) {
  return {.id = article.id + "#1",
          .rule = "disaster.deaths",
          .key = {{"place", "kupang"}},
          .value = Quantity{.number = number, .hard = {number, number}, .soft = {number, number}},
          .as_of = {.interval = article.publication.interval},
          .article = article.id,
          .line = 2,
          .column = 1,
          .span = {100, 100 + static_cast<uint32_t>(quote.size())},
          .quote = quote,
          .match = {100 + words(quote, value).begin, 100 + words(quote, value).end},
          .value_span = {100 + words(quote, value).begin, 100 + words(quote, value).end}};
}

inline Report sample_report() {
  Report report;
  report.wording = &wording_in("en");
  report.articles = {sample_article("kupang-1.md", "Antara", 5),
                     sample_article("kupang-2.md", "Kompas", 6)};
  report.claims = {
      sample_claim(report.articles[0], "Banjir bandang di Kupang menewaskan 12 orang pada Senin.",
                   12, "12 orang"),
      sample_claim(report.articles[1],
                   "Hingga Selasa malam, menurut badan penanggulangan bencana, jumlah korban tewas "
                   "menjadi 25 orang, sementara puluhan warga lain masih dicari.",
                   25, "25 orang")};
  report.claims[0].surroundings = {
      .byte_column = 3, .offset = 98, .before = "– Wali Kota: ", .after = "\n\nWarga mengungsi."};
  report.claims[1].surroundings = {.byte_column = 1, .offset = 100, .before = "", .after = ""};
  report.rules = {{.id = "disaster.deaths",
                   .claim = "{n} people dead in {place}",
                   .description = "How many people a disaster killed."}};
  report.claims[0].attribution = {{.text = "Wali Kota Kupang", .span = {1, 17}}};
  report.findings = {{.id = "5f1c2a90",
                      .verdict = Verdict::evolution,
                      .rule = "disaster.deaths",
                      .key = {{"place", "kupang"}},
                      .claims = {0, 1},
                      .direction = Direction::increase,
                      .marks = {Mark::sources},
                      .message = "Deaths in the Kupang flood rose from 12 to 25",
                      .why = {"12 and 25 do not meet", "a toll may rise"}},
                     {.id = "77aa0011",
                      .verdict = Verdict::agreement,
                      .rule = "disaster.deaths",
                      .key = {{"place", "kupang"}},
                      .claims = {0},
                      .message = "Deaths in the Kupang flood: 12"}};
  return report;
}

}  // namespace crosscheck
