package io.github.huozi.source.markdown.block;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds the attribution of quotations and verse: a last line that begins with a dash, as in {@code
 * —— 沈括《梦溪笔谈》}. It is no attribution if the line before it begins with a dash too, as in a
 * dialogue, or if it goes on with a sentence.
 */
final class Attributions {

  private static final int MAX_WIDTH = 160;

  /** Dashes of typography; or two or three hyphens, but not those of an option of a program. */
  private static final Pattern DASH =
      Pattern.compile(
          "(?:[—―⸺]{1,2}+|–)[ \\u3000\\u00A0]*+[^\\s—―–>|-].*"
              + "|-{2,3}+(?:[ \\u3000]++[^\\s>|-]|[\\p{Lu}\\p{Lo}\"“「『《〈*_\\[<]).*");

  private static final Pattern SENTENCE_GOES_ON = Pattern.compile("\\P{L}{0,10}+\\p{Ll}.*");

  private static final Pattern SENTENCE_ENDS =
      Pattern.compile("(?s).*[.!?…。！？，,;；:：”’\"'」』）)\\]*_`~—-]\\s*");

  private Attributions() {}

  /** Hyphens that stand for the dash before a name. */
  private static final Pattern HYPHENS = Pattern.compile("-{2,3}\\s*(.*)", Pattern.DOTALL);

  /** The line that names who said or wrote a quotation. */
  static final class Attribution extends Paragraph {

    /** Writes the dash before the name as one: hyphens stand for it. */
    private Attribution withDash() {
      if (getFirstChild() instanceof Text text) {
        Matcher typed = HYPHENS.matcher(text.getLiteral());
        if (typed.matches()) {
          boolean han = typed.group(1).codePoints().limit(1).anyMatch(Character::isIdeographic);
          text.setLiteral((han ? "——" : "— ") + typed.group(1));
        }
      }
      return this;
    }
  }

  /** Makes the last line of each quotation among the nodes its attribution, if it is one. */
  static void mark(List<Node> nodes, BlockSource source) {
    for (Node node : nodes) {
      boolean quotation =
          node instanceof BlockQuote
              || (node instanceof Container container && container.element().equals("blockquote"));
      if (quotation && node.getLastChild() instanceof Paragraph last) {
        markIn(node, last, source);
      } else if (node instanceof Verse verse && verse.getLastChild() instanceof Verse.Stanza last) {
        markIn(verse, last, source);
      }
    }
  }

  private static void markIn(Node quotation, Paragraph last, BlockSource source) {
    if (last instanceof Container.Title) {
      return;
    }
    List<String> lines = source.of(last).lines().map(String::strip).toList();
    if (lines.isEmpty()) {
      return;
    }
    String line = lines.get(lines.size() - 1);
    String before =
        lines.size() > 1
            ? lines.get(lines.size() - 2)
            : last.getPrevious() instanceof Paragraph previous
                ? source.of(previous).lines().reduce("", (a, b) -> b).strip()
                : "";
    if (before.isEmpty() && last.getPrevious() == null) {
      return;
    }
    if (!isAttribution(before, line)) {
      return;
    }
    if (lines.size() == 1) {
      Attribution attribution = new Attribution();
      attribution.setSourceSpans(last.getSourceSpans());
      BlockStructure.children(last).forEach(attribution::appendChild);
      quotation.appendChild(attribution.withDash());
      last.unlink();
    } else {
      divide(quotation, last);
    }
  }

  /** Moves the last line of a paragraph into an attribution after it. */
  private static void divide(Node quotation, Paragraph last) {
    Node end = lastBreak(last);
    if (end == null) {
      return;
    }
    List<Node> moved = new ArrayList<>();
    for (Node node = end.getNext(); node != null; node = node.getNext()) {
      moved.add(node);
    }
    List<SourceSpan> spans = last.getSourceSpans();
    Attribution attribution = new Attribution();
    attribution.addSourceSpan(spans.get(spans.size() - 1));
    last.setSourceSpans(List.copyOf(spans.subList(0, spans.size() - 1)));
    end.unlink();
    moved.forEach(attribution::appendChild);
    quotation.appendChild(attribution.withDash());
  }

  private static @Nullable Node lastBreak(Node paragraph) {
    Node node = paragraph.getLastChild();
    while (node != null && !(node instanceof SoftLineBreak) && !(node instanceof HardLineBreak)) {
      node = node.getPrevious();
    }
    return node;
  }

  private static void markIn(Verse verse, Verse.Stanza stanza, BlockSource source) {
    Node line = stanza.getLastChild();
    boolean only = stanza.getFirstChild() == line && stanza.getPrevious() == null;
    if (line == null || only) {
      return;
    }
    String before = line.getPrevious() == null ? "" : source.of(line.getPrevious()).strip();
    if (isAttribution(before, source.of(line).strip())) {
      Attribution attribution = new Attribution();
      attribution.setSourceSpans(line.getSourceSpans());
      BlockStructure.children(line).forEach(attribution::appendChild);
      line.unlink();
      if (stanza.getFirstChild() == null) {
        stanza.unlink();
      }
      verse.appendChild(attribution.withDash());
    }
  }

  private static boolean isAttribution(String before, String line) {
    boolean goesOn =
        SENTENCE_GOES_ON.matcher(line).matches()
            && !before.isEmpty()
            && !SENTENCE_ENDS.matcher(before).matches();
    return DASH.matcher(line).matches()
        && Lines.width(line) <= MAX_WIDTH
        && !DASH.matcher(before).matches()
        && !goesOn;
  }
}
