package io.github.huozi.model;

import io.github.huozi.language.Language;
import java.util.List;
import java.util.Optional;

/**
 * The matter around the text of an article besides its title, its persons and its abstract.
 *
 * @param keyPoints the findings that a reader takes away, above the text
 * @param secondAbstract an abstract in another language, below the text
 * @param citation how the article is cited, below the text
 */
public record ArticleMatter(
    List<LocalizedText> keyPoints,
    Optional<SecondAbstract> secondAbstract,
    Optional<HowToCite> citation) {

  /** Nothing of it. */
  public static final ArticleMatter NONE =
      new ArticleMatter(List.of(), Optional.empty(), Optional.empty());

  public ArticleMatter {
    keyPoints = List.copyOf(keyPoints);
  }

  /** The second abstract of an edition: none if the edition is in the language of that. */
  public Optional<SecondAbstract> secondAbstract(Edition edition) {
    Language own = edition.language();
    return secondAbstract.filter(
        second ->
            !own.primary().equals(second.language().primary())
                || own.script() != second.language().script());
  }

  /** The reference by which an edition is cited. */
  public Optional<HowToCite.Reference> reference(Publication publication, Edition edition) {
    return citation.flatMap(cited -> cited.in(publication, edition));
  }

  /** The address of an edition's DOI, unless the reference ends with it. */
  public Optional<String> doi(Publication publication, Edition edition) {
    boolean cited =
        reference(publication, edition)
            .filter(reference -> !reference.address().isEmpty())
            .isPresent();
    return cited ? Optional.empty() : publication.identifier(edition).flatMap(Doi::address);
  }

  /**
   * An abstract in another language than the text.
   *
   * @param title the article's title in that language
   * @param text the abstract, with blank lines between its paragraphs
   */
  public record SecondAbstract(
      Language language, String title, String text, List<String> keywords) {

    public SecondAbstract {
      keywords = List.copyOf(keywords);
    }
  }
}
