package io.github.huozi.epub.accessibility;

import io.github.huozi.css.CssRules;
import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubDocument;
import io.github.huozi.epub.book.EpubResource;
import io.github.huozi.epub.book.FileFormat;
import io.github.huozi.model.section.Names;
import io.github.huozi.query.Queries;
import io.github.huozi.work.Remembered;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The facts about a book's content that matter for accessibility.
 *
 * @param adjustable whether the reader can change size and leading: no style sheet fixes them
 * @param headings whether every document has a heading
 * @param images whether there are images with information; the cover does not count
 * @param described whether each of these images has an alternative text
 * @param longDescriptions whether one of them has a longer description too
 * @param ruby how much of the Han text has a reading
 * @param vertical whether lines run downwards
 * @param math whether there are formulas in MathML
 * @param pages whether there is a list of the printed edition's pages
 * @param pageMarkers whether the text has marks where these pages begin
 */
public record AccessibilityFacts(
    boolean adjustable,
    boolean headings,
    boolean images,
    boolean described,
    boolean longDescriptions,
    RubyUse ruby,
    boolean vertical,
    boolean math,
    boolean pages,
    boolean pageMarkers) {

  /** Type in absolute units, which most reading systems do not enlarge. */
  private static final Pattern FIXED_TYPE =
      Pattern.compile("(font|font-size|line-height):.*\\d(pt|px|pc|mm|cm|in|q)\\b.*");

  /** A style sheet by its text: true if it fixes the size of its type. */
  private static final Remembered<String, Boolean> FIXING = new Remembered<>();

  /**
   * Finds the facts of a book.
   *
   * @throws IOException if a style sheet cannot be read
   */
  public static AccessibilityFacts of(EpubBook book) throws IOException {
    List<Document> texts = book.documents().stream().map(EpubDocument::xhtml).toList();
    List<ImageText> images =
        texts.stream()
            .flatMap(text -> Queries.select(text, "img, svg").stream())
            .map(ImageText::of)
            .filter(image -> image != ImageText.DECORATIVE)
            .toList();
    return new AccessibilityFacts(
        isAdjustable(book),
        texts.stream().allMatch(text -> Queries.has(text, "h1, h2, h3, h4, h5, h6")),
        !images.isEmpty(),
        !images.contains(ImageText.NONE),
        images.contains(ImageText.LONG),
        RubyUse.of(texts),
        book.metadata().mode().isVertical(),
        has(texts, "math"),
        !book.pageList().isEmpty(),
        has(texts, "[role=doc-pagebreak]"));
  }

  /** Tells whether the text alone has all information. */
  boolean isTextSufficient() {
    return !images || described;
  }

  private static boolean has(List<Document> texts, String selector) {
    return texts.stream().anyMatch(text -> text.selectFirst(selector) != null);
  }

  private static boolean isAdjustable(EpubBook book) throws IOException {
    for (EpubResource resource : book.resources()) {
      if (resource.format() == FileFormat.CSS
          && fixesType(new String(resource.content().read(), StandardCharsets.UTF_8))) {
        return false;
      }
    }
    return book.documents().stream()
        .flatMap(document -> Queries.select(document.xhtml(), "style").stream())
        .map(Element::data)
        .noneMatch(AccessibilityFacts::fixesType);
  }

  private static boolean fixesType(String css) {
    return FIXING.of(
        css,
        text ->
            CssRules.all(text).stream().anyMatch(declaration -> declaration.matches(FIXED_TYPE)));
  }

  /** The kind of an image's alternative text. */
  private enum ImageText {
    DECORATIVE,
    NONE,
    SHORT,
    LONG;

    static ImageText of(Element image) {
      if (image.hasAttr("aria-describedby") || image.hasAttr("aria-details")) {
        return LONG;
      }
      if (image.hasAttr(Names.MADE_ALT)) {
        return NONE;
      }
      boolean drawing = image.nameIs("svg");
      if (image.attr("aria-hidden").equals("true")
          || image.attr("role").matches("presentation|none")
          || (!drawing && image.hasAttr("alt") && image.attr("alt").isBlank())) {
        return DECORATIVE;
      }
      boolean named =
          !image.attr("alt").isBlank()
              || !image.attr("aria-label").isBlank()
              || image.hasAttr("aria-labelledby")
              || (drawing && Queries.has(image, "> title"));
      return named ? SHORT : NONE;
    }
  }

  /** The part of the Han text that has a reading. */
  enum RubyUse {
    NONE,
    SOME,
    ALL;

    static RubyUse of(List<Document> texts) {
      if (texts.stream().allMatch(text -> !Queries.has(text, "ruby > rt, ruby rtc"))) {
        return NONE;
      }
      return texts.stream().anyMatch(text -> hasPlainHan(text.body())) ? SOME : ALL;
    }

    private static boolean hasPlainHan(Element body) {
      boolean[] found = {false};
      body.filter(
          (NodeFilter)
              (node, depth) -> {
                if (node instanceof Element element && element.nameIs("ruby")) {
                  return NodeFilter.FilterResult.SKIP_ENTIRELY;
                }
                found[0] |= isHan(node);
                return found[0] ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
              });
      return found[0];
    }

    private static boolean isHan(Node node) {
      return node instanceof TextNode text
          && text.getWholeText().codePoints().anyMatch(Character::isIdeographic);
    }
  }
}
