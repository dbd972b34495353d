package io.github.huozi.source.html;

import io.github.huozi.source.markdown.UnreadFindings;
import io.github.huozi.source.markdown.UnreadKind;
import io.github.huozi.source.text.Reporter;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Warns of markup of other tools in files of HTML and of plain text. */
public final class UnreadInText {

  private static final UnreadKind[] KINDS = {
    UnreadKind.SHORTCODE,
    UnreadKind.LIQUID,
    UnreadKind.MATHEMATICS,
    UnreadKind.RUBY,
    UnreadKind.AOZORA,
    UnreadKind.MARKDOWN,
  };

  private static final Set<String> CODE =
      Set.of("pre", "code", "kbd", "samp", "script", "style", "textarea");

  private UnreadInText() {}

  /** Reports what the text of a parsed document has of it, code left out. */
  public static void reportHtml(Element body, Reporter reporter) {
    UnreadFindings findings = new UnreadFindings();
    NodeVisitor visitor =
        (node, depth) -> {
          if (node instanceof TextNode text && !isInCode(text)) {
            findings.look(text.getWholeText(), MarkupParser.lineOf(text), KINDS);
          }
        };
    NodeTraversor.traverse(visitor, body);
    findings.report(false, reporter);
  }

  /** Reports what a plain text has of it. */
  public static void reportPlain(String text, Reporter reporter) {
    UnreadFindings findings = new UnreadFindings();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      findings.look(lines.get(i), i + 1, KINDS);
    }
    findings.report(false, reporter);
  }

  private static boolean isInCode(Node text) {
    for (Node at = text.parent(); at != null; at = at.parent()) {
      if (CODE.contains(at.normalName())) {
        return true;
      }
    }
    return false;
  }
}
