// What the two formats of linked data share.
#pragma once

#include <string>

#include "report/citations.h"

namespace crosscheck {

// The article's address on the web where its metadata give one (http or https), else nothing. What
// an address can't hold is percent-encoded.
std::string web_address(const ArticleRecord& article);

}  // namespace crosscheck
