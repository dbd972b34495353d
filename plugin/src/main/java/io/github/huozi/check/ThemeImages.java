package io.github.huozi.check;

import io.github.huozi.image.ImageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * What a publication's theme does with images: those that it shows of its own, and how it has
 * others shown. A check must not blame a theme for what it does deliberately.
 *
 * @param files the images in the theme's folder
 * @param templates whether it has templates of its own, which may show images as they like
 * @param sheets its style sheets
 */
record ThemeImages(List<Path> files, boolean templates, String sheets) {

  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
  private static final Pattern HIDING =
      Pattern.compile(
          "(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|opacity\\s*:"
              + "|(?:max-)?(?:width|height)\\s*:\\s*0|content\\s*:\\s*url|clip(?:-path)?\\s*:|mask"
              + "|filter\\s*:|transform\\s*:|rotate\\s*:|scale\\s*:|mix-blend-mode\\s*:"
              + "|object-position\\s*:|position\\s*:\\s*(?:absolute|fixed)|text-indent\\s*:\\s*-\\d{3})");

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
            sheets.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).append('\n');
          } else if (name.endsWith(".ftlh") || name.endsWith(".ftlx")) {
            templates = true;
          } else if (ImageFormat.isDrawing(file) || ImageFormat.of(start(file)).isPresent()) {
            images.add(file);
          }
        }
      }
    }
    return new ThemeImages(images, templates, sheets.toString());
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(64);
    }
  }

  /** Whether the theme's style sheets hide an image, turn it or let something show through. */
  boolean hides(Element image) {
    return hides(sheets, image);
  }

  /** Whether style sheets do so. */
  static boolean hides(String sheets, Element image) {
    Matcher rules = RULE.matcher(sheets.replaceAll("(?s)/\\*.*?\\*/", ""));
    while (rules.find()) {
      if (HIDING.matcher(rules.group(2)).find() && concerns(rules.group(1), image)) {
        return true;
      }
    }
    return false;
  }

  private static boolean concerns(String selectors, Element image) {
    for (String selector : selectors.split(",", -1)) {
      if (selector.strip().startsWith("@") || selector.contains("::")) {
        continue;
      }
      // What stands around the text is the template's: the last part must do.
      String[] parts = selector.strip().split("[\\s>+~]+", -1);
      String last = parts[parts.length - 1].replaceAll(":(?!not)[\\w-]+(\\([^)]*\\))?", "");
      try {
        for (Element at = image; at != null && !last.isEmpty(); at = at.parent()) {
          if (at.is(last)) {
            return true;
          }
        }
      } catch (Selector.SelectorParseException | IllegalArgumentException e) {
        continue; // of another kind
      }
    }
    return false;
  }
}
