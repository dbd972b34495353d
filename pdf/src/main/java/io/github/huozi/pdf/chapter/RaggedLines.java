package io.github.huozi.pdf.chapter;

import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.Box;
import io.github.huozi.pdf.file.PageWarning;
import io.github.huozi.pdf.layout.LaidOutBoxes;
import io.github.huozi.pdf.paint.TextElement;
import io.github.huozi.pdf.style.Elements;
import io.github.huozi.pdf.text.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Tells of full lines that stay shorter than the measure, since their gaps would be too wide
 * otherwise: once for each section, at the first of them.
 */
final class RaggedLines {

  private static final double PIXELS_TO_A_POINT = 96.0 / 72;

  /** The length of an excerpt of a line, in characters. */
  private static final int EXCERPT = 24;

  private final double dotsPerPoint;

  /** The first short line of each section. */
  private final Map<String, Ragged> sections = new LinkedHashMap<>();

  /**
   * The first of the short lines of a section.
   *
   * @param points what it lacks
   * @param line its place in the section's file
   * @param all the number of the section's short lines
   */
  private record Ragged(String text, long points, int line, int all) {}

  private RaggedLines(SharedContext shared) {
    dotsPerPoint = shared.getDotsPerPixel() * PIXELS_TO_A_POINT;
  }

  static List<PageWarning> warnings(Box root, SharedContext shared) {
    RaggedLines lines = new RaggedLines(shared);
    LaidOutBoxes.each(root, lines::add);
    return lines.sections.entrySet().stream()
        .map(section -> warning(section.getKey(), section.getValue()))
        .toList();
  }

  private void add(Box box) {
    @Nullable Line line = TextElement.line(box);
    @Nullable Element first = line == null ? null : line.first();
    if (line == null || first == null || line.lacking() == 0) {
      return;
    }
    @Nullable Element block = Elements.blockOf(first);
    Ragged ragged =
        new Ragged(
            excerpt(line),
            Math.max(1, Math.round(line.lacking() / dotsPerPoint)),
            block == null ? 0 : Elements.line(block),
            1);
    sections.merge(
        Elements.sectionOf(first),
        ragged,
        (known, next) -> new Ragged(known.text, known.points, known.line, known.all + 1));
  }

  private static String excerpt(Line line) {
    String text = line.runs().stream().map(Line.Run::text).collect(Collectors.joining()).strip();
    int length = text.codePointCount(0, text.length());
    return length <= EXCERPT
        ? text
        : "…" + text.substring(text.offsetByCodePoints(0, length - EXCERPT));
  }

  private static PageWarning warning(String section, Ragged first) {
    String others =
        first.all > 2
            ? ", and so are %d other lines of the section".formatted(first.all - 1)
            : first.all == 2 ? ", and so is another line of the section" : "";
    return new PageWarning(
        "the line \"%s\" is left %d pt short of the measure, since it would be spaced out otherwise%s"
            .formatted(first.text, first.points, others),
        "reword it, or write soft hyphens (&shy;) in the long word after it",
        section,
        first.line);
  }
}
