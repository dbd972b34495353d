package io.github.huozi.source.markdown.inline;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the marks {@code ==}, {@code ++}, {@code ~} and {@code ^} of one line of nodes.
 *
 * <p>Subscripts and superscripts hold no white space, no Han, kana or Hangul, and cling to a
 * letter, a digit or a closing bracket: so {@code 约5~10元，也可能10~20元} has none. A subscript does not
 * cling to Han, kana or Hangul, beside which a tilde is a wave: {@code 嗨~hello~大家}.
 */
final class MarkPairs {

  private static final int MAX_SMALL = 50;

  /**
   * Finds what a subscript or superscript may hold if something follows its end that may go on with
   * a formula in plain text, {@code 10^-3,10^-5}.
   */
  private static final Pattern WORD =
      Pattern.compile("[+−-]?[\\p{L}\\p{N}°]+[+−-]?|\\([^()]*+\\)|\\[[^\\[\\]]*+\\]");

  /** The characters that begin a part of a formula in plain text. */
  private static final String GOES_ON = "+−-(\\{$";

  /** Signs of addresses, prices and programs. */
  private static final Pattern NOT_SMALL = Pattern.compile("[$\\\\@#&|\"`{}]");

  /** A superscript beside Han: the call of a note, a unit, but no face, {@code 好吃^o^}. */
  private static final Pattern BESIDE_HAN =
      Pattern.compile("(?s).*(?:\\p{N}|\\p{L}{2}|\uFFFC).*|[†‡]+");

  /** The start of an address, up to the end of a text. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:://|\\bwww\\.)[^\\s\\p{IsHan}]{0,300}\\z");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{IsHan}，。；、）]");

  /** A lone letter, as operators of programs have beside them: {@code ++i}, {@code j++}. */
  private static final Pattern VARIABLE = Pattern.compile("\\A[b-hj-z]\\b|\\b[A-Za-z]\\z");

  /** The last mark that may begin an element, by what is typed, with its number in the line. */
  private final Map<String, Opening> open = new HashMap<>();

  /** Remembers whether the text up to here ends in an address, {@code https://a.org/~b/c~d}. */
  private boolean inAddress;

  private record Opening(InlineMark mark, int number) {}

  /** Makes elements of the marks among the children of a node. */
  void pair(Node parent) {
    open.clear();
    inAddress = false;
    int number = 0;
    Node node = parent.getFirstChild();
    while (node != null) {
      Node at = node;
      number++;
      if (node instanceof InlineMark mark) {
        // An opening mark is judged once, so that the work is in proportion to the text.
        Opening opening = mark.closes() ? open.remove(mark.typed()) : null;
        if (opening != null && isElement(opening.mark(), mark)) {
          InlineElement element = new InlineElement(mark.element());
          Nodes.wrap(opening.mark(), mark, element);
          open.values().removeIf(other -> other.number() >= opening.number());
          at = element;
        } else if (mark.opens() && mayOpen(mark)) {
          open.put(mark.typed(), new Opening(mark, number));
        }
      } else {
        if (!isSmall(node)) {
          open.remove("~");
          open.remove("^");
        }
        inAddress = node instanceof EscapedSign ? inAddress : endsInAddress(node);
      }
      node = at.getNext();
    }
  }

  private boolean mayOpen(InlineMark mark) {
    return !inAddress && (isLarge(mark) ? !isAfterOperator(mark) : clings(mark));
  }

  /** Tells whether a mark goes on with an operator of programs: {@code >==}. */
  private boolean isAfterOperator(InlineMark mark) {
    return mark.getPrevious() instanceof Text text && "<>".indexOf(last(text)) >= 0;
  }

  private boolean endsInAddress(Node node) {
    if (!(node instanceof Text text)) {
      return false;
    }
    String tail = tail(text);
    return ADDRESS.matcher(tail).find() || (inAddress && !SPACE.matcher(tail).find());
  }

