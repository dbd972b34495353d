package io.github.huozi.check.composition;

import io.github.huozi.check.Findings;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.text.SourceBlock;
import io.github.huozi.check.text.SourceBlock.Kind;
import io.github.huozi.check.text.SourceBlock.Letter;
import io.github.huozi.check.text.ThemeChoices;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.typography.LineRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds full lines that are shorter than the measure, and lines that are longer: CLREQ §3.5.3. The
 * rule takes the measure from the lines: the full lines of one style have one end on all right
 * pages and one on all left pages. A style whose lines have no common end is ragged by choice.
 * Where there are columns, as in an index, the lines that begin at the same place have one end. A
 * heading or a caption may reach as far as the widest style, or stand in the margin.
 */
final class MeasureRule {

  /** The length by which a full line may be shorter or longer than the measure, in em. */
  private static final double TOLERANCE = 0.1;

  /** The full lines that show a measure of their style: a single one may be ragged. */
  private static final int ENOUGH = 3;

  private static final Set<Kind> IN_MARGIN = EnumSet.of(Kind.HEADING, Kind.CAPTION);

  private static final Set<SectionRole> RAGGED =
      EnumSet.of(SectionRole.DEDICATION, SectionRole.EPIGRAPH);

  private final LineRules rules;
  private final ThemeChoices theme;
  private final List<PdfPage> pages;
  private final Findings findings;

  /** The ends of the readings beside a letter that are wider than the text at a line's end. */
  private final Map<Glyph, Double> readings = new HashMap<>();

  /**
   * @param pages the pages in order
   */
  MeasureRule(
      LineRules rules,
      ThemeChoices theme,
      List<PdfPage> pages,
      List<PrintedReading> readings,
      Findings findings) {
    this.rules = rules;
    this.theme = theme;
    this.pages = pages;
    this.findings = findings;
    for (PrintedReading reading : readings) {
      double end = PrintedReading.area(reading.letters()).getMaxX();
      reading.word().forEach(letter -> this.readings.merge(letter, end, Math::max));
    }
  }

  void check(List<List<PrintedLine>> blocks) {
    if (theme.ragged() || theme.floats()) {
      return;
    }
    Map<String, List<PrintedLine>> groups = new HashMap<>();
    List<List<PrintedLine>> filled = blocks.stream().filter(block -> !isRagged(block)).toList();
    for (List<PrintedLine> block : filled) {
      for (PrintedLine line : block) {
        groups.computeIfAbsent(group(line), unused -> new ArrayList<>()).add(line);
      }
    }
    Map<String, Edge> measures = new HashMap<>();
    groups.forEach((group, lines) -> measure(lines).ifPresent(edge -> measures.put(group, edge)));
    List<String> text = List.of(mainStyle(groups, 0), mainStyle(groups, 1));
    for (List<PrintedLine> block : filled) {
      for (PrintedLine line : block) {
        Edge own = measures.get(group(line));
        Edge main = measures.get(text.get(line.page() % 2));
        if (own != null) {
          boolean few = full(groups.getOrDefault(group(line), List.of())) < ENOUGH;
          if (few && main == null) {
            continue;
          }
          // A block that is not set in from the edge may reach as far as the text.
          check(
              line,
              main != null && (few || !isInset(group(line))) ? own.upTo(main.most()) : own,
              isFull(line));
        } else if (line.block().kind() != Kind.PARAGRAPH && main != null) {
          Edge edge = widest(line, measures);
          if (edge != null && !isInMargin(line, edge)) {
            // A turned page is as much wider as its sheet.
            PrintedLine upright = groups.getOrDefault(text.get(line.page() % 2), List.of()).get(0);
            double wider = width(line) - width(upright);
            check(line, edge.moved(wider), false);
          }
        }
      }
    }
  }

  /**
   * Tells whether the lines of a block do not fill the measure: those of a dedication and of a
   * motto's page are centered, and those of a motto are ragged in languages with word spaces.
   */
  private boolean isRagged(List<PrintedLine> lines) {
    if (lines.isEmpty()) {
      return false;
    }
    SourceBlock block = lines.get(0).block();
    return RAGGED.contains(block.section().place().role())
        || (!rules.isHan() && block.style().contains(" blockquote." + Names.EPIGRAPH));
  }

  /** Tells whether a heading or a caption begins beyond the measure, in the margin. */
  private static boolean isInMargin(PrintedLine line, Edge edge) {
    return IN_MARGIN.contains(line.block().kind()) && start(line) > edge.most();
  }

