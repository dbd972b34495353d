package io.github.huozi.source.html.cleaning;

import io.github.huozi.model.section.Names;
import io.github.huozi.source.html.Vocabulary;
import io.github.huozi.source.html.structure.Nesting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Keeps what obsolete elements and {@code style} attributes say of a look that every edition can
 * have: text in the middle or at the right, the width of an image, a page break.
 */
final class HtmlLooks {

  /** The alignments of blocks that become classes; other text is justified. */
  static final Set<String> ALIGNMENTS = Set.of("center", "right");

  private static final Set<String> ALIGNED =
      Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "section", "aside");

  private static final Pattern DECLARATION =
      Pattern.compile("[ \\t\\n]*([a-zA-Z-]{1,40}+)[ \\t\\n]*:[ \\t\\n]*([^;]{0,200}+)(?:;|$)");

  /** Typora writes {@code zoom}. */
  private static final Set<String> WIDTHS = Set.of("width", "max-width", "zoom");

  private static final Set<String> BREAKS = Set.of("always", "page", "left", "right");

  private HtmlLooks() {}

  /** Replaces an obsolete or interactive element by one that has a class. */
  static void replace(Element element, String name) {
    String className = Vocabulary.classOfCurrent(element.normalName());
    if (element.nameIs("tabitem") && !element.attr("label").isBlank()) {
      Element title = Nesting.numbered("p", element).addClass(Names.TAB_TITLE);
      element.prependChild(title.text(element.attr("label").strip()));
    }
    if (!className.isEmpty()) {
      element.addClass(className);
      for (String own : List.of("open", "label", "value", "default", "groupid")) {
        element.removeAttr(own);
      }
    }
    element.tagName(name);
  }

  /** Tells whether an element may have text in the middle or at the right. */
  static boolean mayBeAligned(Element element) {
    return ALIGNED.contains(element.normalName());
  }

  /** Makes attributes and classes of what is kept of a style, and drops it if nothing is left. */
  static void readStyle(Element element) {
    String style = element.attr("style");
    if (style.isBlank()) {
      element.removeAttr("style");
      return;
    }
    List<String> rest = new ArrayList<>();
    Matcher declaration = DECLARATION.matcher(style);
    int end = 0;
    while (end < style.length() && declaration.region(end, style.length()).lookingAt()) {
      String property = declaration.group(1).toLowerCase(Locale.ROOT);
      String value = declaration.group(2).strip().toLowerCase(Locale.ROOT);
      if (!isRead(element, property, value)) {
        rest.add(property);
      }
      end = declaration.end();
    }
    if (rest.isEmpty() && style.substring(end).isBlank()) {
      element.removeAttr("style");
    }
  }

  private static boolean isRead(Element element, String property, String value) {
    if (element.nameIs("img")) {
      if (WIDTHS.contains(property) && ImageLength.of(value).isPresent()) {
        if (!element.hasAttr("width")) {
          element.attr("width", value);
        }
        return true;
      } else if (property.equals("height") && ImageLength.of(value).isPresent()) {
        if (!element.hasAttr("height")) {
          element.attr("height", value);
        }
        return true;
      }
      return Set.of("display", "margin", "float", "vertical-align", "height").contains(property)
          || property.startsWith("margin-");
    } else if (property.equals("text-align")) {
      if (mayBeAligned(element) && ALIGNMENTS.contains(value)) {
        element.addClass(value);
      }
      return true;
    } else if (property.endsWith("break-after") || property.endsWith("break-before")) {
      if (BREAKS.contains(value)) {
        boolean empty = !element.hasText() && element.childrenSize() == 0;
        element.addClass(
            empty ? Names.PAGE_BREAK : property.endsWith("after") ? "break-after" : "break-before");
      }
      return true;
    }
    return false;
  }
}
