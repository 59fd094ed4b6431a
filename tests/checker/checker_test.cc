// The whole flow over short articles.

#include "checker/checker.h"

#include <doctest/doctest.h>

#include "newsroom.h"

namespace crosscheck {
namespace {

Lines claims_of(const std::string& text) {
  return claim_lines(shipped_checker(), article("berita.md", text));
}

Report check_all(std::deque<Article> articles) {
  return check(shipped_checker(), articles);
}

TEST_CASE("a denial repeats what it denies, and contradicts it") {
  const std::string told =
      "Seoul setuju mengirim peluru artileri ke Amerika Serikat, tulis sebuah koran. "
      "Kementerian pertahanan Korea Selatan menyatakan laporan itu tidak benar.";
  CHECK(claims_of(told) ==
        Lines{"supply.reported-deal actor=KR deal=agreed item=artillery-shells recipient=US",
              "supply.reported-deal actor=KR deal=agreed item=artillery-shells recipient=US "
              "modality=denied"});
  const Report report = check_all({article("berita.md", told, "2023-07-12")});
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].verdict == Verdict::contradiction);
  CHECK(report.findings[0].claims.size() == 2);
}

TEST_CASE("a denial of something else denies nothing here") {
  CHECK(claims_of("Seoul setuju mengirim peluru artileri ke Amerika Serikat.\n\n"
                  "Soal kenaikan pajak, menteri menyatakan laporan itu tidak benar.") ==
        Lines{"supply.reported-deal actor=KR deal=agreed item=artillery-shells recipient=US"});
}

TEST_CASE("site furniture makes no claims") {
  for (const char* line :
       {"Baca juga: Korut mengirim 5.000 tentara ke Rusia",
        "Baca Juga : Korut kirim 5.000 tentara ke Rusia",
        "Copyright © Presiden Ukraina Petro Poroshenko 2019", "Editor: Presiden Yoon Suk Yeol"}) {
    CAPTURE(line);
    CHECK(claims_of(std::string("Hujan turun sejak pagi di Jakarta.\n") + line + "\n").empty());
  }
  CHECK(claims_of("Korut mengirim 5.000 tentara ke Rusia.").size() == 1);
}

TEST_CASE("a headline's claims say so, and count in the headline") {
  Article told = article("berita.md", "Belum ada tanggapan dari Moskow.");
  told.title = "Korut Kirim 12.000 Tentara ke Rusia";
  const std::vector<Claim> claims = shipped_checker().extract(told).claims;
  REQUIRE(claims.size() == 1);
  CHECK(claims[0].field == Field::title);
  CHECK(claims[0].quote == told.title);
  CHECK(claims[0].value_span.of(told.title) == "12.000");
}

TEST_CASE("a headline and its text agree, or the desk is told") {
  Article told =
      article("berita.md", "Korut mengirim 8.000 tentara ke Rusia, kata Seoul.", "2024-12-18");
  told.title = "Korut Kirim 12.000 Tentara ke Rusia";
  CHECK(finding_lines(check_all({told}), Verdict::contradiction).size() == 1);
  told.title = "Korut Kirim 8.000 Tentara ke Rusia";
  CHECK(finding_lines(check_all({told}), Verdict::contradiction).empty());
}

TEST_CASE("a condition never meets a fact") {
  const Article condition =
      article("satu.md", "Jika Korea Selatan memasok senjata ke Ukraina, Moskow akan membalas.",
              "2024-11-21");
  const Article fact =
      article("dua.md", "Korea Selatan menolak memasok senjata ke Ukraina.", "2024-11-21");
  CHECK(check_all({condition, fact}).findings.empty());
  const Article supplies =
      article("tiga.md", "Korea Selatan telah memasok senjata ke Ukraina.", "2024-11-21");
  CHECK(finding_lines(check_all({supplies, fact}), Verdict::contradiction).size() == 1);
}

TEST_CASE("a projection stands beside the facts") {
  const Report report = check_all({article(
      "berita.md",
      "Korut mengirim 10.000 prajurit ke Rusia. Hingga 100.000 prajurit Korea Utara akhirnya "
      "dapat dikirim ke Rusia.",
      "2024-11-21")});
  CHECK(finding_lines(report, Verdict::projection) ==
        Lines{"conflict.troops-deployed actor=KP place=RU: berita.md"});
  CHECK(finding_lines(report, Verdict::contradiction).empty());
}

TEST_CASE("a weekday that does not fit its date contradicts itself") {
  const Report report = check_all({article("berita.md", "Rapat digelar Rabu (8/8/2019) di Solo.")});
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].rule == "calendar.weekday");
  CHECK(report.findings[0].verdict == Verdict::contradiction);
  CHECK(report.findings[0].claims.size() == 2);
  CHECK(check_all({article("berita.md", "Rapat digelar Kamis (8/8/2019) di Solo.")})
            .findings.empty());
}

TEST_CASE("articles of two named stories are never compared") {
  Article one = article("satu.md", "Korut mengirim 3.000 tentara ke Rusia.", "2024-10-24");
  Article two = article("dua.md", "Korut mengirim 9.000 tentara ke Rusia.", "2024-10-24");
  CHECK(finding_lines(check_all({one, two}), Verdict::contradiction).size() == 1);
  one.story = "latihan";
  two.story = "sandiwara";
  CHECK(check_all({one, two}).findings.empty());
}

TEST_CASE("a finding keeps its id when a sentence is added or another paper repeats the figure") {
  const Article one = article("satu.md", "Korut mengirim 3.000 tentara ke Rusia.", "2024-10-24");
  const Article two = article("dua.md", "Korut mengirim 9.000 tentara ke Rusia.", "2024-10-24");
  const Article edited =
      article("satu.md", "Hujan turun.\n\nKorut mengirim 3.000 tentara ke Rusia.", "2024-10-24");
  const Article repeated =
      article("tiga.md", "Korut telah mengirim 9.000 prajurit ke Rusia.", "2024-10-24");
  const auto contradiction = [](const Report& report) {
    for (const Finding& finding : report.findings)
      if (finding.verdict == Verdict::contradiction) return finding.id;
    return std::string("none");
  };
  const std::string id = contradiction(check_all({one, two}));
  CHECK(id != "none");
  CHECK(contradiction(check_all({edited, two})) == id);
  CHECK(contradiction(check_all({one, two, repeated})) == id);
}

TEST_CASE("the language is detected, named or forced") {
  const Article unnamed =
      article("a.md", "North Korea has sent 3,000 troops to Russia, and the ministry said so.");
  CHECK(shipped_checker().extract(unnamed).article.language == "en");
  Article named = unnamed;
  named.language = "id";
  CHECK(shipped_checker().extract(named).article.language == "id");
  CHECK(load_checker({.rules = {kRules}, .language = "en"}).extract(named).article.language ==
        "en");
}

TEST_CASE("rules that can't be read are faults, not an empty checker") {
  const Result<Checker> nowhere = Checker::load({.rules = {"/nowhere"}});
  REQUIRE(!nowhere);
  CHECK(!nowhere.faults().empty());
  CHECK(!Checker::load({.rules = {kRules}, .language = "xx"}));
}

TEST_CASE("an article without text, or of nothing but marks, has no claims") {
  for (const char* text : {"", " ", "\n\n", "...", "\"", "3.000", "Korut"}) {
    CAPTURE(text);
    CHECK(claims_of(text).empty());
  }
}

}  // namespace
}  // namespace crosscheck
