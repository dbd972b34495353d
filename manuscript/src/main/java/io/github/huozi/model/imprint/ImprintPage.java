package io.github.huozi.model.imprint;

import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Imprint;
import io.github.huozi.model.Publication;
import java.util.List;
import java.util.Optional;

/**
 * The imprint of an edition.
 *
 * @param type the term of the EPUB structural semantics vocabulary: {@code copyright-page}, or
 *     {@code colophon} for a 奥付
 * @param atEnd whether it is the last page of the book, and not the back of the title page
 * @param lines its lines, in the order of the language
 */
public record ImprintPage(String type, boolean atEnd, List<ImprintLine> lines) {

  public ImprintPage {
    lines = List.copyOf(lines);
  }

  /** The imprint in an edition's words; empty if the publication declares none. */
  public static Optional<ImprintPage> of(Publication publication, Edition edition) {
    return publication.imprint().map(imprint -> of(publication, imprint, edition));
  }

  private static ImprintPage of(Publication publication, Imprint imprint, Edition edition) {
    Language language = edition.language();
    ImprintWords words = ImprintWords.in(language);
    String place =
        imprint.place().flatMap(said -> said.in(language)).orElseGet(() -> words.get("place"));
    return new ImprintPage(
        words.get("type"),
        place.equals(Imprint.END),
        new ImprintLines(publication, imprint, edition, words).all());
  }
}
