package io.github.huozi.source.markdown.block;

import io.github.huozi.source.markdown.inline.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Parses verse, whose line breaks and indents are kept: pandoc's line blocks, {@code | line}, and
 * what stands between {@code ::: verse} or <code>```verse</code> and the end of the fence.
 */
final class VerseParser extends AbstractBlockParser {

  private static final Set<String> NAMES = Set.of("verse", "poem", "line-block");

  /** The deepest indent, in spaces. */
  private static final int MAX_INDENT = 40;

  private final Verse verse;
  private final char fence;
  private final int length;
  private final List<SourceLine> lines = new ArrayList<>();
  private final List<Verse.Line> nodes = new ArrayList<>();
  private final List<SourceLine> texts = new ArrayList<>();
  private final SourceLine title;
  private final Container.Title titleNode = new Container.Title();
  private boolean opened;

  private VerseParser(Attributes attributes, SourceLine title, char fence, int length) {
    this.verse = new Verse(attributes, String.valueOf(fence));
    this.title = title;
    this.fence = fence;
    this.length = length;
    this.opened = fence == '|';
  }

  /**
   * Parses the lines up to the end of a fence.
   *
   * @param title the title as typed; empty if there is none
   */
  static VerseParser fenced(Attributes attributes, SourceLine title, char fence, int length) {
    return new VerseParser(attributes, title, fence, length);
  }

  /** Parses lines that begin with a bar. */
  static VerseParser ofBars() {
    return new VerseParser(Containers.none(), SourceLine.of("", null), '|', 1);
  }

  /** Tells whether a class makes a div verse. */
  static boolean isVerse(String name) {
    return NAMES.contains(name);
  }

  @Override
  public Block getBlock() {
    return verse;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    if (fence == '|') {
      CharSequence line = state.getLine().getContent();
      int from = state.getNextNonSpaceIndex();
      boolean bar = state.getIndent() < 4 && isBar(line, from);
      boolean goesOn = state.getIndent() > 0 && !state.isBlank();
      return bar || goesOn
          ? BlockContinue.atIndex(bar ? from : state.getIndex())
          : BlockContinue.none();
    }
    return FenceParser.isFence(state, fence, length)
        ? BlockContinue.finished()
        : BlockContinue.atIndex(state.getIndex());
  }

  /** Tells whether a bar that begins a line of verse stands at an offset. */
  static boolean isBar(CharSequence line, int place) {
    return place < line.length()
        && line.charAt(place) == '|'
        && (place + 1 == line.length()
            || line.charAt(place + 1) == ' '
            || line.charAt(place + 1) == '\t');
  }

  @Override
  public void addLine(SourceLine line) {
    if (!opened) {
      opened = true; // what is left of the fence's line
    } else if (fence == '|' && isBar(line.getContent(), 0)) {
      lines.add(
          line.substring(Math.min(2, line.getContent().length()), line.getContent().length()));
    } else {
      lines.add(line); // after a bar, an indented line goes on with a line of its own
    }
  }

  @Override
  public void closeBlock() {
    if (title.getContent().length() > 0) {
      if (title.getSourceSpan() != null) {
        titleNode.addSourceSpan(title.getSourceSpan());
      }
      verse.appendChild(titleNode);
    }
    Verse.Stanza stanza = new Verse.Stanza();
    for (SourceLine line : lines) {
      String typed = line.getContent().toString();
      String text = typed.strip();
      if (text.endsWith("\\") && !text.endsWith("\\\\")) {
        text = text.substring(0, text.length() - 1).stripTrailing();
      }
      if (text.isEmpty()) {
        stanza = new Verse.Stanza();
        continue;
      }
      int from = leadingSpaces(typed);
      SourceLine content = line.substring(from, typed.indexOf(text, from) + text.length());
      Verse.Line node = new Verse.Line(Math.min(MAX_INDENT, columns(typed, from)));
      if (stanza.getParent() == null) {
        verse.appendChild(stanza);
      }
      if (content.getSourceSpan() != null) {
        node.addSourceSpan(content.getSourceSpan());
        stanza.addSourceSpan(content.getSourceSpan());
      }
      stanza.appendChild(node);
      nodes.add(node);
      texts.add(content);
    }
  }

  private static int leadingSpaces(String line) {
    int from = 0;
    while (from < line.length() && (line.charAt(from) == ' ' || line.charAt(from) == '\t')) {
      from++;
    }
    return from;
  }

  private static int columns(String line, int to) {
    return line.substring(0, to).chars().map(c -> c == '\t' ? 4 : 1).sum();
  }

  @Override
  public void parseInlines(InlineParser inlineParser) {
    if (titleNode.getParent() != null) {
      inlineParser.parse(SourceLines.of(title), titleNode);
    }
    for (int i = 0; i < nodes.size(); i++) {
      inlineParser.parse(SourceLines.of(texts.get(i)), nodes.get(i));
    }
  }
}
