package io.github.huozi.check.image;

import io.github.huozi.check.HidingStyles;
import io.github.huozi.image.ImageFormat;
import io.github.huozi.input.RegularFile;
import io.github.huozi.input.TypedPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The images of a publication's theme, and its means to change how images are shown. A check does
 * not report what a theme does on purpose.
 *
 * @param files the images in the theme's folder
 * @param templates whether the theme has templates, which may show images anywhere
 * @param hiding the rules of its style sheets that hide elements
 */
record ThemeImages(List<Path> files, boolean templates, HidingStyles hiding) {

  ThemeImages {
    files = List.copyOf(files);
  }

  /** Reads the theme of a publication. */
  static ThemeImages read(Path publication) throws IOException {
    Path theme = publication.resolve("theme");
    List<Path> images = new ArrayList<>();
    boolean templates = false;
    StringBuilder sheets = new StringBuilder();
    if (Files.isDirectory(theme)) {
      try (Stream<Path> files = Files.walk(theme)) {
        for (Path file : files.filter(Files::isRegularFile).sorted(TypedPath.ORDER).toList()) {
          String name = file.getFileName().toString();
          if (name.endsWith(".css")) {
            sheets.append(new String(RegularFile.bytes(file), StandardCharsets.UTF_8)).append('\n');
          } else if (name.endsWith(".ftlh") || name.endsWith(".ftlx")) {
            templates = true;
          } else if (ImageFormat.isDrawing(file) || ImageFormat.of(start(file)).isPresent()) {
            images.add(file);
          }
        }
      }
    }
    return new ThemeImages(images, templates, new HidingStyles(sheets.toString(), true));
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = RegularFile.open(file)) {
      return in.readNBytes(64);
    }
  }

  /**
   * Tells whether the theme's style sheets or the image's own style hide or turn an image, or make
   * it transparent.
   */
  boolean hides(Element image) {
    return hiding.changesPicture(image);
  }
}
