package io.github.huozi.bibliography;

import io.github.huozi.citation.Work;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Finds the language of a work. */
public final class WorkLanguage {

  private WorkLanguage() {}

  /**
   * The tag of the language of a work: that of its field {@code language}, if it names one, else by
   * the script of its title.
   *
   * @param textLanguage the tag of the language of the text that cites it: a title in Han
   *     characters is in that language if it is Chinese or Japanese
   */
  public static String of(Work work, String textLanguage) {
    return LanguageWords.tag(work.text("language"))
        .map(tag -> tag.equals("zh") && textLanguage.startsWith("zh") ? textLanguage : tag)
        .orElseGet(() -> byScript(work, textLanguage));
  }

  private static String byScript(Work work, String textLanguage) {
    StringBuilder text = new StringBuilder(work.text("title") + work.text("container-title"));
    if (text.isEmpty()) {
      work.names().values().forEach(list -> list.forEach(name -> text.append(name.letters())));
    }
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    text.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
    if (scripts.contains(UnicodeScript.HIRAGANA) || scripts.contains(UnicodeScript.KATAKANA)) {
      return "ja";
    } else if (scripts.contains(UnicodeScript.HANGUL)) {
      return "ko";
    } else if (scripts.contains(UnicodeScript.HAN)) {
      return textLanguage.matches("(?:zh|ja)(?:-.*)?") ? textLanguage : "zh";
    }
    return scripts.contains(UnicodeScript.CYRILLIC) ? "ru" : "en";
  }
}
