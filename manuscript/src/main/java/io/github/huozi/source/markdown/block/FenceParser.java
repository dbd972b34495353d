package io.github.huozi.source.markdown.block;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Parses a container between lines of colons, or between backticks or tildes as MyST and mdBook's
 * admonish have it. A line of three colons or more ends the innermost div, however many colons
 * began it, as in pandoc. Backticks end what at most as many began.
 */
final class FenceParser extends ContainerParser {

  /** An option of a directive: {@code :name: fire}. */
  private static final Pattern OPTION = Pattern.compile(":([a-z_-]{1,40}):(?:[ \\t]+(.*))?");

  private final char fence;
  private final int length;
  private final EndLine ends;

  /** Remembers whether the next line may be an option. */
  private boolean options;

  /** The name of an exercise, which a directive has for its solution: {@code {solution} fire}. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_:.-]{0,80}");

  /**
   * @param options whether the container is a directive of MyST, so that lines of options may
   *     follow the first line
   */
  FenceParser(
      Container container,
      SourceLine title,
      char fence,
      int length,
      boolean options,
      EndLine ends) {
    super(container, options && container.isSolution() ? ofExercise(title) : title);
    this.options = options;
    this.fence = fence;
    this.length = fence == ':' ? 3 : length;
    this.ends = ends;
    container.setEnd(String.valueOf(fence));
    container.setClosed(false);
  }

  /** The title of a solution that says of which exercise it is. */
  private static SourceLine ofExercise(SourceLine title) {
    CharSequence name = title.getContent();
    return NAME.matcher(name).matches() ? SourceLine.of("[](#" + name + ")", null) : title;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    boolean inner = fence == ':' && isFence(state, fence, length) && isOfInner(state, getBlock());
    if (isFence(state, fence, length) && !inner) {
      return ends.end(getBlock(), state);
    }
    CharSequence line = state.getLine().getContent();
    Matcher option = OPTION.matcher(line.subSequence(state.getNextNonSpaceIndex(), line.length()));
    options = options && option.matches();
    if (options) {
      String value = option.group(2) == null ? "" : option.group(2).strip();
      getBlock().option(option.group(1), value);
      return BlockContinue.atIndex(line.length());
    }
    return BlockContinue.atIndex(state.getIndex());
  }

  /** Tells whether the line has nothing but at least so many of a character. */
  static boolean isFence(ParserState state, char fence, int least) {
    CharSequence line = state.getLine().getContent();
    int from = state.getNextNonSpaceIndex();
    int to = from;
    while (to < line.length() && line.charAt(to) == fence) {
      to++;
    }
    if (state.getIndent() >= 4 || to - from < least) {
      return false;
    }
    for (int i = to; i < line.length(); i++) {
      if (line.charAt(i) != ' ' && line.charAt(i) != '\t') {
        return false;
      }
    }
    return true;
  }
}
