package io.github.huozi.svg;

import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Tells an author what of an SVG file will not be on paper as it is on the screen. */
final class SvgCheck {

  private static final Set<String> PAINTS =
      Set.of("fill", "stroke", "stop-color", "flood-color", "color");
  private static final Set<String> ANIMATIONS =
      Set.of("animate", "animatetransform", "animatemotion", "animatecolor", "set");
  private static final Pattern OUTSIDE =
      Pattern.compile("url\\(\\s*[\"']?((?!#|data:)[^\"'\\s)][^\"')]*)[\"']?\\s*\\)");

  private final Path file;
  private final Problems problems;
  private final SvgColors colors = new SvgColors();
  private boolean sound = true;

  private SvgCheck(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads a file and prepares it as the PDF will.
   *
   * @return the drawing, or nothing if an error was added to {@code problems}
   */
  static Optional<Element> read(Path file, GlyphOutlines fonts, Problems problems)
      throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return read(in, file, fonts, problems);
    }
  }

  /** Likewise, from a stream; {@code file} is where its problems are told. */
  static Optional<Element> read(InputStream in, Path file, GlyphOutlines fonts, Problems problems) {
    SvgCheck check = new SvgCheck(file, problems);
    try {
      Element svg = SvgSource.read(in);
      check.elements(svg);
      if (check.sound) {
        SvgDrawing.of(svg, fonts);
      }
      return check.sound ? Optional.of(svg) : Optional.empty();
    } catch (SvgException e) {
      check.error(e.line(), e.getMessage(), "save it as a plain SVG again");
      return Optional.empty();
    }
  }

  private void elements(Element svg) {
    for (Element element : svg.stream().toList()) {
      int line = SvgTree.line(element);
      references(element, line);
      features(element, line);
    }
    Element styled = svg.clone();
    SvgCascade.apply(styled);
    paints(styled);
    if (SvgPixels.needed(styled)) {
      warning(
          0,
          "the figure uses a pattern, mask or filter, and becomes an image of "
              + SvgPixels.PER_INCH
              + " dpi in the PDF",
          "draw it with plain shapes and gradients to keep it sharp at any size");
    }
  }

  private void references(Element element, int line) {
    String href = element.attr("href").strip();
    if (SvgContent.isExternal(element)) {
      outside(href, line);
    } else if (SvgTree.is(element, "image") && !isImage(href)) {
      error(line, "the embedded image cannot be read", "embed it again as a PNG or JPEG");
    }
    for (Attribute attribute : element.attributes()) {
      Matcher url = OUTSIDE.matcher(attribute.getValue());
      if (url.find()) {
        outside(url.group(1), line);
      }
    }
  }

  private void outside(String shown, int line) {
    error(
        line,
        shown.startsWith("data:")
            ? "the embedded image is neither a PNG nor a JPEG in base64"
            : "the figure shows " + shortened(shown) + ", which lies outside its file",
        "embed a PNG or JPEG as data:image/png;base64,… or draw it in the file");
  }

  private void features(Element element, int line) {
    String name = element.normalName();
    if (name.equals("foreignobject") && !isChoice(element)) {
      error(
          line,
          "the figure holds HTML (foreignObject), which is not drawn",
          "export it with text as SVG text");
    } else if (name.equals("textpath")) {
      error(line, "text along a path is not drawn along it", "turn this text into paths");
    } else if (name.equals("script")) {
      warning(line, "the script of the figure is not run", "save the figure as it should appear");
    } else if (ANIMATIONS.contains(name)) {
      warning(line, "the figure's animation stands still", "remove it, or draw the state to show");
    } else if (name.equals("style")) {
      styleSheet(element.wholeText(), line);
    }
  }

  /** A switch offers something else beside it. */
  private static boolean isChoice(Element element) {
    return element.parents().stream()
        .filter(parent -> SvgTree.is(parent, "switch"))
        .anyMatch(parent -> parent.children().size() > 1);
  }

  private void styleSheet(String css, int line) {
    String lower = css.toLowerCase(Locale.ROOT);
    if (lower.contains("@import") || OUTSIDE.matcher(lower).find()) {
      warning(
          line,
          "the figure's style sheet asks for something outside the file, which is not read",
          "write what it says into the figure");
    }
    if (lower.contains("@font-face")) {
      warning(
          line,
          "the figure brings a font of its own, but figures are set in the edition's fonts",
          "turn text that needs its own font into paths");
    }
  }

  private void paints(Element styled) {
    Set<String> unknown = new LinkedHashSet<>();
    for (Element element : styled.stream().toList()) {
      for (Attribute attribute : element.attributes()) {
        String value = attribute.getValue();
        boolean strange = PAINTS.contains(attribute.getKey()) && !colors.isKnown(value);
        if (strange && unknown.add(value)) {
          warning(
              SvgTree.line(element),
              "the colour " + shortened(value) + " is not known",
              "write it as #rrggbb");
        }
      }
    }
  }

  private static boolean isImage(String href) {
    if (href.isBlank()) {
      return true; // Shows nothing anywhere.
    }
    try {
      byte[] data = Base64.getMimeDecoder().decode(href.substring(href.indexOf(',') + 1));
      return ImageIO.read(new ByteArrayInputStream(data)) != null;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }

  private void error(int line, String message, String suggestion) {
    sound = false;
    problems.error(new SourceLocation(file, line), message, suggestion);
  }

  private void warning(int line, String message, String suggestion) {
    problems.warning(new SourceLocation(file, line), message, suggestion);
  }
}
