package io.github.huozi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.Huozi;
import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.request.EngineThreads;
import io.github.huozi.request.Format;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The EPUB of the examples in docs/markup, side by side in Chromium. The picture is kept in {@code
 * target/reader/markup}; {@code -Dpictures.update} rewrites that of docs/markup.md.
 */
@Tag("browser")
@Tag("long")
class MarkupPictureTest {

  private static final Path EXAMPLES = Path.of("../docs/markup");
  private static final Path PICTURE = Path.of("target/reader/markup/epub.png");
  private static final int WIDTH = 1682;
  private static final int HEIGHT = 840;

  @Test
  void aBrowserShowsTheExamples(@TempDir Path folder) throws Exception {
    Path program;
    try {
      program = Chromium.program();
    } catch (Unavailable e) {
      Assumptions.abort("No picture of the examples is made: " + e.getMessage());
      return;
    }
    unpack(publish(folder), folder.resolve("book"));
    StringBuilder frames = new StringBuilder();
    for (String section : List.of("lines", "blocks", "code")) {
      Path document = folder.resolve("book/EPUB/" + section + ".xhtml");
      assertThat(document).exists();
      frames.append("<iframe src=\"").append(document.toUri()).append("\"></iframe>");
    }
    Path page = folder.resolve("page.html");
    Files.writeString(
        page,
        "<!DOCTYPE html><style>body { display: flex; margin: 0 } iframe { flex: 1; margin: 0 16px;"
            + " height: "
            + HEIGHT
            + "px; border: 0 }</style>"
            + frames);
    Files.createDirectories(PICTURE.getParent());
    Files.deleteIfExists(PICTURE);
    Process chromium =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--force-color-profile=srgb",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=" + WIDTH + "," + HEIGHT,
                "--screenshot=" + PICTURE.toAbsolutePath(),
                page.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile())
            .start();
    try {
      assertThat(chromium.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      chromium.descendants().forEach(ProcessHandle::destroyForcibly);
      chromium.destroyForcibly();
    }
    BufferedImage picture = ImageIO.read(PICTURE.toFile());
    for (int column = 0; column < 3; column++) {
      assertThat(darkIn(picture, column)).as("column " + column).isGreaterThan(1000);
    }
    if (System.getProperty("pictures.update") != null) {
      Files.copy(
          PICTURE, EXAMPLES.resolve("pictures/epub.png"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Path publish(Path folder) throws Exception {
    PublishRequest request =
        PublishRequest.of(EXAMPLES, folder)
            .formats(EnumSet.of(Format.EPUB))
            .embedFonts(true) // The machine's fonts differ.
            .build();
    PublishResult result =
        new Huozi(EngineThreads.pool()).publish(request, ClassPathFonts.SHARED, Progress.NONE);
    return result.files().get(0).path();
  }

  private static void unpack(Path epub, Path folder) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(epub))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
  }

  /** How many pixels of a third of the picture are dark. */
  private static int darkIn(BufferedImage picture, int column) {
    int dark = 0;
    int width = picture.getWidth() / 3;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = column * width; x < (column + 1) * width; x++) {
        if ((picture.getRGB(x, y) & 0xff) < 100) {
          dark++;
        }
      }
    }
    return dark;
  }
}
