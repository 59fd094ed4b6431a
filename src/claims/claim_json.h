// Claims and article records as JSON: the lines of `extract`, the parts of a report.
//
//   {"schema":"crosscheck/claims/1","article":{"id":"kupang.md","title":null,"source":"Antara",...}}
//   {"id":"kupang.md#1","rule":"disaster.deaths","key":{"event":"..."},"value":{"number":12,...},
//    "modality":"actual","polarity":"affirmed","attribution":[...],"as_of":{...},
//    "article":"kupang.md","line":3,"column":5,"span":[120,310],"quote":"...","match":[150,190]}
//
// Spans are bytes of the field that the claim stands in: the text, or the title where "field" is
// "title". Members that only a later run of `compare` needs stand last, and only where they say
// something: first_line, mapped, value_span, slot, dated, corrected, contrast. A line has the
// claim's surroundings too, if they were found. claims/claim_reader.h reads all of it back.
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

// The claim and its surroundings, likewise.
void write_claim_line(JsonWriter& json, const Claim& claim);

// An absolute path says where a desk keeps its files, not what it found: of such a path the base
// name, so that a report is the same wherever the articles lie.
std::string_view portable_path(std::string_view path);

}  // namespace crosscheck
