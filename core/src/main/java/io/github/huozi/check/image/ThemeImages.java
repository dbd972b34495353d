package io.github.huozi.check.image;

import io.github.huozi.image.ImageFormat;
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
 * What a publication's theme does with images: those that it shows of its own, and how it has
 * others shown. A check must not blame a theme for what it does deliberately.
 *
 * @param files the images in the theme's folder
 * @param templates whether it has templates of its own, which may show images as they like
 * @param hiding the rules of its style sheets that hide something
 */
record ThemeImages(List<Path> files, boolean templates, HidingRules hiding) {

  ThemeImages {
    files = List.copyOf(files);
  }

  static ThemeImages read(Path publication) throws IOException {
    Path theme = publication.resolve("theme");
    List<Path> images = new ArrayList<>();
    boolean templates = false;
    StringBuilder sheets = new StringBuilder();
    if (Files.isDirectory(theme)) {
      try (Stream<Path> files = Files.walk(theme)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          String name = file.getFileName().toString();
          if (name.endsWith(".css")) {
            sheets
                .append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                .append('\n');
          } else if (name.endsWith(".ftlh") || name.endsWith(".ftlx")) {
            templates = true;
          } else if (ImageFormat.isDrawing(file) || ImageFormat.of(start(file)).isPresent()) {
            images.add(file);
          }
        }
      }
    }
    return new ThemeImages(images, templates, new HidingRules(sheets.toString()));
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(64);
    }
  }

  /** Whether the theme's style sheets hide an image, turn it or let something show through. */
  boolean hides(Element image) {
    return hiding.hide(image) || HidingRules.isHiding(image.attr("style"));
  }
}