  private static boolean isLarge(InlineMark mark) {
    return mark.typed().length() > 1;
  }

  private boolean clings(InlineMark mark) {
    @Nullable Node before = mark.getPrevious();
    if (before instanceof AttributeList) {
      before = before.getPrevious();
    }
    if (before instanceof Text text) {
      int last = last(text);
      if (EastAsian.isEastAsian(last) && mark.typed().equals("~")) {
        return false;
      }
      return Character.isLetterOrDigit(last)
          || Character.getType(last) == Character.END_PUNCTUATION
          || Character.getType(last) == Character.NON_SPACING_MARK
          || last == '\''
          || last == '′';
    }
    return before instanceof InlineElement
        || before instanceof Emphasis
        || before instanceof StrongEmphasis
        || before instanceof Code
        || before instanceof Link
        || (before instanceof HtmlInline tag && tag.getLiteral().startsWith("</"));
  }

  private int last(Text text) {
    String tail = tail(text);
    return tail.isEmpty() ? ' ' : tail.codePointBefore(tail.length());
  }

  private String tail(Text text) {
    String literal = text.getLiteral();
    return literal.substring(Math.max(0, literal.length() - 300));
  }

  /** Tells whether a node may be part of a subscript or superscript. */
  private boolean isSmall(Node node) {
    if (node instanceof Text text) {
      return isSmall(text);
    } else if (node instanceof Emphasis || node instanceof StrongEmphasis) {
      return node.getFirstChild() instanceof Text text && text.getNext() == null && isSmall(text);
    }
    return node instanceof EscapedSign || node instanceof InlineElement;
  }

  private boolean isSmall(Text text) {
    String literal = text.getLiteral();
    return literal.length() <= MAX_SMALL && literal.codePoints().allMatch(MarkPairs::isSmall);
  }

  private static boolean isSmall(int c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && !(c >= 0x3000 && c <= 0x303F)
        && !(c >= 0xFF00 && c <= 0xFFEF)
        && !EastAsian.isEastAsian(c);
  }

  private boolean isElement(InlineMark start, InlineMark end) {
    String content = content(start, end);
    if (isLarge(start)) {
      return !content.isEmpty()
          && !(start.typed().equals("++") && VARIABLE.matcher(content).find());
    }
    return !content.isEmpty() && content.length() <= MAX_SMALL && isSmall(start, end, content);
  }

  private boolean isSmall(InlineMark start, InlineMark end, String content) {
    int before = start.getPrevious() instanceof Text text ? last(text) : ' ';
    if (NOT_SMALL.matcher(content).find()
        || (EastAsian.isEastAsian(before) && !BESIDE_HAN.matcher(content).matches())) {
      return false;
    }
    boolean beforeDigit = isDigit(before);
    // A range: 5~10,20~30.
    if (start.typed().equals("~") && beforeDigit && content.chars().anyMatch(MarkPairs::isDigit)) {
      return false;
    }
    int next = end.next();
    if (Character.isLetterOrDigit(next) || GOES_ON.indexOf(next) >= 0) {
      return WORD.matcher(content).matches()
          && !(beforeDigit && isDigit(content.charAt(0)) && isDigit(next));
    }
    return content
        .codePoints()
        .anyMatch(c -> Character.isLetterOrDigit(c) || "+-−*°′†‡".indexOf(c) >= 0);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** The text between two marks; it stops after what is enough to judge it. */
  private String content(Node start, Node end) {
    StringBuilder content = new StringBuilder();
    for (Node node = start.getNext(); node != null && !node.equals(end); node = node.getNext()) {
      Node inner = node.getFirstChild() == null ? node : node.getFirstChild();
      if (inner instanceof Text text) {
        content.append(text.getLiteral());
      } else if (node instanceof EscapedSign sign) {
        content.append(sign.sign());
      } else {
        content.append('\uFFFC');
      }
    }
    return content.toString();
  }
}
