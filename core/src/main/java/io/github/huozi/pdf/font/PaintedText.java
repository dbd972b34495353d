package io.github.huozi.pdf.font;

import com.openhtmltopdf.context.ContentFunctionFactory.LeaderFunction;
import com.openhtmltopdf.layout.FunctionData;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;
import io.github.huozi.tagging.Tagging;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * Makes what is painted readable where it is only visible: words on two lines are parted by a space
 * (ISO 32000-1, 14.8.2.5), a ticked box is said to be one, and dots that lead the eye are not read
 * out.
 */
public final class PaintedText {

  /** A few pages of code, in characters. */
  private static final int LISTING = 10_000;

  private static final String SPACE = Character.toString(KernCode.SPACE);

  /**
   * On the breaks that an author wrote, not those that the composer will: it puts copies in the
   * place of some elements.
   */
  private static final String WRITTEN = "data-written";

  private final Document document;

  /**
   * @param document as it is before its lines are composed
   */
  public PaintedText(Document document) {
    this.document = document;
    elements(document, "br").forEach(lineEnd -> lineEnd.setAttribute(WRITTEN, ""));
  }

  /** Adds what cannot be seen to the document, whose lines are composed now. */
  public void complete() {
    for (Element lineEnd : elements(document, "br")) {
      if (!lineEnd.hasAttribute(WRITTEN)) {
        continue;
      }
      lineEnd.removeAttribute(WRITTEN);
      if (!(lineEnd.getPreviousSibling() instanceof Text text) || !text.getData().endsWith(" ")) {
        Element space = document.createElementNS(lineEnd.getNamespaceURI(), "span");
        space.appendChild(document.createTextNode(SPACE));
        lineEnd.getParentNode().insertBefore(space, lineEnd);
      }
    }
    for (Element pre : elements(document, "pre")) {
      endLines(pre);
    }
    for (Element span : elements(document, "span")) {
      if (span.getAttribute("class").equals("task-box")) {
        Element said = document.createElementNS(span.getNamespaceURI(), "span");
        said.setAttribute(Tagging.ALTERNATIVE, ticked(span));
        said.appendChild(document.createTextNode(SPACE));
        span.getParentNode().insertBefore(said, span.getNextSibling());
      }
    }
  }

  private static String ticked(Element box) {
    String said = box.getAttribute("aria-label");
    if (!said.isEmpty()) {
      return said;
    }
    org.w3c.dom.Node item = box;
    while (item instanceof Element element && !element.getTagName().equals("li")) {
      item = item.getParentNode();
    }
    return item instanceof Element element && element.getAttribute("class").endsWith("done")
        ? "☑"
        : "☐";
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    // Each time it is asked, it looks again for more up to the document's end.
    int count = found.getLength();
    for (int i = 0; i < count; i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static void endLines(org.w3c.dom.Node node) {
    for (org.w3c.dom.Node kid = node.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      if (kid instanceof Text text) {
        text.setData(text.getData().replace("\n", SPACE + "\n"));
        kid = part(text);
      } else {
        endLines(kid);
      }
    }
  }

  /**
   * Parts a long listing: for each of its lines the renderer copies all that follows in its text.
   *
   * @return the last part
   */
  private static Text part(Text text) {
    Text last = text;
    int end = last.getData().indexOf('\n', LISTING);
    while (end >= 0 && end + 1 < last.getLength()) {
      last = last.splitText(end + 1);
      end = last.getData().indexOf('\n', LISTING);
    }
    return last;
  }

  /** Adds what cannot be seen to boxes that are laid out. */
  public static void complete(Box box) {
    if (box instanceof InlineLayoutBox inline) {
      // What a forced break and white space between blocks leave behind.
      inline
          .getInlineChildren()
          .removeIf(
              child ->
                  child instanceof InlineText text
                      && !text.isDynamicFunction()
                      && text.getSubstring().isEmpty());
      for (Object child : inline.getInlineChildren()) {
        if (child instanceof InlineText text) {
          complete(text);
        } else if (child instanceof Box inner) {
          complete(inner);
        }
      }
      return;
    }
    if (box instanceof LineBox line) {
      // A forced break paints nothing, and there is one on every line.
      for (Box child : List.copyOf(line.getChildren())) {
        if (isBreak(child)) {
          line.removeChild(child);
        }
      }
      line.getNonFlowContent().forEach(PaintedText::complete);
    }
    box.getChildren().forEach(PaintedText::complete);
  }

  private static boolean isBreak(Box box) {
    Element element = box instanceof InlineLayoutBox ? box.getElement() : null;
    return element != null && element.getTagName().equals("br");
  }

  private static void complete(InlineText text) {
    if (text.isDynamicFunction()) {
      FunctionData data = text.getFunctionData();
      if (data.getContentFunction() instanceof LeaderFunction) {
        text.setFunctionData(new FunctionData(new Leader(), data.getFunction()));
      }
      return;
    }
    // A space that the renderer took off the end of a line that it broke: it is painted where
    // nothing is, and its width stays out of the line's.
    String master = text.getMasterText();
    int end = text.getEnd();
    if (master != null && end < master.length() && master.charAt(end) == ' ' && !text.isEmpty()) {
      text.setSubstring(text.getStart(), end + 1);
    }
  }
}
