package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.PageReader;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines under and through words begin with the word. */
class StruckOutTest {

  private static final double TOLERANCE = 0.3;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"~~Q~~", "<u>Q</u>", "<ins>Q</ins>"})
  void theLineBeginsWithTheWord(String word) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("theme/css/theme.css", "p { hyphens: none }")
            .with(
                "en/a.md",
                "# T\n\n" + ("incomprehensibilities and " + word + " ").repeat(30) + "\n")
            .as(Format.PDF);
    publication.publish();
    try (PDDocument pdf = Loader.loadPDF(publication.file("en", Format.PDF).toFile())) {
      List<Double> starts = starts(pdf);
      List<TextPosition> words =
          PdfFile.ink(publication.file("en", Format.PDF)).stream()
              .filter(glyph -> glyph.getUnicode().equals("Q"))
              .toList();
      assertThat(words).hasSize(30);
      for (TextPosition at : words) {
        assertThat(starts)
            .as("a line from %f", at.getXDirAdj())
            .anyMatch(start -> Math.abs(start - at.getXDirAdj()) < TOLERANCE);
      }
    }
  }

  /** The left edges of all that is drawn. */
  private static List<Double> starts(PDDocument pdf) throws Exception {
    List<Double> starts = new ArrayList<>();
    new PageReader(pdf.getPage(0)) {
      @Override
      protected void fill(int windingRule) {
        starts.add(path.getBounds2D().getMinX());
      }
    }.processPage(pdf.getPage(0));
    return starts;
  }
}
