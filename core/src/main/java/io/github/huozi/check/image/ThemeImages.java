package io.github.huozi.check.image;

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
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/**
 * The images of a publication's theme, and its means to change how images are shown. A check does
 * not report what a theme does on purpose.
 *
 * @param files the images in the theme's folder
 * @param templates whether the theme has templates, which may show images anywhere
 * @param hiding the rules of its style sheets that hide elements
 */
record ThemeImages(List<Path> files, boolean templates, HidingRules hiding) {

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

  /**
   * Whether the theme's style sheets or the image's own style hide or turn an image, or make it
   * transparent.
   */
  boolean hides(Element image) {
    return hiding.hides(image) || HidingRules.isHiding(image.attr("style"));
  }

  /** The rules of style sheets that hide, turn or replace elements, or make them transparent. */
  static final class HidingRules {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern HIDING =
        Pattern.compile(
            "(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)"
                + "|opacity\\s*:\\s*(?!1\\s*(?:[;!]|$))|(?:max-)?(?:width|height)\\s*:\\s*[01](?:\\D|$)"
                + "|content\\s*:\\s*url|clip(?:-path)?\\s*:|mask(?:-image)?\\s*:|filter\\s*:"
                + "|transform\\s*:|rotate\\s*:|scale\\s*:|mix-blend-mode\\s*:|object-position\\s*:"
                + "|position\\s*:\\s*(?:absolute|fixed)|text-indent\\s*:\\s*-\\d{3})",
            Pattern.CASE_INSENSITIVE);

    private final List<Evaluator> selectors = new ArrayList<>();

    HidingRules(String sheets) {
      Matcher rules = RULE.matcher(COMMENT.matcher(sheets).replaceAll(""));
      while (rules.find()) {
        if (isHiding(rules.group(2))) {
          for (String selector : rules.group(1).split(",", -1)) {
            add(selector.strip());
          }
        }
      }
    }

    /** Whether declarations hide the element that they apply to. */
    static boolean isHiding(String declarations) {
      return HIDING.matcher(declarations).find();
    }

    private void add(String selector) {
      if (selector.startsWith("@") || selector.contains("::")) {
        return;
      }
      // Only the last part is compared: the elements around it depend on the template.
      String[] parts = selector.split("[\\s>+~]+", -1);
      String last = parts[parts.length - 1].replaceAll(":(?!not)[\\w-]+(\\([^)]*\\))?", "");
      if (last.isEmpty()) {
        return;
      }
      try {
        selectors.add(QueryParser.parse(last));
      } catch (Selector.SelectorParseException | IllegalArgumentException e) {
        // A selector that jsoup does not know selects no image.
      }
    }

    /** Whether a rule selects an element or an element around it. */
    boolean hides(Element element) {
      for (Element at = element; at != null && !selectors.isEmpty(); at = at.parent()) {
        Element here = at;
        if (selectors.stream().anyMatch(here::is)) {
          return true;
        }
      }
      return false;
    }
  }
}
