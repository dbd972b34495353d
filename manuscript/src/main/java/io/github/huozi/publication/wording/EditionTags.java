package io.github.huozi.publication.wording;

import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.source.html.LanguageTags;
import io.github.huozi.source.text.Reporter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the languages that are keys of {@code publication.yaml}, and tells of those that are not
 * the editions'.
 */
public final class EditionTags {

  private final List<Language> editions;
  private final Reporter reporter;

  /** The languages without an edition of which the author has been told. */
  private final Set<Language> told = new HashSet<>();

  public EditionTags(List<Edition> editions, Reporter reporter) {
    this.editions = editions.stream().map(Edition::language).distinct().toList();
    this.reporter = reporter;
  }

  /**
   * The languages that a key stands for: its own; or else those of the editions that it most likely
   * means and no other key does, {@code zh-Hans} for {@code zh-CN}. Empty if it is no tag.
   *
   * @param keys all keys beside it
   */
  public List<Language> of(String key, int line, Collection<String> keys) {
    Optional<Language> language =
        LanguageTags.parse(key, line, editions.stream().map(Language::tag).toList(), reporter);
    if (language.isEmpty() || editions.isEmpty() || isOf(language.get())) {
      return language.stream().toList();
    }
    List<Language> meant =
        editions.stream()
            .filter(edition -> isLike(edition, language.get()))
            .filter(edition -> keys.stream().noneMatch(other -> serves(other, edition)))
            .toList();
    if (!meant.isEmpty()) {
      reporter.warning(
          line,
          "no edition is in " + key + ", and it is treated as " + meant.get(0),
          "write " + meant.get(0));
      return meant;
    }
    if (told.add(language.get())) {
      reporter.warning(
          line,
          "no edition is in " + language.get() + ", and the wordings in it are ignored",
          "delete them, or add the edition");
    }
    return List.of(language.get());
  }

  private boolean isOf(Language language) {
    return editions.stream().anyMatch(edition -> serves(language.tag(), edition));
  }

  /** Tells whether an edition takes the wording of a tag: its own, or a shorter one. */
  private static boolean serves(String tag, Language edition) {
    return (edition.tag() + "-")
        .toLowerCase(Locale.ROOT)
        .startsWith(tag.toLowerCase(Locale.ROOT) + "-");
  }

  private static boolean isLike(Language edition, Language language) {
    String own = edition.locale().getScript();
    String other = language.locale().getScript();
    return edition.primary().equals(language.primary())
        && edition.script() == language.script()
        && (own.isEmpty() || other.isEmpty() || own.equals(other));
  }
}
