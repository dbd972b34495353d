package io.github.huozi.source.html.structure;

import io.github.huozi.model.section.Names;
import io.github.huozi.query.Queries;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads the captions of MkDocs, below what they describe: {@code /// caption}, {@code ///
 * figure-caption | #fig-press}, {@code /// table-caption}, up to {@code ///}.
 */
final class CaptionBlocks {

  private static final Pattern START =
      Pattern.compile(
          "(?:^|\\n)///+ (?:figure-|table-)?caption(?: *\\|([^\\n]{0,200}))?\\n((?: {0,4}attrs: [^\\n]{0,200}\\n)?)");

  private static final Pattern END = Pattern.compile("\\n///+\\s*$");

  private static final Pattern ID = Pattern.compile("#([\\w:.-]{1,100})|\\bid: *([\\w:.-]{1,100})");

  private CaptionBlocks() {}

  /** Makes paragraphs of the class {@code caption} of them. */
  static void read(Element body) {
    for (Element paragraph : Queries.select(body, "p")) {
      for (TextNode text : paragraph.textNodes()) {
        Matcher start = START.matcher(text.getWholeText());
        if (text.getWholeText().contains("///")
            && start.find()
            && paragraph.lastChild() instanceof TextNode last
            && END.matcher(last.getWholeText()).find()) {
          split(paragraph, text, start);
          break;
        }
      }
    }
  }

  private static void split(Element paragraph, TextNode text, Matcher start) {
    Element caption = Nesting.numbered("p", paragraph).addClass(Names.CAPTION);
    Matcher id = ID.matcher((start.group(1) == null ? "" : start.group(1)) + start.group(2));
    if (id.find()) {
      caption.attr("id", id.group(1) == null ? id.group(2) : id.group(1));
    }
    String whole = text.getWholeText();
    List<Node> rest = new ArrayList<>();
    for (Node node = text.nextSibling(); node != null; node = node.nextSibling()) {
      rest.add(node);
    }
    text.text(whole.substring(0, start.start()));
    caption.appendChild(new TextNode(whole.substring(start.end())));
    caption.appendChildren(rest);
    if (caption.lastChild() instanceof TextNode last) {
      last.text(END.matcher(last.getWholeText()).replaceFirst(""));
    }
    paragraph.after(caption);
    Element before = paragraph;
    if (!paragraph.hasText() && paragraph.childrenSize() == 0) {
      before = paragraph.previousElementSibling();
      paragraph.remove();
    }
    if (before != null && before.nameIs("table")) {
      caption.removeClass(Names.CAPTION).removeAttr("class").prependText(": ");
    }
  }
}
