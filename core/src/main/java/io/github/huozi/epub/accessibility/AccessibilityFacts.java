package io.github.huozi.epub.accessibility;

import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubDocument;
import io.github.huozi.epub.book.EpubResource;
import io.github.huozi.epub.book.FileFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a book holds that matters to how it can be read.
 *
 * @param adjustable whether the reader can choose size and leading: no style sheet fixes them
 * @param headings whether every document has a heading to go to
 * @param images whether there are images that tell something; the cover is none of them
 * @param described whether each of those has a text in its place
 * @param longDescriptions whether one of them has a longer description too
 * @param ruby how much of the Han text has its reading beside it
 * @param math whether there are formulas in MathML
 * @param pages whether there is a list of the printed edition's pages
 * @param pageMarkers whether the text marks where those begin
 */
public record AccessibilityFacts(
    boolean adjustable,
    boolean headings,
    boolean images,
    boolean described,
    boolean longDescriptions,
    RubyUse ruby,
    boolean math,
    boolean pages,
    boolean pageMarkers) {

  /** Type in absolute units: most reading systems do not enlarge it. */
  private static final Pattern FIXED_TYPE =
      Pattern.compile(
          "(?:^|[{;\\s])(?:font|font-size|line-height)\\s*:[^;}]*\\d(?:pt|px|pc|mm|cm|in|q)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  /**
   * @throws IOException if a style sheet cannot be read
   */
  public static AccessibilityFacts of(EpubBook book) throws IOException {
    List<Document> texts = book.documents().stream().map(EpubDocument::xhtml).toList();
    List<ImageText> images =
        texts.stream()
            .flatMap(text -> text.select("img, svg").stream())
            .map(ImageText::of)
            .filter(image -> image != ImageText.DECORATIVE)
            .toList();
    return new AccessibilityFacts(
        isAdjustable(book),
        texts.stream().allMatch(text -> text.selectFirst("h1, h2, h3, h4, h5, h6") != null),
        !images.isEmpty(),
        !images.contains(ImageText.NONE),
        images.contains(ImageText.LONG),
        RubyUse.of(texts),
        has(texts, "math"),
        !book.pageList().isEmpty(),
        has(texts, "[role=doc-pagebreak]"));
  }

  /** Whether the text alone tells all. */
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
        .flatMap(document -> document.xhtml().select("style").stream())
        .map(Element::data)
        .noneMatch(AccessibilityFacts::fixesType);
  }

  private static boolean fixesType(String css) {
    return FIXED_TYPE.matcher(COMMENT.matcher(css).replaceAll(" ")).find();
  }

  /** The text that an image has in its place. */
  private enum ImageText {
    DECORATIVE,
    NONE,
    SHORT,
    LONG;

    public static ImageText of(Element image) {
      if (image.hasAttr("aria-describedby") || image.hasAttr("aria-details")) {
        return LONG;
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
              || (drawing && image.selectFirst("> title") != null);
      return named ? SHORT : NONE;
    }
  }
}
