package io.github.huozi.epub.font;

import io.github.huozi.font.FontFace;
import io.github.huozi.font.FontSet;
import io.github.huozi.typography.Characters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Collects the characters that each face of an edition's fonts sets. */
final class FaceUse {

  private final FontSet fonts;
  private final Map<FontFace, SortedSet<Integer>> characters = new LinkedHashMap<>();

  FaceUse(FontSet fonts) {
    this.fonts = fonts;
  }

  /** Adds the text of a document. */
  FaceUse add(Document document, List<String> styleSheets) {
    TypeCascade cascade = TypeCascade.of(document, styleSheets);
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            TypeCascade.Style style = cascade.of(element);
            for (TextNode text : element.textNodes()) {
              add(text.getWholeText(), style);
            }
          }
        },
        document.body());
    return this;
  }

  private void add(String text, TypeCascade.Style style) {
    var chain = fonts.chain(style.families(), style.weight(), style.style());
    // A reading system may hyphenate with either of these hyphens.
    (text.isBlank() ? text : text + "-\u2010")
        .codePoints()
        .filter(c -> c == ' ' || c == '\u3000' || (c > ' ' && !Characters.isInvisible(c)))
        .forEach(
            c -> {
              @Nullable FontFace face = chain.find(c);
              if (face != null) {
                characters.computeIfAbsent(face, key -> new TreeSet<>()).add(c);
              }
            });
  }

  /** The characters of each face, in the order of first use. */
  Map<FontFace, SortedSet<Integer>> characters() {
    return characters;
  }
}
