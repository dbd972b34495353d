package io.github.huozi.wording;

import io.github.huozi.problem.FrontEnd;
import io.github.huozi.problem.Losses;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.SingleLine;
import io.github.huozi.request.WrongValueException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /**
   * The wording of a language, or else that of the machine.
   *
   * <p>Java takes English for a locale that the system has not installed: then its name decides, as
   * {@code LC_ALL}, {@code LC_MESSAGES} or {@code LANG} say it (POSIX, chapter 8.2).
   *
   * @param tag the language, one of {@link #LANGUAGES}, if it is chosen
   * @throws IllegalArgumentException if there is no such language, with what to write
   */
  public static Wording ofReader(Optional<String> tag) {
    return of(tag, locale(Locale.getDefault(), System.getenv()));
  }

  static Locale locale(Locale known, Map<String, String> environment) {
    return known.getLanguage().equals("en")
        ? Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(name -> !name.isEmpty())
            .findFirst()
            .map(Wording::named)
            .filter(named -> !named.getLanguage().isEmpty())
            .orElse(known)
        : known;
  }

  /** The locale of a name such as {@code zh_CN.UTF-8} or {@code zh_CN@modifier}. */
  private static Locale named(String posix) {
    return Locale.forLanguageTag(posix.replaceFirst("[.@].*", "").replace('_', '-'));
  }

  private static String checked(String tag) {
    String name = tag.strip();
    return LANGUAGES.stream()
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(
            () ->
                new WrongValueException(
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
    return joined(
        of(SingleLine.of(problem.message())) + more(problem),
        of(SingleLine.of(problem.suggestion())));
  }

  /**
   * A message and its suggestion in this language.
   *
   * @param suggestion empty if the message says all
   */
  public String sentence(String message, String suggestion) {
    return joined(of(message), of(suggestion));
  }

  /**
   * A message and what follows it.
   *
   * @param message in this language
   * @param next in this language; empty if nothing follows
   */
  public String joined(String message, String next) {
    return next.isEmpty() ? message : message + between() + next;
  }

  private String more(Problem problem) {
    String more = of(problem.more().strip());
    return more.isEmpty() || more.startsWith("（") ? more : " " + more;
  }

  /** The mark between a message and its suggestion: Japanese and Korean have no semicolon. */
  private String between() {
    return switch (language) {
      case "ja" -> "。";
      case "ko" -> ". ";
      case "en" -> "; ";
      default -> "；";
    };
  }

  /**
   * A line behind its label.
   *
   * @param label English, with its colon
   * @param line in this language
   */
  public String labelled(String label, String line) {
    String own = of(label);
    return own.endsWith("：") || own.endsWith("）") ? own + line : own + " " + line;
  }

  /** A line about something, such as {@code page 12: the words}, both in this language. */
  public String about(String what, String words) {
    return what + (isFullWidth(language) ? "：" : ": ") + words;
  }

  /** The mark at the end of a sentence. */
  public String fullStop() {
    return isFullWidth(language) ? "。" : ".";
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

  /** A line with facts one after the other, which are in this language. */
  public String line(List<String> parts) {
    return String.join(language.startsWith("zh") ? "，" : comma(language), parts);
  }

  /** The separator of the names of a list. */
  static String comma(String language) {
    return isFullWidth(language) ? "、" : ", ";
  }

  private static boolean isFullWidth(String language) {
    return !language.equals("en") && !language.equals("ko");
  }
}
