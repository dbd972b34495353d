package io.github.huozi.model.section;

import io.github.huozi.query.Queries;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The words in the place of an image that cannot be shown. */
public final class ImageWords {

  private ImageWords() {}

  /**
   * Turns an image into its alternative text and its address: {@code [A plan — images/plan.svg]}.
   * It keeps its id and its line. The element itself changes: to replace it takes time in
   * proportion to its siblings.
   *
   * @param image an {@code img}
   * @param address where the image is, as the author wrote it
   */
  public static void replace(Element image, String address) {
    String alt = image.attr("alt").strip();
    for (Attribute attribute : List.copyOf(image.attributes().asList())) {
      if (!attribute.getKey().equals("id") && !attribute.getKey().startsWith("data-")) {
        image.removeAttr(attribute.getKey());
      }
    }
    Element parent = image.parent();
    boolean block = parent != null && parent.nameIs("figure");
    image.tagName(block ? "p" : "span").addClass(Names.LOST_PICTURE);
    image.text("[" + (alt.isEmpty() ? "" : alt + " — ") + address + "]");
    Element figure = Queries.closest(image, "figure");
    if (figure != null && !Queries.has(figure, "img")) {
      figure.addClass(Names.LOST_PICTURE);
    }
  }
}
