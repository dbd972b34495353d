package io.github.huozi.source.html.cleaning;

import io.github.huozi.language.Language;
import io.github.huozi.model.EditionWords;

/** Words for pictures that cannot be shown or have no alternative text, in a language. */
public final class PictureWords {

  private final EditionWords words;

  private PictureWords(EditionWords words) {
    this.words = words;
  }

  /** The words of a language; English ones if there are none. */
  public static PictureWords in(Language language) {
    return new PictureWords(EditionWords.in(language, PictureWords.class));
  }

  /** The words before the description of a picture that cannot be shown. */
  public String beforeLost() {
    return lost()[0];
  }

  /** The words after it. */
  public String afterLost() {
    return lost()[1];
  }

  private String[] lost() {
    return words.get("lost").split("%s", 2);
  }

  /** The words between the alternative text and the address of such a picture. */
  public String between() {
    return words.get("between");
  }

  /** The words of a screen reader for a picture of which only the file's name is known. */
  String unnamed(String file) {
    return words.get("unnamed").replace("%s", file);
  }
}
