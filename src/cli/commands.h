// The commands, one file each. Each does one run and returns its exit status.
#pragma once

#include "cli/options.h"

namespace crosscheck {

int run_check(const Options& options);     // findings over articles
int run_annotate(const Options& options);  // quantities, times and entities of articles
int run_extract(const Options& options);   // claims of articles, one a line
int run_compare(const Options& options);   // findings over such lines
int run_init(const Options& options);      // a project file to begin with
int run_decide(const Options& options);    // what the desk says of a finding
int run_verify(const Options& options);    // do the articles still say what a report cites?

int run_rules_list(const Options& options);
int run_rules_test(const Options& options);
int run_rules_lint(const Options& options);
int run_rules_explain(const Options& options);   // what a rule makes of each sentence
int run_rules_coverage(const Options& options);  // what of articles the rules read
int run_rules_new(const Options& options);       // a rule file to begin with

}  // namespace crosscheck
