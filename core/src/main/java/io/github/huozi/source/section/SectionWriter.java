package io.github.huozi.source.section;

import io.github.huozi.model.Section;
import io.github.huozi.model.Section.Heading;
import io.github.huozi.source.html.LineNumbers;
import io.github.huozi.source.html.MarkupParser;
import io.github.huozi.source.html.PlainText;
import io.github.huozi.source.html.TaskItems;
import io.github.huozi.source.text.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** Writes finished sections as XHTML. */
public final class SectionWriter {

  private static final Document.OutputSettings XHTML =
      new Document.OutputSettings()
          .syntax(Document.OutputSettings.Syntax.xml)
          .escapeMode(Entities.EscapeMode.xhtml)
          .prettyPrint(false);

  private SectionWriter() {}

  public static Section write(Draft draft, PlainText plainText) {
    Element body = draft.body();
    List<Heading> headings = new ArrayList<>();
    for (Element heading : Headings.all(body)) {
      headings.add(
          new Heading(
              Headings.level(heading), heading.id(), plainText.of(heading), entry(heading)));
    }
    LineNumbers.settle(body);
    TaskItems.finish(body);
    Optional<Element> title = draft.heading();
    title.ifPresent(heading -> heading.select("*").removeAttr(MarkupParser.LINE));
    title.ifPresent(SectionWriter::finishCalls);
    finishCalls(body);
    return new Section(
        draft.id(),
        draft.reporter().file(),
        draft.title().line(),
        draft.title().text(),
        title
            .map(SectionWriter::inside)
            .orElseGet(() -> Entities.escape(draft.title().text(), XHTML)),
        draft.title().shown(),
        inside(body),
        headings);
  }

  private static void finishCalls(Element root) {
    root.select("[" + Markup.NOTE + "]").removeAttr(Markup.NOTE);
  }

  /** The heading as a table of contents may hold it. */
  private static String entry(Element heading) {
    Element copy = heading.clone();
    copy.select("[" + Markup.NOTE + "], img, rt, rp").remove();
    copy.select("ruby, rb").unwrap();
    copy.select("a").unwrap();
    copy.select("*").removeAttr("id").removeAttr(MarkupParser.LINE);
    return inside(copy);
  }

  private static String inside(Element element) {
    Document document = new Document("").outputSettings(XHTML.clone());
    document.appendChildren(List.copyOf(element.clone().childNodes()));
    return document.html().strip();
  }
}
