package io.github.huozi.source.html;

import io.github.huozi.input.FileExtension;
import io.github.huozi.source.text.Reporter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The texts that stand for images (WCAG 1.1.1): in {@code alt}, empty only where the author says so
 * of an image that adorns and tells nothing.
 */
public final class AlternativeTexts {

  private static final Set<String> MARKDOWN = Set.of("md", "markdown");

  private final Reporter reporter;

  /** Links, and whether there is nothing in them but images without a text. */
  private final Map<Element, Boolean> silent = new HashMap<>();

  public AlternativeTexts(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Understands the other ways in which HTML says it, before they are cleaned away. */
  static void settle(Element image) {
    boolean adorns =
        Set.of("presentation", "none").contains(image.attr("role").strip())
            || image.attr("aria-hidden").strip().equals("true");
    if (adorns) {
      image.attr("alt", "");
    } else if (!image.hasAttr("alt") && !image.attr("aria-label").isBlank()) {
      image.attr("alt", image.attr("aria-label"));
    }
    List.of("role", "aria-hidden", "aria-label").forEach(image::removeAttr);
  }

  /** Reports an image without a text. */
  public void check(Element image, String name) {
    boolean said = image.hasAttr("alt");
    String text = image.attr("alt").strip();
    image.attr("alt", text);
    int line = MarkupParser.lineOf(image);
    if (!said) {
      String tag = "<img src=\"" + name + "\" alt=\"\">";
      boolean markdown = MARKDOWN.contains(FileExtension.of(reporter.file()));
      reporter.error(
          line,
          "the image " + name + " has no alternative text",
          "say what it shows, "
              + (markdown ? "![…](" + name + ")" : "alt=\"…\"")
              + "; if it is mere ornament, write "
              + (markdown ? tag : "alt=\"\""));
    } else if (text.isEmpty() && isAllOfALink(image)) {
      reporter.error(
          line,
          "the link shows nothing but the image " + name + ", which has no alternative text",
          "say in alt where it leads");
    }
  }

  private boolean isAllOfALink(Element image) {
    Element link = image.closest("a[href]");
    return link != null && silent.computeIfAbsent(link, AlternativeTexts::isSilent);
  }

  private static boolean isSilent(Element link) {
    return !link.hasText()
        && link.select("img").stream().allMatch(image -> image.attr("alt").isBlank());
  }
}
