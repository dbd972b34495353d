package io.github.huozi.model.section;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The width and height that the attributes of an image declare. A section has them in px, {@code
 * 120}, in em or in percent. HTML's attributes are whole numbers of px (§4.8.16), so the EPUB has
 * every other length as a style.
 */
public final class DeclaredSize {

  private static final List<String> NAMES = List.of("width", "height");

  private DeclaredSize() {}

  /** Moves the lengths of an image that HTML does not know as attributes to its style. */
  public static void moveToStyle(Element image) {
    String style = style(image);
    if (!style.equals(image.attr("style"))) {
      image.attr("style", style);
      NAMES.stream().filter(name -> isStyle(image.attr(name))).forEach(image::removeAttr);
    }
  }

  /** The style of an image with the lengths that HTML does not know as attributes. */
  public static String style(Element image) {
    StringBuilder style = new StringBuilder(image.attr("style"));
    for (String name : NAMES) {
      String length = image.attr(name);
      if (isStyle(length)) {
        String unit = Character.isDigit(length.charAt(length.length() - 1)) ? "px" : "";
        style.append(style.isEmpty() ? "" : "; ").append(name).append(": ").append(length + unit);
      }
    }
    return style.toString();
  }

  private static boolean isStyle(String length) {
    return !length.isEmpty() && !length.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
