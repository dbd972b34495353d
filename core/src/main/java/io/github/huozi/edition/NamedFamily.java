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
 * The families of huozi that are fetched only if a style sheet names them: few editions use them,
 * and they have megabytes.
 */
public enum NamedFamily {
  /** A Kai face for Chinese. */
  KAI("LXGW WenKai", Script.KAI),
  /** A face for code, two of whose characters are as wide as a Han character. */
  MONO("Iosevka", Script.MONO);

  /** Marks in the corner of their square, as on the mainland; in Taiwan they are centred. */
  private static final String MARKS = "，。、；：！？";

  /** The first code point after the Latin letters with their signs. */
  private static final int END_OF_LATIN = 0x250;

  private final String name;
  private final Script script;

  NamedFamily(String name, Script script) {
    this.name = name;
    this.script = script;
  }

  /** The name in style sheets. */
  public String cssName() {
    return name;
  }

  /** The script of its artifact. */
  Script script() {
    return script;
  }

  /**
   * The Kai faces for an edition. Latin letters and digits are those of the family that a style
   * sheet names next: Kai's are drawn with a pen. In Traditional Chinese so are the marks (CLREQ
   * §3.1.1).
   */
  static FontArtifact kaiFor(Script edition, FontArtifact kai) {
    IntPredicate others =
        edition == Script.HANT
            ? codePoint -> codePoint < END_OF_LATIN || MARKS.indexOf(codePoint) >= 0
            : codePoint -> codePoint < END_OF_LATIN;
    return new FontArtifact(
        kai.languages(),
        kai.faces().stream().map(face -> face.without(others)).toList(),
        kai.index());
  }

  /** Tells whether texts in some scripts may be set in it. */
  boolean isFor(Set<Script> scripts) {
    return this != KAI || scripts.contains(Script.HANS) || scripts.contains(Script.HANT);
  }

  /** Tells whether a document names the family: in its style sheets, or in a style of its own. */
  boolean isNamed(Document document, Theme theme) throws IOException {
    for (Element style : Queries.select(document, "style, [style]")) {
      if (isNamed(style.normalName().equals("style") ? style.data() : style.attr("style"))) {
        return true;
      }
    }
    Set<String> read = new HashSet<>();
    for (Element link : Queries.select(document, "link[rel=stylesheet][href]")) {
      String sheet = link.attr("href");
      if (read.add(sheet) && theme.styleSheet(sheet).filter(this::isNamed).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamed(String css) {
    return css.replaceAll("(?s)/\\*.*?(?:\\*/|\\z)", "")
        .toLowerCase(Locale.ROOT)
        .contains(name.toLowerCase(Locale.ROOT));
  }
}
