// An article from a web page: its story as text, and what the page says about it.
//
//   Article article{.path = "berita.html"};
//   if (read_html_article(bytes, article, faults)) use(article);
//
// Title, date, publisher, address and language come from JSON-LD, else from <meta>, else from
// <time>, <h1> and <title>. A language counts where JSON-LD or Open Graph name one and nothing else
// in the page names another: themes declare what they like. The story is html_story.h's; where
// JSON-LD gives it in full ("articleBody"), lines of which nothing stands there are left out, and
// where the page has it nowhere else, as pages drawn by scripts do, it is taken from there.
//
// A page without a story, nested without end or too large is an error; what a page says wrong about
// itself, and signs that it was cut off, are warnings.
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "text/article.h"
#include "text/html_flow.h"

namespace crosscheck {

// `html` is valid UTF-8 without NUL bytes. False if there is no article in it; a fault says why.
bool read_html_article(std::string_view html, Article& article, Diagnostics& faults);

// A piece of markup that is a story as a whole, places counted in it.
Result<PlacedText> story_of_markup(std::string_view path, std::string_view markup);

// The words of a headline that may have markup or references in it ("Air &amp; api").
std::string plain_words(std::string words);

// A date as web pages and news agencies write it: also with blanks around, and a zone without
// colon. False if it is none.
bool set_published(Article& article, std::string_view date);

}  // namespace crosscheck
