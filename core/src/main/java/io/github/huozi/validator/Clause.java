package io.github.huozi.validator;

import java.util.Locale;
import java.util.regex.Pattern;

/** A tool's sentence as a clause of a finding. */
final class Clause {

  private static final Pattern CAPITALIZED = Pattern.compile("^\\p{Lu}(?=\\p{Ll}*[ ,])");

  private Clause() {}

  /**
   * On one line, without full stop at its end and without capital at its start, unless that is part
   * of a name such as {@code MarkInfo}.
   */
  static String of(String sentence) {
    String line = sentence.strip().replaceAll("\\s+", " ").replaceAll("\\.+$", "");
    return CAPITALIZED.matcher(line).replaceFirst(match -> match.group().toLowerCase(Locale.ROOT));
  }
}
