#include "checker/coverage.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"

namespace crosscheck {
namespace {

constexpr size_t kWordsOfShape = 2;

bool holds(Span outer, Span inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

bool is_read(Span mention, const std::vector<Claim>& claims) {
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
    return claim.field == Field::text &&
           (holds(claim.match, mention) || holds(claim.value_span, mention));
  });
}

// The words around the unread numbers of one article.
class ShapeReader {
 public:
  explicit ShapeReader(const AnnotatedArticle& article) : article_(article) {}

  std::string after(const QuantityMention& number) const {
    std::string shape = name_of(number);
    const uint32_t last = sentence_of(number).last;
    uint32_t at = number.tokens.last;
    for (size_t i = 0; i < kWordsOfShape && at < last && is_word(at); ++i) {
      shape += " " + word(at);
      at = end_of(at);
    }
    return shape;
  }

  std::string before(const QuantityMention& number) const {
    std::string shape = name_of(number);
    const uint32_t first = sentence_of(number).first;
    uint32_t at = number.tokens.first;
    for (size_t i = 0; i < kWordsOfShape && at > first && is_word(at - 1); ++i) {
      shape.insert(0, word(at - 1) + " ");
      at = begin_of(at - 1);
    }
    return shape;
  }

 private:
  static std::string name_of(const QuantityMention& number) {
    return number.value.unit.empty() ? "NUM" : "NUM " + number.value.unit;
  }

  TokenRange sentence_of(const QuantityMention& number) const {
    const auto& sentences = article_.text.sentences;
    return std::partition_point(sentences.begin(), sentences.end(),
                                [&](const Sentence& sentence) {
                                  return sentence.tokens.last <= number.tokens.first;
                                })
        ->tokens;
  }

  const QuantityMention* number_at(uint32_t token) const {
    const auto& all = article_.annotations.quantities;
    const auto found = std::partition_point(
        all.begin(), all.end(), [&](const auto& number) { return number.tokens.last <= token; });
    return found != all.end() && found->tokens.contains(token) ? &*found : nullptr;
  }

  bool is_word(uint32_t token) const {
    return article_.text.tokens[token].kind == TokenKind::word || number_at(token) != nullptr;
  }
  // Another number is one word of a shape.
  std::string word(uint32_t token) const {
    if (const QuantityMention* number = number_at(token)) return name_of(*number);
    return fold_case(article_.text.tokens[token].span().of(article_.text.text));
  }
  uint32_t begin_of(uint32_t token) const {
    const QuantityMention* number = number_at(token);
    return number == nullptr ? token : number->tokens.first;
  }
  uint32_t end_of(uint32_t token) const {
    const QuantityMention* number = number_at(token);
    return number == nullptr ? token + 1 : number->tokens.last;
  }

  const AnnotatedArticle& article_;
};

std::vector<NumberShape> most_frequent(const std::map<std::string, size_t>& counts) {
  std::vector<NumberShape> shapes;
  for (const auto& [words, count] : counts) shapes.push_back({words, count});
  std::stable_sort(shapes.begin(), shapes.end(),
                   [](const NumberShape& a, const NumberShape& b) { return a.count > b.count; });
  shapes.resize(std::min(shapes.size(), kShapesShown));
  return shapes;
}

}  // namespace

CoverageReading CoverageCounter::read(const Article& article) const {
  const AnnotatedArticle annotated = checker_.annotate(article);
  const std::vector<Claim> claims = checker_.extract(article).claims;
  CoverageReading reading;
  reading.article.article = article.id;
  for (const Claim& claim : claims) reading.rules.insert(claim.rule);
  const ShapeReader shapes(annotated);
  for (const QuantityMention& number : annotated.annotations.quantities) {
    const bool read = is_read(number.span, claims);
    reading.article.numbers += {1, read ? size_t{1} : size_t{0}};
    if (read) continue;
    reading.after.push_back(shapes.after(number));
    reading.before.push_back(shapes.before(number));
  }
  for (const TimeMention& time : annotated.annotations.times)
    reading.article.times += {1, is_read(time.span, claims) ? size_t{1} : size_t{0}};
  return reading;
}

void CoverageCounter::add(CoverageReading&& reading) {
  total_.numbers += reading.article.numbers;
  total_.times += reading.article.times;
  articles_.push_back(std::move(reading.article));
  for (const std::string& shape : reading.after) ++after_[shape];
  for (const std::string& shape : reading.before) ++before_[shape];
  fired_.merge(reading.rules);
}

Coverage CoverageCounter::finish() const {
  Coverage coverage{.articles = articles_,
                    .total = total_,
                    .after = most_frequent(after_),
                    .before = most_frequent(before_)};
  for (const auto& [id, rule] : checker_.rules().rules) {
    if (!rule.check.empty() || !checker_.selects(id)) continue;
    ++coverage.rules;
    if (!fired_.contains(id)) coverage.idle.push_back(id);
  }
  return coverage;
}

}  // namespace crosscheck
