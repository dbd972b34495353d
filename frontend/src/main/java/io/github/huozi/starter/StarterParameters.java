package io.github.huozi.starter;

import io.github.huozi.language.Language;
import io.github.huozi.language.LanguageNames;
import io.github.huozi.language.Script;
import io.github.huozi.request.WrongValueException;
import io.github.huozi.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The choices for a new publication, as the command line says them. What it does not say is asked
 * on a terminal; without one it is as usual.
 *
 * @param languages tags, separated by commas
 * @param type {@code article} or {@code book}
 * @param title of every language
 */
public record StarterParameters(
    @Nullable String languages, @Nullable String type, @Nullable String title) {

  private static final String ARTICLE = "article";
  private static final String BOOK = "book";
  private static final String USUAL_LANGUAGE = "en";
  private static final int MOST_LANGUAGES = 50;

  /**
   * The publication to begin with.
   *
   * @throws IllegalArgumentException if a parameter cannot be read, with all that is wrong
   */
  public Starter read() {
    List<String> faults = new ArrayList<>();
    String tags = languages == null ? USUAL_LANGUAGE : languages;
    String kind = type == null ? ARTICLE : type.strip();
    fault(tags).ifPresent(faults::add);
    typeFault(kind).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      throw new WrongValueException(String.join(System.lineSeparator(), faults));
    }
    return new Starter(
        parse(tags),
        kind.equals(BOOK),
        Optional.ofNullable(title).map(String::strip).filter(text -> !text.isEmpty()));
  }

  /** The same, with answers in the place of what the command line does not say. */
  public StarterParameters ask(Terminal terminal, Wording wording) {
    return new StarterParameters(
        languages == null
            ? answer(
                terminal,
                wording.of("Languages, such as en,zh-Hans,zh-Hant,ja,ko"),
                USUAL_LANGUAGE,
                tags -> fault(tags).map(wording::of))
            : languages,
        type == null
            ? answer(
                terminal,
                wording.of("Type, article or book"),
                ARTICLE,
                kind -> typeFault(kind).map(wording::of))
            : type,
        title == null
            ? terminal.ask(wording.of("Title [that of the example]:") + " ").orElse(null)
            : title);
  }

  /** Asks until the answer has no fault. */
  private static String answer(
      Terminal terminal,
      String question,
      String usual,
      Function<String, Optional<String>> faultOf) {
    String asked = question + " [" + usual + "]: ";
    String answer = terminal.ask(asked).orElse(usual);
    Optional<String> fault = faultOf.apply(answer);
    while (fault.isPresent()) {
      answer = terminal.ask(fault.get() + System.lineSeparator() + asked).orElse(usual);
      fault = faultOf.apply(answer);
    }
    return answer;
  }

  private static List<Language> parse(String tags) {
    Set<Language> parsed = new LinkedHashSet<>();
    for (String tag : tags.split("[,\\s]+", -1)) {
      Language.parse(tag).map(StarterParameters::withScript).ifPresent(parsed::add);
    }
    return List.copyOf(parsed);
  }

  /** Chinese with its script, which huozi's own tags have: {@code zh-Hant-TW} for {@code zh-TW}. */
  private static Language withScript(Language language) {
    Locale locale = language.locale();
    if (!language.primary().equals("zh") || !locale.getScript().isEmpty()) {
      return language;
    }
    return new Language(
        language.script() == Script.HANT ? "zh-Hant-" + locale.getCountry() : "zh-Hans");
  }

  private static Optional<String> fault(String tags) {
    for (String tag : tags.strip().split("[,\\s]+", -1)) {
      Optional<Language> language = LanguageNames.ofTag(tag);
      if (language.isEmpty()) {
        String advice = LanguageNames.meant(tag).orElse("en,zh-Hans,zh-Hant,ja,ko");
        return Optional.of(
            "languages: \""
                + tag.replaceAll("\\p{Cntrl}", " ")
                + "\" is not a language tag; write "
                + advice);
      }
      Optional<String> doubted = LanguageNames.doubted(tag);
      if (doubted.isPresent()) {
        String name = LanguageNames.nameOf(language.get());
        return Optional.of(
            "languages: \""
                + tag
                + "\" is the tag of "
                + name
                + "; write "
                + doubted.get()
                + ", or "
                + tag
                + "-Latn if "
                + name
                + " is meant");
      }
    }
    return parse(tags).size() > MOST_LANGUAGES
        ? Optional.of("languages: there are more than " + MOST_LANGUAGES + "; name fewer of them")
        : Optional.empty();
  }

  private static Optional<String> typeFault(String type) {
    return type.equals(ARTICLE) || type.equals(BOOK)
        ? Optional.empty()
        : Optional.of("type: " + type + "; write article or book");
  }
}
