#include "annotate/entity_scanner.h"

#include <doctest/doctest.h>

#include "language/text_rules.h"
#include "text/sentences.h"

namespace crosscheck {
namespace {

const std::string kRules = CROSSCHECK_SOURCE_DIR "/rules";

// One language's scanner, with all that it reads.
struct Language {
  explicit Language(const std::string& code)
      : catalog(*EntityCatalog::load(kRules + "/entities")),
        names(*NameFolding::load(kRules + "/names.json")),
        cues(*CueWords::load(kRules + "/languages/" + code + "/cues.json")),
        text(*TextRules::load(kRules + "/languages/" + code + "/text.json")),
        scanner(catalog, names, code, cues, vocabulary) {}

  // "Korea Utara=KP Umerov=?": mentions as written, with their ids.
  std::vector<std::string> mentions(std::string_view article) const {
    const Document document = make_document(article, vocabulary, text);
    std::vector<EntityMention> entities;
    scanner.scan(document, entities);
    std::vector<std::string> result;
    for (const EntityMention& mention : entities) {
      const bool known = mention.entity != kNoEntity;
      result.push_back(std::string(mention.span.of(article)) + "=" +
                       (known ? catalog[mention.entity].id : "?") +
                       (mention.demonym ? " (demonym)" : ""));
    }
    return result;
  }

