// A statement of an article on a page: what it says, its words in their context, who said it, when
// and where.
//
//   write_statement(html, words, index, claim, 3)
//     ->  <li class="statement"> 3 | lebih dari 10.000 | "… <mark>mengirim lebih dari ...</mark> …"
#pragma once

#include "report/html_index.h"
#include "report/html_words.h"
#include "report/html_writer.h"

namespace crosscheck {

// `number` is its place in the list; 0 for none.
void write_statement(HtmlWriter& html, const HtmlWords& words, const HtmlIndex& index,
                     const Claim& claim, size_t number);

// An article's name as a link to it, if its address is one of the web's; else as words.
void write_article_name(HtmlWriter& html, const ArticleRecord& article);

}  // namespace crosscheck
