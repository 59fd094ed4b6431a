// Claims and article records as JSON: the lines of `extract`, the parts of a report.
//
//   {"schema":"crosscheck/claims/1","article":{"id":"kupang.md","title":null,"source":"Antara",...}}
//   {"id":"kupang.md#1","rule":"disaster.deaths","key":{"event":"..."},"value":{"number":12,...},
//    "modality":"actual","polarity":"affirmed","attribution":[...],"as_of":{...},
//    "article":"kupang.md","line":3,"column":5,"span":[120,310],"quote":"...","match":[150,190]}
//
// Spans are bytes of the field that the claim stands in: the text, or the title where "field" is
// "title". Members that only a later run of `compare` needs stand last, and only where they say
// something: first_line, value_span, slot, dated, corrected, contrast. claims/claim_reader.h reads
// all of it back.
#pragma once

#include <string_view>
#include <vector>

#include "base/json_writer.h"
#include "claims/claim.h"

namespace crosscheck {

inline constexpr std::string_view kClaimsSchema = "crosscheck/claims/1";

void write_json(JsonWriter& json, const ArticleRecord& article);
void write_json(JsonWriter& json, const Claim& claim);
void write_json(JsonWriter& json, const std::vector<KeyPart>& key);
void write_json(JsonWriter& json, const ClaimValue& value);

// The line that opens an article's claims: its schema and record, without the line's end.
void write_article_line(JsonWriter& json, const ArticleRecord& article);

}  // namespace crosscheck
