package io.github.huozi.pdf.chapter;

import io.github.huozi.pdf.counter.Counters;
import io.github.huozi.pdf.layout.StyleSheets;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/** Evaluates the counters of a document before it is divided into chapters. */
public final class DocumentCounters {

  private DocumentCounters() {}

  /** Writes the values of counters into a document, if its style sheets count anything. */
  public static void evaluate(Document document, ChapterSource source) throws IOException {
    if (!Counters.areUsed(document, StyleSheets.of(document, source.resources()))) {
      return;
    }
    org.w3c.dom.Document dom = new W3CDom().fromJsoup(document);
    try (PDDocument none = new PDDocument();
        ChapterRenderer renderer = ChapterRenderer.forStyles(source, dom, none)) {
      Counters.evaluate(dom, renderer.sheets());
    }
  }
}
