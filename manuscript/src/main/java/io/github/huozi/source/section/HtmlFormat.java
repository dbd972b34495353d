package io.github.huozi.source.section;

import io.github.huozi.source.format.SectionFormat;
import io.github.huozi.source.format.SectionSource;
import io.github.huozi.source.format.SectionText;
import io.github.huozi.source.html.MarkupParser;
import io.github.huozi.source.html.XhtmlSyntax;
import io.github.huozi.source.html.text.PlainText;
import io.github.huozi.source.markdown.UnreadFindings;
import io.github.huozi.source.text.Markup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** HTML and XHTML: documents with a head or without one. */
public final class HtmlFormat implements SectionFormat {

  @Override
  public List<String> extensions() {
    return List.of("html", "htm", "xhtml");
  }

  @Override
  public Place place() {
    return Place.EDITION;
  }

  @Override
  public SectionText read(SectionSource source) {
    String file = source.reporter().file().toString().toLowerCase(Locale.ROOT);
    boolean xml = file.endsWith(".xhtml");
    String html = xml ? XhtmlSyntax.toHtml(source.text()) : source.text();
    Document document = MarkupParser.document(Markup.of(html), source.reporter());
    String title = new PlainText(source.language()).joined(document.title());
    UnreadFindings.reportHtml(document.body(), source.reporter());
    return new SectionText(
        document.body(), Optional.of(title).filter(text -> !text.isEmpty()), List.of());
  }

  @Override
  public String titleAdvice(String file) {
    return "write it as the <title> of " + file;
  }
}
