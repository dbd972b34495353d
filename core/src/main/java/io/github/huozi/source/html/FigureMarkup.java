package io.github.huozi.source.html;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Makes a paragraph that holds nothing but an image a figure; the image's title is its caption. */
public final class FigureMarkup {

  private FigureMarkup() {}

  public static void make(Element body) {
    Set<Element> figures = new LinkedHashSet<>();
    Set<Element> inFigures = new HashSet<>();
    for (Element paragraph : body.select("p")) {
      Element only = onlyChild(paragraph);
      Element image = only != null && only.nameIs("a") ? onlyChild(only) : only;
      if (image == null || !image.nameIs("img")) {
        continue;
      }
      if (paragraph.parent() != null && paragraph.parent().nameIs("figure")) {
        figures.add(paragraph.parent());
        inFigures.add(paragraph);
        continue;
      }
      paragraph.tagName("figure");
      List.copyOf(paragraph.textNodes()).forEach(Node::remove);
      String caption = image.attr("title").strip();
      if (!caption.isEmpty()) {
        paragraph.appendChild(Nesting.numbered("figcaption", image).text(caption));
        image.removeAttr("title");
      }
    }
    figures.forEach(figure -> Nesting.open(figure, inFigures::contains));
  }

  /** The only child, if there is just one and no text beside it. */
  private static @org.jspecify.annotations.Nullable Element onlyChild(Element parent) {
    boolean text = parent.textNodes().stream().anyMatch(node -> !node.isBlank());
    return parent.childrenSize() == 1 && !text ? parent.child(0) : null;
  }
}