  /** The width of a line's page, in pt. */
  private double width(PrintedLine line) {
    return pages.get(line.page() - 1).width();
  }

  /**
   * The style of most full lines: its measure is that of the type area. A block that is set in from
   * the edge shows none; empty if too few lines of others are full.
   */
  private String mainStyle(Map<String, List<PrintedLine>> groups, int side) {
    return groups.entrySet().stream()
        .filter(group -> group.getKey().startsWith(String.valueOf(side)))
        .filter(group -> !isInset(group.getKey()) && full(group.getValue()) >= ENOUGH)
        .max(
            Comparator.<Map.Entry<String, List<PrintedLine>>>comparingLong(
                    group -> full(group.getValue()))
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private long full(List<PrintedLine> lines) {
    return lines.stream().filter(this::isFull).count();
  }

  private String group(PrintedLine line) {
    boolean columns = theme.columns() || line.block().section().place().role() == SectionRole.INDEX;
    String column = columns ? Math.round(start(line)) + " " : "";
    return line.page() % 2 + column + line.block().style();
  }

  private static double start(PrintedLine line) {
    return line.glyphs().get(0).x();
  }

  /**
   * The end that is furthest right among those of the styles on the side of a line; null if no full
   * lines show one. Most lines may be those of the first column of several. A quotation is set in
   * from the edge and a marginal note beyond it, so that they show none.
   */
  private static @Nullable Edge widest(PrintedLine line, Map<String, Edge> measures) {
    @Nullable Edge end = null;
    for (Map.Entry<String, Edge> measure : measures.entrySet()) {
      boolean side = measure.getKey().startsWith(String.valueOf(line.page() % 2));
      if (side
          && !isInset(measure.getKey())
          && (end == null || measure.getValue().most() > end.most())) {
        end = measure.getValue();
      }
    }
    return end;
  }

  private static boolean isInset(String group) {
    return group.contains(" blockquote.")
        || group.contains(" aside.")
        || group.contains("." + Names.COLUMN_MARGIN);
  }

  private boolean isFull(PrintedLine line) {
    return line.block().kind() == Kind.PARAGRAPH
        && !line.last()
        && !line.endsByAuthor()
        && !line.block().pictured();
  }

  /**
   * The median of the lengths that are within a tolerance of one another, if these are more than
   * half of all lengths.
   */
  static OptionalDouble mostFrequent(double[] lengths, double tolerance) {
    double[] sorted = lengths.clone();
    Arrays.sort(sorted);
    int best = 0;
    double middle = 0;
    int from = 0;
    for (int to = 0; to < sorted.length; to++) {
      while (sorted[to] - sorted[from] > tolerance) {
        from++;
      }
      if (to - from + 1 >= best) {
        best = to - from + 1;
        middle = sorted[(from + to) / 2];
      }
    }
    return 2 * best > sorted.length ? OptionalDouble.of(middle) : OptionalDouble.empty();
  }

  private Optional<Edge> measure(List<PrintedLine> lines) {
    // Equal lines of several blocks, such as titles in lists of links, are ragged alike.
    Map<List<Integer>, SourceBlock> texts = new HashMap<>();
    List<PrintedLine> full =
        lines.stream()
            .filter(this::isFull)
            .filter(
                line ->
                    texts.merge(codePoints(line), line.block(), (a, b) -> a).equals(line.block()))
            .toList();
    // A mark at the end of a line may have kept its blank part or not; a letter has none.
    List<PrintedLine> clear = full.stream().filter(line -> shortest(line) == end(line)).toList();
    List<PrintedLine> measured = 2 * clear.size() > full.size() ? clear : full;
    if (measured.isEmpty()) {
      return Optional.empty();
    }
    double tolerance = TOLERANCE * measured.get(0).size();
    OptionalDouble least =
        mostFrequent(measured.stream().mapToDouble(this::shortest).toArray(), tolerance);
    if (least.isEmpty()) {
      return Optional.empty();
    }
    double end = least.getAsDouble();
    // A mark at a line's end leaves a blank inside the measure, which letters may fill.
    double blank =
        measured.stream()
            .filter(line -> shortest(line) <= end + tolerance)
            .mapToDouble(this::blank)
            .max()
            .orElse(0);
    return Optional.of(new Edge(end, end + blank));
  }

  private static List<Integer> codePoints(PrintedLine line) {
    return line.glyphs().stream().map(Glyph::codePoint).toList();
  }

  /** The blank part of the mark at a line's end that the line has kept, in pt. */
  private double blank(PrintedLine line) {
    return Math.max(0, end(line) - shortest(line));
  }

  /**
   * The end of the full lines of a style.
   *
   * @param least the end that they have at least, in pt
   * @param most the end that they may have: more if each ends with a mark whose blank part may lie
   *     inside the measure or outside
   */
  private record Edge(double least, double most) {

    /** The same if a line may reach further, as the text beside does. */
    Edge upTo(double other) {
      return new Edge(least, Math.max(most, other));
    }

    Edge moved(double by) {
      return new Edge(least + by, most + by);
    }
  }

  /**
   * The end of a line and of the reading over its last letter. A mark takes what is left of a
   * square without its blank part, also in a face where it is narrower.
   */
  private double end(PrintedLine line) {
    Glyph glyph = line.lastGlyph();
    double blank = rules.blankAfter(line.lastLetter().codePoint());
    double mark = blank > 0 && line.hyphen().isEmpty() ? glyph.x() + (1 - blank) * glyph.size() : 0;
    return Math.max(Math.max(line.end(), mark), readings.getOrDefault(glyph, 0.0));
  }

  /** The end of a line without the blank part of the mark at its end or what hangs of it, in pt. */
  private double shortest(PrintedLine line) {
    Letter last = line.lastLetter();
    if (line.hyphen().isPresent()) {
      return hanging(line.hyphen().get(), '-', false);
    }
    Glyph glyph = line.lastGlyph();
    if (last.raised()) {
      return end(line) - rules.blankAfter(last.codePoint()) * glyph.size();
    }
    if (!glyph.square() && rules.hangingAtEnd(last.codePoint(), theme.hangs()) > 0) {
      return hanging(glyph, last.codePoint(), theme.hangs());
    }
    double blank = rules.blankAfter(last.codePoint()) * glyph.size();
    return blank == 0 ? end(line) : glyph.end() + glyph.bearingAfter() - blank;
  }

  /** The end of a line without what may hang of its last glyph. */
  private double hanging(Glyph glyph, int codePoint, boolean hangs) {
    double share = rules.hangingAtEnd(codePoint, hangs);
    double start = share < 1 ? glyph.x() : glyph.x() - glyph.bearingBefore();
    return glyph.end() - share * (glyph.end() - start);
  }

  /** Tells whether a line is ragged because its gaps would be too wide otherwise. */
  private boolean mayStayRagged(PrintedLine line, double right) {
    // A block in a language with word spaces has no other gaps, whatever the edition's has.
    boolean foreign = rules.isHan() && !line.block().language().script().isHan();
    int gaps = 0;
    int latin = 0;
    for (int i = 1; i < line.glyphs().size(); i++) {
      Letter before = line.letter(i - 1);
      Letter after = line.letter(i);
      boolean raised = before.raised() || after.raised();
      boolean widens =
          foreign
              ? after.afterSpace()
              : rules.widens(before.codePoint(), after.codePoint(), after.afterSpace());
      if (!raised && widens) {
        gaps++;
        boolean beside = rules.wantsGap(before.codePoint(), after.codePoint());
        latin += beside || after.afterSpace() ? 1 : 0;
      }
    }
    double end = rules.trimsLineEnd() ? shortest(line) : end(line);
    return rules.mayStayRagged(
        (right - end) / line.size(), gaps, latin, line.widening(rules, readings.keySet()));
  }

  private void check(PrintedLine line, Edge edge, boolean full) {
    double tolerance = TOLERANCE * line.size();
    int end = line.glyphs().size() - 1;
    if (shortest(line) > edge.most() + tolerance) {
      findings.error(
          "measure",
          line.place(),
          line.source(end),
          "the line \"%s\" runs %.1f pt past the measure; reword it, or allow a long word to be divided"
              .formatted(line.start(), shortest(line) - edge.most()));
    } else if (full && end(line) < edge.least() - tolerance && !mayStayRagged(line, edge.least())) {
      findings.warning(
          "measure",
          line.place(),
          line.source(end),
          "the line \"%s\" ends %.1f pt before the measure; reword it, or allow a long word to be divided"
              .formatted(line.start(), edge.least() - end(line)));
    }
  }
}
