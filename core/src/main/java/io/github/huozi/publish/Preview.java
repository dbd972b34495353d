package io.github.huozi.publish;

import io.github.huozi.cover.EditionCover;
import io.github.huozi.edition.EpubAssembly;
import io.github.huozi.epub.EpubWriter;
import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubResource;
import io.github.huozi.epub.book.PageList;
import io.github.huozi.epub.book.PageList.PageBreak;
import io.github.huozi.epub.font.EmbeddedFonts;
import io.github.huozi.language.Language;
import io.github.huozi.language.LineBreak;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.pdf.PrintedForm;
import io.github.huozi.problem.Problems;
import io.github.huozi.request.PageStyle;
import io.github.huozi.template.LatinEmphasis;
import io.github.huozi.template.ReadingDocument;
import io.github.huozi.template.WhiteSpace;
import io.github.huozi.template.XhtmlDocuments;
import io.github.huozi.template.theme.Theme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The documents that publishing would make of an edition now, before layout and drawing. Checks
 * compare finished files with them.
 */
public final class Preview {

  /** Any size does: it shows in style sheets only, which are not compared. */
  private static final PageStyle PAGE =
      new PageStyle(420, 595, new PageStyle.Margins(54, 54, 54, 54), 10, LineBreak.STRICT);

  private final Publication publication;
  private final Manuscript manuscript;
  private final Theme theme;
  private final XhtmlDocuments documents;
  private final Language language;

  public Preview(Publication publication, Manuscript manuscript) throws IOException {
    this.publication = publication;
    this.manuscript = manuscript;
    this.theme = Theme.of(publication);
    this.documents = new XhtmlDocuments(publication, theme);
    this.language = manuscript.edition().language();
  }

  /**
   * The entries of the EPUB by their paths: its package document, contents, documents and style
   * sheets. Images and fonts are empty, page breaks are at the end of the first document, and the
   * date is 1970.
   *
   * @param pdf the name of the PDF whose pages are listed, or an empty text
   * @param pages the labels of these pages, or none
   * @param fonts whether fonts are embedded
   * @return empty if the theme has an error, which {@code problems} gets
   */
  public Optional<Map<String, byte[]>> book(
      String pdf, List<String> pages, boolean fonts, Problems problems) throws IOException {
    List<ReadingDocument> filled = filled(problems);
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    Map<String, EpubResource> replacements = new TreeMap<>();
    for (Map.Entry<String, Path> image : manuscript.images().entrySet()) {
      replacements.put(image.getKey(), EpubResource.of(image.getKey(), image.getValue()).emptied());
    }
    if (fonts) {
      String sheet = EmbeddedFonts.STYLE_SHEET;
      replacements.put(sheet, EpubResource.of(sheet, new byte[0]));
      filled.forEach(document -> EmbeddedFonts.link(document.xhtml()));
    }
    EpubAssembly assembly =
        new EpubAssembly(
            "",
            Instant.EPOCH,
            publication,
            manuscript,
            theme,
            replacements,
            EditionCover.empty(publication),
            Optional.empty(),
            filled);
    return Optional.of(entries(assembly.withPages(pageList(pdf, pages, filled))));
  }

  /**
   * The document of the PDF, in its {@linkplain PrintedForm printed form}, with notes at their
   * calls.
   *
   * @return empty if the theme has an error, which {@code problems} gets
   */
  public Optional<Document> print(Problems problems) throws IOException {
    Optional<Document> document = documents.print(manuscript, PAGE, problems);
    document.ifPresent(
        filled -> {
          WhiteSpace.close(filled, language);
          LatinEmphasis.mark(filled, language);
          PrintedForm.apply(filled, language);
          PrintedForm.putNotesAtCalls(filled);
        });
    return document;
  }

  /**
   * The documents of the EPUB, by their names and in their order.
   *
   * @return none if the theme has an error, which {@code problems} gets
   */
  public Map<String, Document> reading(Problems problems) throws IOException {
    Map<String, Document> reading = new LinkedHashMap<>();
    for (ReadingDocument document : filled(problems)) {
      reading.put(document.name(), document.xhtml());
    }
    return problems.hasErrors() ? Map.of() : reading;
  }

  /** A file of the theme: the author's or, if there is none, the built-in one. */
  public Optional<byte[]> themeFile(String name) throws IOException {
    Optional<InputStream> file = theme.open(name);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = file.get()) {
      return Optional.of(in.readAllBytes());
    }
  }

  private List<ReadingDocument> filled(Problems problems) throws IOException {
    List<ReadingDocument> filled = documents.reading(manuscript, problems);
    filled.forEach(document -> document.finish(language));
    return filled;
  }

  private static PageList pageList(
      String pdf, List<String> pages, List<ReadingDocument> documents) {
    if (pages.isEmpty()) {
      return PageList.NONE;
    }
    List<PageBreak> breaks = new ArrayList<>();
    Element last = documents.get(0).xhtml().body();
    for (String label : pages) {
      String id = "page-break-" + breaks.size();
      last.appendElement("span").attr("role", "doc-pagebreak").attr("id", id);
      breaks.add(new PageBreak(label, "#" + id));
    }
    return new PageList(pdf, breaks);
  }

  private static Map<String, byte[]> entries(EpubBook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EpubWriter.write(book, out);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }
}
