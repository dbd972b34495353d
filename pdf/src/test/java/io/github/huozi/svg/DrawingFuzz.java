package io.github.huozi.svg;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.huozi.problem.Problem;
import io.github.huozi.problem.Problems;
import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.testing.Bounds;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A drawing is drawn or an error, and its file for e-readers has nothing unsafe. */
public final class DrawingFuzz {

  private static final Path FILE = Path.of("a.svg").toAbsolutePath();
  private static final GlyphOutlines BOXES =
      (codePoint, face) ->
          new GlyphOutlines.Glyph(
              new Path2D.Double(new Rectangle2D.Double(0, 0, 0.4, 0.7)), 0.5f, 1);

  private DrawingFuzz() {}

  public static List<byte[]> seeds() {
    return List.of(DrawingFuzzTest.DRAWING.getBytes(UTF_8));
  }

  /** Loads slow classes before the fuzzer measures time. */
  public static void fuzzerInitialize() throws Exception {
    for (byte[] seed : seeds()) {
      fuzzerTestOneInput(seed);
    }
  }

  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    Bounds.keep(() -> look(data));
  }

  private static void look(byte[] data) throws Exception {
    List<Problem> first = read(data);
    List<Problem> again = read(data);
    if (!first.equals(again)) {
      throw new AssertionError(first + " and then " + again);
    }
  }

  private static List<Problem> read(byte[] data) throws IOException {
    Problems problems = new Problems();
    Optional<Element> drawing = SvgCheck.read(data, FILE, BOXES, problems);
    if (drawing.isPresent() == problems.hasErrors()) {
      throw new AssertionError(problems.sorted());
    }
    if (problems.sorted().stream().anyMatch(first -> first.message().contains("longer than"))) {
      throw new AssertionError(problems.sorted());
    }
    if (drawing.isPresent()) {
      SvgFile file =
          SvgFile.parseForReaders(new String(data, UTF_8), FILE, new Problems()).orElse(null);
      if (file != null) {
        Problems ofTamed = new Problems();
        byte[] sanitized = file.sanitized();
        if (SvgCheck.read(sanitized, FILE, BOXES, ofTamed).isEmpty()) {
          throw new AssertionError(new String(sanitized, UTF_8) + ofTamed.sorted());
        }
      }
    }
    return problems.sorted();
  }
}
