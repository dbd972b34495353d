package io.github.huozi.source.markdown;

import io.github.huozi.source.text.Reporter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Warns of code blocks that take in the text after them, since a fence is missing or is none
 * (CommonMark §4.5). One that lacks nothing but its last fence is right as it is.
 */
final class SwallowedText {

  /** Finds what begins like a fence and is none: backticks follow in its line. */
  private static final Pattern NO_FENCE = Pattern.compile("(?m)^ *```[^`\\n]{0,1000}`");

  /** Finds what is hardly ever in code: a heading, a link at the start of a line. */
  private static final Pattern MARKDOWN =
      Pattern.compile(
          "(?m)^ {0,3}(?:#{2,6} +[^\\s#]|!?\\[[^\\[\\]\\n]{1,200}\\]\\([^()\\s]{1,500}\\))");

  /** A paragraph of Chinese or Japanese that is a sentence. */
  private static final Pattern SENTENCE =
      Pattern.compile("(?m)^$\\n(?![ \\t/*#<>-])[^\\n]{10,5000}[。！？”」]$");

  private final MarkdownSource source;
  private final Reporter reporter;

  /** The line of what would be the fence of the next block, if it were one; 0 if there is none. */
  private int noFence;

  private SwallowedText(MarkdownSource source, Reporter reporter) {
    this.source = source;
    this.reporter = reporter;
  }

  /** Reports such blocks of a document. */
  static void report(Iterable<Node> nodes, MarkdownSource source, Reporter reporter) {
    SwallowedText swallowed = new SwallowedText(source, reporter);
    for (Node node : nodes) {
      if (node instanceof Paragraph) {
        swallowed.read(node);
      } else if (node instanceof FencedCodeBlock block) {
        swallowed.check(block);
        swallowed.noFence = 0;
      }
    }
  }

  private void read(Node paragraph) {
    String typed = source.of(paragraph);
    Matcher matcher = NO_FENCE.matcher(typed);
    if (typed.contains("```") && matcher.find()) {
      noFence = line(paragraph) + feeds(typed, matcher.start());
    }
  }

  private void check(FencedCodeBlock block) {
    String code = block.getLiteral();
    boolean open = block.getClosingFenceLength() == null;
    int line = line(block);
    String fence = block.getFenceCharacter().repeat(block.getOpeningFenceLength());
    String end = "end it with " + fence + " on a line of its own";
    Optional<Matcher> inner = inner(block, code);
    if (inner.isPresent()) {
      reporter.warning(
          line,
          "the code block that begins here includes the fence "
              + inner.get().group(1)
              + " of line "
              + (line + 1 + feeds(code, inner.get().start()))
              + because(),
          end + " before that, or begin it with more " + name(block) + " if it is to show them");
    } else if ((open || noFence > 0) && isText(code)) {
      reporter.warning(
          line,
          "the code block that begins here "
              + (open ? "has no end, and includes what follows" : "includes text")
              + because(),
          noFence > 0 ? "write the fence on a line of its own" : end);
    }
  }

  private String because() {
    return noFence > 0
        ? ", since line " + noFence + " is not a fence: there are backticks after its own"
        : "";
  }

  /** A fence within a block that begins another one: it has a language. */
  private static Optional<Matcher> inner(FencedCodeBlock block, String code) {
    String sign = Pattern.quote(block.getFenceCharacter());
    Matcher matcher =
        Pattern.compile(
                "(?m)^ {0,3}("
                    + sign
                    + "{"
                    + block.getOpeningFenceLength()
                    + ",}+ {0,3}[A-Za-z][\\w+#.-]{0,40}) *$")
            .matcher(code);
    return code.contains(block.getFenceCharacter()) && matcher.find()
        ? Optional.of(matcher)
        : Optional.empty();
  }

  private static boolean isText(String code) {
    return MARKDOWN.matcher(code).find() || SENTENCE.matcher(code).results().count() > 1;
  }

  private static String name(FencedCodeBlock block) {
    return block.getFenceCharacter().equals("`") ? "backticks" : "tildes";
  }

  private int line(Node node) {
    return source.lineOf(node).orElse(0);
  }

  private static int feeds(String text, int end) {
    return (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
  }
}
