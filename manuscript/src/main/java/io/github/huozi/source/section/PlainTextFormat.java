package io.github.huozi.source.section;

import io.github.huozi.source.format.SectionFormat;
import io.github.huozi.source.format.SectionSource;
import io.github.huozi.source.format.SectionText;
import io.github.huozi.source.html.MarkupParser;
import io.github.huozi.source.markdown.UnreadFindings;
import io.github.huozi.source.text.Markup;
import java.util.List;

/** Plain text: blank lines separate paragraphs. It has no headings, images or notes. */
public final class PlainTextFormat implements SectionFormat {

  @Override
  public List<String> extensions() {
    return List.of("txt");
  }

  @Override
  public Place place() {
    return Place.EDITION_ONLY;
  }

  @Override
  public SectionText read(SectionSource source) {
    UnreadFindings.reportPlain(source.text(), source.reporter());
    return SectionText.of(MarkupParser.fragment(paragraphs(source.text()), source.reporter()));
  }

  private static Markup paragraphs(String text) {
    Markup.Builder out = new Markup.Builder(1);
    List<String> lines = text.lines().toList();
    boolean open = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.isBlank()) {
        out.raw(open ? "</p>" : "");
        open = false;
      } else {
        out.raw(open ? "\n" : "").at(i + 1).raw(open ? "" : "<p>").text(line);
        open = true;
      }
    }
    return out.raw(open ? "</p>" : "").build();
  }
}
