package io.github.huozi.svg;

import io.github.huozi.css.CssReferences;
import io.github.huozi.input.RegularFile;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.svg.paint.SvgDrawing;
import io.github.huozi.svg.paint.SvgLimits;
import io.github.huozi.svg.paint.SvgPixels;
import io.github.huozi.svg.paint.SvgWatchdog;
import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.svg.style.SvgCascade;
import io.github.huozi.svg.style.SvgColors;
import io.github.huozi.svg.style.SvgContent;
import io.github.huozi.svg.style.SvgException;
import io.github.huozi.svg.style.SvgSource;
import io.github.huozi.svg.style.SvgTree;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Checks an SVG file and reports what the PDF cannot show as a browser does. */
final class SvgCheck {

  private static final Set<String> PAINTS =
      Set.of("fill", "stroke", "stop-color", "flood-color", "color");
  private static final Set<String> ANIMATIONS =
      Set.of("animate", "animatetransform", "animatemotion", "animatecolor", "set");

  /** Bytes of a file. A larger one is a photograph or a mistake. */
  private static final int LARGEST = 16_000_000;

  /** Pixels of all embedded images: those of a scanned A3 page, four of which fit in memory. */
  private static final long MOST_PIXELS = 40_000_000;

  private final Path file;
  private final Problems problems;
  private final SvgColors colors = new SvgColors();
  private long pixels;
  private boolean sound = true;

  private SvgCheck(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads a file and draws it once, as the PDF does.
   *
   * @return the drawing; empty if an error was added to {@code problems}
   */
  static Optional<Element> read(Path file, GlyphOutlines fonts, Problems problems)
      throws IOException {
    if (Files.size(file) > LARGEST) {
      problems.add(
          ProblemKind.UNREAD_IMAGE,
          SourceLocation.of(file),
          "the drawing has more than " + LARGEST / 1_000_000 + " MB",
          "simplify it, or save it as a PNG");
      return Optional.empty();
    }
    return read(RegularFile.bytes(file), file, fonts, problems);
  }

  /** Reads a drawing from memory. Its problems are reported at {@code file}. */
  static Optional<Element> read(byte[] xml, Path file, GlyphOutlines fonts, Problems problems)
      throws IOException {
    return SvgWatchdog.run(
        file, found -> new SvgCheck(file, found).read(xml, fonts), SvgWatchdog.SECONDS, problems);
  }

  private Optional<Element> read(byte[] xml, GlyphOutlines fonts) {
    Optional<Element> read = Optional.empty();
    try {
      Element svg = SvgSource.read(new ByteArrayInputStream(xml));
      read = Optional.of(svg);
      SvgLimits.check(svg);
      elements(svg);
      if (sound) {
        SvgWatchdog.paintOnce(SvgDrawing.of(svg, SvgWatchdog.interruptible(fonts)));
      }
      return sound ? Optional.of(svg) : Optional.empty();
    } catch (SvgException.Painting e) {
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

  /** The line of the element with the shortest dashes. */
  private static int finestDashes(Element svg) {
    Element styled = svg.clone();
    SvgCascade.apply(styled);
    int line = 0;
    double finest = Double.MAX_VALUE;
    for (Element element : styled.stream().toList()) {
      double period =
          Stream.of(element.attr("stroke-dasharray").split("[\\s,]+", -1))
              .mapToDouble(SvgLimits::number)
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
          "the drawing uses a pattern, mask or filter, and becomes an image of "
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
      sound = false;
      problems.add(
          ProblemKind.FORBIDDEN,
          new SourceLocation(file, line),
          "the drawing links to " + shortened(href),
          "link to https: or mailto:, or delete the link");
    } else if (SvgTree.is(element, "image") && !href.isEmpty() && !isImage(href, line)) {
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

  /**
   * Tells whether an embedded image, {@code data:…;base64,…}, can be read.
   *
   * @throws SvgException if the images read so far have more pixels than fit in memory
   */
  private boolean isImage(String href, int line) throws SvgException {
    byte[] data;
    try {
      data = Base64.getMimeDecoder().decode(href.substring(href.indexOf(',') + 1));
    } catch (IllegalArgumentException e) {
      return false;
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(data))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return false;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        pixels += (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
          throw new SvgException(
              line,
              "the embedded images have more than " + MOST_PIXELS / 1_000_000 + " million pixels");
        }
        BufferedImage image = reader.read(0);
        return image != null;
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // Image readers throw any exception when a file is damaged.
      return false;
    }
  }

  private void outside(String shown, int line) {
    error(
        line,
        shown.startsWith("data:")
            ? "the embedded image is neither a PNG nor a JPEG in base64"
            : "the drawing shows " + shortened(shown) + ", which is outside its file",
        "embed a PNG or JPEG as data:image/png;base64,… or draw it in the file");
  }

  private void features(Element element, int line) {
    String name = element.normalName();
    if (name.equals("foreignobject") && !isChoice(element)) {
      error(
          line,
          "the drawing contains HTML (foreignObject), which is not drawn",
          "export it with text as SVG text");
    } else if (name.equals("textpath")) {
      error(line, "text along a path is not drawn along it", "turn this text into paths");
    } else if (name.equals("script")) {
      warning(line, "the script of the drawing is not run", "save the drawing as it should appear");
    } else if (ANIMATIONS.contains(name)) {
      warning(
          line, "the drawing's animation is not played", "remove it, or draw the state to show");
    } else if (name.equals("style")) {
      styleSheet(element.wholeText(), line);
    }
  }

  /** Tells whether a {@code switch} offers another element in its place. */
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
          "the drawing's style sheet refers to something outside the file, which is ignored",
          "copy its rules into the drawing");
    }
    if (lower.contains("@font-face")) {
      warning(
          line,
          "the drawing contains a font of its own, but drawings are set in the edition's fonts",
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
    // Whatever is wrong with a drawing, readers lose one picture.
    problems.addLevelled(
        Problem.of(ProblemKind.UNREAD_IMAGE, new SourceLocation(file, line), message, suggestion)
            .losing(sound ? 1 : 0));
    sound = false;
  }

  private void warning(int line, String message, String suggestion) {
    problems.warning(new SourceLocation(file, line), message, suggestion);
  }
}
