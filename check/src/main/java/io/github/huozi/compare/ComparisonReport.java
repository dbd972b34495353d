package io.github.huozi.compare;

import io.github.huozi.compare.Difference.Kind;
import io.github.huozi.compare.Difference.Passage;
import io.github.huozi.compare.Difference.Span;
import io.github.huozi.output.OutputFile;
import io.github.huozi.report.Excerpts;
import io.github.huozi.report.ReportPage;
import io.github.huozi.wording.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells the differences between two files on the console, and on a page with their pictures. */
public final class ComparisonReport {

  /** The name of the page. */
  private static final String NAME = "compare.html";

  /** The most differences of a kind that are told on the console. */
  private static final int MAX_LINES = 12;

  /** The most differences of a kind on the page. */
  private static final int MAX_SHOWN = 200;

  /** A page with more pictures opens slowly. */
  private static final int MAX_PICTURES = 120;

  private final Comparison comparison;
  private final Wording wording;
  private int pictures;
  private int unpictured;

  /**
   * @param wording the language of the reader
   */
  public ComparisonReport(Comparison comparison, Wording wording) {
    this.comparison = comparison;
    this.wording = wording;
  }

  /** A line for each difference, {@code page 40: what differs}, but for those above a limit. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(notes());
    for (Kind kind : Kind.values()) {
      List<Difference> all = of(kind);
      all.stream().limit(MAX_LINES).map(this::line).forEach(lines::add);
      if (all.size() > MAX_LINES) {
        lines.add(wording.about(wording.of(kind.heading()), more(all.size() - MAX_LINES)));
      }
    }
    if (comparison.differences().isEmpty()) {
      lines.add(wording.of(verdict()));
    }
    return lines;
  }

  private String line(Difference difference) {
    String where = where(difference);
    String sentence = wording.of(difference.sentence());
    return where.isEmpty() ? sentence : wording.about(where, sentence);
  }

  private String where(Difference difference) {
    String pages = wording.of(difference.pages());
    String now = difference.newPages();
    return now.isEmpty() ? pages : wording.line(List.of(pages, wording.of(now)));
  }

  private String more(int count) {
    return wording.of(count + " more are not listed");
  }

  private List<Difference> of(Kind kind) {
    return comparison.differences().stream().filter(one -> one.kind() == kind).toList();
  }

  private List<String> notes() {
    return comparison.untagged().stream()
        .map(
            file ->
                wording.of(
                    file.getFileName()
                        + " has no tags: its text is compared in the order in which its pages draw it"))
        .toList();
  }

  private String verdict() {
    int count = comparison.differences().size();
    if (comparison.identical()) {
      return "The files are the same, byte for byte";
    }
    return count == 0
        ? "No words, images, links or bookmarks differ, and none has moved"
        : count == 1 ? "1 difference" : count + " differences";
  }

  /**
   * Writes the page {@code compare.html}.
   *
   * @param folder the folder to write into
   * @return the page
   * @throws IOException if it cannot be written, or one of the files can no longer be read
   */
  public Path write(Path folder) throws IOException {
    Path page = folder.resolve(NAME);
    byte[] html = html().getBytes(StandardCharsets.UTF_8);
    OutputFile.write(page, out -> out.write(html));
    return page;
  }

  private String html() throws IOException {
    String title =
        wording.of(
            "Differences between "
                + comparison.before().getFileName()
                + " and "
                + comparison.after().getFileName());
    Document page = ReportPage.of(title, wording);
    Element header = page.body().appendElement("header");
    header.appendElement("h1").text(title);
    header
        .appendElement("p")
        .addClass(comparison.differences().isEmpty() ? "verdict sound" : "verdict")
        .text(wording.of(verdict()));
    for (String note : notes()) {
      header.appendElement("p").addClass("facts").text(note);
    }
    Element list = header.appendElement("ul").addClass("kinds");
    Element main = page.body().appendElement("main");
    try (Excerpts before = new Excerpts(comparison.before(), wording);
        Excerpts after = new Excerpts(comparison.after(), wording)) {
      for (Kind kind : Kind.values()) {
        if (!of(kind).isEmpty()) {
          String heading = wording.of(kind.heading());
          list.appendElement("li")
              .appendElement("a")
              .attr("href", "#" + kind)
              .text(wording.about(heading, String.valueOf(of(kind).size())));
          section(main.appendElement("section").attr("id", kind.toString()), kind, before, after);
        }
      }
    }
    if (list.childrenSize() == 0) {
      list.remove();
    }
    if (unpictured > 0) {
      header
          .appendElement("p")
          .addClass("facts")
          .text(
              wording.of(
                  "The places of "
                      + unpictured
                      + " more differences are not shown: the page would open slowly"));
    }
    return ReportPage.html(page);
  }

  private void section(Element section, Kind kind, Excerpts before, Excerpts after) {
    section.appendElement("h2").text(wording.of(kind.heading()));
    List<Difference> all = of(kind);
    for (Difference difference : all.subList(0, Math.min(all.size(), MAX_SHOWN))) {
      Element article = section.appendElement("article");
      if (!difference.pages().isEmpty()) {
        article.appendElement("h3").text(where(difference));
      }
      article
          .appendElement("p")
          .addClass("message")
          .text(ReportPage.sentence(wording.of(difference.sentence()), wording));
      difference.passage().ifPresent(passage -> passage(article, passage));
      pictures(article, difference, before, after);
    }
    if (all.size() > MAX_SHOWN) {
      section.appendElement("p").addClass("facts").text(more(all.size() - MAX_SHOWN));
    }
  }

  private static void passage(Element article, Passage passage) {
    Element text = article.appendElement("p").addClass("passage").attr("dir", "auto");
    text.appendText(passage.lead());
    if (!passage.before().isEmpty()) {
      text.appendElement("del").text(passage.before());
    }
    if (!passage.after().isEmpty()) {
      text.appendElement("ins").text(passage.after());
    }
    text.appendText(passage.tail());
  }

  /** The places in both files, beside each other. */
  private void pictures(Element article, Difference difference, Excerpts before, Excerpts after) {
    if (difference.kind() == Kind.BOOKMARK || difference.kind() == Kind.NUMBER) {
      return;
    }
    Element pair = new Element("div").addClass("pair");
    if (pictures >= MAX_PICTURES) {
      unpictured++;
      return;
    }
    difference.before().ifPresent(span -> figure(pair, span, before, comparison.before()));
    difference.after().ifPresent(span -> figure(pair, span, after, comparison.after()));
    if (pair.childrenSize() > 0) {
      article.appendChild(pair);
    }
  }

  private void figure(Element pair, Span span, Excerpts excerpts, Path file) {
    if (span.area().isEmpty()) {
      return;
    }
    Optional<Element> shown = excerpts.of(span.place());
    if (shown.isPresent()) {
      Element figure = pair.appendElement("figure");
      figure
          .appendElement("figcaption")
          .text(
              wording.line(
                  List.of(String.valueOf(file.getFileName()), wording.of("page " + span.first()))));
      figure.appendChild(shown.get());
      pictures++;
    }
  }
}
