package io.github.huozi.source;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Warns of markup that is not read and so is printed as it is typed: once a kind and file, with the
 * first line and how often there is such markup.
 */
final class UnreadMarkup {

  /** Stands for code, an image, a tag and the like in the text of a block. */
  private static final char OBJECT = '\uFFFC';

  /** What may stand in a paragraph, a heading or a cell. */
  private static final Set<UnreadKind> IN_PROSE =
      EnumSet.complementOf(EnumSet.of(UnreadKind.HIDDEN_CODE, UnreadKind.IN_HTML));

  /** A block of HTML whose text is shown as it is, or not at all. */
  private static final Pattern RAW_HTML =
      Pattern.compile("\\s*<(?:!|\\?|(?i:pre|script|style|textarea)\\b)");

  private static final Pattern CODE_IN_HTML = Pattern.compile("<code[^<>]*>[^<\\n]*</code>");

  /** The language of a code block whose lines mdBook hides if they begin with {@code #}. */
  private static final Pattern RUST = Pattern.compile("\\s*(?i:rust|rs)\\b");

  private static final int MAX_SHOWN = 40;

  private final MarkdownSource source;
  private final Reporter reporter;
  private final Map<UnreadKind, Found> found = new EnumMap<>(UnreadKind.class);

  /** The text as typed, with {@link #OBJECT} in the place of code, images, tags and addresses. */
  private final StringBuilder prose;

  private UnreadMarkup(MarkdownSource source, Reporter reporter) {
    this.source = source;
    this.reporter = reporter;
    this.prose = new StringBuilder(source.text());
  }

  /** What there is of a kind. */
  private static final class Found {
    private final int line;
    private final String typed;
    private int count;

    Found(int line, String typed) {
      this.line = line;
      this.typed = typed;
    }
  }

  /** Reports what a document has of such markup. */
  static void report(Node document, MarkdownSource source, Reporter reporter) {
    UnreadMarkup unread = new UnreadMarkup(source, reporter);
    List<Node> nodes = MarkdownSource.below(document);
    nodes.forEach(unread::hide);
    nodes.forEach(unread::look);
    unread.report();
  }

  /** Hides what is no text of its block. */
  private void hide(Node node) {
    if (node instanceof Code || node instanceof Image || node instanceof HtmlInline) {
      node.getSourceSpans().forEach(span -> hide(span.getInputIndex(), end(span)));
    } else if (node instanceof Link && node.getLastChild() != null) {
      List<SourceSpan> text = node.getLastChild().getSourceSpans();
      int from = text.isEmpty() ? 0 : end(text.get(text.size() - 1));
      for (SourceSpan span : node.getSourceSpans()) {
        hide(Math.max(from, span.getInputIndex()), end(span));
      }
    }
  }

  private void hide(int from, int to) {
    for (int i = from; i < to; i++) {
      prose.setCharAt(i, OBJECT);
    }
  }

  private static int end(SourceSpan span) {
    return span.getInputIndex() + span.getLength();
  }

  private void look(Node node) {
    int line = source.lineOf(node).orElse(0);
    if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
      String text = source.shown(source.of(node, prose));
      for (UnreadKind kind : IN_PROSE) {
        if (mayHave(kind, text)) {
          look(kind, text, line, node);
        }
      }
    } else if (node instanceof HtmlBlock html) {
      String markup = source.shown(html.getLiteral());
      look(markup, line, UnreadKind.SHORTCODE, UnreadKind.LIQUID);
      if (!RAW_HTML.matcher(markup).lookingAt()) {
        look(CODE_IN_HTML.matcher(markup).replaceAll(""), line, UnreadKind.IN_HTML);
      }
    } else if (node instanceof FencedCodeBlock code) {
      String text = source.shown(code.getLiteral());
      look(text, line + 1, UnreadKind.INCLUDE);
      if (code.getInfo() != null && RUST.matcher(code.getInfo()).lookingAt()) {
        look(text, line + 1, UnreadKind.HIDDEN_CODE);
      }
    } else if (node instanceof IndentedCodeBlock code) {
      look(source.shown(code.getLiteral()), line, UnreadKind.INCLUDE);
    }
  }

  private void look(String text, int line, UnreadKind... kinds) {
    for (UnreadKind kind : kinds) {
      if (mayHave(kind, text)) {
        look(kind, text, line, null);
      }
    }
  }

  private void look(UnreadKind kind, String text, int line, @Nullable Node block) {
    Matcher matcher = kind.pattern().matcher(text);
    int counted = 0;
    int at = line;
    while (matcher.find()) {
      boolean isMeant =
          block == null
              || (!isEscaped(text, matcher.start()) && isUnread(kind, text, matcher, block));
      if (isMeant) {
        for (; counted < matcher.start(); counted++) {
          at += text.charAt(counted) == '\n' ? 1 : 0;
        }
        int place = at;
        found.computeIfAbsent(kind, unused -> new Found(place, shown(matcher.group()))).count++;
      }
    }
  }

  private static boolean mayHave(UnreadKind kind, String text) {
    return kind.triggers().chars().anyMatch(trigger -> text.indexOf(trigger) >= 0);
  }

  /** Whether a backslash before a place says that it is meant as text. */
  private static boolean isEscaped(String text, int place) {
    int from = place;
    while (from > 0 && text.charAt(from - 1) == '\\') {
      from--;
    }
    return (place - from) % 2 == 1;
  }

  /** Whether what was found is not read, where it stands. */
  private static boolean isUnread(UnreadKind kind, String text, Matcher matcher, Node block) {
    return switch (kind) {
      case ALERT -> block.getParent() instanceof BlockQuote && block.getPrevious() == null;
      case ATTRIBUTES ->
          !isAfterColons(text, matcher.start())
              && !(block instanceof Heading
                  && matcher.end() == matcher.regionEnd()
                  && matcher.group().matches("\\{#[^\\s{}]+\\}"));
      // Beside a table it is the caption.
      case DEFINITION ->
          block instanceof Paragraph
              && !(matcher.start() == 0
                  && (block.getNext() instanceof TableBlock
                      || block.getPrevious() instanceof TableBlock));
      default -> true;
    };
  }

  /** Whether {@code :::} stands before a place, so that braces there are part of a container. */
  private static boolean isAfterColons(String text, int place) {
    int end = place;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.startsWith(":::", end - 3);
  }

  private static String shown(String typed) {
    String line = typed.strip().replaceAll("\\s+", " ");
    return line.length() <= MAX_SHOWN ? line : line.substring(0, MAX_SHOWN).strip() + " …";
  }

  private void report() {
    found.forEach(
        (kind, what) ->
            reporter.warning(
                what.line,
                kind.called(what.typed)
                    + " is not read and is printed as typed"
                    + (what.count > 1 ? " (" + what.count + " like it in the file)" : ""),
                kind.advice()));
  }
}
