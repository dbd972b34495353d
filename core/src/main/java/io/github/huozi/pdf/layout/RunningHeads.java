package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.style.CalculatedStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * Prepares the running heads for left-hand and right-hand pages, and for pages on which a section
 * opens.
 *
 * <p>The renderer has one head for both kinds of pages. So each head gets a copy for left-hand
 * pages, {@code element(running-head-verso)}, which is flush left if the head is flush right. A
 * page on which a section opens has no head: an empty head precedes the real one, since of two
 * heads at one place the renderer shows the first on that page and the last on the pages after it.
 */
public final class RunningHeads {

  private static final String HEAD = "running-head";
  private static final String VERSO = "running-head-verso";

  private final Styles styles;

  public RunningHeads(Styles styles) {
    this.styles = styles;
  }

  /** Adds the heads to a document. */
  public void prepare(Document document) {
    for (Element head : heads(document)) {
      CalculatedStyle style = styles.of(head);
      if (style.isRunning() && style.getRunningName().equals(HEAD)) {
        boolean opens = opensPage(head);
        String side = styles.isFlushRight(style) ? "; text-align: left" : "";
        Element verso = copy(head, side);
        if (opens) {
          Element none = (Element) head.cloneNode(false);
          none.removeAttribute("id");
          insertBefore(none, head);
          insertBefore((Element) verso.cloneNode(false), head);
        }
        insertBefore(verso, head);
      }
    }
  }

  private static List<Element> heads(Document document) {
    NodeList all = document.getElementsByTagName("*");
    List<Element> heads = new ArrayList<>();
    int count = all.getLength();
    for (int i = 0; i < count; i++) {
      Element element = (Element) all.item(i);
      if ((" " + element.getAttribute("class") + " ").contains(" " + HEAD + " ")) {
        heads.add(element);
      }
    }
    return heads;
  }

  private static Element copy(Element head, String side) {
    Element copy = (Element) head.cloneNode(true);
    dropIds(copy);
    copy.setAttribute(
        "style", head.getAttribute("style") + "; position: running(" + VERSO + ")" + side);
    return copy;
  }

  private static void dropIds(Element element) {
    element.removeAttribute("id");
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        dropIds(inner);
      }
    }
  }

  private static void insertBefore(Element added, Element head) {
    head.getParentNode().insertBefore(added, head);
  }

  /** Whether the style sheets put a page break before the text after a head. */
  private boolean opensPage(Element head) {
    for (Node node = head; node instanceof Element element; node = node.getParentNode()) {
      if (element.getTagName().equals("body") || styles.of(element).isForcePageBreakBefore()) {
        return true;
      }
      @Nullable Node before = before(element);
      if (before != null) {
        return before instanceof Element block && styles.of(block).isForcePageBreakAfter();
      }
    }
    return true;
  }

  /** The node before an element in the flow of its parent; null if there is none. */
  private @Nullable Node before(Element element) {
    Node before = element.getPreviousSibling();
    while (before != null && !isInFlow(before)) {
      before = before.getPreviousSibling();
    }
    return before;
  }

  private boolean isInFlow(Node node) {
    if (node instanceof Text text) {
      return !text.getData().isBlank();
    }
    return node instanceof Element element
        && !styles.of(element).isDisplayNone()
        && !styles.isOutOfFlow(styles.of(element));
  }
}
