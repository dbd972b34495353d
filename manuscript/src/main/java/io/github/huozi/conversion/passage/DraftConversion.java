package io.github.huozi.conversion.passage;

import io.github.huozi.source.html.text.PlainText;
import io.github.huozi.source.markdown.block.AlertWords;
import io.github.huozi.source.section.Draft;
import io.github.huozi.source.section.SectionTitle;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Converts drafts. Their ids are made from the text before, so that links lead to the same ids in
 * both editions.
 */
public final class DraftConversion {

  private final EditionConversion conversion;
  private final Optional<String> publicationTitle;
  private final AlertWords alerts;
  private final PlainText plainText;

  /**
   * @param publicationTitle the publication's title in the language of the edition
   */
  public DraftConversion(EditionConversion conversion, Optional<String> publicationTitle) {
    this.conversion = conversion;
    this.publicationTitle = publicationTitle;
    this.alerts = AlertWords.in(conversion.to());
    this.plainText = new PlainText(conversion.to());
  }

  /** The converted draft. It changes the elements of the draft. */
  public Draft convert(Draft draft) {
    TextConversion texts = texts(draft.reporter());
    SectionTitle title = title(draft.title(), texts);
    texts.convert(draft.body());
    draft.notes().values().forEach(note -> texts.convert(note.body()));
    return draft.with(
        title, draft.shortTitle().map(text -> texts.convert(text, draft.title().line())));
  }

  /**
   * Converts the title that a list of sections gives.
   *
   * @param reporter of the list
   * @param line its line
   */
  public String convert(String title, int line, Reporter reporter) {
    return texts(reporter).convert(title, line);
  }

  private TextConversion texts(Reporter reporter) {
    return new TextConversion(conversion, true, reporter.places()::place, this::isOwn);
  }

  /** Tells whether an element has words of the edition's language, which huozi wrote. */
  private boolean isOwn(Element element) {
    return element.nameIs("p")
        && element.parent() != null
        && element.parent().nameIs("aside")
        && alerts.isTitle(element.text());
  }

  private SectionTitle title(SectionTitle title, TextConversion texts) {
    if (title.heading().isEmpty()) {
      Optional<String> same = title.shown() ? Optional.empty() : publicationTitle;
      return title.withText(same.orElseGet(() -> texts.convert(title.text(), title.line())));
    }
    Element heading = title.heading().get();
    texts.convert(heading);
    if (!title.shown()
        && publicationTitle.isPresent()
        && heading.selectFirst("[" + Markup.NOTE + "]") == null) {
      // The publication's title stands in its place, and may be worded otherwise.
      return title.of(publicationTitle.get());
    }
    return title.withText(plainText.of(heading));
  }
}
