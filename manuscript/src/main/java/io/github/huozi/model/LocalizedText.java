package io.github.huozi.model;

import io.github.huozi.language.Language;
import io.github.huozi.model.press.TextByLanguage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A short text: one wording for every edition, or one for each language.
 *
 * <pre>{@code
 * title: Movable Type
 * title: {en: Movable Type, zh-Hans: 活字}
 * }</pre>
 */
public final class LocalizedText implements TextByLanguage {

  private final @Nullable String forAll;
  private final Map<Language, String> byLanguage;

  private LocalizedText(@Nullable String forAll, Map<Language, String> byLanguage) {
    this.forAll = forAll;
    this.byLanguage = byLanguage;
  }

  /** A text with the same wording in every edition. */
  public static LocalizedText of(String text) {
    return new LocalizedText(text, Map.of());
  }

  /** A text with a wording for each language. */
  public static LocalizedText of(Map<Language, String> byLanguage) {
    return new LocalizedText(null, new LinkedHashMap<>(byLanguage));
  }

  /**
   * The wording for a language: that of its own tag, else that of the tag without its last subtag
   * ({@code zh-Hant-TW}, {@code zh-Hant}, {@code zh}). This is the lookup of RFC 4647 §3.4.
   */
  @Override
  public Optional<String> in(Language language) {
    return entry(language).map(Map.Entry::getValue).or(() -> Optional.ofNullable(forAll));
  }

  /**
   * The wording that is given for a language and written in its script: the one for {@code zh} is
   * none of {@code zh-Hant}, and neither is one for every edition.
   */
  public Optional<String> given(Language language) {
    return entry(language)
        .filter(entry -> entry.getKey().script() == language.script())
        .map(Map.Entry::getValue);
  }

  /** The text with another wording for a language. */
  public LocalizedText with(Language language, String wording) {
    Map<Language, String> wordings = new LinkedHashMap<>(byLanguage);
    wordings.put(language, wording);
    return new LocalizedText(forAll, wordings);
  }

  private Optional<Map.Entry<Language, String>> entry(Language language) {
    for (String range = language.tag(); !range.isEmpty(); range = parent(range)) {
      for (Map.Entry<Language, String> entry : byLanguage.entrySet()) {
        if (entry.getKey().tag().toLowerCase(Locale.ROOT).equals(range.toLowerCase(Locale.ROOT))) {
          return Optional.of(entry);
        }
      }
    }
    return Optional.empty();
  }

  /** The wordings for a language; texts that have none are left out. */
  public static List<String> in(List<LocalizedText> texts, Language language) {
    return texts.stream().flatMap(text -> text.in(language).stream()).toList();
  }

  private static String parent(String range) {
    int end = range.lastIndexOf('-');
    return end < 0 ? "" : range.substring(0, end);
  }
}
