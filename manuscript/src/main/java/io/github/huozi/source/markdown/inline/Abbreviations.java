package io.github.huozi.source.markdown.inline;

import io.github.huozi.source.text.Reporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * The abbreviations that a file defines, {@code *[HTML]: Hypertext Markup Language} (PHP Markdown
 * Extra), and the places where they occur as words.
 */
final class Abbreviations implements BlockParserFactory {

  private static final Pattern DEFINITION =
      Pattern.compile("\\*\\[([^\\[\\]]{1,80})\\]:[ \\t]+([^ \\t].{0,499})");

  /** The most letters that are compared: twice those of the longest file, with ordinary names. */
  private static final int MAX_STEPS = 20_000_000;

  private int steps;

  /** The line from which on nothing is marked; -1 if all is. */
  private int stopped = -1;

  private final Letter root = new Letter();
  private final List<Abbreviation> defined = new ArrayList<>();

  /** An abbreviation that the file defines. */
  private static final class Abbreviation {
    private final String name;
    private final String meaning;
    private final int line;
    private boolean used;

    Abbreviation(String name, String meaning, int line) {
      this.name = name;
      this.meaning = meaning;
      this.line = line;
    }
  }

  /** A letter of the tree in which abbreviations are looked up. */
  private static final class Letter {
    private final Map<Character, Letter> next = new HashMap<>();
    private @Nullable Abbreviation ends;
  }

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence line = state.getLine().getContent();
    int place = state.getNextNonSpaceIndex();
    if (state.getIndent() > 3 || place >= line.length() || line.charAt(place) != '*') {
      return BlockStart.none();
    }
    Matcher found = DEFINITION.matcher(line.subSequence(place, line.length()).toString().strip());
    if (!found.matches() || found.group(2).endsWith("*")) {
      return BlockStart.none();
    }
    SourceSpan span = state.getLine().getSourceSpan();
    define(found.group(1).strip(), found.group(2), span == null ? 0 : span.getLineIndex() + 1);
    return BlockStart.of(new Parser()).atIndex(line.length());
  }

  private void define(String name, String meaning, int line) {
    Letter letter = root;
    for (int i = 0; i < name.length(); i++) {
      letter = letter.next.computeIfAbsent(name.charAt(i), unused -> new Letter());
    }
    if (!letter.equals(root) && letter.ends == null) {
      letter.ends = new Abbreviation(name, meaning, line);
      defined.add(letter.ends);
    }
  }

  /** A line that defines an abbreviation; it is not printed. */
  static final class Definition extends CustomBlock {}

  private static final class Parser extends AbstractBlockParser {

    private final Definition block = new Definition();

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }
  }

  /** Tells whether the file defines any. */
  boolean isEmpty() {
    return defined.isEmpty();
  }

  /** Marks the abbreviations in the texts of a node. */
  void mark(Node parent) {
    if (parent instanceof Image) {
      return;
    }
    Node node = parent.getFirstChild();
    while (node != null) {
      Node next = node.getNext();
      if (node instanceof Text text) {
        mark(text);
      }
      node = next;
    }
  }

  private void mark(Text text) {
    String literal = text.getLiteral();
    if (stopped >= 0) {
      return;
    }
    if (steps > MAX_STEPS) {
      List<SourceSpan> spans = text.getSourceSpans();
      stopped = spans.isEmpty() ? 0 : spans.get(0).getLineIndex() + 1;
      return;
    }
    List<Integer> places = new ArrayList<>();
    Map<Integer, Abbreviation> starts = new HashMap<>();
    for (int i = 0; i < literal.length(); i++) {
      if (isWord(literal, i - 1) && isWord(literal, i)) {
        continue;
      }
      Abbreviation found = at(literal, i);
      if (found != null) {
        found.used = true;
        starts.put(i, found);
        places.add(i);
        i += found.name.length() - 1;
        places.add(i + 1);
      }
    }
    int place = 0;
    for (Text part : Nodes.split(text, places)) {
      Abbreviation found = starts.get(place);
      place += part.getLiteral().length();
      if (found != null) {
        InlineElement element = new InlineElement("abbr", Optional.of(found.meaning));
        element.setSourceSpans(part.getSourceSpans());
        part.insertBefore(element);
        element.appendChild(part);
      }
    }
  }

  /** The longest abbreviation that is a word at an offset. */
  private @Nullable Abbreviation at(String text, int from) {
    Abbreviation found = null;
    Letter letter = root;
    for (int i = from; i < text.length(); i++) {
      steps++;
      letter = letter.next.get(text.charAt(i));
      if (letter == null) {
        break;
      }
      if (letter.ends != null && !(isWord(text, i) && isWord(text, i + 1))) {
        found = letter.ends;
      }
    }
    return found;
  }

  /** Tells whether the character at an offset belongs to a word of a script with spaces. */
  private static boolean isWord(String text, int place) {
    if (place < 0 || place >= text.length()) {
      return false;
    }
    char c = text.charAt(place);
    return (Character.isLetterOrDigit(c) || c == '_') && !EastAsian.isEastAsian(c);
  }

  /** Reports the abbreviations that are defined and do not occur. */
  void reportUnused(Reporter reporter) {
    if (stopped >= 0) {
      reporter.warning(
          stopped,
          "so many abbreviations begin alike that none is marked from here on",
          "define fewer, or split the file");
      return;
    }
    for (Abbreviation each : defined) {
      if (!each.used) {
        reporter.warning(
            each.line,
            "the abbreviation " + each.name + " is defined and does not occur",
            "delete its line, or write " + each.name + " as a word");
      }
    }
  }
}
