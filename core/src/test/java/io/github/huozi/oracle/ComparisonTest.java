package io.github.huozi.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComparisonTest {

  private static final String LINE =
      "/P <</MCID 0>> BDC BT /F 10 Tf 50 700 Td (One line) Tj ET EMC\n";
  private static final String NUMBER = "/Artifact BMC BT /F 10 Tf 50 20 Td (7) Tj ET EMC\n";
  private static final String RULE = "/Artifact BMC 50 100 200 .5 re f EMC\n";
  private static final MadePdf MADE = new MadePdf(LINE + NUMBER + RULE);

  @TempDir private Path temp;

  @Test
  void glyphsAreMovedByMoreThanTheTolerance() throws IOException {
    Differences far = compare(LINE, LINE.replace("(One line) Tj", "[(One l) -20 (ine)] TJ"));
    assertThat(far.counts()).containsExactly(Map.entry("glyph moved", 3));
    assertThat(far.farthest()).isCloseTo(0.2, within(0.001));
    assertThat(far.first(5)).element(1).asString().contains("p1 ", "ine: by 0.20 0.00");
    Differences near = compare(LINE, LINE.replace("(One line) Tj", "[(One l) -2 (ine)] TJ"));
    assertThat(near.all()).isEmpty();
    assertThat(near.farthest()).isCloseTo(0.02, within(0.001));
  }

  /** The line is drawn after the page number: what is seen is the same, what is copied is not. */
  @Test
  void theOrderOfOperatorsIsFreeExceptForWhatIsCopied() throws IOException {
    assertThat(compare(LINE + NUMBER + RULE, RULE + LINE + NUMBER).all()).isEmpty();
    assertThat(compare(LINE + NUMBER, NUMBER + LINE).counts())
        .containsOnlyKeys("text in stream order");
    String last = "BT /F 10 Tf 50 600 Td (Last) Tj ET\n";
    assertThat(compare(LINE + last, last + LINE).counts())
        .containsOnlyKeys("text in stream order", "text in stream order without artifacts");
  }

  /** A space has no place; but it is copied. */
  @Test
  void spacesAreComparedInTheText() throws IOException {
    String moved = LINE.replace("(One line) Tj", "[(One) -278 (line)] TJ");
    assertThat(compare(LINE, moved).counts())
        .containsOnlyKeys(
            "tag text", "text in stream order", "text in stream order without artifacts");
    String copied =
        moved
            .replace("<</MCID 0>> BDC", "<</MCID 0>> BDC /Span <</ActualText (One line)>> BDC")
            .replace("EMC", "EMC EMC");
    assertThat(compare(LINE, copied).all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "(One line), (One lime), glyph text",
    "(One line), (One lin), glyph missing",
    "(One line), (One lines), glyph added",
    "/F 10 Tf, /F 10.1 Tf, glyph size",
    "BT /F, BT .3 g /F, glyph colour",
    "BT /F, BT 0 0 0 rg /F, glyph colour space",
    "50 700 Td, 1 0 .2 1 50 700 Tm, glyph matrix",
    "/F 10 Tf, /F 10 Tf 1 Tr, glyph paint",
    "/P <</MCID 0>>, /Artifact <</Type /Layout>>, glyph tagging",
    "50 100 200 .5 re, 50 100 200 .7 re, rule moved",
    "50 100 200 .5 re, .5 g 50 100 200 .5 re, rule colour",
    "50 100 200 .5 re f, 50 100 m 60 100 70 110 80 90 c f, path added",
    "/Artifact BMC 50 100, /P <</MCID 0>> BDC 50 100, rule tagging",
  })
  void whatLooksOrIsTaggedInAnotherWayIsFound(String was, String now, String kind)
      throws IOException {
    assertThat(MADE.content()).contains(was);
    assertThat(compare(MADE.content(), MADE.content().replace(was, now)).counts())
        .containsKey(kind);
  }

  @Test
  void whatIsPaintedOverIsNotSeen() throws IOException {
    String ground = "/Artifact BMC .9 g 40 690 200 20 re f EMC 0 g\n";
    assertThat(compare(ground + LINE, LINE + ground).counts())
        .containsExactly(Map.entry("glyph cover", 7));
    String clear = ground.replace("BMC", "BMC q 40 690 5 5 re W n").replace("EMC", "Q EMC");
    assertThat(compare(clear + LINE, LINE + clear).all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "50 100 200 .5 re f, .5 w 50 100.25 m 250 100.25 l S",
    "50 100 200 .5 re f, 50 100 m 250 100 l 250 100.5 l 50 100.5 l f",
    "50 100 200 .5 re f, q 50 0 200 500 re W n 0 100 900 .5 re f Q",
    "50 100 200 .5 re f, q 2 0 0 2 0 0 cm 25 50 100 .25 re f Q",
    "50 100 200 .5 re f, 50 100 200 .5 re f q 0 0 5 5 re W n 50 300 5 5 re f Q",
    "50 100 200 .5 re f, 2 J .5 w 50.25 100.25 m 249.75 100.25 l S",
  })
  void rulesThatLookAlikeAreTheSame(String was, String now) throws IOException {
    assertThat(MADE.content()).contains(was);
    assertThat(compare(MADE.content(), MADE.content().replace(was, now)).all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "50 100 m 60 100 70 110 80 90 c f, 50 100 m 60 100 70 110 80 90 c 50 100 l h f",
    "50 100 m 60 150 l 70 90 l s, 50 100 m 60 150 l 60 150 l 70 90 l 50 100 l h 1 J S",
  })
  void pathsThatLookAlikeAreTheSame(String was, String now) throws IOException {
    assertThat(compare(was, now).all()).isEmpty();
  }

  @Test
  void linksAndBookmarksAreCompared() throws IOException {
    assertThat(compare(MADE, MADE.withLinkAt(50.2)).counts())
        .containsExactly(Map.entry("link moved", 1));
    assertThat(compare(MADE, MADE.withLinkAt(50.02)).all()).isEmpty();
    assertThat(compare(MADE, MADE.withBookmarkTo(650)).counts())
        .containsExactly(Map.entry("bookmark target", 1));
  }

  @Test
  void rolesAndAttributesOfTagsAreCompared() throws IOException {
    assertThat(compare(MADE, MADE.withRole("H1")).counts()).containsKey("tag role");
    Differences other = compare(MADE.withAlternative("A"), MADE.withAlternative("B"));
    assertThat(other.counts()).containsExactly(Map.entry("tag attribute", 1));
    assertThat(other.first(5)).element(1).asString().contains("/P[1]: Alt: A → B");
  }

  @Test
  void theDumpCanBeRead() throws IOException {
    assertThat(Dump.of(MADE.withAlternative("A").placed(temp)))
        .contains(
            "One → page 1",
            "  141.90 50.00 “One line” LiberationSans, 10, 0 0 0, DeviceGray 0, P |")
        .contains("  50.00 741.40 250.00 741.90 rule, 0 0 0, DeviceGray 0, artifact")
        .contains("https://example.org/", "P Alt=A\n      p1 “One line”");
  }

  private Differences compare(String was, String now) throws IOException {
    return compare(new MadePdf(was), new MadePdf(now));
  }

  private Differences compare(MadePdf was, MadePdf now) throws IOException {
    return Comparison.of(was.placed(temp), now.placed(temp), Comparison.TOLERANCE);
  }
}
