// Quotes are slices of the article, or they are bugs.

#include <doctest/doctest.h>

#include "newsroom.h"

namespace crosscheck {
namespace {

bool lies_within(Span inner, Span outer) {
  return outer.begin <= inner.begin && inner.begin <= inner.end && inner.end <= outer.end;
}

std::string fault_of(const Article& article, const Claim& claim) {
  const std::string_view field = claim.field == Field::title ? article.title : article.text;
  if (claim.span.end > field.size()) return "the sentence ends beyond the text";
  if (claim.span.of(field) != claim.quote) return "the quote is not what stands there";
  if (claim.quote.empty()) return "the quote is empty";
  if (claim.match.empty() || !lies_within(claim.match, claim.span))
    return "the match is not in the sentence";
  if (!claim.value_span.empty() && !lies_within(claim.value_span, claim.span))
    return "the value is not in the sentence";
  for (const Attribution& speaker : claim.attribution) {
    if (speaker.span.end > field.size() || speaker.span.of(field) != speaker.text)
      return "the speaker is not what stands there";
  }
  for (const Context& context : claim.context) {
    if (context.span.empty() || context.span.end > field.size()) return "the context is nowhere";
  }
  return "";
}

// Every claim proved; returns how many there were.
size_t prove_quotes(const std::deque<Article>& articles) {
  size_t claims = 0;
  for (const Article& article : articles) {
    for (const Claim& claim : shipped_checker().extract(article).claims) {
      ++claims;
      const std::string fault = fault_of(article, claim);
      CHECK_MESSAGE(fault.empty(),
                    claim.id << " " << claim.rule << ": " << fault << ": " << claim.quote);
    }
  }
  return claims;
}

TEST_CASE("every claim of the fixtures quotes its article exactly") {
  const ReadArticles read = fixture_articles();
  CHECK(read.faults.empty());
  CHECK(read.articles.size() >= 10);
  CHECK(prove_quotes(read.articles) > 30);
}

TEST_CASE("every claim of the seeds quotes its article exactly") {
  if (!seeds_are_there()) return;
  CHECK(prove_quotes(seed_articles(false).articles) > 20);
}

TEST_CASE("every claim of a twentieth of the measuring articles quotes its article exactly") {
  if (!measuring_articles_are_there()) return;
  const ReadArticles read = measuring_articles(20);
  CHECK(read.articles.size() > 100);
  CHECK(prove_quotes(read.articles) > 20);
}

TEST_CASE("the proof sees a quote that is none") {
  const Article told = article("gempa.md", "Korut mengirim 3.000 tentara ke Rusia.");
  const std::vector<Claim> claims = shipped_checker().extract(told).claims;
  REQUIRE(claims.size() == 1);
  CHECK(fault_of(told, claims[0]).empty());
  Claim invented = claims[0];
  invented.quote = "Korut mengirim 4.000 tentara ke Rusia.";
  CHECK(fault_of(told, invented) == "the quote is not what stands there");
  Claim elsewhere = claims[0];
  elsewhere.match.end = elsewhere.span.end + 1;
  CHECK(fault_of(told, elsewhere) == "the match is not in the sentence");
}

}  // namespace
}  // namespace crosscheck
