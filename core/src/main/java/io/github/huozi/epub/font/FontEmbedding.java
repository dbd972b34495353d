package io.github.huozi.epub.font;

import io.github.huozi.edition.EditionFonts;
import io.github.huozi.font.FontFace;
import io.github.huozi.font.FontSet;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Section;
import io.github.huozi.model.Section.Heading;
import io.github.huozi.template.Labels;
import io.github.huozi.template.ReadingDocument;
import io.github.huozi.template.theme.Theme;
import io.github.huozi.typography.Characters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Finds the fonts that the EPUB of an edition needs, and their characters. */
public final class FontEmbedding {

  private final Theme theme;
  private final EditionFonts fonts;

  public FontEmbedding(Theme theme, EditionFonts fonts) {
    this.theme = theme;
    this.fonts = fonts;
  }

  /**
   * The fonts of an edition's documents and of its contents page.
   *
   * @throws IOException if a style sheet or a font cannot be read
   */
  public EmbeddedFonts of(Manuscript manuscript, List<ReadingDocument> documents)
      throws IOException {
    Document contents = contents(manuscript, documents);
    Document all = contents.clone();
    for (ReadingDocument document : documents) {
      for (Node node : document.xhtml().body().childNodes()) {
        all.body().appendChild(node.clone());
      }
    }
    FontSet chosen = fonts.of(all, characters(all));
    FaceUse use = new FaceUse(chosen);
    for (ReadingDocument document : documents) {
      use.add(document.xhtml(), styleSheets(document.xhtml()));
    }
    use.add(contents, styleSheets(documents.get(0).xhtml()));
    return new EmbeddedFonts(chosen, use.characters());
  }

  /** The contents page that the EPUB adds, with the classes of the other pages. */
  private static Document contents(Manuscript manuscript, List<ReadingDocument> documents) {
    Document page = Document.createShell("");
    Element html = documents.get(0).xhtml().expectFirst("html");
    page.expectFirst("html").attr("class", html.className());
    Element body = page.body().addClass("contents");
    body.appendElement("h1").text(Labels.in(manuscript.edition().language()).contents());
    for (Section section : manuscript.sections()) {
      body.appendElement("a").text(section.title());
      for (Heading heading : section.headings()) {
        body.appendElement("a").text(heading.text());
      }
    }
    return page;
  }

  private static Set<Integer> characters(Document document) {
    return document
        .body()
        .wholeText()
        .codePoints()
        .filter(codePoint -> !Character.isWhitespace(codePoint))
        .boxed()
        .collect(Collectors.toSet());
  }

  private List<String> styleSheets(Document document) throws IOException {
    List<String> styleSheets = new ArrayList<>();
    for (Element link : document.select("link[rel=stylesheet][href]")) {
      Optional<InputStream> file = theme.open(link.attr("href"));
      if (file.isPresent()) {
        try (InputStream in = file.get()) {
          styleSheets.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return styleSheets;
  }

  /** Collects the characters that each face of an edition's fonts sets. */
  static final class FaceUse {

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
}
