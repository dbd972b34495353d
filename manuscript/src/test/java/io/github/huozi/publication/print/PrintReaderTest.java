package io.github.huozi.publication.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Publication;
import io.github.huozi.model.press.CoverSheet;
import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.model.press.PrintProfile.Colors;
import io.github.huozi.model.press.PrintProfile.Gutter;
import io.github.huozi.model.press.PrintProfile.Marks;
import io.github.huozi.model.press.PrintProfile.Standard;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.Folder;
import io.github.huozi.source.text.Reporter;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code print} says. */
class PrintReaderTest {

  private static final String INKS = "/org/apache/pdfbox/resources/icc/CGATS001Compat-v2-micro.icc";

  @TempDir Path temp;

  private Folder folder(String print) {
    return new Folder(temp)
        .with("en/a.md", "# A\n\na")
        .with("ja/a.md", "# A\n\na")
        .with("publication.yaml", "title: T\n" + print);
  }

  private static Map<String, List<String>> names(Folder folder) {
    Publication publication = folder.publication().orElseThrow();
    return publication.editions().stream()
        .collect(
            Collectors.toMap(
                Edition::id,
                edition -> publication.print(edition).stream().map(PrintProfile::name).toList()));
  }

  /** The only profile of the edition in English. */
  private static PrintProfile profile(Folder folder) {
    Publication publication = folder.publication().orElseThrow();
    assertThat(folder.problems()).isEmpty();
    List<PrintProfile> profiles = publication.print(publication.editions().get(0));
    assertThat(profiles).hasSize(1);
    return profiles.get(0);
  }

  private static double millimetres(double points) {
    return points * 25.4 / 72;
  }

