package io.github.huozi.cover;

import io.github.huozi.edition.NamedFamily;
import io.github.huozi.language.Language;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Publication;
import io.github.huozi.model.RoleWords;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;

/**
 * The words that a template may put on a cover. They only serve to choose fonts, so that words too
 * many do no harm.
 */
final class CoverWords {

  /** A style sheet that names the Kai face. */
  private static final String KAI = "text { font-family: \"" + NamedFamily.KAI.cssName() + "\" }";

  private CoverWords() {}

  /** The characters of a publication's words. */
  static Set<Integer> codePoints(Publication publication, Language language) {
    Stream<Optional<LocalizedText>> texts =
        Stream.of(
            Optional.of(publication.title()),
            publication.shortTitle(),
            publication.subtitle(),
            publication.category(),
            publication.publisher(),
            publication.rights());
    Stream<Optional<LocalizedText>> names =
        publication.authors().stream().map(author -> Optional.of(author.name()));
    RoleWords roles = RoleWords.in(language);
    Stream<String> credits =
        publication.authors().stream()
            .map(author -> roles.before(author.role()) + roles.after(author.role()));
    return codePoints(
        Stream.concat(
                Stream.concat(texts, names)
                    .flatMap(text -> text.flatMap(wordings -> wordings.in(language)).stream()),
                credits)
            .collect(Collectors.joining()));
  }

  /** A document whose fonts are those of the covers: the Kai face if the publication has it. */
  static Document document(Publication publication) {
    Document document = Document.createShell("");
    if (publication.hasKai()) {
      document.head().appendElement("style").appendChild(new DataNode(KAI));
    }
    return document;
  }

  /** The characters of a text, without spaces. */
  static Set<Integer> codePoints(String text) {
    return text.codePoints()
        .filter(codePoint -> !Character.isWhitespace(codePoint))
        .boxed()
        .collect(Collectors.toSet());
  }
}
