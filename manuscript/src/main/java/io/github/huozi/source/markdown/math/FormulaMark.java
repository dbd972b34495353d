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

  /** The label of MyST: <code>$$ (eq:mass)</code>. */
  private static final Pattern LABEL = Pattern.compile("\\s*\\(([A-Za-z][\\w:.-]{0,200})\\)\\s*");

  /** A word in brackets after a formula in one line is text, unless it looks like a label. */
  private static final Pattern NO_WORD = Pattern.compile(".*[\\d_:.-].*");

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
    int id = whole.lastIndexOf(whole.endsWith(")") ? "(" : "{#");
    if (id > 0) {
      String before = whole.substring(0, id).stripTrailing();
      int end = before.length() - close.length();
      if (end >= from && before.endsWith(close) && !idAfter(whole, end).isEmpty()) {
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
    String rest = line.substring(end + close.length());
    Matcher id = ID.matcher(rest);
    if (id.matches()) {
      return id.group(1);
    }
    Matcher label = LABEL.matcher(rest);
    boolean labelled =
        close.equals("$$")
            && label.matches()
            && (!line.substring(0, end).contains("$$")
                || NO_WORD.matcher(label.group(1)).matches());
    return labelled ? label.group(1) : "";
  }
}
