package io.github.huozi.source.section;

import io.github.huozi.source.format.SectionFormat;
import io.github.huozi.source.format.SectionSource;
import io.github.huozi.source.format.SectionText;
import io.github.huozi.source.html.MarkupParser;
import io.github.huozi.source.html.text.PlainText;
import io.github.huozi.source.markdown.MarkdownReader;
import io.github.huozi.source.markdown.MarkdownReader.MarkedText;
import io.github.huozi.source.text.Reporter;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Markdown, and that of Quarto and R Markdown. */
public final class MarkdownFormat implements SectionFormat {

  @Override
  public List<String> extensions() {
    return List.of("md", "markdown", "qmd", "rmd");
  }

  @Override
  public boolean hasIncludes() {
    return true;
  }

  @Override
  public SectionText read(SectionSource source) {
    Reporter reporter = source.reporter();
    MarkedText marked =
        new MarkdownReader(source.words(), new PlainText(source.language()))
            .read(source.text(), source.cites(), reporter);
    Element body = MarkupParser.fragment(marked.markup(), reporter);
    List<SectionText.Note> notes =
        marked.notes().stream()
            .map(
                note ->
                    new SectionText.Note(
                        note.key(),
                        note.label(),
                        note.line(),
                        note.isInText(),
                        MarkupParser.fragment(note.markup(), reporter)))
            .toList();
    return new SectionText(body, Optional.empty(), notes);
  }

  @Override
  public String titleAdvice(String file) {
    return "begin " + file + " with its title as the only heading of the highest level: # …";
  }

  @Override
  public String alternativeTextAdvice(String image) {
    return "![…]("
        + image
        + "); if it is purely decorative, write <img src=\""
        + image
        + "\" alt=\"\">";
  }
}
