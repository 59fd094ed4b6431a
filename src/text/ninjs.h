// Articles in IPTC ninjs, "News in JSON": 1.x, 2.x and 3.x.
//
//   {"uri": "tag:example.org,2024:1", "headline": "...", "versioncreated": "2024-10-24T08:00:00Z",
//    "body_html": "<p>...</p>"}
//
// A JSON object is such an item if it has a "uri", the one property that ninjs requires, and no
// "text", the one that our own articles require. Names are those of all versions: `versioncreated`
// and `versionCreated`, `headline`, `headline_main` and `headlines[]`, `body_*` and `bodies[]`. Of
// several bodies the longest that is text or HTML is read. An item that its agency withheld or
// canceled is left out, with a warning.
#pragma once

#include "base/diagnostic.h"
#include "base/json_file.h"
#include "text/article.h"

namespace crosscheck {

bool is_ninjs(const JsonValue& root);

// False if there is no article in the item; a fault says why.
bool read_ninjs(const JsonFile& json, Article& article, Diagnostics& faults);

}  // namespace crosscheck
