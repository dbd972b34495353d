package io.github.huozi.source.markdown;

import io.github.huozi.source.markdown.block.DashedTable;
import io.github.huozi.source.markdown.inline.AttributeList;
import io.github.huozi.source.markdown.inline.InlineElement;
import io.github.huozi.source.markdown.inline.RubyReading;
import io.github.huozi.source.markdown.math.InlineFormula;
import io.github.huozi.source.text.Reporter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Warns of markup that is not read and is printed as typed. */
final class UnreadMarkup {

  /** The kinds that may occur in a paragraph, a heading or a cell. */
  private static final Set<UnreadKind> IN_PROSE =
      EnumSet.complementOf(
          EnumSet.of(
              UnreadKind.MARKDOWN,
              UnreadKind.IN_HTML,
              UnreadKind.MATHEMATICS,
              UnreadKind.DASHED_TABLE));

  /** A block of HTML whose text is shown as it is or not at all. */
  private static final Pattern RAW_HTML =
      Pattern.compile("\\s*<(?:!|\\?|(?i:pre|script|style|textarea)\\b)");

  private static final Pattern CODE_IN_HTML = Pattern.compile("<code[^<>]*>[^<\\n]*</code>");

  /**
   * Finds what a link or an image leads to: its template tags are read, or it is reported as dead.
   */
  private static final Pattern ADDRESS_IN_HTML =
      Pattern.compile("(?i)(?<=\\s)(?:href|src)\\s{0,9}=\\s{0,9}(?:\"[^\"\\n]*\"|'[^'\\n]*')");

  private static final Pattern TABLE_LINE = Pattern.compile(" *[|+]");

  private static final Pattern TABLE_ID = Pattern.compile("\\{[^{}]{0,200}#(?:tbl|tab)[-:_]");

  /** The most characters of emphasis with spaces inside its marks. */
  private static final int LONGEST_LOOSE = 84;

  private static final Pattern ITEM = Pattern.compile("[ 　]*（?[0-9０-９]{1,2}[）．、]");

  private final MarkdownSource source;
  private final Set<UnreadKind> kinds;
  private final UnreadFindings findings = new UnreadFindings();

  /**
   * The text as typed, with {@link UnreadFindings#OBJECT} in place of code, images, tags and
   * addresses.
   */
  private final StringBuilder prose;

  /** The same without the marks that are read: the marks that are left are text. */
  private final StringBuilder literal;

  private @Nullable Node looked;
  private boolean broken;

  private UnreadMarkup(MarkdownSource source, boolean cites) {
    this.source = source;
    this.kinds = EnumSet.copyOf(IN_PROSE);
    if (cites) {
      kinds.remove(UnreadKind.CITATION);
    }
    this.prose = new StringBuilder(source.text());
    this.literal = new StringBuilder(source.text());
    for (int i = 0; i < literal.length(); i++) {
      if (literal.charAt(i) != '\n') {
        literal.setCharAt(i, UnreadFindings.OBJECT);
      }
    }
  }

  /**
   * Reports the unread markup of a document.
   *
   * @param cites whether citations are read
   */
  static void report(Node document, MarkdownSource source, boolean cites, Reporter reporter) {
    UnreadMarkup unread = new UnreadMarkup(source, cites);
    List<Node> nodes = MarkdownSource.below(document);
    nodes.forEach(unread::hide);
    nodes.forEach(unread::look);
    unread.findings.report(true, reporter);
  }

  /** Hides a node that is not text of its block. */
  private void hide(Node node) {
    if (node instanceof Code
        || node instanceof InlineFormula
        || node instanceof Image
        || node instanceof HtmlInline
        || node instanceof RubyReading
        || node instanceof AttributeList) {
      node.getSourceSpans().forEach(span -> hide(span.getInputIndex(), end(span)));
    } else if (node instanceof InlineElement element && element.name().equals("ruby")) {
      node.getSourceSpans().stream()
          .limit(1)
          .forEach(span -> hide(span.getInputIndex(), span.getInputIndex() + 1)); // its brace
    } else if (node instanceof Link && node.getLastChild() != null) {
      List<SourceSpan> text = node.getLastChild().getSourceSpans();
      int from = text.isEmpty() ? 0 : end(text.get(text.size() - 1));
      for (SourceSpan span : node.getSourceSpans()) {
        hide(Math.max(from, span.getInputIndex()), end(span));
      }
    } else if (node instanceof Text) {
      // Character by character: StringBuilder.replace would copy the rest of the text each
      // time.
      for (SourceSpan span : node.getSourceSpans()) {
        for (int i = span.getInputIndex(); i < end(span); i++) {
          literal.setCharAt(i, source.text().charAt(i));
        }
      }
    }
  }

  private void hide(int from, int to) {
    for (int i = from; i < to; i++) {
      prose.setCharAt(i, UnreadFindings.OBJECT);
    }
  }

  private static int end(SourceSpan span) {
    return span.getInputIndex() + span.getLength();
  }

