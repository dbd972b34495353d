package io.github.huozi.source.code;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a listing that only its compiler needs: in Rust those that begin with {@code #} and
 * a space, as in rustdoc and mdBook; in other languages those that begin with what {@code
 * hidelines=~} names.
 */
public final class HiddenLines {

  private static final Set<String> RUST = Set.of("rust", "rs");

  private static final Pattern RUST_LINE = Pattern.compile("\\s*#(?: .*)?");

  /** A doubled {@code #} stands for one. */
  private static final Pattern ESCAPED = Pattern.compile("(\\s*)##(.*)");

  private HiddenLines() {}

  /** The code without its hidden lines. */
  public static String remove(String code, FenceInfo info) {
    Optional<String> mark =
        info.attributes().value("hidelines").filter(prefix -> !prefix.isEmpty());
    boolean rust = RUST.contains(info.language().toLowerCase(Locale.ROOT));
    if ((!rust && mark.isEmpty()) || code.isEmpty()) {
      return code;
    }
    StringBuilder shown = new StringBuilder(code.length());
    for (String line : code.split("\n", -1)) {
      boolean hidden =
          mark.isPresent()
              ? line.stripLeading().startsWith(mark.get())
              : RUST_LINE.matcher(line).matches();
      if (!hidden) {
        Matcher escaped = ESCAPED.matcher(line);
        boolean doubled = rust && mark.isEmpty() && escaped.matches();
        shown.append(doubled ? escaped.group(1) + "#" + escaped.group(2) : line).append('\n');
      }
    }
    shown.setLength(Math.max(0, shown.length() - 1));
    return shown.toString();
  }
}
