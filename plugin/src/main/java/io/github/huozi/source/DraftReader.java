package io.github.huozi.source;

import io.github.huozi.model.FileExtension;
import io.github.huozi.model.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads one file of an edition as far as that goes without the others. */
final class DraftReader {

  private final PlainText plainText;
  private final MarkdownReader markdown;

  /**
   * @param language the edition's
   */
  DraftReader(Language language) {
    this.plainText = new PlainText(language);
    this.markdown = new MarkdownReader(plainText);
  }

  /** The section, or nothing and a problem if the file cannot be read. */
  Optional<Draft> read(String id, Reporter reporter) {
    return TextFile.read(reporter).map(text -> draft(id, text, reporter));
  }

  private Draft draft(String id, String text, Reporter reporter) {
    FrontMatter matter = FrontMatter.of(text, reporter);
    Map<String, DraftNote> notes = new LinkedHashMap<>();
    Optional<String> headTitle = Optional.empty();
    Element body;
    switch (FileExtension.of(reporter.file())) {
      case "md", "markdown" -> {
        MarkedText marked = markdown.read(matter.text(), reporter);
        body = normalised(MarkupParser.fragment(marked.markup(), reporter), reporter);
        for (MarkedNote note : marked.notes()) {
          Element blocks = normalised(MarkupParser.fragment(note.markup(), reporter), reporter);
          notes.put(note.key(), new DraftNote(note.label(), note.line(), blocks));
        }
      }
      case "txt" ->
          body =
              normalised(
                  MarkupParser.fragment(PlainTextReader.read(matter.text()), reporter), reporter);
      default -> {
        boolean xml = FileExtension.of(reporter.file()).equals("xhtml");
        String html = xml ? XhtmlSyntax.toHtml(matter.text()) : matter.text();
        Document document = MarkupParser.document(Markup.of(html), reporter);
        headTitle =
            Optional.of(plainText.joined(document.title())).filter(title -> !title.isEmpty());
        body = normalised(document.body(), reporter);
      }
    }
    return titled(id, body, notes, matter, headTitle, reporter);
  }

  private static Element normalised(Element body, Reporter reporter) {
    TaskItems.mark(body);
    new Cleaning(reporter).clean(body);
    new Nesting(reporter).mend(body);
    Indents.drop(body);
    Figures.make(body);
    Tables.mend(body);
    Directions.check(body, reporter);
    return body;
  }

  private Draft titled(
      String id,
      Element body,
      Map<String, DraftNote> notes,
      FrontMatter matter,
      Optional<String> headTitle,
      Reporter reporter) {
    Optional<Element> heading = Headings.takeTitle(body);
    Headings.rank(body, heading);
    Headings.check(
        Stream.concat(heading.stream(), Headings.all(body).stream()), plainText, reporter);
    List<Element> roots = new ArrayList<>(List.of(body));
    notes.values().forEach(note -> roots.add(note.body()));
    if (heading.isEmpty() && body.childrenSize() == 0 && reporter.isSilent()) {
      reporter.warning(0, "the section has no text", "write some or delete the file");
    }
    String title =
        heading
            .map(plainText::of)
            .or(matter::title)
            .or(() -> headTitle)
            .orElseGet(() -> SectionNames.title(reporter.file()));
    int line = heading.map(MarkupParser::lineOf).orElse(Math.max(1, matter.titleLine()));
    title = OddCharacters.dropped(title, line, reporter);
    Directions.check(title, line, reporter);
    Anchors anchors = Anchors.set(id, heading, roots, plainText, reporter);
    return new Draft(id, reporter, heading, title, line, body, notes, anchors);
  }
}
