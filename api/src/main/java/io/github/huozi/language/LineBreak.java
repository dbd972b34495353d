package io.github.huozi.language;

import java.util.Locale;
import java.util.Optional;

/**
 * The strictness with which marks are kept from the start of a line: {@code line-break} of CSS Text
 * 3 §5.3.
 */
public enum LineBreak {
  /** Iteration marks, centred marks and unit signs may start a line too: for narrow columns. */
  LOOSE,
  /** Small kana and the prolonged sound mark may start a line. */
  NORMAL,
  /** None of the marks of CLREQ §3.1.4 and JLREQ §3.1.7 starts a line. */
  STRICT;

  /** The keyword of the level in CSS: {@code strict}. */
  public String keyword() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of a CSS keyword; empty if the keyword is none of the three. */
  public static Optional<LineBreak> of(String keyword) {
    for (LineBreak level : values()) {
      if (level.keyword().equals(keyword)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
