#include "language/morphology.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>

namespace crosscheck {
namespace {

Morphology load(const std::string& language) {
  Result<Morphology> loaded =
      Morphology::load(CROSSCHECK_SOURCE_DIR "/rules/languages/" + language + "/morphology.json");
  if (!loaded) {
    for (const Diagnostic& fault : loaded.faults()) MESSAGE(to_string(fault));
  }
  REQUIRE(loaded);
  return *std::move(loaded);
}

bool has(const std::vector<Morphology::Form>& forms, const std::string& word, Voice voice) {
  return std::find(forms.begin(), forms.end(), Morphology::Form{word, voice}) != forms.end();
}

bool has(const std::vector<Morphology::Form>& forms, const std::string& word) {
  return std::any_of(forms.begin(), forms.end(), [&](const auto& f) { return f.word == word; });
}

struct Row {
  std::string root;
  std::vector<std::string> active, passive, noun, never;
};

TEST_CASE("Indonesian forms by voice") {
  const Morphology indonesian = load("id");
  const Row rows[] = {
      {"kirim",
       {"kirim", "kirimkan", "mengirim", "mengirimkan", "mengirimi", "mengirimnya",
        "mengirimkannya"},
       {"dikirim", "dikirimkan", "dikirimi", "terkirim", "dikirimnya"},
       {"kiriman", "pengirim", "pengiriman", "pengirimannya"},
       {"mengkirim", "mekirim", "pekirim"}},
      {"tolak",
       {"menolak", "tolak", "menolaknya"},
       {"ditolak", "tertolak"},
       {"penolakan", "penolak"},
       {"mentolak", "pentolakan"}},
      {"sita", {"menyita", "sita"}, {"disita"}, {"penyitaan", "sitaan"}, {"mensita"}},
      {"pasok",
       {"memasok", "memasoknya"},
       {"dipasok"},
       {"pemasok", "pemasokan", "pasokan"},
       {"mempasok"}},
      {"kerah", {"mengerahkan"}, {"dikerahkan"}, {"pengerahan"}, {"mengkerahkan"}},
      {"dukung",
       {"mendukung", "mendukungnya"},
       {"didukung"},
       {"dukungan", "pendukung"},
       {"mengdukung"}},
      {"bunuh", {"membunuh"}, {"dibunuh", "terbunuh"}, {"pembunuhan", "pembunuh"}, {"menbunuh"}},
      {"tewas", {"tewas", "menewaskan", "tewaslah"}, {"ditewaskan"}, {}, {"mentewaskan"}},
      {"bom", {"mengebom"}, {"dibom"}, {"pengeboman"}, {"membom", "pemboman"}},
      {"sah", {"mengesahkan"}, {"disahkan"}, {"pengesahan"}, {"menyahkan"}},
      {"buat",
       {"membuat", "berbuat", "memperbuat"},
       {"dibuat", "terbuat"},
       {"pembuatan", "buatan", "perbuatan"},
       {"mengebuat"}},
      {"beri",
       {"memberi", "memberikan", "berikan"},
       {"diberi", "diberikan"},
       {"pemberian", "pemberi"},
       {"memberii"}},
      {"larang",
       {"melarang"},
       {"dilarang", "terlarang"},
       {"larangan", "pelarangan"},
       {"menglarang"}},
      {"rusak",
       {"merusak", "rusak"},
       {"dirusak"},
       {"kerusakan", "perusakan", "perusak"},
       {"menrusak"}},
      {"rasa",
       {"merasa", "merasakan", "berasa"},
       {"terasa", "dirasakan"},
       {"perasaan"},
       {"terrasa", "berrasa"}},
      {"kerja", {"bekerja", "mengerjakan"}, {"dikerjakan"}, {"pekerja", "pekerjaan"}, {"berkerja"}},
      {"ajar",
       {"belajar", "mengajar", "mengajarkan"},
       {"diajar"},
       {"pelajar", "pengajar", "pelajaran"},
       {"berajar"}},
      {"kuat",
       {"menguat", "menguatkan", "memperkuat"},
       {"diperkuat", "dikuatkan"},
       {"penguatan", "kekuatan"},
       {"mengekuat"}},
      {"transfer", {"mentransfer"}, {"ditransfer"}, {"pentransferan"}, {"menransfer"}},
      {"klaim", {"mengklaim"}, {"diklaim"}, {}, {"menglaim"}},
      {"prediksi", {"memprediksi"}, {"diprediksi"}, {}, {"memrediksi", "memprediksii"}},
      {"ubah", {"mengubah", "berubah"}, {"diubah"}, {"perubahan", "pengubah"}, {"merubah"}},
      {"henti",
       {"menghentikan", "berhenti"},
       {"dihentikan", "terhenti"},
       {"penghentian", "perhentian"},
       {}},
      {"syarat", {"mensyaratkan"}, {"disyaratkan"}, {"persyaratan"}, {"menyyaratkan"}},
      {"nyata", {"menyatakan"}, {"dinyatakan", "ternyata"}, {"kenyataan", "pernyataan"}, {}},
  };
  for (const Row& row : rows) {
    const auto forms = indonesian.forms(row.root);
    CAPTURE(row.root);
    for (const auto& word : row.active) CHECK_MESSAGE(has(forms, word, Voice::active), word);
    for (const auto& word : row.passive) CHECK_MESSAGE(has(forms, word, Voice::passive), word);
    for (const auto& word : row.noun) CHECK_MESSAGE(has(forms, word, Voice::noun), word);
    for (const auto& word : row.never) CHECK_MESSAGE(!has(forms, word), word);
  }
}

TEST_CASE("a voice does not borrow the forms of another") {
  const auto forms = load("id").forms("kirim");
  CHECK_FALSE(has(forms, "dikirim", Voice::active));
  CHECK_FALSE(has(forms, "mengirim", Voice::passive));
  CHECK_FALSE(has(forms, "pengiriman", Voice::active));
  CHECK_FALSE(has(forms, "kirim", Voice::passive));
}

struct EnglishRow {
  std::string root;
  std::vector<std::string> forms, never;
};

TEST_CASE("English forms, spelling changes and irregular verbs") {
  const Morphology english = load("en");
  const EnglishRow rows[] = {
      {"supply",
       {"supply", "supplies", "supplied", "supplying", "supplier", "suppliers"},
       {"supplyed", "supplys"}},
      {"ship", {"ships", "shipped", "shipping", "shipper"}, {"shiped", "shiping"}},
      {"deploy", {"deploys", "deployed", "deploying"}, {"deploied", "deployyed"}},
      {"send", {"sends", "sent", "sending", "sender"}, {"sended", "sendding"}},
      {"fight", {"fights", "fought", "fighting", "fighters"}, {"fighted"}},
      {"kill", {"kills", "killed", "killing", "killer"}, {"killled"}},
      {"agree", {"agrees", "agreed", "agreeing"}, {"agreing", "agreeed"}},
      {"make", {"makes", "made", "making", "maker"}, {"maked", "makeing"}},
      {"die", {"dies", "died", "dying"}, {"dieing"}},
      {"visit", {"visits", "visited", "visiting"}, {"visitted"}},
      {"permit", {"permits", "permitted", "permitting"}, {"permited"}},
      {"travel", {"traveled", "travelled", "traveling", "travelling"}, {}},
      {"cut", {"cuts", "cut", "cutting"}, {"cuted", "cutted"}},
      {"withdraw", {"withdrew", "withdrawn", "withdrawing"}, {"withdrawed"}},
      {"push", {"pushes", "pushed"}, {"pushs"}},
      {"veto", {"vetoes", "vetoed"}, {"vetos"}},
      {"fix", {"fixes", "fixed", "fixing"}, {"fixxed"}},
      {"bomb", {"bombs", "bombed", "bombing"}, {"bombbed"}},
      {"plan", {"planned", "planning"}, {"planed"}},
      {"aid", {"aided", "aiding"}, {"aidded"}},
      {"have", {"has", "had", "having"}, {"haves", "haved"}},
      {"traffic", {"trafficked", "trafficking"}, {}},
      {"show", {"showed", "shown", "showing"}, {"showwed"}},
  };
  for (const EnglishRow& row : rows) {
    const auto forms = english.forms(row.root);
    CAPTURE(row.root);
    for (const auto& word : row.forms) CHECK_MESSAGE(has(forms, word, Voice::any), word);
    for (const auto& word : row.never) CHECK_MESSAGE(!has(forms, word), word);
  }
}

TEST_CASE("all faults of a morphology file are named with their place") {
  const std::string path = CROSSCHECK_SOURCE_DIR "/fixtures/bad_languages/morphology.json";
  const Result<Morphology> loaded = Morphology::load(path);
  REQUIRE(!loaded);
  std::vector<std::string> messages;
  for (const Diagnostic& fault : loaded.faults())
    messages.push_back(std::to_string(fault.line) + ": " + fault.message);
  CHECK(messages == std::vector<std::string>{
                        "3: a class is named by one capital letter",
                        "4: unknown setting 'writes'; did you mean 'write'?",
                        "5: 'pasive' is not known here; did you mean 'passive'?",
                        "5: a template holds '*' for the root",
                    });
}

}  // namespace
}  // namespace crosscheck
