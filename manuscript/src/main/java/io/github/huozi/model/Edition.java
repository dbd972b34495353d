package io.github.huozi.model;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.language.WordChoice;
import io.github.huozi.language.WritingMode;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.EditionChoice;
import io.github.huozi.request.PageLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A form in which the publication is published.
 *
 * @param id distinguishes it from the other editions, and names its files and their Maven
 *     classifier: the language's tag unless {@code publication.yaml} says otherwise
 * @param language its language
 * @param folder the folder of its sections, absolute; editions may share it. Of a converted edition
 *     it is the folder of the edition that it is converted from
 * @param declaration what {@code publication.yaml} says of it
 * @param listing where its sections come from, beside the files of its folder
 * @param source the edition that it is converted from; empty if its text is its own
 */
public record Edition(
    String id,
    Language language,
    Path folder,
    Declaration declaration,
    SectionListing listing,
    Optional<Source> source)
    implements EditionChoice.Candidate {

  /** An edition whose text is its own. */
  public Edition(
      String id, Language language, Path folder, Declaration declaration, SectionListing listing) {
    this(id, language, folder, declaration, listing, Optional.empty());
  }

  /** The edition of a language, with the language's tag as its id and the build's page. */
  public Edition(Language language, Path folder) {
    this(
        language.tag(),
        language,
        folder,
        new Declaration(
            0, PageLayout.NONE, WritingMode.HORIZONTAL_TB, false, false, Optional.empty(), ""),
        SectionListing.NONE);
  }

  /** The language in which the files of its folder are written. */
  public Language written() {
    return source.map(Source::language).orElse(language);
  }

  /** The edition's own settings of its printed page. */
  public PageLayout layout() {
    return declaration.layout();
  }

  /** The direction of its lines. */
  public WritingMode writingMode() {
    return declaration.writingMode();
  }

  /** Tells whether the numbers of its text are written in Han numerals. */
  public boolean hasHanNumerals() {
    return declaration.hanNumerals();
  }

  /**
   * Tells whether typewriter marks in its text become typographic ones: by default in the languages
   * that are not written in Chinese characters, kana or Hangul.
   */
  public boolean hasSmartPunctuation() {
    return declaration.smartPunctuation().orElse(written().script() == Script.WESTERN);
  }

  /**
   * The edition that another one is converted from.
   *
   * @param id its id
   * @param language its language
   * @param vocabulary what becomes of words for which the converted edition's region has others
   * @param replacements the folder with files of the converted edition, absolute: a file there
   *     replaces the one of the same name. It need not exist
   * @param texts the texts of {@code publication.yaml} that are converted for it
   */
  public record Source(
      String id,
      Language language,
      WordChoice vocabulary,
      Path replacements,
      List<PlacedText> texts) {

    public Source {
      texts = List.copyOf(texts);
    }

    /** The same with texts of {@code publication.yaml}. */
    public Source withTexts(List<PlacedText> converted) {
      return new Source(id, language, vocabulary, replacements, converted);
    }
  }

  /**
   * A text as the author wrote it.
   *
   * @param place its place
   */
  public record PlacedText(String text, SourceLocation place) {}

  /**
   * The words of {@code publication.yaml} on an edition.
   *
   * @param line where it says so; 0 if the edition is not listed
   * @param layout what it sets of the printed page
   * @param writingMode the direction of its lines
   * @param declaresDirection whether a PDF with vertical lines says that its pages are turned from
   *     right to left
   * @param hanNumerals whether the numbers of its text are written in Han numerals
   * @param smartPunctuation whether typewriter marks become typographic ones; empty if it does not
   *     say
   * @param digest a digest of the whole file without what concerns other editions only: it changes
   *     whenever the file changes in a way that may change this edition
   */
  public record Declaration(
      int line,
      PageLayout layout,
      WritingMode writingMode,
      boolean declaresDirection,
      boolean hanNumerals,
      Optional<Boolean> smartPunctuation,
      String digest) {}
}