  @Test
  void theBuiltInProfilesHaveNoProblem() {
    Problems problems = new Problems();
    Map<String, ?> profiles =
        PrintReader.builtIn(new Reporter(temp.resolve("print-profiles.yaml"), problems));
    assertThat(problems.sorted()).isEmpty();
    assertThat(profiles)
        .containsOnlyKeys("ingram", "kdp", "offset-cn", "offset-jp", "offset-tw", "office");
    Folder folder = folder("print: [" + String.join(", ", profiles.keySet()) + "]\n");
    assertThat(names(folder).get("en")).containsExactlyElementsOf(profiles.keySet());
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aBuiltInProfileIsNamed() {
    PrintProfile kdp = profile(folder("print: kdp\n"));
    assertThat(kdp.line()).isEqualTo(2);
    assertThat(kdp.standard()).isEqualTo(Standard.NONE);
    assertThat(kdp.sheet()).isEqualTo(new PrintProfile.Sheet(9, false, Marks.NONE, false));
    assertThat(kdp.multiple()).isEqualTo(2);
    assertThat(kdp.inks().colors()).isEqualTo(Colors.BLACK);
    assertThat(kdp.least().margin()).isEqualTo(18);
    assertThat(kdp.least().rule()).isEqualTo(0.75);
    assertThat(kdp.least().tint()).isEqualTo(0.1);
    assertThat(kdp.least().gutters())
        .containsExactly(
            new Gutter(0, 27),
            new Gutter(151, 36),
            new Gutter(301, 45),
            new Gutter(501, 54),
            new Gutter(701, 63));
    assertThat(kdp.cover()).isEmpty();
  }

  @Test
  void theStandardOfAShopIsKept() {
    PrintProfile ingram = profile(folder("print: [ingram]\n"));
    assertThat(ingram.standard()).isEqualTo(Standard.X1A_2001);
    assertThat(ingram.inks().limit()).isEqualTo(2.4);
    assertThat(ingram.inks().condition())
        .isEqualTo(new PrintProfile.Condition("CGATS TR 006", Optional.of("GRACoL-TR006"), false));
    PrintProfile japan = profile(folder("print: [offset-jp]\n"));
    assertThat(japan.standard()).isEqualTo(Standard.X4);
    assertThat(japan.sheet().marks()).isEqualTo(Marks.TOMBO);
    assertThat(japan.folios()).isTrue();
    assertThat(japan.multiple()).isEqualTo(4);
    assertThat(japan.inks().condition().embedded()).isTrue();
  }

  @Test
  void aProfileOfItsOwnIsLikeAnotherOne() {
    PrintProfile house =
        profile(
            folder(
                """
                print:
                  house:
                    like: offset-cn
                    bleed: 5mm
                    standard: x-1a
                    spine-margin: 10mm
                    resolution: 250
                    lightest-tint: 3%
                    outlines: true
                """));
    assertThat(house.name()).isEqualTo("house");
    assertThat(house.line()).isEqualTo(3);
    assertThat(house.standard()).isEqualTo(Standard.X1A_2003);
    assertThat(millimetres(house.sheet().bleed())).isCloseTo(5, within(1e-9));
    assertThat(house.sheet().marks()).isEqualTo(Marks.CROP);
    assertThat(house.sheet().slug()).isTrue();
    assertThat(house.inks().limit()).isEqualTo(3.2);
    assertThat(millimetres(house.least().gutter(900))).isCloseTo(10, within(1e-9));
    assertThat(house.least().resolution()).isEqualTo(250);
    assertThat(house.least().tint()).isEqualTo(0.03);
    assertThat(house.outlines()).isTrue();
  }

  @Test
  void aNameWithoutValuesIsABuiltInProfile() {
    assertThat(names(folder("print:\n  kdp:\n  office: {resolution: 200}\n")))
        .containsEntry("en", List.of("kdp", "office"));
  }

  /** KDP's formulas: the thickness of a page in inches. */
  @ParameterizedTest
  @CsvSource({"true, 0.002252", "{paper: cream}, 0.0025", "{paper: color}, 0.002347"})
  void theSpineFollowsTheFormulaOfTheShop(String cover, double page) {
    CoverSheet sheet =
        profile(folder("print: {kdp: {cover: " + cover + "}}\n")).cover().orElseThrow();
    assertThat(sheet.spine(300)).isCloseTo(300 * page * 72, within(1e-9));
    assertThat(sheet.isbn()).isTrue();
  }

  @Test
  void aCoverHasFlapsAndABand() {
    CoverSheet sheet =
        profile(
                folder(
                    """
                    print:
                      offset-jp:
                        cover:
                          paper: 0.12mm
                          boards: 0.5mm
                          flaps: 90mm
                          band: 50mm
                          price: {ja: "定価 本体1,500円＋税"}
                          book-code: 192-0095-01500-2
                    """))
            .cover()
            .orElseThrow();
    assertThat(millimetres(sheet.spine(200))).isCloseTo(12.5, within(1e-9));
    assertThat(millimetres(sheet.flaps())).isCloseTo(90, within(1e-9));
    assertThat(millimetres(sheet.band())).isCloseTo(50, within(1e-9));
    assertThat(sheet.price().orElseThrow().in(new Language("ja"))).contains("定価 本体1,500円＋税");
    assertThat(sheet.bookCode()).contains("1920095015002");
  }

  @Test
  void theWidthOfTheSpineIsGiven() {
    CoverSheet sheet =
        profile(folder("print: {office: {cover: {spine: 12mm}}}\n")).cover().orElseThrow();
    assertThat(millimetres(sheet.spine(900))).isCloseTo(12, within(1e-9));
  }

  @Test
  void anEditionHasProfilesOfItsOwn() {
    Folder folder =
        folder(
            """
            print: {kdp: , house: {like: office}}
            editions:
            - language: en
            - {language: ja, print: [house, offset-jp]}
            - {language: ja, id: ja-phone, print: none}
            """);
    assertThat(names(folder))
        .isEqualTo(
            Map.of(
                "en", List.of("kdp", "house"),
                "ja", List.of("house", "offset-jp"),
                "ja-phone", List.of()));
    assertThat(folder.problems()).isEmpty();
  }

  /** A profile that leads from inks to colours only. */
  private static byte[] oneWay() throws IOException {
    try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(INKS))) {
      return in.readAllBytes();
    }
  }

  /** One of a printer, with a table from colours to inks, too: dark ones are black. */
  private static byte[] cmyk() throws IOException {
    byte[] scanner = oneWay();
    ByteBuffer table = ByteBuffer.allocate(48 + 3 * 256 + 8 * 4 + 4 * 256);
    table.put("mft1\0\0\0\0\3\4\2\0".getBytes(StandardCharsets.ISO_8859_1));
    for (int i = 0; i < 9; i++) {
      table.putInt(i % 4 == 0 ? 1 << 16 : 0);
    }
    table.put(ramps(3));
    for (int corner = 0; corner < 8; corner++) {
      table.putInt(corner < 4 ? 0xFF : 0);
    }
    table.put(ramps(4));
    ByteBuffer profile = ByteBuffer.allocate(scanner.length + table.capacity());
    profile.put(scanner).put(table.array());
    profile.putInt(0, profile.capacity()).put(12, "prtr".getBytes(StandardCharsets.ISO_8859_1));
    int tag = at(profile, "cprt");
    profile.put(tag, "B2A0".getBytes(StandardCharsets.ISO_8859_1));
    profile.putInt(tag + 4, scanner.length).putInt(tag + 8, table.capacity());
    return profile.array();
  }

  private static byte[] ramps(int channels) {
    byte[] ramps = new byte[channels * 256];
    for (int i = 0; i < ramps.length; i++) {
      ramps[i] = (byte) i;
    }
    return ramps;
  }

  @Test
  void aConditionIsAFileOfThePublication() throws IOException {
    PrintProfile house =
        profile(
            folder("print: {house: {condition: profiles/House.icc}}\n")
                .with("profiles/house.icc", cmyk()));
    assertThat(house.inks().condition())
        .isEqualTo(new PrintProfile.Condition("Custom", Optional.of("profiles/house.icc"), true));
    assertThat(house.inks().condition().file()).contains("profiles/house.icc");
  }

  @Test
  void aConditionIsTheNameOfARegisteredOne() {
    PrintProfile house = profile(folder("print: {house: {standard: x-1a, condition: JC200103}}\n"));
    assertThat(house.inks().condition())
        .isEqualTo(new PrintProfile.Condition("JC200103", Optional.empty(), false));
  }

  @Test
  void aFileOfAConditionMustBeAProfileForPrinting() throws IOException {
    Folder folder =
        folder(
                """
                print:
                  a: {condition: profiles/missing.icc}
                  b: {condition: profiles/text.icc}
                  c: {condition: profiles/screen.icc}
                  d: {condition: profiles/scanner.icc}
                """)
            .with("profiles/text.icc", "no profile")
            .with("profiles/scanner.icc", oneWay())
            .with("profiles/screen.icc", ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    folder.publication();
    String advice =
        "; use the ICC profile for CMYK that the print shop has for its press and paper";
    assertThat(folder.problems())
        .containsExactly(
            "publication.yaml:3: the profile profiles/missing.icc does not exist; add the file or"
                + " correct the path",
            "publication.yaml:4: the profile profiles/text.icc is not an ICC profile" + advice,
            "publication.yaml:5: the profile profiles/screen.icc is not for CMYK" + advice,
            "publication.yaml:6: the profile profiles/scanner.icc is not for printing" + advice);
  }

  @Test
  void aProfileMustHaveTablesThatConvertColours() throws IOException {
    byte[] lost = cmyk();
    byte[] empty = cmyk();
    byte[] even = cmyk();
    for (String table : List.of("A2B0", "B2A0")) {
      ByteBuffer bytes = ByteBuffer.wrap(empty);
      int at = at(bytes, table);
      int from = bytes.getInt(at + 4);
      int length = bytes.getInt(at + 8);
      Arrays.fill(empty, from + 8, from + length, (byte) 0);
      Arrays.fill(even, from + 52, from + length, (byte) 0x7F);
    }
    ByteBuffer.wrap(lost).putInt(at(ByteBuffer.wrap(lost), "A2B0") + 8, Integer.MAX_VALUE);
    Folder folder =
        folder(
                """
                print:
                  a: {condition: profiles/cut.icc}
                  b: {condition: profiles/lost.icc}
                  c: {condition: profiles/empty.icc}
                  d: {condition: profiles/even.icc}
                """)
            .with("profiles/cut.icc", Arrays.copyOf(cmyk(), cmyk().length / 2))
            .with("profiles/lost.icc", lost)
            .with("profiles/empty.icc", empty)
            .with("profiles/even.icc", even);
    folder.publication();
    assertThat(folder.problems()).hasSize(4);
    for (int i = 0; i < 4; i++) {
      assertThat(folder.problems().get(i))
          .startsWith("publication.yaml:" + (i + 3) + ": the profile profiles/")
          .endsWith(
              "; use the ICC profile for CMYK that the print shop has for its press and paper");
    }
  }

  /** The place of a tag in the table of tags. */
  private static int at(ByteBuffer profile, String tag) {
    int at = 132;
    while (!tag.equals(StandardCharsets.US_ASCII.decode(profile.slice(at, 4)).toString())) {
      at += 12;
    }
    return at;
  }

  @Test
  void whatIsWrongIsToldAtOnce() {
    Folder folder =
        folder(
            """
            print:
              kpd: {bleed: 3mm}
              house:
                like: offsetcn
                bleeds: 3mm
                bleed: 3
                standard: x-5
                ink-limit: 500%
                page-multiple: four
                margin: 2m
                spine-margin: {24: 0.5in, thick: 1in}
                resolution: 0
                thinnest-rule: 1in
              office: {condition: "#1"}
              ingram: {cover: {paper: cream, boards: x, book-code: 1920095015001}}
              kdp: {cover: {paper: crème, paper-weight: 1}}
              none:
              other:
            """);
    folder.publication();
    assertThat(folder.problems())
        .containsExactly(
            "publication.yaml:3: \"kpd\" is not a print profile of huozi; did you mean"
                + " \"kdp\"? If not, add like: …",
            "publication.yaml:5: there is no print profile \"offsetcn\"; did you mean"
                + " \"offset-cn\"?",
            "publication.yaml:6: unknown key \"bleeds\"; did you mean \"bleed\"?",
            "publication.yaml:7: bleed: cannot read \"3\"; write it like 3mm",
            "publication.yaml:8: \"x-5\" is not a value of standard; write none or x-1a or"
                + " x-1a:2001 or x-3 or x-4",
            "publication.yaml:9: ink-limit: cannot read \"500%\"; write a percentage from"
                + " 100% to 400%",
            "publication.yaml:10: page-multiple: cannot read \"four\"; write a number from 1 to 64",
            "publication.yaml:11: margin: cannot read \"2m\"; write it like 3mm",
            "publication.yaml:12: \"thick\" is not a number of pages; write margins by pages: {24:"
                + " 0.375in, 151: 0.5in}",
            "publication.yaml:13: resolution: cannot read \"0\"; write a number from 1 to 2400",
            "publication.yaml:14: thinnest-rule: 1in is too large; write at most 10pt",
            "publication.yaml:15: \"#1\" is not a printing condition; write FOGRA39L, FOGRA47L,"
                + " GRACoL-TR006, the path of a file such as profiles/house.icc, or the name of a"
                + " registered condition such as JC200103",
            "publication.yaml:16: \"cream\" is not a paper of this print shop; write the"
                + " thickness of a leaf, such as 0.1mm",
            "publication.yaml:16: boards: cannot read \"x\"; write it like 3mm",
            "publication.yaml:16: the check digit of the code 1920095015001 is wrong; compare"
                + " all digits with the number that you were given",
            "publication.yaml:17: \"crème\" is not a paper of this print shop; write white,"
                + " cream, color, or the thickness of a leaf, such as 0.1mm",
            "publication.yaml:17: unknown key \"paper-weight\"; the keys here are paper, spine,"
                + " boards, flaps, band, isbn, price, book-code",
            "publication.yaml:18: \"none\" cannot be the name of a print profile; write up to 50"
                + " letters, digits, -, _ and . that begin with a letter or digit",
            "publication.yaml:19: there is no print profile \"other\"; write one of ingram, kdp,"
                + " office, offset-cn, offset-jp, offset-tw, or give values to the name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "house: {inks: rgb} | PDF/X-4 for a press cannot have RGB colours; write inks: cmyk,"
            + " or standard: none",
        "house: {condition: JC200103} | PDF/X-4 must embed the profile of its condition, and"
            + " huozi has none for JC200103; give the profile's file, such as"
            + " profiles/JC200103.icc, or write standard: x-1a",
        "house: {condition: FOGRA39} | PDF/X-4 must embed the profile of its condition, and"
            + " huozi has none for FOGRA39; did you mean \"FOGRA39L\"?",
        "ingram: {standard: x-4} | PDF/X-4 must embed the profile of GRACoL-TR006; write"
            + " embed-profile: true, or another standard",
        "house: {standard: x-1a, condition: a.icc, embed-profile: false} | PDF/X-1a:2003 must"
            + " embed the profile of a.icc; write embed-profile: true, or another standard",
      })
  void whatAStandardForbidsIsAnError(String profile, String problem) throws IOException {
    Folder folder = folder("print:\n  " + profile + "\n").with("a.icc", cmyk());
    folder.publication();
    assertThat(folder.problems()).containsExactly("publication.yaml:3: " + problem);
  }

  @Test
  void aFileOfTheSameNameAsAnotherEditionsIsAnError() {
    Folder folder =
        folder(
            """
            print: {kdp: {cover: true}, kdp-cover: {like: kdp}}
            editions:
            - language: en
            - {language: en, id: en-KDP, print: none}
            - {language: ja, print: none}
            """);
    folder.publication();
    String advice = "; give the profile another name, and say with like: which it is like";
    assertThat(folder.problems())
        .containsExactly(
            "publication.yaml:2: the print profile kdp of the edition en has a file of the same"
                + " name as the edition en-KDP: en-kdp"
                + advice,
            "publication.yaml:2: the print profile kdp-cover of the edition en has a file of the"
                + " same name as the print profile kdp of the edition en: en-kdp-cover"
                + advice);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[kdp, KDP]", "[kdp, kdp]", "{kdp: , KDP: {like: kdp}}", "[[kdp]]"})
  void aProfileIsListedOnce(String print) {
    Folder folder = folder("print: " + print + "\n");
    folder.publication();
    assertThat(folder.problems()).hasSize(1);
  }

  @Test
  void anEditionNamesProfilesOnly() {
    Folder folder =
        folder(
            """
            print: {house: {like: kdp}}
            editions:
            - {language: en, print: {kdp: }}
            - {language: ja, print: [huose]}
            """);
    folder.publication();
    assertThat(folder.problems())
        .containsExactly(
            "publication.yaml:4: the print profiles of an edition are a map; write their values"
                + " below print: of the publication, and a list of names here",
            "publication.yaml:5: there is no print profile \"huose\"; did you mean \"house\"?");
  }

  @Test
  void profilesAreFew() {
    StringBuilder print = new StringBuilder("print:\n");
    for (int i = 0; i <= 20; i++) {
      print.append("  p").append(i).append(": {like: kdp}\n");
    }
    Folder folder = folder(print.toString());
    assertThat(names(folder).get("en")).isEmpty();
    assertThat(folder.problems())
        .containsExactly(
            "publication.yaml:3: there are more than 20 print profiles; list fewer of them");
  }
}
