package io.github.huozi.svg;

import io.github.huozi.css.CssReferences;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.svg.paint.SvgDrawing;
import io.github.huozi.svg.paint.SvgExtent;
import io.github.huozi.svg.paint.SvgPaintException;
import io.github.huozi.svg.paint.SvgPixels;
import io.github.huozi.svg.paint.SvgProof;
import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.svg.style.SvgCascade;
import io.github.huozi.svg.style.SvgColors;
import io.github.huozi.svg.style.SvgContent;
import io.github.huozi.svg.style.SvgException;
import io.github.huozi.svg.style.SvgSource;
import io.github.huozi.svg.style.SvgTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Tells an author what of an SVG file will not be on paper as it is on the screen. */
final class SvgCheck {

  private static final Set<String> PAINTS =
      Set.of("fill", "stroke", "stop-color", "flood-color", "color");
  private static final Set<String> ANIMATIONS =
      Set.of("animate", "animatetransform", "animatemotion", "animatecolor", "set");

  /** A drawing is a page at most; what has more bytes is a photograph or an accident. */
  private static final int LARGEST = 16_000_000;

  private final Path file;
  private final Problems problems;
  private final SvgColors colors = new SvgColors();
  private final SvgBounds bounds = new SvgBounds();
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
    if (Files.size(file) > LARGEST) {
      problems.error(
          SourceLocation.of(file),
          "the drawing has more than " + LARGEST / 1_000_000 + " MB",
          "simplify it, or save it as a PNG");
      return Optional.empty();
    }
    return read(Files.readAllBytes(file), file, fonts, problems);
  }

  /** Likewise, from memory; {@code file} is where its problems are told. */
  static Optional<Element> read(byte[] xml, Path file, GlyphOutlines fonts, Problems problems)
      throws IOException {
    return SvgProof.pull(
        file, found -> new SvgCheck(file, found).read(xml, fonts), SvgProof.SECONDS, problems);
  }

  private Optional<Element> read(byte[] xml, GlyphOutlines fonts) {
    Optional<Element> read = Optional.empty();
    try {
      Element svg = SvgSource.read(new ByteArrayInputStream(xml));
      read = Optional.of(svg);
      SvgBounds.check(svg);
      SvgExtent.check(svg);
      elements(svg);
      if (sound) {
        SvgProof.paint(SvgDrawing.of(svg, SvgProof.heedingInterruption(fonts)));
      }
      return sound ? Optional.of(svg) : Optional.empty();
    } catch (SvgPaintException e) {
      if (!e.isOfDashes()) {
        throw e;
      }
      error(
          read.map(SvgCheck::finestDashes).orElse(0),
          "the drawing cannot be drawn: " + e.getMessage(),
          "make its stroke-dasharray coarser");
      return Optional.empty();
    } catch (SvgException e) {
      error(e.line(), e.getMessage(), "save it as a plain SVG again");
      return Optional.empty();
    }
  }

  /** The line of the element whose dashes are finest. */
  private static int finestDashes(Element svg) {
    Element styled = svg.clone();
    SvgCascade.apply(styled);
    int line = 0;
    double finest = Double.MAX_VALUE;
    for (Element element : styled.stream().toList()) {
      double period =
          Stream.of(element.attr("stroke-dasharray").split("[\\s,]+", -1))
              .mapToDouble(SvgExtent::number)
              .sum();
      if (period > 0 && period < finest) {
        finest = period;
        line = SvgTree.line(element);
      }
    }
    return line;
  }

  private void elements(Element svg) throws SvgException {
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

  private void references(Element element, int line) throws SvgException {
    String href = element.attr("href").strip();
    if (SvgContent.isExternal(element)) {
      outside(href, line);
    } else if (SvgContent.isForbiddenLink(element)) {
      error(
          line,
          "the figure links to " + shortened(href),
          "link to https: or mailto:, or delete the link");
    } else if (SvgTree.is(element, "image") && !href.isEmpty() && !bounds.isImage(href, line)) {
      error(line, "the embedded image cannot be read", "embed it again as a PNG or JPEG");
    }
    for (Attribute attribute : element.attributes()) {
      if (attribute.getValue().indexOf('(') >= 0 || attribute.getKey().equals("style")) {
        CssReferences.in(attribute.getValue()).stream()
            .filter(reference -> !reference.isContained())
            .findFirst()
            .ifPresent(reference -> outside(reference.target(), line));
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
    if (!CssReferences.areContained(css)) {
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
