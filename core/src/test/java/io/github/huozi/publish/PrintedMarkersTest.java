package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.published.VeraPdf;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The markers of list items. */
class PrintedMarkersTest {

  @TempDir private Path folder;

  @Test
  void aStringIsPrintedBeforeEachItem() throws Exception {
    assertThat(lines("ul { list-style-type: '→ ' }", "- one\n- two\n")).contains("→one", "→two");
    assertThat(VeraPdf.failures(folder.resolve("target/book-en.pdf"))).isEmpty();
  }

  @Test
  void aListInsideHasItsOwnMarkers() throws Exception {
    assertThat(lines("ul { list-style-type: '→ ' }", "- one\n  1. in\n")).contains("→one", "1.in");
  }

  @Test
  void anItemCanHaveNoMarkerAmongStrings() throws Exception {
    String css = "ul { list-style-type: '→ ' } li.task { list-style-type: none }";
    assertThat(lines(css, "- one\n- [ ] two\n"))
        .contains("→one")
        .noneMatch(line -> line.matches("→.*two"));
  }

  @Test
  void aCharacterOfAStyleSheetThatNoFontHasIsToldWithItsLine() throws Exception {
    String css =
        """
        @media screen { p::after { content: '𓀂' } }
        ul { list-style-type: '𓀀 ' }
        @page { @top-left { content: '\\13001' counter(page, '𓀃') } }
        """;
    PublicationFolder publication = folder(css, "- one\n");
    assertThatThrownBy(publication::publish).isInstanceOf(PublishingException.class);
    assertThat(publication.problems())
        .containsExactly(
            "theme/css/theme.css:2: no font has the character 𓀀 (U+13000), which occurs once;"
                + " write it another way, or add a font that has it to theme/fonts"
                + " (https://github.com/huozi/huozi/blob/main/docs/fonts.md)",
            "theme/css/theme.css:3: no font has the character 𓀁 (U+13001), which occurs once;"
                + " write it another way, or add a font that has it to theme/fonts"
                + " (https://github.com/huozi/huozi/blob/main/docs/fonts.md)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hans", "ja", "ko"})
  void aBulletIsAThirdAsLargeAsTheTypeWhateverTheFont(String language) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("theme/css/theme.css", "li { font-size: 10pt }")
            .with(language + "/a.md", "# T\n\n- one\n")
            .as(Format.PDF);
    publication.publish();
    try (PDDocument pdf = Loader.loadPDF(publication.file(language, Format.PDF).toFile())) {
      assertThat(bulletWidth(pdf.getPage(0))).isCloseTo(3.2, within(0.1));
    }
  }

  /** The width of what is drawn with curves, in points. */
  private static double bulletWidth(PDPage page) throws IOException {
    DoubleSummaryStatistics xs = new DoubleSummaryStatistics();
    List<COSBase> operands = new ArrayList<>();
    for (Object token : new PDFStreamParser(page).parse()) {
      if (token instanceof COSBase operand) {
        operands.add(operand);
        continue;
      }
      if (token instanceof Operator operator && operator.getName().equals("c")) {
        // The last two are the curve's end.
        xs.accept(((COSNumber) operands.get(4)).floatValue());
      }
      operands.clear();
    }
    return xs.getMax() - xs.getMin();
  }

  private List<String> lines(String css, String text) throws Exception {
    PublicationFolder publication = folder(css, text);
    publication.publish();
    return PrintedLines.on(publication.file("en", Format.PDF), 1).stream()
        .map(line -> line.text())
        .toList();
  }

  private PublicationFolder folder(String css, String text) throws IOException {
    return new PublicationFolder(folder)
        .with("publication.yaml", "title: T\n")
        .with("theme/css/theme.css", css)
        .with("en/a.md", "# T\n\n" + text)
        .as(Format.PDF);
  }
}
