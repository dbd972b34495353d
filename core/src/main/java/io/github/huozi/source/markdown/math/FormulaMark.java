package io.github.huozi.source.markdown.math;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks around a formula that stands on lines of its own. */
record FormulaMark(String open, String close, boolean kept) {

  private static final Pattern ENVIRONMENT =
      Pattern.compile(
          "\\\\begin\\{((?:align|alignat|gather|equation|multline|eqnarray|displaymath)\\*?)\\}");

  private static final Pattern ID = Pattern.compile("\\s*\\{#([^\\s{}]{1,200})\\}\\s*");

  /** The mark at the start of a line. */
  static Optional<FormulaMark> at(CharSequence line, int from) {
    String rest = line.subSequence(from, Math.min(line.length(), from + 40)).toString();
    if (rest.startsWith("$$") && !rest.startsWith("$$$")) {
      return Optional.of(new FormulaMark("$$", "$$", false));
    } else if (rest.startsWith("\\[")) {
      return Optional.of(new FormulaMark("\\[", "\\]", false));
    } else if (rest.startsWith("\\\\[")) {
      return Optional.of(new FormulaMark("\\\\[", "\\\\]", false));
    }
    Matcher environment = ENVIRONMENT.matcher(rest);
    return environment.lookingAt()
        ? Optional.of(
            new FormulaMark(environment.group(), "\\end{" + environment.group(1) + "}", true))
        : Optional.empty();
  }

  /**
   * The offset of the end mark in a line that it ends; -1 if it does not end the line. An id may
   * follow it.
   */
  int closesAt(String line, int from) {
    String whole = line.stripTrailing();
    int id = whole.endsWith("}") ? whole.lastIndexOf("{#") : -1;
    if (id > 0 && ID.matcher(whole.substring(id)).matches()) {
      String before = whole.substring(0, id).stripTrailing();
      int end = before.length() - close.length();
      if (end >= from && before.endsWith(close)) {
        return end;
      }
    }
    int end = whole.length() - close.length();
    return end >= from && whole.endsWith(close) && !isEscaped(whole, end) ? end : -1;
  }

  private boolean isEscaped(String line, int at) {
    return close.equals("$$") && at > 0 && line.charAt(at - 1) == '\\';
  }

  /** The id after the end mark; empty if there is none. */
  String idAfter(String line, int end) {
    Matcher id = ID.matcher(line.substring(end + close.length()));
    return id.matches() ? id.group(1) : "";
  }
}
