// A finding as a card: verdict, sentence, chart, statements, and the steps that led to it.
//
// Agreements are closed until a reader opens them; nothing of them is left out. Of many statements
// the first are shown and the rest is folded.
#pragma once

#include "report/html_index.h"
#include "report/html_words.h"
#include "report/html_writer.h"

namespace crosscheck {

enum class Fold : uint8_t { open, closed };

void write_card(HtmlWriter& html, const HtmlWords& words, const HtmlIndex& index,
                const Finding& finding, Fold fold);

// The sign of a verdict: a shape of its own, so that nothing hangs on color.
void write_sign(HtmlWriter& html, Verdict verdict);
// What the signs of a page refer to, once for all.
void write_sign_definitions(HtmlWriter& html);

// The finding's sentence as a link to its card, with its sign.
void write_finding_link(HtmlWriter& html, const HtmlWords& words, const HtmlIndex& index,
                        const Finding& finding);

}  // namespace crosscheck
