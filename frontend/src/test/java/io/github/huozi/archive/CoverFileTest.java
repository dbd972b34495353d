package io.github.huozi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cover of an EPUB beside it. */
class CoverFileTest {

  @TempDir Path temp;

  private Path epub(String item, String image, String content) throws IOException {
    Path epub = temp.resolve("clay-en.epub");
    try (OutputStream out = Files.newOutputStream(epub);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("EPUB/package.opf"));
      zip.write(("<item id=\"a\" href=\"a.xhtml\"/>" + item).getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry(image));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return epub;
  }

  private static String item(String href) {
    return "<item id=\"c\" href=\"" + href + "\" media-type=\"\" properties=\"cover-image\"/>";
  }

  @Test
  void itIsWrittenAgainIfItIsAnotherOne() throws IOException {
    Path cover = temp.resolve("clay-en-cover.png");
    String item = item("images/cover.png");
    assertThat(CoverFile.write(epub(item, "EPUB/images/cover.png", "old"))).contains(cover);
    assertThat(cover).hasContent("old");
    assertThat(CoverFile.write(epub(item, "EPUB/images/cover.png", "new"))).contains(cover);
    assertThat(cover).hasContent("new");
    assertThat(CoverFile.type(cover)).isEqualTo("image/png");
  }

  @Test
  void withoutOneThereIsNone() throws IOException {
    assertThat(CoverFile.write(epub("", "EPUB/images/cover.png", "x"))).isEmpty();
    assertThat(CoverFile.write(epub(item("cover.svg"), "EPUB/cover.svg", "x"))).isEmpty();
    assertThat(CoverFile.write(epub(item("cover.png"), "EPUB/other.png", "x"))).isEmpty();
  }
}
