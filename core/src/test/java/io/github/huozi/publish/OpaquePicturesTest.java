package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.PageReader;
import io.github.huozi.published.VeraPdf;
import io.github.huozi.raster.TestPng;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Translucent parts of a page do not change its pictures. */
class OpaquePicturesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        ".tip { background: rgba(255, 0, 0, .2) } ¦ <figure><img src='p.png' alt='p'></figure>",
        ".tip { background: rgba(255, 0, 0, .2) } ¦ <div class='tip'><img src='p.png' alt='p'></div>",
        ".tip { background: rgba(255, 0, 0, .2) } ¦ <p><img src='p.png' alt='p'> text</p>",
        ".tip { color: rgba(0, 0, 0, .2) } ¦ <p class='tip'>faint <img src='p.png' alt='p'></p>",
      })
  void aPictureIsNeverFaded(String css, String picture) throws Exception {
    String text = "# T\n\n" + picture + "\n\n<div class=\"tip\">\n\nA tip.\n\n</div>\n";
    assertThat(alphas(css, text)).isNotEmpty().containsOnly(1f);
    assertThat(VeraPdf.failures(folder.resolve("target/book-en.pdf"))).isEmpty();
  }

  /** The opacity of each picture on the first page, which begins with the text. */
  private List<Float> alphas(String css, String text) throws Exception {
    byte[] png = new TestPng(2, 8, false, false, 90, 45).file();
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("theme/css/theme.css", css + " h1 { display: none }")
            .with("en/p.png", png)
            .with("en/a.md", text)
            .as(Format.PDF);
    publication.publish();
    List<Float> alphas = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(publication.file("en", Format.PDF).toFile())) {
      for (PDPage page : pdf.getPages()) {
        new PageReader(page) {
          @Override
          public void drawImage(PDImage image) {
            alphas.add((float) getGraphicsState().getNonStrokeAlphaConstant());
          }
        }.processPage(page);
      }
    }
    return alphas;
  }
}
