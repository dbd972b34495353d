package io.github.huozi.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;

/** Writes what a PDF shows, and how it is tagged, as text for people. */
final class Dump {

  private final StringBuilder out = new StringBuilder();

  private Dump() {}

  static String of(PlacedPdf pdf) {
    Dump dump = new Dump();
    dump.write(pdf);
    return dump.out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void write(PlacedPdf pdf) {
    pdf.properties().forEach((name, value) -> line("%s: %s".formatted(name, value)));
    line("");
    line("bookmarks");
    for (PlacedPdf.Bookmark bookmark : pdf.bookmarks()) {
      line(
          "  %s%s → %s %s"
              .formatted(
                  "  ".repeat(bookmark.level()),
                  bookmark.title(),
                  bookmark.target(),
                  bookmark.place()));
    }
    for (int i = 0; i < pdf.pages().size(); i++) {
      line("");
      line(
          "page %d%s"
              .formatted(
                  i + 1, i < pdf.labels().size() ? ", labelled " + pdf.labels().get(i) : ""));
      write(pdf.pages().get(i));
    }
    line("");
    line("tags");
    write(pdf.tags(), 1);
  }

  private void write(PlacedPage page) {
    line(page.box());
    line("glyphs: y, x, text, traits | advances");
    glyphs(page.things());
    for (Placed.Kind kind :
        EnumSet.complementOf(EnumSet.of(Placed.Kind.GLYPH, Placed.Kind.BLANK))) {
      List<Placed> things = new ArrayList<>(page.all(kind));
      if (!things.isEmpty()) {
        line("%s: edges, traits".formatted(kind.word()));
        things.sort(Comparator.comparingDouble(Placed::y).thenComparingDouble(Placed::x));
        things.forEach(this::thing);
      }
    }
    line("text in stream order");
    page.text().strip().lines().forEach(text -> line("  " + text));
    if (!page.text().equals(page.textWithoutArtifacts())) {
      line("text in stream order without artifacts");
      page.textWithoutArtifacts().strip().lines().forEach(text -> line("  " + text));
    }
  }

  /** A line for each run of glyphs on one baseline that are alike. */
  private void glyphs(List<Placed> things) {
    List<Placed> byHeight = new ArrayList<>(things);
    byHeight.removeIf(
        thing -> thing.kind() != Placed.Kind.GLYPH && thing.kind() != Placed.Kind.BLANK);
    byHeight.sort(Comparator.comparingDouble(Placed::y));
    int start = 0;
    while (start < byHeight.size()) {
      int end = start;
      while (end < byHeight.size()
          && byHeight.get(end).y() - byHeight.get(start).y() <= Comparison.TOLERANCE) {
        end++;
      }
      List<Placed> baseline = new ArrayList<>(byHeight.subList(start, end));
      baseline.sort(Comparator.comparingDouble(Placed::x));
      List<Placed> run = new ArrayList<>();
      for (Placed glyph : baseline) {
        boolean blank = glyph.kind() == Placed.Kind.BLANK;
        if (!run.isEmpty() && !blank && !look(glyph).equals(look(run.get(0)))) {
          run(run);
          run.clear();
        }
        if (!run.isEmpty() || !blank) {
          run.add(glyph);
        }
      }
      if (!run.isEmpty()) {
        run(run);
      }
      start = end;
    }
  }

  private static String look(Placed thing) {
    TreeMap<Trait, String> traits = new TreeMap<>(thing.traits());
    traits.remove(Trait.OUTLINE);
    traits.values().removeIf(String::isEmpty);
    return String.join(", ", traits.values());
  }

  /** Writes glyphs that are alike; blanks are in the text alone. */
  private void run(List<Placed> run) {
    StringBuilder text = new StringBuilder();
    run.forEach(glyph -> text.append(glyph.what()));
    List<Placed> seen = run.stream().filter(g -> g.kind() == Placed.Kind.GLYPH).toList();
    StringBuilder advances = new StringBuilder();
    String last = "";
    int times = 0;
    for (int i = 0; i < seen.size(); i++) {
      String advance =
          i + 1 < seen.size() ? Numbers.rounded(seen.get(i + 1).x() - seen.get(i).x()) : "";
      if (!advance.equals(last)) {
        append(advances, last, times);
        times = 0;
      }
      last = advance;
      times++;
    }
    Placed first = run.get(0);
    line(
        "  %s %s “%s” %s |%s"
            .formatted(
                Numbers.rounded(first.y()),
                Numbers.rounded(first.x()),
                text,
                look(first),
                advances));
  }

  private static void append(StringBuilder advances, String advance, int times) {
    if (times > 0) {
      advances.append(' ').append(advance).append(times > 1 ? "×" + times : "");
    }
  }

  private void thing(Placed thing) {
    StringBuilder edges = new StringBuilder();
    List<Double> place = thing.place();
    if (thing.kind() == Placed.Kind.PATH) {
      // All its points would be unreadable: the first, the extent and the segments.
      edges.append(
          " %s %s, %d points"
              .formatted(Numbers.rounded(thing.x()), Numbers.rounded(thing.y()), place.size() / 2));
    } else {
      place.forEach(value -> edges.append(' ').append(Numbers.rounded(value)));
    }
    String what = thing.what();
    line(
        " %s %s, %s"
            .formatted(
                edges, what.length() > 100 ? what.substring(0, 100) + "…" : what, look(thing)));
  }

  private void write(Tag tag, int depth) {
    StringBuilder attributes = new StringBuilder();
    tag.attributes()
        .forEach((name, value) -> attributes.append(' ').append(name).append('=').append(value));
    line("%s%s%s".formatted("  ".repeat(depth), tag.role(), attributes));
    for (TagKid kid : tag.kids()) {
      if (kid instanceof Tag inner) {
        write(inner, depth + 1);
      } else {
        line("%s%s".formatted("  ".repeat(depth + 1), kid));
      }
    }
  }
}
