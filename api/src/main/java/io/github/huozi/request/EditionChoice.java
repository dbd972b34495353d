package io.github.huozi.request;

import io.github.huozi.language.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The choice of the editions that are published or verified: all of them, or those with a name. A
 * name is the id of an edition, or the tag of a language that one edition only has; case makes no
 * difference.
 *
 * <pre>{@code
 * new EditionChoice(List.of("en", "ja")).of(publication.editions())
 * }</pre>
 *
 * @param names the names; none for all editions
 * @param ofSeveral whether the choice is for several publications, of which some may have none of
 *     the named editions
 */
public record EditionChoice(List<String> names, boolean ofSeveral) {

  /** All editions. */
  public static final EditionChoice ALL = new EditionChoice(List.of());

  public EditionChoice {
    names = List.copyOf(names);
  }

  /** The choice for one publication, which has the named editions. */
  public EditionChoice(List<String> names) {
    this(names, false);
  }

  /** Tells whether no edition is named, so that all are chosen. */
  public boolean isAll() {
    return names.isEmpty();
  }

  /** The chosen editions, in the order of the publication. Names that mean none are passed over. */
  public <E extends Candidate> List<E> of(Collection<E> editions) {
    if (isAll()) {
      return List.copyOf(editions);
    }
    List<E> named = new ArrayList<>();
    names.forEach(name -> named.addAll(meant(name, editions)));
    return editions.stream().filter(named::contains).toList();
  }

  /** The names that mean no edition, or several, if they must mean one. */
  public List<String> unknown(Collection<? extends Candidate> editions) {
    return ofSeveral
        ? List.of()
        : names.stream().filter(name -> meant(name, editions).isEmpty()).toList();
  }

  private static <E extends Candidate> List<E> meant(String name, Collection<E> editions) {
    List<E> ofId =
        editions.stream().filter(edition -> edition.id().equalsIgnoreCase(name)).toList();
    if (!ofId.isEmpty()) {
      return ofId;
    }
    List<E> ofLanguage = ofLanguage(name, editions);
    return ofLanguage.size() == 1 ? ofLanguage : List.of();
  }

  /** The editions in a language. */
  public static <E extends Candidate> List<E> ofLanguage(String tag, Collection<E> editions) {
    return editions.stream()
        .filter(edition -> edition.language().tag().equalsIgnoreCase(tag))
        .toList();
  }

  /** An edition that may be chosen. */
  public interface Candidate {

    /** Distinguishes it from the other editions. */
    String id();

    /** The language of the edition. */
    Language language();
  }
}
