package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
      List<TextPosition> words = words(pdf);
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
    List<Object> tokens = new PDFStreamParser(pdf.getPage(0)).parse();
    for (int i = 4; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Operator operator
          && operator.getName().equals("re")
          && tokens.get(i - 4) instanceof COSNumber x) {
        starts.add((double) x.floatValue());
      }
    }
    return starts;
  }

  private static List<TextPosition> words(PDDocument pdf) throws Exception {
    List<TextPosition> words = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            if (text.getUnicode().equals("Q")) {
              words.add(text);
            }
          }
        };
    stripper.getText(pdf);
    return words;
  }
}
