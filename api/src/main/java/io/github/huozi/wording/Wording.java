package io.github.huozi.wording;

import io.github.huozi.problem.FrontEnd;
import io.github.huozi.problem.Losses;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.SingleLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The language in which problems are told. What has no translation stays English.
 *
 * <pre>{@code
 * Wording wording = Wording.of(Optional.of("zh-Hans"), Locale.getDefault());
 * wording.line(problem, folder); // en/clay.md:3: 图片 a.png 没有替代文字；…
 * }</pre>
 */
public final class Wording {

  /** The tags of the languages. */
  public static final List<String> LANGUAGES = List.of("en", "zh-Hans", "zh-Hant", "ja", "ko");

  /** Tells problems in English. */
  public static final Wording ENGLISH = new Wording("en");

  private final String language;

  /** The catalogue of the language; read when there is a problem to tell. */
  private @Nullable Catalogue catalogue;

  private Wording(String language) {
    this.language = language;
  }

  /**
   * The wording of a language.
   *
   * @param tag the language, one of {@link #LANGUAGES}, if it is chosen
   * @param locale the locale of the reader, which decides if it is not; English if there is no
   *     translation for it
   * @throws IllegalArgumentException if there is no such language, with what to write
   */
  public static Wording of(Optional<String> tag, Locale locale) {
    String language = tag.map(Wording::checked).orElseGet(() -> language(locale));
    return language.equals("en") ? ENGLISH : new Wording(language);
  }

  private static String checked(String tag) {
    String name = tag.strip();
    return LANGUAGES.stream()
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    FrontEnd.current().parameter("language")
                        + ": "
                        + tag
                        + "; write en, zh-Hans, zh-Hant, ja or ko"));
  }

  private static String language(Locale locale) {
    return switch (locale.getLanguage()) {
      case "zh" -> isTraditional(locale) ? "zh-Hant" : "zh-Hans";
      case "ja" -> "ja";
      case "ko" -> "ko";
      default -> "en";
    };
  }

  private static boolean isTraditional(Locale locale) {
    return switch (locale.getScript()) {
      case "Hant" -> true;
      case "Hans" -> false;
      default -> List.of("TW", "HK", "MO").contains(locale.getCountry());
    };
  }

  /** The tag of the language. */
  public String language() {
    return language;
  }

  /** A message, a suggestion or a sentence about problems, in this language. */
  public String of(String english) {
    return language.equals("en") ? english : catalogue().translate(english);
  }

  private synchronized Catalogue catalogue() {
    if (catalogue == null) {
      catalogue = Catalogue.of(language);
    }
    return catalogue;
  }

  /**
   * A problem as one line: {@code path:line: what is wrong; how to put it right}, as {@link
   * Problem#format}.
   */
  public String line(Problem problem, Path base) {
    return problem.location().format(base) + ": " + sentence(problem);
  }

  /** A problem without its place, in one line. */
  public String sentence(Problem problem) {
    // Texts that are cut in their middle are still of their patterns, and short.
    return of(SingleLine.of(problem.message()))
        + more(problem)
        + semicolon()
        + of(SingleLine.of(problem.suggestion()));
  }

  private String more(Problem problem) {
    String more = of(problem.more().strip());
    return more.isEmpty() || more.startsWith("（") ? more : " " + more;
  }

  private String semicolon() {
    return isFullWidth(language) ? "；" : "; ";
  }

  /** The line about the losses of readers, as {@link Losses#line}; empty if nothing is lost. */
  public Optional<String> line(Losses losses) {
    return losses.all().isEmpty()
        ? Optional.empty()
        : Optional.of(
            of(
                losses.all().stream()
                    .map(loss -> of(loss.words()))
                    .collect(Collectors.joining(comma(language), "lost: ", ""))));
  }

  /** The separator of the names of a list. */
  static String comma(String language) {
    return isFullWidth(language) ? "、" : ", ";
  }

  private static boolean isFullWidth(String language) {
    return !language.equals("en") && !language.equals("ko");
  }
}
