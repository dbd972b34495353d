package io.github.huozi.pdf.chapter;

import io.github.huozi.font.FontArtifact;
import io.github.huozi.font.FontFace;
import io.github.huozi.input.Digest;
import io.github.huozi.makeup.FirstPage;
import io.github.huozi.pdf.style.StyleSheets;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which chapters are kept: digests of all that shapes a chapter, but for the files that
 * it shows.
 *
 * <p>Of the blocks of other chapters, which are in its document for the sake of style rules, a key
 * has what rules can see: whether there are blocks before and after its own, and what the last one
 * before them is. Only if a style sheet counts siblings does it have all of them.
 */
final class ChapterKey {

  /**
   * Parts of selectors that see more of an element's siblings than the one before it. The siblings
   * of an item are in its list, what a row or a cell has is in its table, and what follows a title
   * in its section.
   */
  private static final Pattern COUNTS_SIBLINGS =
      Pattern.compile(
          "(?<![\\s,>]li):(?:nth-|first-of|last-of|only-of)|(?<![\\s,>](?:tr|td|th)|\\.section-(?:sub)?title):has|~(?!=)",
          Pattern.CASE_INSENSITIVE);

  private final String common;
  private final boolean countsSiblings;

  private ChapterKey(String common, boolean countsSiblings) {
    this.common = common;
    this.countsSiblings = countsSiblings;
  }

  /**
   * The keys of a document's chapters.
   *
   * @param producer what makes the chapters: huozi and the fonts, in their versions
   */
  static ChapterKey of(Document document, ChapterSource source, String producer)
      throws IOException {
    List<String> sheets = StyleSheets.of(document, source.resources());
    StringBuilder common = new StringBuilder();
    for (String part :
        List.of(
            producer,
            System.getProperty("java.runtime.version"),
            source.language().tag(),
            source.mode().name())) {
      common.append(part).append('\n');
    }
    for (FontArtifact fonts : source.fonts().artifacts()) {
      // Their order numbers the faces.
      for (FontFace face : fonts.faces()) {
        common.append(face).append(' ').append(face.fileName()).append('\n');
      }
    }
    sheets.forEach(sheet -> common.append(sheet.length()).append('\n').append(sheet));
    return new ChapterKey(Digest.of(common.toString()), countSiblings(sheets));
  }

  /** Tells whether a selector of a style sheet counts siblings, or looks at all of them. */
  static boolean countSiblings(List<String> sheets) {
    return sheets.stream().anyMatch(ChapterKey::countsSiblings);
  }

  private static boolean countsSiblings(String sheet) {
    // To search for the pattern takes a fifth of the time of a short article: most characters begin
    // no part of a selector that it knows.
    Matcher part = COUNTS_SIBLINGS.matcher(sheet).useTransparentBounds(true);
    for (int i = 0; i < sheet.length(); i++) {
      char c = sheet.charAt(i);
      if ((c == ':' || c == '~') && part.region(i, sheet.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The key of a chapter, on whichever side it opens, whose page numbers of other places are not
   * known yet.
   *
   * @param chapter its document
   * @param pageName the name of its pages; empty if they have none
   */
  String of(Document chapter, String pageName) {
    chapter.outputSettings().prettyPrint(false);
    StringBuilder text = new StringBuilder(common);
    text.append('\n').append(pageName).append('\n');
    if (countsSiblings) {
      text.append(chapter.outerHtml());
    } else {
      write(chapter, text);
    }
    return Digest.of(text.toString());
  }

  /**
   * The key of a chapter with page numbers of other places.
   *
   * @param key its key without
   * @param asked the ids of those places
   * @param pageNumbers gives the page number that is printed for an id
   */
  static String of(String key, Set<String> asked, Function<String, @Nullable String> pageNumbers) {
    StringBuilder text = new StringBuilder(key);
    for (String id : new TreeSet<>(asked)) {
      text.append('\n').append(id).append(' ').append(pageNumbers.apply(id));
    }
    return Digest.of(text.toString());
  }

  /** The key of a chapter that opens on a side, of which another key has all else. */
  static String of(String key, FirstPage side) {
    return Digest.of(key + '\n' + side);
  }

  /** Writes an element around blocks of this and of other chapters. */
  private static void write(Element around, StringBuilder text) {
    text.append(around.shallowClone().outerHtml()).append('{');
    @Nullable Element elsewhere = null;
    for (Node child : around.childNodes()) {
      if (child instanceof Element element && ChapterPlan.isElsewhere(element)) {
        elsewhere = element;
        continue;
      }
      if (elsewhere != null) {
        text.append("…").append(elsewhere.outerHtml());
        elsewhere = null;
      }
      if (child instanceof Element element && ChapterPlan.isAroundElsewhere(element)) {
        write(element, text);
      } else {
        text.append(child.outerHtml());
      }
    }
    text.append(elsewhere == null ? "}" : "…}");
  }
}
