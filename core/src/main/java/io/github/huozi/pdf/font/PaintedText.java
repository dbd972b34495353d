package io.github.huozi.pdf.font;

import com.openhtmltopdf.context.ContentFunctionFactory.LeaderFunction;
import com.openhtmltopdf.css.parser.FSFunction;
import com.openhtmltopdf.layout.FunctionData;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.RenderingContext;
import io.github.huozi.model.Names;
import io.github.huozi.tagging.Tagging;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * Makes the painted text fit for copying and reading out: words on two lines are separated by a
 * space (ISO 32000-1, 14.8.2.5), a ticked box has a text, and the dots of a leader are artifacts.
 */
public final class PaintedText {

  /** The length of a part of a long listing, in characters: a few pages. */
  private static final int LISTING = 10_000;

  private static final String SPACE = Character.toString(KernCode.SPACE);

  /**
   * The attribute of the breaks in the source, by contrast with those of the composer. It survives
   * when a copy replaces the element.
   */
  private static final String WRITTEN = "data-written";

  private final Document document;

  /**
   * @param document the document, before its lines are composed
   */
  public PaintedText(Document document) {
    this.document = document;
    elements(document, "br").forEach(lineEnd -> lineEnd.setAttribute(WRITTEN, ""));
  }

  /** Adds invisible text to the document, after its lines are composed. */
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
      if (span.getAttribute("class").equals(Names.TASK_BOX)) {
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
    // Asked once: the list counts its elements anew each time.
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
   * Splits a long listing: for each line, the renderer copies the whole rest of the text.
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

  /** Adds invisible text to boxes, after layout. */
  public static void complete(Box box) {
    if (box instanceof InlineLayoutBox inline) {
      // Forced breaks and white space between blocks leave empty texts behind.
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
      // Forced breaks paint nothing, and there is one on every line.
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
    // Restores the space that the renderer removed at the end of a line. It is painted after the
    // line, whose width does not include it.
    String master = text.getMasterText();
    int end = text.getEnd();
    if (master != null && end < master.length() && master.charAt(end) == ' ' && !text.isEmpty()) {
      text.setSubstring(text.getStart(), end + 1);
    }
  }

  /**
   * A leader with its dots as artifacts, after a space that is text. It is a {@link LeaderFunction}
   * because the renderer fills a line only with one of that class.
   */
  private static final class Leader extends LeaderFunction {

    /** The largest number of repetitions, which no line has room for. */
    private static final int MOST = 10_000;

    /** The number of repetitions that the renderer measures at once, for precision. */
    private static final int MEASURED = 100;

    @Override
    public String calculate(RenderingContext context, FSFunction function, InlineText text) {
      if (!fits(context, function, text)) {
        return "";
      }
      String leader;
      try {
        leader = super.calculate(context, function, text);
      } catch (NegativeArraySizeException e) {
        return ""; // The line is full without it.
      }
      return leader.startsWith(" ")
          ? " " + Character.toString(KernCode.ARTIFACT) + leader.substring(1)
          : leader;
    }

    /** Whether a finite number of repetitions fills the line; {@code leader("")} has no width. */
    private static boolean fits(RenderingContext context, FSFunction function, InlineText text) {
      String dots = function.getParameters().get(0).getStringValue();
      int width =
          context
              .getTextRenderer()
              .getWidth(
                  context.getFontContext(),
                  text.getParent().getStyle().getFSFont(context),
                  (dots.equals("space") ? " " : dots).repeat(MEASURED));
      long room = (long) text.getParent().getContainingBlockWidth() * MEASURED;
      return width > 0 && room / width <= MOST;
    }
  }
}
