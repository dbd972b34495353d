package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Finding;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.raster.TestJpeg;
import io.github.huozi.raster.TestPng;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Undamaged pictures of any format, in any place, have no findings. */
@Tag("long")
class PicturesKeptTest {

  private static final Set<String> SKIPPED = Set.of("epubcheck", "verapdf", "record");

  private static final int[][] FOUR_COLOURS = {
    {10, 200, 30, 40}, {250, 20, 130, 0}, {0, 0, 0, 255}, {128, 128, 128, 128}
  };
  private static final int[][] THREE_COLOURS = {
    {10, 200, 30}, {250, 20, 130}, {0, 0, 0}, {128, 128, 128}
  };
  private static final int[][] GREYS = {{10}, {250}, {0}, {128}};

  @TempDir Path temp;

  private PublicationFolder folder;
  private final StringBuilder text = new StringBuilder("# Pictures\n\nText.\n\n");
  private int count;

  private void begin() throws IOException {
    folder = new PublicationFolder(temp).with("publication.yaml", "title: T\ntype: book\n");
  }

  private void show(String extension, byte[] file) throws IOException {
    String name = "images/p" + ++count + "." + extension;
    folder.with(name, file);
    text.append("Picture ").append(count).append(".\n\n");
    text.append("![Number ").append(count).append("](../").append(name).append(")\n\n");
  }

  /** Publishes and verifies, and returns the findings except those about resolution. */
  private List<String> found() throws Exception {
    folder.with("en/pictures.md", text.toString());
    try {
      folder.publish();
    } catch (PublishingException e) {
      throw new AssertionError(folder.problems().toString(), e);
    }
    assertThat(Files.exists(folder.output().resolve("book-en.pdf")))
        .as(folder.problems().toString())
        .isTrue();
    return FinishedBook.verify(temp, SKIPPED).findings().stream()
        .filter(finding -> !finding.rule().equals("images/resolution"))
        .map((Finding finding) -> finding.rule() + " " + finding.message())
        .toList();
  }

  @Test
  void everyKindOfJpeg() throws Exception {
    begin();
    for (boolean progressive : new boolean[] {false, true}) {
      for (int transform = -1; transform <= 2; transform++) {
        show("jpg", TestJpeg.of(FOUR_COLOURS, transform, progressive, 64, 32));
        show("jpg", TestJpeg.of(THREE_COLOURS, transform, progressive, 64, 32));
      }
      show("jpg", TestJpeg.of(GREYS, -1, progressive, 64, 32));
    }
    for (int orientation = 1; orientation <= 8; orientation++) {
      show("jpg", TestJpeg.turned(TestJpeg.of(THREE_COLOURS, 1, false, 64, 32), orientation));
    }
    assertThat(found()).isEmpty();
  }

  @Test
  void everyKindOfPng() throws Exception {
    begin();
    for (TestPng kind : TestPng.kinds()) {
      show("png", kind.file());
    }
    assertThat(found()).isEmpty();
  }

  @Test
  void gifs() throws Exception {
    begin();
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_INDEXED);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.ORANGE);
    graphics.fillRect(5, 5, 20, 10);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "gif", out);
    show("gif", out.toByteArray());
    assertThat(found()).isEmpty();
  }

  @Test
  void drawings() throws Exception {
    begin();
    for (String content :
        List.of(
            "<rect width='50' height='40' fill='red'/><text x='5' y='60'>Word &#160; and word</text>",
            "<g opacity='.5'><circle cx='50' cy='50' r='40'/></g>",
            "<defs><linearGradient id='g'><stop stop-color='red'/><stop offset='1'/></linearGradient>"
                + "</defs><rect width='90' height='90' fill='url(#g)'/>",
            "<defs><filter id='f'><feGaussianBlur stdDeviation='3'/></filter></defs>"
                + "<rect x='9' width='50' height='50' filter='url(#f)'/>",
            "<defs><clipPath id='c'><circle cx='50' cy='50' r='30'/></clipPath></defs>"
                + "<rect width='99' height='99' clip-path='url(#c)' fill='green'/>",
            "<path d='M0 0L99 99' stroke='blue' stroke-dasharray='4 2'/>"
                + "<text x='50' y='50' text-anchor='middle' font-size='9'>字 A <tspan>b</tspan></text>")) {
      for (String size : List.of("width='100' height='100'", "width='33.3%'", "width='213.7'")) {
        show(
            "svg",
            ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' "
                    + size
                    + ">"
                    + content
                    + "</svg>")
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(found()).isEmpty();
  }

  @Test
  void onePictureInManyPlaces() throws Exception {
    begin();
    byte[] picture = TestPictures.png(TestPictures.scene(60, 40, Color.BLUE));
    folder
        .with("images/a.png", picture)
        .with("images/copy.png", picture)
        .with("cover.png", picture)
        .with("publication.yaml", "title: T\ntype: book\ncover: cover.png\n");
    text.append(
            "![A](../images/a.png)\n\n<img src=\"../images/a.png\" alt=\"\">\n\n![Copy](../images/copy.png)\n\n")
        .append(
            "In a line ![A](../images/a.png) twice <img src=\"../images/copy.png\" alt=\"\">.[^1]\n\n")
        .append("[![Linked](../images/a.png)](https://example.org)\n\n")
        .append("- ![In a list](../images/copy.png)\n- Text\n\n")
        .append("![Cover](../cover.png)\n\n## Heading ![H](../images/a.png)\n\n")
        .append("| ![Head](../images/a.png) | B |\n| --- | --- |\n")
        .append("| Row ![Cell](../images/copy.png) | Row |\n".repeat(80))
        .append("\n> ![Quoted](../images/a.png)\n\n[^1]: A note ![N](../images/a.png) here.\n");
    assertThat(found()).isEmpty();
  }

  @Test
  void aThemeThatShowsAndHidesPictures() throws Exception {
    begin();
    folder
        .with("theme/logo.png", TestPictures.png(TestPictures.scene(50, 50, Color.CYAN)))
        .with(
            "theme/css/theme.css",
            ".screen { display: none }\n.faint { opacity: .3 }\nimg.turned { transform: rotate(90deg) }\n");
    show("png", TestPictures.png(TestPictures.scene(60, 40, Color.BLUE)));
    text.append("<p class=\"screen\"><img src=\"../images/p1.png\" alt=\"Hidden\"></p>\n\nEnd.\n");
    assertThat(found()).isEmpty();
  }

  @Test
  void filesThatWereRewritten() throws Exception {
    FinishedBook book = FinishedBook.specimen(temp);
    for (String language : List.of("en", "zh-Hans")) {
      Damage.write(book.epub(language), Damage.read(book.epub(language)));
      for (CompressParameters packing :
          List.of(CompressParameters.NO_COMPRESSION, CompressParameters.DEFAULT_COMPRESSION)) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(book.pdf(language).toFile())) {
          pdf.save(out, packing);
        }
        Files.write(book.pdf(language), out.toByteArray());
        assertThat(book.verify(SKIPPED).findings()).isEmpty();
      }
      book.mend();
    }
  }
}
