package io.github.huozi.source.html.cleaning;

import io.github.huozi.model.section.Names;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.query.Queries;
import io.github.huozi.source.format.SectionFormats;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.url.PercentEncoding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Checks the alternative texts of images (WCAG 1.1.1). The text is in {@code alt}; it is empty only
 * if the author marks the image as decorative. An image without one gets its caption, or the name
 * of its file said as such, and the attribute {@value Names#MADE_ALT}: it does not count as
 * described.
 */
public final class AlternativeTexts {

  private final Reporter reporter;
  private final PictureWords words;

  /** The links that have only images without alternative text are true. */
  private final Map<Element, Boolean> textless = new HashMap<>();

  /**
   * @param words says what a picture is of which only the file is known
   */
  public AlternativeTexts(Reporter reporter, PictureWords words) {
    this.reporter = reporter;
    this.words = words;
  }

  /**
   * Moves an alternative text from {@code role} and {@code aria-*} attributes to {@code alt},
   * before the cleaning drops them.
   */
  static void moveToAlt(Element image) {
    boolean decorative =
        Set.of("presentation", "none").contains(image.attr("role").strip())
            || image.attr("aria-hidden").strip().equals("true");
    if (decorative) {
      image.attr("alt", "");
    } else if (!image.hasAttr("alt") && !image.attr("aria-label").isBlank()) {
      image.attr("alt", image.attr("aria-label"));
    }
    List.of("role", "aria-hidden", "aria-label").forEach(image::removeAttr);
  }

  /** Reports an image without an alternative text, and gives it one. */
  public void check(Element image, String name) {
    boolean given = image.hasAttr("alt");
    String text = image.attr("alt").strip();
    image.attr("alt", text);
    int line = Markup.lineOf(image);
    if (!given) {
      reporter.report(
          ProblemKind.MISSING_ALT,
          line,
          "the image " + name + " has no alternative text",
          "say what it shows, "
              + SectionFormats.of(reporter.file()).orElseThrow().alternativeTextAdvice(name));
      image.attr("alt", made(image, name)).attr(Names.MADE_ALT, "");
    } else if (text.isEmpty() && isOnlyContentOfLink(image)) {
      reporter.report(
          ProblemKind.MISSING_ALT,
          line,
          "the link shows nothing but the image " + name + ", which has no alternative text",
          "say in alt where the link goes");
      image.attr("alt", made(image, name)).attr(Names.MADE_ALT, "");
    }
  }

  private String made(Element image, String name) {
    Element figure = Queries.closest(image, "figure");
    Element caption = figure == null ? null : Queries.first(figure, "figcaption");
    if (figure != null
        && caption != null
        && caption.hasText()
        && Queries.select(figure, "img").size() == 1) {
      return caption.text();
    } else if (!image.attr("title").isBlank()) {
      return image.attr("title").strip();
    }
    String file = name.replaceFirst("[?#].*", "");
    return words.unnamed(PercentEncoding.decode(file.substring(file.lastIndexOf('/') + 1)));
  }

  private boolean isOnlyContentOfLink(Element image) {
    Element link = Queries.closest(image, "a[href]");
    return link != null && textless.computeIfAbsent(link, AlternativeTexts::isTextless);
  }

  private static boolean isTextless(Element link) {
    return !link.hasText()
        && Queries.select(link, "img").stream().allMatch(image -> image.attr("alt").isBlank());
  }
}
