package io.github.huozi.model;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.request.EditionChoice;
import io.github.huozi.request.PageLayout;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A form in which the publication is published.
 *
 * @param id distinguishes it from the other editions, and names its files and their Maven
 *     classifier: the language's tag unless {@code publication.yaml} says otherwise
 * @param language its language
 * @param folder the folder of its sections, absolute; editions may share it
 * @param declaration what {@code publication.yaml} says of it
 * @param listing where its sections come from, beside the files of its folder
 */
public record Edition(
    String id, Language language, Path folder, Declaration declaration, SectionListing listing)
    implements EditionChoice.Candidate {

  /** The edition of a language, with the language's tag as its id and the build's page. */
  public Edition(Language language, Path folder) {
    this(
        language.tag(),
        language,
        folder,
        new Declaration(0, PageLayout.NONE, Optional.empty(), ""),
        SectionListing.NONE);
  }

  /** What it sets of its printed page. */
  public PageLayout layout() {
    return declaration.layout();
  }

  /**
   * Whether typewriter marks in its text become typographic ones: by default in the languages that
   * are not written in Chinese characters, kana or Hangul.
   */
  public boolean hasSmartPunctuation() {
    return declaration.smartPunctuation().orElse(language.script() == Script.WESTERN);
  }

  /**
   * What {@code publication.yaml} says of an edition.
   *
   * @param line where it says so; 0 if the edition is not listed
   * @param layout what it sets of the printed page
   * @param smartPunctuation whether typewriter marks become typographic ones; empty if it does not
   *     say
   * @param digest a digest of the whole file without what concerns other editions only: it changes
   *     whenever the file changes in a way that may change this edition
   */
  public record Declaration(
      int line, PageLayout layout, Optional<Boolean> smartPunctuation, String digest) {}
}
