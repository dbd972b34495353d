package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Finding;
import io.github.huozi.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Flips single bits of finished files, one at a time. No flipped bit ends the goal, and each has a
 * finding.
 *
 * <p>{@code -Dhuozi.flips=200} flips 200 bits of each file, and runs EPUBCheck and veraPDF, too.
 */
@Tag("long")
class SpoiltFilesTest {

  private static final int FLIPS = Integer.getInteger("huozi.flips", 24);
  private static final boolean TOOLS = Integer.getInteger("huozi.flips") != null;

  /** Keywords around which most bits have an effect. */
  private static final List<String> PDF_PLACES =
      List.of(
          "%PDF",
          " obj",
          "stream",
          "endstream",
          "endobj",
          "/Length",
          "/Filter",
          "/Type",
          "/Size",
          "/Root",
          "/W",
          "/ID",
          "startxref",
          "%%EOF",
          "/Subtype",
          "/ColorSpace",
          "/Width");

  private static final List<Integer> ZIP_SIGNATURES = List.of(0x04034B50, 0x02014B50, 0x06054B50);

  @TempDir static Path temp;

  private static FinishedBook book;

  @BeforeAll
  static void publish() throws Exception {
    book = FinishedBook.specimen(temp);
    assertThat(book.verify(Set.of("epubcheck", "verapdf")).findings()).isEmpty();
  }

  @Test
  void aFlippedBitOfAPdfIsFoundAndEndsNothing() throws Exception {
    byte[] file = Files.readAllBytes(book.pdf("en"));
    Random random = new Random(1);
    List<Integer> places = spread(file, random);
    for (int i = places.size(); i < FLIPS; i++) {
      String word = PDF_PLACES.get(i % PDF_PLACES.size());
      int at = i % 2 == 0 ? BitDamages.last(file, word) : BitDamages.first(file, word);
      places.add(Math.min(file.length - 1, at + random.nextInt(word.length() + 6)));
    }
    flip(book.pdf("en"), places, random);
  }

  @Test
  void aFlippedBitOfAnEpubIsFoundAndEndsNothing() throws Exception {
    byte[] file = Files.readAllBytes(book.epub("zh-Hans"));
    Random random = new Random(2);
    List<Integer> places = spread(file, random);
    for (int i = places.size(); i < FLIPS; i++) {
      int signature = ZIP_SIGNATURES.get(i % ZIP_SIGNATURES.size());
      List<Integer> records = BitDamages.records(file, signature);
      int at = records.get(random.nextInt(records.size()));
      places.add(Math.min(file.length - 1, at + random.nextInt(46)));
    }
    flip(book.epub("zh-Hans"), places, random);
  }

  private static List<Integer> spread(byte[] file, Random random) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < FLIPS / 2; i++) {
      places.add(random.nextInt(file.length));
    }
    return places;
  }

  private static void flip(Path file, List<Integer> places, Random random) throws Exception {
    Set<String> skipped = TOOLS ? Set.of() : Set.of("epubcheck", "verapdf");
    Path reports = temp.resolve("reports");
    for (int place : places) {
      int bit = random.nextInt(8);
      book.mend();
      BitDamages.change(file, bytes -> BitDamages.flipped(bytes, place, bit));
      Report report = book.verify(skipped, file);
      report.write(reports, Optional.empty(), report.base(), "1");
      assertThat(report.findings())
          .as("bit %d of byte %d", bit, place)
          .isNotEmpty()
          .allSatisfy(finding -> assertThat(finding.file()).isEqualTo(file));
    }
    book.mend();
  }

  @Test
  void anExceptionOfACheckIsAFindingAboutItsFile() throws Exception {
    Path file = book.pdf("en");
    for (Throwable thrown :
        List.of(
            new IllegalStateException("Invalid XObject Subtype: null"),
            new IOException("no such thing"),
            new StackOverflowError(),
            new OutOfMemoryError("heap"),
            new NoClassDefFoundError("x/Y"))) {
      List<Finding> findings =
          Examination.findings(
              "glyphs",
              file,
              () -> {
                if (thrown instanceof Error error) {
                  throw error;
                }
                throw (Exception) thrown;
              });
      assertThat(findings).hasSize(1);
      assertThat(findings.get(0).rule()).isEqualTo("glyphs/failed");
      assertThat(findings.get(0).file()).isEqualTo(file);
      assertThat(findings.get(0).message())
          .contains(
              "; publish it again, or leave the check out with <skipChecks>glyphs</skipChecks>")
          .doesNotContain("\n");
    }
  }

  @Test
  void aFileOfZerosDoesNotPreventTheOtherChecks() throws Exception {
    Files.write(book.pdf("en"), new byte[1000]);
    Damage.edit(book.epub("en"), "EPUB/clay.xhtml", Edits.replacing("simple nor", "simple or"));
    List<String> rules =
        book.verify(Set.of("epubcheck", "verapdf")).findings().stream().map(Finding::rule).toList();
    book.mend();
    assertThat(rules)
        .contains("files/unreadable", "record/changed")
        .anyMatch(rule -> rule.startsWith("text/"));
  }

  @Test
  void aFileWithoutARecordIsNotComparedWithOne() throws Exception {
    Path record = temp.resolve("records/book/edition-en");
    byte[] kept = Files.readAllBytes(record);
    Files.delete(record);
    BitDamages.change(
        book.pdf("en"),
        bytes -> BitDamages.flipped(bytes, BitDamages.first(bytes, "xmp:CreateDate>") + 17, 0));
    List<String> rules =
        book.verify(Set.of("epubcheck", "verapdf")).findings().stream().map(Finding::rule).toList();
    Files.write(record, kept);
    assertThat(rules).doesNotContain("record/changed");
    assertThat(book.verify(Set.of("epubcheck", "verapdf")).findings())
        .extracting(Finding::rule)
        .contains("record/changed");
    book.mend();
  }
}
