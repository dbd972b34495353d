package io.github.huozi.edition;

import io.github.huozi.epub.font.EmbeddedFonts;
import io.github.huozi.epub.font.EmbeddedFonts.StyledDocument;
import io.github.huozi.font.FontSet;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.Section.Heading;
import io.github.huozi.query.Queries;
import io.github.huozi.template.Labels;
import io.github.huozi.template.ReadingDocument;
import io.github.huozi.theme.Theme;
import io.github.huozi.typography.Characters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

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
    // The style sheets may name a family that is fetched only then.
    for (ReadingDocument document : documents) {
      Queries.select(document.xhtml().head(), "link, style")
          .forEach(it -> all.head().append(it.outerHtml()));
    }
    FontSet chosen = fonts.of(all, characters(all));
    return EmbeddedFonts.of(chosen, styled(contents, documents));
  }

  /**
   * The fonts of the theme that the style sheets of an edition name.
   *
   * @return empty if they name none
   * @throws IOException if a style sheet or a font cannot be read
   */
  public Optional<EmbeddedFonts> ofTheme(Manuscript manuscript, List<ReadingDocument> documents)
      throws IOException {
    Optional<FontSet> own = fonts.ofTheme();
    return own.isEmpty()
        ? Optional.empty()
        : EmbeddedFonts.named(own.get(), styled(contents(manuscript, documents), documents));
  }

  private List<StyledDocument> styled(Document contents, List<ReadingDocument> documents)
      throws IOException {
    List<StyledDocument> styled = new ArrayList<>();
    for (ReadingDocument document : documents) {
      styled.add(new StyledDocument(document.xhtml(), styleSheets(document.xhtml())));
    }
    styled.add(new StyledDocument(contents, styleSheets(documents.get(0).xhtml())));
    return styled;
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
        .filter(c -> !Character.isWhitespace(c) && !Characters.isInvisible(c))
        .boxed()
        .collect(Collectors.toSet());
  }

  private List<String> styleSheets(Document document) throws IOException {
    List<String> styleSheets = new ArrayList<>();
    for (Element link : Queries.select(document, "link[rel=stylesheet][href]")) {
      theme.styleSheet(link.attr("href")).ifPresent(styleSheets::add);
    }
    return styleSheets;
  }
}
