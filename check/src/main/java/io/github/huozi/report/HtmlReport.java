package io.github.huozi.report;

import io.github.huozi.check.Finding;
import io.github.huozi.check.Place;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SingleLine;
import io.github.huozi.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Formats a report as one HTML page, with an excerpt of the file at the place of each finding. The
 * page needs no other file and runs no script.
 */
final class HtmlReport {

  /** A page with more excerpts opens slowly. */
  private static final int MAX_EXCERPTS = 200;

  private final Report report;
  private final Wording wording;
  private int excerpts;

  private HtmlReport(Report report, Wording wording) {
    this.report = report;
    this.wording = wording;
  }

  /**
   * The report as HTML. The same report gives the same text.
   *
   * @throws IOException if a file that was checked can no longer be read
   */
  static String of(Report report, Wording wording) throws IOException {
    return new HtmlReport(report, wording).page();
  }

  private String page() throws IOException {
    Document page = ReportPage.of(wording.of(report.title() + ": finished files"), wording);
    Element header = page.body().appendElement("header");
    header.appendElement("h1").text(report.title());
    header
        .appendElement("p")
        .addClass(report.findings().isEmpty() ? "verdict sound" : "verdict")
        .text(wording.of(verdict()));
    Element main = page.body().appendElement("main");
    table(main);
    for (Path file : report.files()) {
      section(main, file);
    }
    return ReportPage.html(page);
  }

  private String verdict() {
    int files = report.files().size();
    String checked = files == 1 ? "1 file" : files + " files";
    if (report.checks().isEmpty()) {
      return checked + ", and no check: all are skipped";
    }
    return report.findings().isEmpty()
        ? checked + " checked, no findings"
        : checked + " checked: " + report.summary();
  }

  private void table(Element main) {
    Element table = main.appendElement("div").addClass("scroll").appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    head.appendElement("th").attr("scope", "col").text(wording.of("File"));
    for (Report.Column check : report.checks()) {
      head.appendElement("th").attr("scope", "col").text(check.name());
    }
    Element body = table.appendElement("tbody");
    for (Path file : report.files()) {
      Element row = body.appendElement("tr");
      Element name = row.appendElement("th").attr("scope", "row");
      String text = file.getFileName().toString();
      if (report.of(file).isEmpty()) {
        name.text(text);
      } else {
        name.appendElement("a").attr("href", "#" + anchor(file)).text(text);
      }
      for (Report.Column check : report.checks()) {
        // On a narrow screen, where there is no room for columns, each mark has its check beside
        // it.
        cell(row.appendElement("td").attr("data-check", check.name()), check, file);
      }
    }
  }

  private void cell(Element cell, Report.Column check, Path file) {
    List<Finding> found =
        report.of(file).stream()
            .filter(finding -> Report.check(finding).equals(check.name()))
            .toList();
    if (!found.isEmpty()) {
      boolean errors = found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
      cell.addClass(errors ? "error" : "warning").text(Report.count(found, wording));
    } else if (!check.reads(file)) {
      cell.addClass("none").attr("title", wording.of("does not concern this file")).text("–");
    } else if (report.unchecked().contains(file) && !check.equals(report.checks().get(0))) {
      cell.addClass("none")
          .attr("title", wording.of("not checked, since the file is incomplete"))
          .text("?");
    } else {
      cell.addClass("sound").attr("title", wording.of("nothing found")).text("✓");
    }
  }

  private String anchor(Path file) {
    return "file-" + (report.files().indexOf(file) + 1);
  }

  private void section(Element main, Path file) throws IOException {
    List<Finding> findings = report.of(file);
    if (findings.isEmpty()) {
      return;
    }
    Element section = main.appendElement("section").attr("id", anchor(file));
    section.appendElement("h2").text(file.getFileName().toString());
    section
        .appendElement("p")
        .addClass("path")
        .text(report.path(file) + ": " + Report.count(findings, wording));
    try (Excerpts places = new Excerpts(file, wording)) {
      for (Finding finding : findings) {
        article(section.appendElement("article"), finding, places);
      }
    }
  }

  private void article(Element article, Finding finding, Excerpts places) {
    boolean error = finding.severity() == Severity.ERROR;
    article.addClass(error ? "error" : "warning");
    Element heading = article.appendElement("h3");
    heading
        .appendElement("span")
        .addClass("severity")
        .text(wording.of(error ? "Error" : "Warning"));
    heading.appendText(" ");
    heading.appendElement("code").text(finding.rule());
    article
        .appendElement("p")
        .addClass("message")
        .text(ReportPage.sentence(SingleLine.of(finding.sentence(wording)), wording));
    Element facts = article.appendElement("p").addClass("facts");
    finding
        .source()
        .ifPresent(source -> facts.appendElement("code").text(source.format(report.base())));
    facts.appendText(" ");
    finding
        .place()
        .ifPresent(place -> facts.appendElement("span").text(wording.of(Report.inWords(place))));
    if (facts.childrenSize() == 0) {
      facts.remove();
    }
    if (finding.place().isPresent()) {
      place(article, finding.place().get(), places);
    }
  }

  private void place(Element article, Place place, Excerpts places) {
    if (excerpts >= MAX_EXCERPTS) {
      article
          .appendElement("p")
          .addClass("facts")
          .text(wording.of("No image: there are " + MAX_EXCERPTS + " before it"));
      return;
    }
    Optional<Element> shown = places.of(place);
    if (shown.isPresent()) {
      article.appendElement("figure").appendChild(shown.get());
      excerpts++;
    }
  }
}
