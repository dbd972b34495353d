package io.github.huozi.source.code;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a listing that only its compiler needs: in Rust those that begin with {@code #} and
 * a space, as in rustdoc and mdBook; in other languages those that begin with what {@code
 * hidelines=~} names. And comments that mark lines, as Docusaurus reads them: {@code //
 * highlight-next-line}.
 */
public final class HiddenLines {

  private static final Set<String> RUST = Set.of("rust", "rs");

  private static final Pattern RUST_LINE = Pattern.compile("\\s*#(?: .*)?");

  /** A doubled {@code #} stands for one. */
  private static final Pattern ESCAPED = Pattern.compile("(\\s*)##(.*)");

  private static final String HIGHLIGHT = "highlight-";

  /** A comment, in any language, that marks the next line or those up to another comment. */
  private static final Pattern MARK =
      Pattern.compile(
          "\\s*+(?://|#|--|%|;|/\\*|\\{/\\*|<!--)\\s*+highlight-(next-line|start|end)\\s*+"
              + "(?:\\*/}?|-->)?\\s*+");

  /** The most characters that are written for jumps. */
  private static final int MAX_JUMPS = 10_000;

  private HiddenLines() {}

  /**
   * Code without its hidden lines.
   *
   * @param code the lines that are shown
   * @param jumps where the code goes on after hidden lines, {@code 0:1,4:7}: the index of a shown
   *     line, and how many lines are hidden above it
   * @param marked the numbers of the lines that comments mark, {@code 1,4}; the first one shown is
   *     1
   */
  public record Shown(String code, String jumps, String marked) {}

  /** The code without its hidden lines. */
  public static Shown remove(String code, FenceInfo info) {
    Optional<String> mark =
        info.attributes().value("hidelines").filter(prefix -> !prefix.isEmpty());
    boolean rust = RUST.contains(info.language().toLowerCase(Locale.ROOT));
    boolean comments = code.contains(HIGHLIGHT);
    if ((!rust && mark.isEmpty() && !comments) || code.isEmpty()) {
      return new Shown(code, "", "");
    }
    StringBuilder shown = new StringBuilder(code.length());
    StringJoiner jumps = new StringJoiner(",");
    StringJoiner marked = new StringJoiner(",");
    boolean next = false;
    boolean inside = false;
    int lines = 0;
    int hidden = 0;
    boolean jumped = false;
    for (String line : code.split("\n", -1)) {
      Matcher comment = MARK.matcher(line);
      boolean marks = comments && comment.matches();
      if (marks) {
        next = comment.group(1).equals("next-line");
        inside = comment.group(1).equals("start") || (inside && next);
      }
      boolean isHidden =
          mark.isPresent()
              ? line.stripLeading().startsWith(mark.get())
              : rust && RUST_LINE.matcher(line).matches();
      if (isHidden || marks) {
        hidden++;
        jumped = true;
        continue;
      }
      if (jumped && jumps.length() < MAX_JUMPS) {
        jumps.add(lines + ":" + hidden);
      }
      jumped = false;
      lines++;
      if (inside || next) {
        marked.add(String.valueOf(lines));
        next = false;
      }
      Matcher escaped = ESCAPED.matcher(line);
      boolean doubled = rust && mark.isEmpty() && escaped.matches();
      shown.append(doubled ? escaped.group(1) + "#" + escaped.group(2) : line).append('\n');
    }
    shown.setLength(Math.max(0, shown.length() - 1));
    return new Shown(shown.toString(), jumps.toString(), marked.toString());
  }
}
