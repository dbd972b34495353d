package io.github.huozi.font;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Computes weights from values of {@code font-weight} (CSS Fonts 4 §2.2). */
public final class FontWeight {

  /** The weight of {@code normal}, which is also the initial value. */
  public static final int NORMAL = 400;

  private static final int BOLD = 700;
  private static final int LIGHTEST = 1;
  private static final int HEAVIEST = 1000;

  private static final Pattern NUMBER =
      Pattern.compile("\\+?+(?:\\d++(?:\\.\\d++)?+|\\.\\d++)(?:e[+-]?+\\d++)?+");

  private FontWeight() {}

  /**
   * The weight that a value gives, from 1 to 1000; a fraction is rounded.
   *
   * @param value without {@code !important}
   * @param inherited the weight of the parent
   * @return empty if the value is invalid
   */
  public static OptionalInt of(String value, int inherited) {
    String word = value.strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "normal", "initial" -> OptionalInt.of(NORMAL);
      case "bold" -> OptionalInt.of(BOLD);
      case "bolder" -> OptionalInt.of(bolder(inherited));
      case "lighter" -> OptionalInt.of(lighter(inherited));
      case "inherit", "unset" -> OptionalInt.of(inherited);
      default -> number(word);
    };
  }

  /** The column "bolder" of the table in CSS Fonts 4 §2.2.1. */
  private static int bolder(int inherited) {
    if (inherited < 350) {
      return 400;
    } else if (inherited < 550) {
      return 700;
    }
    return Math.max(inherited, 900);
  }

  /** The column "lighter" of the table in CSS Fonts 4 §2.2.1. */
  private static int lighter(int inherited) {
    if (inherited < 550) {
      return Math.min(inherited, 100);
    } else if (inherited < 750) {
      return 400;
    }
    return 700;
  }

  private static OptionalInt number(String word) {
    if (!NUMBER.matcher(word).matches()) {
      return OptionalInt.empty();
    }
    double number = Double.parseDouble(word);
    return number >= LIGHTEST && number <= HEAVIEST
        ? OptionalInt.of((int) Math.round(number))
        : OptionalInt.empty();
  }
}
