package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.publish.PrintedLines.Line;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A theme changes the properties of a margin box that it names, and no others. */
class MarginBoxesTest {

  @TempDir private Path folder;

  @Test
  void aNumberThatAThemeWritesAnewKeepsItsSizeAndPlace() throws Exception {
    Line built = number("");
    Line own = number("@page { @bottom-center { content: \"– \" counter(page) \" –\"; } }");
    assertThat(own.text()).isEqualTo("–2–");
    assertThat(own.size()).isCloseTo(built.size(), within(0.01));
    assertThat(own.y()).isCloseTo(built.y(), within(0.1));
  }

  @Test
  void oneSideOfASpreadCascadesToo() throws Exception {
    Line own = number("@page :left { @bottom-center { font-size: 12pt; } }");
    assertThat(own.text()).isEqualTo("2");
    assertThat(own.size()).isCloseTo(12, within(0.01));
  }

  @Test
  void aBoxBehindThePageIsTurnedAboutTheMiddleOfThePageBehindItsText() throws Exception {
    String css = "@page { @left-top { content: 'MARK'; z-index: -1; transform: rotate(-90deg); } }";
    PublicationFolder publication = publish(css);
    // In the order of the content: the page's text follows.
    List<TextPosition> mark =
        PdfFile.glyphs(publication.file("en", Format.PDF)).get(1).subList(0, 4);
    assertThat(mark.stream().map(TextPosition::getUnicode)).containsExactly("M", "A", "R", "K");
    assertThat(mark).allMatch(letter -> letter.getDir() == 90);
    double first = mark.get(0).getTextMatrix().getTranslateY();
    TextPosition last = mark.get(3);
    double end = last.getTextMatrix().getTranslateY() + last.getWidthDirAdj();
    assertThat((first + end) / 2).isCloseTo(last.getPageHeight() / 2, within(0.5));
    assertThat((double) last.getTextMatrix().getTranslateX())
        .isCloseTo(last.getPageWidth() / 2, within(last.getFontSizeInPt() * 1.0));
    assertThat(number(css)).isEqualTo(number(""));
  }

  private Line number(String css) throws Exception {
    PublicationFolder publication = publish(css);
    List<Line> lines = PrintedLines.on(publication.file("en", Format.PDF), 2);
    return lines.get(lines.size() - 1);
  }

  private PublicationFolder publish(String css) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(Files.createTempDirectory(folder, "p"))
            .with("publication.yaml", "title: T\n")
            .with("theme/css/theme.css", css)
            .with("en/a.md", "# T\n\n" + "words ".repeat(700) + "\n")
            .as(Format.PDF);
    publication.publish();
    return publication;
  }
}