  private void look(Node node) {
    int line = source.lineOf(node).orElse(0);
    if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
      String text = source.of(node, prose);
      String typed = source.of(node);
      // Where nothing is a formula, dollar signs are money and variables.
      boolean formulas = text.indexOf('$') >= 0 && hasFormula(node);
      for (UnreadKind kind : kinds) {
        text = kind == UnreadKind.FORMULA && !formulas ? text : look(kind, text, typed, line, node);
      }
    } else if (node instanceof DashedTable table) {
      findings.look(table.getLiteral(), line, UnreadKind.DASHED_TABLE);
    } else if (node instanceof HtmlBlock html) {
      String markup = html.getLiteral();
      String shown = ADDRESS_IN_HTML.matcher(markup).replaceAll("");
      findings.look(shown, line, UnreadKind.SHORTCODE, UnreadKind.LIQUID);
      if (!RAW_HTML.matcher(markup).lookingAt()) {
        findings.look(CODE_IN_HTML.matcher(markup).replaceAll(""), line, UnreadKind.IN_HTML);
      }
    }
  }

  /**
   * Finds markup of one kind in the text of a block.
   *
   * @return the text in which to find other kinds
   */
  private String look(UnreadKind kind, String text, String typed, int line, Node block) {
    if (kind == UnreadKind.STRAY || kind == UnreadKind.LOOSE) {
      String marks = source.of(block, literal);
      findings.look(
          kind,
          marks,
          typed,
          line,
          found ->
              !isEscaped(marks, found.start())
                  && (kind == UnreadKind.LOOSE || !endsLoose(marks, found.start() + 2)));
      return text;
    }
    return findings.look(
        kind,
        text,
        typed,
        line,
        found -> !isEscaped(text, found.start()) && isUnread(kind, text, found, block));
  }

  /** Tells whether emphasis with spaces inside its marks, which is told, ends at an offset. */
  private static boolean endsLoose(String text, int end) {
    Matcher loose = UnreadKind.LOOSE.pattern().matcher(text);
    loose.useTransparentBounds(true).region(Math.max(0, end - LONGEST_LOOSE), end);
    boolean ends = false;
    while (!ends && loose.find()) {
      ends = loose.end() == end;
    }
    return ends;
  }

  /** Tells whether a backslash escapes the character at an offset. */
  private static boolean isEscaped(String text, int place) {
    int from = place;
    while (from > 0 && text.charAt(from - 1) == '\\') {
      from--;
    }
    return (place - from) % 2 == 1;
  }

  /** Tells whether a match is not read at its place. */
  private boolean isUnread(UnreadKind kind, String text, Matcher matcher, Node block) {
    return switch (kind) {
      case ATTRIBUTES -> !isAfterColons(text, matcher.start());
      case HEADING, QUOTATION -> block instanceof Paragraph;
      // A pipe in code parts cells, too, which is told.
      case HALF_CLOSED -> !(block instanceof TableCell);
      case TASK -> block.getParent() instanceof ListItem;
      // Beside a table it is a caption, which is read unless the table is not.
      case CAPTION ->
          block instanceof Paragraph
              && (!text.startsWith(":") || isCaption(block))
              && !isBesideTable(block);
      case DEFINITION ->
          block instanceof Paragraph
              && matcher.start() == 0
              && !isCaption(block)
              && !isBesideTable(block);
      case GRID_TABLE -> !TABLE_LINE.matcher(lineAbove(text, matcher.start())).lookingAt();
      case PIPES ->
          block instanceof Paragraph
              && !TABLE_LINE.matcher(lineAbove(text, matcher.start())).lookingAt();
      case FULL_WIDTH_LIST -> isList(text, matcher) && !hasLineBreak(block);
      default -> true;
    };
  }

  private static boolean hasFormula(Node block) {
    return MarkdownSource.below(block).stream().anyMatch(InlineFormula.class::isInstance);
  }

  /** Tells whether the two lines of a match are the first items of a list. */
  private static boolean isList(String text, Matcher matcher) {
    return matcher.group(1) == null
        ? !lineAbove(text, matcher.start()).strip().startsWith(matcher.group(3))
        : Integer.parseInt(matcher.group(1)) + 1 == Integer.parseInt(matcher.group(2))
            && !ITEM.matcher(lineAbove(text, matcher.start())).lookingAt();
  }

  /** Tells whether a block has a line break; asked again and again of one block. */
  private boolean hasLineBreak(Node block) {
    if (!block.equals(looked)) {
      looked = block;
      broken = MarkdownSource.below(block).stream().anyMatch(HardLineBreak.class::isInstance);
    }
    return broken;
  }

  /** The line above the one that begins at an offset. */
  private static String lineAbove(String text, int start) {
    int end = Math.max(0, start - 1);
    return text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
  }

  /** Tells whether a paragraph has the id of a table. */
  private boolean isCaption(Node paragraph) {
    return TABLE_ID.matcher(source.of(paragraph)).find();
  }

  private boolean isBesideTable(Node block) {
    return Stream.of(block.getPrevious(), block.getNext())
        .anyMatch(
            beside ->
                (beside instanceof Paragraph paragraph && isUnreadTable(source.of(paragraph)))
                    || beside instanceof TableBlock
                    || beside instanceof DashedTable
                    || (beside instanceof HtmlBlock html && html.getLiteral().contains("<table")));
  }

  private static boolean isUnreadTable(String text) {
    return UnreadKind.PIPES.pattern().matcher(text).lookingAt()
        || UnreadKind.GRID_TABLE.pattern().matcher(text).lookingAt();
  }

  /** Tells whether {@code :::} precedes an offset, so that braces there are part of a container. */
  private static boolean isAfterColons(String text, int place) {
    int end = place;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.startsWith(":::", end - 3);
  }
}
