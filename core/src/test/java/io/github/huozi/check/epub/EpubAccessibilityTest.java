package io.github.huozi.check.epub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Expectations;
import io.github.huozi.check.MadeEdition;
import io.github.huozi.check.file.AccessibilityCheck;
import io.github.huozi.check.tagging.PrintedEditions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubAccessibilityTest {

  private static final String METADATA =
      """
      <dc:language>en</dc:language>
      <meta property="schema:accessMode">textual</meta>
      <meta property="schema:accessModeSufficient">textual</meta>
      <meta property="schema:accessibilityFeature">structuralNavigation</meta>
      <meta property="schema:accessibilityHazard">none</meta>
      <meta property="schema:accessibilitySummary">All text.</meta>
      """;

  private static final String NAV = "<nav epub:type='toc'><ol><li>…</li></ol></nav>";

  @TempDir private Path folder;

  @Test
  void aCompleteBookHasNoFindings() throws Exception {
    assertThat(
            check(
                METADATA,
                Map.of(
                    "nav",
                    NAV + pages("<a href='clay.xhtml#p1'>1</a>", "<a href='clay.xhtml#p2'>2</a>"),
                    "clay",
                    "<h1>A</h1><h2>B</h2><img src='x.png' alt=''/><h3>C</h3><h2>D</h2>"
                        + pageBreak("p1", "1")
                        + pageBreak("p2", "2"))))
        .isEmpty();
  }

  @Test
  void missingMetadataIsNamed() throws Exception {
    assertThat(check("<dc:language>en</dc:language>", Map.of("nav", NAV)))
        .containsExactly(
            "accessibility/metadata the package does not say schema:accessMode; publish it again",
            "accessibility/metadata the package does not say schema:accessibilityFeature; publish"
                + " it again",
            "accessibility/metadata the package does not say schema:accessibilityHazard; publish"
                + " it again",
            "accessibility/metadata the package does not say schema:accessModeSufficient; publish"
                + " it again",
            "accessibility/metadata the package does not say schema:accessibilitySummary; publish"
                + " it again");
  }

  @Test
  void aValueOutsideTheVocabularyIsNamed() throws Exception {
    assertThat(check(METADATA.replace(">none<", ">nothing<"), Map.of("nav", NAV)))
        .singleElement()
        .asString()
        .startsWith(
            "accessibility/metadata schema:accessibilityHazard has no value “nothing”; use");
  }

  @Test
  void aWrongLanguageIsNamed() throws Exception {
    assertThat(check(METADATA.replace(">en<", ">ja<"), Map.of("nav", NAV)))
        .containsExactly("accessibility/language the package's language is not en; set it");
  }

  @Test
  void aSkippedHeadingLevelIsReportedWithItsLine() throws Exception {
    assertThat(check(METADATA, Map.of("nav", NAV, "clay", "<h1>Clay</h1><h3>Turning</h3>")))
        .containsExactly(
            "accessibility/headings en/clay.md:5: the heading “Turning” is of level 3 after one of"
                + " level 1; leave no level out");
  }

  @Test
  void anImageWithoutDescriptionIsReported() throws Exception {
    assertThat(check(METADATA, Map.of("nav", NAV, "clay", "<img src='images/sort.png'/>")))
        .containsExactly(
            "accessibility/description en/clay.md: the image images/sort.png has no description;"
                + " write one, or an empty one if it is purely decorative");
  }

  @Test
  void pageListAndPageBreaksMustAgree() throws Exception {
    String text = pageBreak("p1", "1") + pageBreak("p2", "2") + pageBreak("p3", "3");
    assertThat(
            check(
                METADATA,
                Map.of(
                    "nav",
                    NAV + pages("<a href='clay.xhtml#p2'>2</a>", "<a href='clay.xhtml#p1'>i</a>"),
                    "clay",
                    text)))
        .containsExactly(
            "accessibility/page-list the page list calls “i” what the text calls “1”; publish the"
                + " file again",
            "accessibility/page-list page “3” is not in the page list; publish the file" + " again",
            "accessibility/page-list the page list is not in the order of the text; publish the"
                + " file again");
  }

  private List<String> check(String metadata, Map<String, String> documents) throws Exception {
    MadeEdition edition = new MadeEdition(folder, "# Clay\n\nWords.\n\n### Turning\n\nWords.\n");
    return edition.texts(
        edition.check(
            new AccessibilityCheck(new PrintedEditions(Expectations.NONE)), metadata, documents));
  }

  private static String pageBreak(String id, String label) {
    return "<span epub:type='pagebreak' role='doc-pagebreak' id='%s' aria-label='%s'></span>"
        .formatted(id, label);
  }

  private static String pages(String... links) {
    return "<nav epub:type='page-list'><ol><li>"
        + String.join("</li><li>", links)
        + "</li></ol></nav>";
  }
}
