package io.github.huozi.source.section;

import io.github.huozi.language.Language;
import io.github.huozi.model.DateText;
import io.github.huozi.model.PublicationDate;
import io.github.huozi.model.section.Names;
import io.github.huozi.source.text.Directions;
import io.github.huozi.source.text.Reporter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Puts below a section's title what its front matter says: the subtitle, the authors if they are
 * not the publication's, and the date of a post.
 */
final class Byline {

  private final Language language;
  private final Collection<String> known;

  /**
   * @param known the publication's authors
   */
  Byline(Language language, Collection<String> known) {
    this.language = language;
    this.known = List.copyOf(known);
  }

  /**
   * Adds paragraphs at the start of a section.
   *
   * @param smart gives names and subtitles the marks that the text has
   * @param reporter reports problems of the section's file
   */
  void add(Element body, FrontMatter matter, UnaryOperator<String> smart, Reporter reporter) {
    Optional<PublicationDate> inName = DatedNames.of(reporter.file());
    Optional<PublicationDate> date =
        matter.weight().isPresent() ? inName : matter.date().or(() -> inName);
    matter
        .missingDate()
        .ifPresent(
            missing ->
                reporter.warning(
                    matter.lineOf("date"),
                    "the date is ignored: " + missing,
                    "write the day of publication, such as 2026-11-24"));
    List<String> authors =
        matter.authors().stream().map(smart).filter(author -> !known.contains(author)).toList();
    authors.forEach(author -> Directions.check(author, matter.lineOf("author"), reporter));
    matter
        .subtitle()
        .ifPresent(text -> Directions.check(text, matter.lineOf("subtitle"), reporter));
    if (!authors.isEmpty() || date.isPresent()) {
      Element byline = paragraph(body, Names.SECTION_BYLINE, matter.lineOf("date"));
      if (!authors.isEmpty()) {
        byline
            .appendElement("span")
            .addClass("section-author")
            .text(authors.stream().collect(Collectors.joining(separator())));
        byline.appendText(date.isPresent() ? "\u2003" : "");
      }
      date.ifPresent(
          day ->
              byline
                  .appendElement("time")
                  .attr("datetime", day.iso())
                  .text(DateText.format(day, language)));
    }
    matter
        .subtitle()
        .ifPresent(
            text ->
                paragraph(body, Names.SECTION_SUBTITLE, matter.lineOf("subtitle"))
                    .text(smart.apply(text)));
  }

  private static Element paragraph(Element body, String name, int line) {
    return body.prependElement("p")
        .addClass(name)
        .attr(Names.LINE, String.valueOf(Math.max(1, line)));
  }

  private String separator() {
    return switch (language.script()) {
      case HANS, HANT, JAPANESE -> "、";
      case KOREAN, WESTERN, SYMBOLS, KAI, MONO -> ", ";
    };
  }
}
