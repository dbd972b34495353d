package io.github.huozi.edition;

import io.github.huozi.font.FontArtifact;
import io.github.huozi.language.Script;
import io.github.huozi.query.Queries;
import io.github.huozi.theme.Theme;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The family of the Kai face, which is fetched only if a style sheet names it: it has as many
 * megabytes as the text faces of a Chinese edition have each.
 */
public final class KaiFamily {

  /** The name in style sheets. */
  public static final String NAME = "LXGW WenKai";

  private static final String LOWER = NAME.toLowerCase(Locale.ROOT);

  /** Marks in the corner of their square, as on the mainland; in Taiwan they are centred. */
  private static final String MARKS = "，。、；：！？";

  /** The first code point after the Latin letters with their signs. */
  private static final int END_OF_LATIN = 0x250;

  private KaiFamily() {}

  /**
   * The faces for an edition. Latin letters and digits are those of the family that a style sheet
   * names next: Kai's are drawn with a pen. In Traditional Chinese so are the marks (CLREQ §3.1.1).
   */
  static FontArtifact in(Script script, FontArtifact kai) {
    IntPredicate others =
        script == Script.HANT
            ? codePoint -> codePoint < END_OF_LATIN || MARKS.indexOf(codePoint) >= 0
            : codePoint -> codePoint < END_OF_LATIN;
    return new FontArtifact(
        kai.languages(),
        kai.faces().stream().map(face -> face.without(others)).toList(),
        kai.index());
  }

  /** Tells whether texts in some scripts may be set in it. */
  static boolean isFor(Set<Script> scripts) {
    return scripts.contains(Script.HANS) || scripts.contains(Script.HANT);
  }

  /** Tells whether a document names the family: in its style sheets, or in a style of its own. */
  static boolean isNamed(Document document, Theme theme) throws IOException {
    for (Element style : Queries.select(document, "style, [style]")) {
      if (isNamed(style.normalName().equals("style") ? style.data() : style.attr("style"))) {
        return true;
      }
    }
    Set<String> read = new HashSet<>();
    for (Element link : Queries.select(document, "link[rel=stylesheet][href]")) {
      String sheet = link.attr("href");
      if (read.add(sheet) && theme.styleSheet(sheet).filter(KaiFamily::isNamed).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(String css) {
    return css.replaceAll("(?s)/\\*.*?(?:\\*/|\\z)", "").toLowerCase(Locale.ROOT).contains(LOWER);
  }
}
