package io.github.huozi.report;

import io.github.huozi.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;

/** A page of HTML that needs no other file and runs no script, with the style of all reports. */
public final class ReportPage {

  private ReportPage() {}

  /** A page without content. */
  public static Document of(String title, Wording wording) throws IOException {
    Document page = Document.createShell("");
    page.charset(StandardCharsets.UTF_8);
    page.outputSettings().prettyPrint(false);
    page.expectFirst("html").attr("lang", wording.language());
    page.title(title);
    page.head()
        .appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    page.head().appendElement("style").appendChild(new DataNode(style()));
    return page;
  }

  private static String style() throws IOException {
    try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The page as a file. */
  public static String html(Document page) {
    return "<!DOCTYPE html>\n" + page.expectFirst("html").outerHtml() + "\n";
  }

  /** A message with a capital and a full stop. */
  public static String sentence(String message, Wording wording) {
    int end = message.offsetByCodePoints(0, message.isEmpty() ? 0 : 1);
    String first = message.substring(0, end).toUpperCase(Locale.ROOT);
    return first + message.substring(end) + wording.fullStop();
  }
}