  EntityCatalog catalog;
  NameFolding names;
  CueWords cues;
  TextRules text;
  Vocabulary vocabulary;
  EntityScanner scanner;
};

struct Row {
  std::string text;
  std::vector<std::string> mentions;
};

void check(const std::string& code, std::initializer_list<Row> rows) {
  const Language language(code);
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto found = language.mentions(row.text);
    std::string got, expected;
    for (const auto& mention : found) got += mention + "; ";
    for (const auto& mention : row.mentions) expected += mention + "; ";
    CHECK(got == expected);
  }
}

TEST_CASE("known names in Indonesian") {
  check("id", {
                  {"Korut mengirim tentara ke Rusia, kata Korsel.",
                   {"Korut=KP", "Rusia=RU", "Korsel=KR"}},
                  {"Pemerintah AS menunggu, tetapi as roda truk itu patah.", {"AS=US"}},
                  {"Pyongyang dan Kremlin bungkam.", {"Pyongyang=pyongyang", "Kremlin=kremlin"}},
                  {"Ribuan orang bergerak ke Rusia barat.", {"Rusia barat=russia-west"}},
                  {"Mereka bertempur di garis depan perang di Ukraina.",
                   {"garis depan perang di Ukraina=ukraine-front"}},
                  {"Senjata untuk negara-negara yang berkonflik ditahan.",
                   {"negara-negara yang berkonflik=countries-at-war"}},
                  {"Dewan Keamanan Perserikatan Bangsa-Bangsa bersidang.",
                   {"Dewan Keamanan Perserikatan Bangsa-Bangsa=un-security-council"}},
                  {"Kabar itu ditulis Bloomberg News dan ANTARA.",
                   {"Bloomberg News=bloomberg", "ANTARA=antara"}},
                  {"Pemimpin G7 dan G-20 bersidang.", {"G7=g7", "G-20=g20"}},
                  {"SURABAYA, KABARKOTA.COM-Korea Selatan menang.",
                   {"SURABAYA=surabaya", "Korea Selatan=KR"}},
                  {"Ia memalu paku dan membeli mali.", {}},
              });
}

TEST_CASE("places of Indonesia") {
  check("id",
        {
            {"Banjir melanda Kabupaten Bogor dan Kota Bogor, juga Bogor bagian timur.",
             {"Kabupaten Bogor=kabupaten-bogor", "Kota Bogor=kota-bogor", "Bogor=bogor"}},
            {"Gempa mengguncang Palu, Sigi, dan Donggala.",
             {"Palu=palu", "Sigi=sigi", "Donggala=donggala"}},
            {"Tsunami di Selat Sunda dipicu longsoran Gunung Anak Krakatau.",
             {"Selat Sunda=sunda-strait", "Gunung Anak Krakatau=anak-krakatau"}},
            {"Warga DIY dan Jatim dilarang mendaki gunung Semeru.",
             {"DIY=id-yogyakarta", "Jatim=id-jawa-timur", "gunung Semeru=gunung-semeru"}},
            {"Pesawat itu terbang dari Bandara Soekarno-Hatta ke Pangkalpinang.",
             {"Bandara Soekarno-Hatta=soekarno-hatta-airport", "Pangkalpinang=pangkalpinang"}},
            {"Massa berkumpul di Jalan Medan Merdeka Barat, Jakarta Pusat.",
             {"Jalan Medan Merdeka Barat=jalan-medan-merdeka", "Jakarta Pusat=jakarta-pusat"}},
            {"Ia fasih berbahasa Jawa dan belajar bahasa Jepang.",
             {"Jawa=java", "bahasa Jepang=bahasa-jepang"}},
        });
}

TEST_CASE("words and people that places are named like") {
  check("id", {
                  {"Serang polisi, warga ditangkap. Kota Serang kembali tenang.",
                   {"Kota Serang=kota-serang"}},
                  {"Batu sebesar rumah menutup jalan ke Kota Batu.", {"Kota Batu=kota-batu"}},
                  {"Polisi Buru Dua Perampok di Kabupaten Buru", {"Kabupaten Buru=kabupaten-buru"}},
                  {"Puncak arus mudik terjadi besok. Longsor di Kabupaten Puncak.",
                   {"Kabupaten Puncak=kabupaten-puncak"}},
                  {"Menurut Bima Prasetya, harga batu bara turun.", {"Bima Prasetya=?"}},
                  {"Hakim mengetuk palu, lalu malang menimpa mereka.", {}},
                  {"Dua wanita di Kuningan, Jakarta Selatan, diperiksa.",
                   {"Kuningan=?", "Jakarta Selatan=jakarta-selatan"}},
              });
}

TEST_CASE("institutions, companies, parties and clubs") {
  check("id",
        {
            {"Kemenkeu dan BI menanti data BPS.",
             {"Kemenkeu=kemenkeu", "BI=bank-indonesia", "BPS=bps"}},
            {"PVMBG meminta bpbd setempat siaga.", {"PVMBG=pvmbg"}},
            {"Fraksi PDI-P dan Partai Golkar di DPR setuju.",
             {"PDI-P=pdip", "Partai Golkar=golkar", "DPR=dpr"}},
            {"Sidang DPR AS ditonton Dewan Perwakilan Rakyat Daerah setempat.",
             {"DPR AS=us-house", "Dewan Perwakilan Rakyat Daerah=dprd"}},
            {"Warga membayar PBB-P2, bukan kepada PBB.", {"PBB-P2=pbb-tax", "PBB=un"}},
            {"Laba Bank Mandiri naik; koperasi yang mandiri juga.", {"Bank Mandiri=bank-mandiri"}},
            {"Persib Bandung ditahan Persija di Bandung.",
             {"Persib Bandung=persib", "Persija=persija", "Bandung=bandung"}},
            {"AS Roma dan AC Milan bermain imbang di Roma.",
             {"AS Roma=as-roma", "AC Milan=ac-milan", "Roma=rome"}},
            {"Polda Jatim menyerahkan berkas ke Kejagung.",
             {"Polda Jatim=polda-jawa-timur", "Kejagung=kejagung"}},
        });
}

TEST_CASE("people, however their names are spelled") {
  check("id", {
                  {"Presiden Yoon Suk-yeol bertemu Volodymyr Zelenskiy.",
                   {"Yoon Suk-yeol=yoon-suk-yeol", "Volodymyr Zelenskiy=volodymyr-zelenskyy"}},
                  {"Yoon Suk Yeol dan Zelenskyy berbicara lewat telepon.",
                   {"Yoon Suk Yeol=yoon-suk-yeol", "Zelenskyy=volodymyr-zelenskyy"}},
                  {"Menurut Yoon, hal itu penting.", {"Yoon=yoon-suk-yeol"}},
                  {"Menteri Pertahanan Ukraina Rustem Umerov tiba.",
                   {"Ukraina=UA", "Rustem Umerov=rustem-umerov"}},
                  {"Barron Trump tidak hadir.", {"Barron Trump=?"}},
                  {"Presiden Trump hadir pada Senin Malam.", {"Trump=donald-trump", "Malam=?"}},
                  {"Di mata yoon, itu keliru.", {}},
              });
}

TEST_CASE("runs of capitals that no catalogue knows") {
  check("id",
        {
            {"Kapolsek Abepura AKP Yulianus Samosir menutup jalan.",
             {"Abepura=?", "Yulianus Samosir=?"}},
            {"Korban bernama Siti binti Rahman dan M. Hendra Gunadi.",
             {"Siti binti Rahman=?", "M. Hendra Gunadi=?"}},
            {"Gubernur Bambang Suroso tiba pada Kamis.", {"Bambang Suroso=?"}},
            {"Pada Selasa Maret lalu, Dewi Lestari menang.", {"Dewi Lestari=?"}},
            {"Jembatan itu roboh.", {}},
            {"Namun Dewi Lestari menolak.", {"Dewi Lestari=?"}},
            {"Supriyadi mengatakan jalan ditutup.", {"Supriyadi=?"}},
            {"Joko Supriyadi datang. Supriyadi lalu pergi.", {"Joko Supriyadi=?", "Supriyadi=?"}},
            {"Hendra memukul. Supri lalu pergi.", {}},
        });
}

TEST_CASE("a headline that capitalises every word gives no runs of ordinary words") {
  check("id", {
                  {"Korut Akan Kirim Ribuan Tentara ke Rusia Menurut Korsel",
                   {"Korut=KP", "Rusia=RU", "Korsel=KR"}},
                  {"Presiden Zelenskyy Menegaskan Sikap Kyiv",
                   {"Zelenskyy=volodymyr-zelenskyy", "Kyiv=kyiv"}},
              });
}

TEST_CASE("a sentence read alone says when the rest of the document has to decide") {
  static const Language indonesian("id");
  struct Alone {
    std::string_view text;  // its first sentence is read
    bool sure;
  };
  const Alone rows[] = {
      {"Sumarno bertemu Zelenskyy di Kyiv.", true},  // just the first word: no name has it
      {"Sumarno bertemu Zelenskyy di Kyiv. Menurut Joko Sumarno, itu perlu.", false},
      {"Sumarno bertemu Zelenskyy di Kyiv. Sumarno lalu pulang.", false},
      {"Sumarno mengatakan itu di Kyiv.", true},  // who says something is somebody
      {"Hujan turun sejak pagi. Kemarin pun hujan.", true},
  };
  for (const Alone& row : rows) {
    CAPTURE(row.text);
    const Document document = make_document(row.text, indonesian.vocabulary, indonesian.text);
    std::vector<EntityMention> mentions;
    CHECK(indonesian.scanner.scan(document, document.sentences[0], mentions) == row.sure);
  }
}

TEST_CASE("English names, demonyms and initials") {
  check("en",
        {
            {"South Korean officials met U.S. and EU envoys, not us.",
             {"South Korean=KR (demonym)", "U.S.=US", "EU=eu"}},
            {"The South Korean President Yoon Suk-yeol arrived.",
             {"South Korean=KR (demonym)", "Yoon Suk-yeol=yoon-suk-yeol"}},
            {"Turkey ate no turkey.", {"Turkey=TR"}},
            {"The Kremlin and the United States disagreed.",
             {"The Kremlin=kremlin", "the United States=US"}},
            {"On Monday, Kim Jong-un and Rustem Umerov wrote.",
             {"Kim Jong-un=kim-jong-un", "Rustem Umerov=rustem-umerov"}},
            {"However, Maria van der Berg said so.", {"Maria van der Berg=?"}},
            {"Troops reached the front line in Ukraine.",
             {"the front line in Ukraine=ukraine-front"}},
            {"It bans arms for countries at war.", {"countries at war=countries-at-war"}},
            {"Landslides hit West Java and Bogor Regency, BNPB said.",
             {"West Java=id-jawa-barat", "Bogor Regency=kabupaten-bogor", "BNPB=bnpb"}},
            {"Gaza's Health Ministry and the Indian Ocean island reported.",
             {"Gaza's Health Ministry=health-ministry-gaza", "the Indian Ocean=indian-ocean"}},
            {"Batu and Serang are left alone, Mount Merapi is not.",
             {"Serang=?", "Mount Merapi=gunung-merapi"}},
            {"Bridges fell. Nobody was hurt.", {}},
            {"Ukraine's army fought in the Kursk region.", {"Ukraine=UA", "Kursk region=kursk"}},
        });
}

}  // namespace
}  // namespace crosscheck
