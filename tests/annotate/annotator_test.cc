#include "annotate/annotator.h"

#include <doctest/doctest.h>
#include <sstream>
#include <string>

#include "text/article_reader.h"
#include "text/sentences.h"

namespace crosscheck {
namespace {

const std::string kRoot = CROSSCHECK_SOURCE_DIR;

template <class Mention>
std::string listed(std::span<const Mention> mentions) {
  std::string list;
  for (const Mention& mention : mentions)
    list += std::to_string(mention.tokens.first) + "-" + std::to_string(mention.tokens.last) + " ";
  return list;
}

// "quantities 3-5 times 7-9 ...", with what the numbers and times say.
std::string shown(const Annotations& annotations, TokenRange within) {
  std::string text = "quantities " + listed(mentions_within(annotations.quantities, within));
  for (const QuantityMention& mention : mentions_within(annotations.quantities, within))
    text += std::to_string(mention.value.hard.min) + mention.value.unit + " ";
  text += "times " + listed(mentions_within(annotations.times, within));
  for (const TimeMention& mention : mentions_within(annotations.times, within))
    text += mention.value.value + " ";
  text += "entities " + listed(mentions_within(annotations.entities, within));
  for (const EntityMention& mention : mentions_within(annotations.entities, within))
    text += std::to_string(mention.entity) + " ";
  return text + "cues " + listed(mentions_within(annotations.cues, within));
}

TEST_CASE("a sentence annotated by itself is what it is in its document") {
  const EntityCatalog catalog = *EntityCatalog::load({kRoot + "/rules/entities"});
  const NameFolding names = *NameFolding::load(kRoot + "/rules/names.json");
  std::istringstream nothing;
  const ReadArticles read = read_articles({kRoot + "/fixtures/articles"}, {}, nothing);
  REQUIRE(read.articles.size() >= 10);
  size_t sentences = 0;
  for (const char* code : {"id", "en"}) {
    const LanguagePack pack = *LanguagePack::load(kRoot + "/rules/languages/" + code);
    Vocabulary vocabulary;
    const Annotator annotator(pack, catalog, names, vocabulary);
    pack.text.note_words(vocabulary);
    for (const Article& article : read.articles) {
      CAPTURE(article.id);
      const Document document = make_document(article.text, vocabulary, pack.text);
      const Annotations whole = annotator.annotate(document);
      SentenceAnnotator alone(annotator, document);
      for (const Sentence& sentence : document.sentences) {
        ++sentences;
        CHECK(shown(alone.annotate(sentence), sentence.tokens) == shown(whole, sentence.tokens));
      }
    }
  }
  CHECK(sentences > 100);
}

}  // namespace
}  // namespace crosscheck
