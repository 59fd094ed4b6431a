// check --since, in a git checkout that the test makes.

#include <cstdlib>
#include <doctest/doctest.h>
#include <string>

#include "program.h"

namespace crosscheck {
namespace {

bool has_git() {
  return std::system("git --version >/dev/null 2>&1") == 0;
}

// A committed pair of articles that clash, and a third one.
class Checkout {
 public:
  Checkout() {
    write("pagi.md", "Korea Utara telah mengirim 12.000 tentara ke Rusia.\n");
    write("sore.md", "Korea Utara telah mengirim 8.000 tentara ke Rusia.\n");
    write("hari.md", "Rapat itu akan digelar di kantor bupati pada Senin (8/8/2019).\n");
    git("init -q . && git add -A && git -c user.name=desk -c user.email=desk@example.org "
        "-c commit.gpgsign=false commit -q -m first");
  }

  void write(const std::string& name, const std::string& sentence) const {
    folder_.write(name, "---\npublished: 2024-12-18\n---\n" + sentence);
  }
  void git(const std::string& arguments) const {
    REQUIRE(std::system(("cd '" + folder_.path() + "' && git " + arguments).c_str()) == 0);
  }
  ProgramRun check(const std::string& arguments) const {
    return run_program("check . --format json " + arguments, folder_.path());
  }

 private:
  TemporaryFolder folder_;
};

size_t findings(const ProgramRun& run) {
  size_t count = 0;
  for (size_t at = 0; (at = run.out.find("\"verdict\":", at)) != std::string::npos; ++at) ++count;
  return count;
}

TEST_CASE("since a commit: only what involves changed articles, compared with all") {
  if (!has_git()) {
    MESSAGE("skipped: git is not there");
    return;
  }
  const Checkout checkout;
  CHECK(findings(checkout.check("")) == 2);
  CHECK(checkout.check("").status == 1);
  const ProgramRun unchanged = checkout.check("--since HEAD");
  CHECK(findings(unchanged) == 0);
  CHECK(unchanged.status == 0);

  checkout.write("sore.md", "Korea Utara telah mengirim 9.000 tentara ke Rusia.\n");
  const ProgramRun edited = checkout.check("--since HEAD");
  CHECK(edited.status == 1);
  CHECK(findings(edited) == 1);
  CHECK(edited.out.find("pagi.md") != std::string::npos);
  CHECK(edited.out.find("hari.md") == std::string::npos);

  checkout.git("checkout -q sore.md");
  checkout.write("malam baru.md", "Korea Utara telah mengirim 7.000 tentara ke Rusia.\n");
  CHECK(findings(checkout.check("--since HEAD")) > 0);  // git does not know it yet
}

TEST_CASE("a commit that is none, or an option in its place, is refused") {
  if (!has_git()) {
    MESSAGE("skipped: git is not there");
    return;
  }
  const Checkout checkout;
  for (const char* commit : {"no-such-branch", "--output=stolen"}) {
    CAPTURE(commit);
    const ProgramRun run = checkout.check(std::string("--since='") + commit + "'");
    CHECK(run.status == 2);
    CHECK(run.errors.find("has no commit") != std::string::npos);
  }
}

}  // namespace
}  // namespace crosscheck
