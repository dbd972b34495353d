package io.github.huozi.epub;

import io.github.huozi.css.VerticalForms;
import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubDocument;
import io.github.huozi.epub.book.EpubResource;
import io.github.huozi.epub.book.FileFormat;
import io.github.huozi.query.Queries;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import nl.siegmann.epublib.domain.Resource;
import org.jsoup.nodes.Element;

/** Writes an EPUB 3.3. If its documents are valid, EPUBCheck has no message about it. */
public final class EpubWriter {

  private static final String FOLDER = "EPUB/";

  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
        <rootfiles>
          <rootfile full-path="%s" media-type="application/oebps-package+xml"/>
        </rootfiles>
      </container>
      """
          .formatted(FOLDER + PackageDocument.PATH);

  private static final Set<EpubDocument.Role> BEFORE_CONTENTS =
      EnumSet.of(EpubDocument.Role.TITLE_PAGE, EpubDocument.Role.COPYRIGHT_PAGE);

  private final EpubBook book;
  private final EpublibBook epublib;
  private final PackagedPaths paths;
  private final LinkTargets targets;
  private final boolean keepsLines;
  private final boolean vertical;

  private EpubWriter(EpubBook book, boolean keepsLines) {
    this.book = book;
    this.keepsLines = keepsLines;
    vertical = book.metadata().mode().isVertical();
    epublib = new EpublibBook(book.metadata());
    paths = PackagedPaths.of(book);
    targets = LinkTargets.of(book, paths);
  }

  /**
   * Writes a book. The same book gives the same bytes in every time zone, locale and charset.
   *
   * @param out receives the EPUB and is left open
   * @throws IllegalStateException if a link, an image or a style sheet's {@code url(…)} has no
   *     target, or two elements have one id
   * @throws IOException if a resource cannot be read or {@code out} cannot be written
   */
  public static void write(EpubBook book, OutputStream out) throws IOException {
    write(book, (path, content) -> content, out);
  }

  /**
   * Writes a book, as {@link #write(EpubBook, OutputStream)} does.
   *
   * @param entries gets each file with its path in the archive, and gives what is written
   */
  public static void write(
      EpubBook book, BiFunction<String, byte[], byte[]> entries, OutputStream out)
      throws IOException {
    new EpubWriter(book, false).write(new Archive(out, book.metadata().modified(), entries));
  }

  /**
   * Writes a book for a preview. Its elements have the lines of their sources in {@code data-line},
   * and the ids of their sections in {@code data-section}, which no book for readers has.
   */
  public static void writeWithLines(EpubBook book, OutputStream out) throws IOException {
    new EpubWriter(book, true)
        .write(new Archive(out, book.metadata().modified(), (path, content) -> content));
  }

  private void write(Archive archive) throws IOException {
    addPages();
    addResources();
    epublib.addContents(book.contents(), paths.navigation(), targets);
    byte[] ncx = NcxDocument.of(epublib.book(), book.metadata());
    epublib.add(NcxDocument.PATH, ncx, FileFormat.NCX, List.of());

    Optional<String> cover = book.cover().flatMap(paths::ofSource);
    archive.deflate("META-INF/container.xml", CONTAINER.getBytes(StandardCharsets.UTF_8));
    archive.deflate(FOLDER + PackageDocument.PATH, PackageDocument.of(book, epublib, cover));
    for (Resource resource : epublib.resources()) {
      String path = FOLDER + resource.getHref();
      if (FileFormat.of(path).isCompressed()) {
        archive.store(path, resource.getData());
      } else {
        archive.deflate(path, resource.getData());
      }
    }
    archive.finish();
  }

  /** Adds the spine: cover, title page, contents, text. */
  private void addPages() {
    List<String> stylesheets = stylesheets();
    NavigationDocument navigation = new NavigationDocument(book, paths, targets);
    Resource nav = add(paths.navigation(), turned(navigation.build(stylesheets)), "nav");
    if (book.cover().isPresent()) {
      String image = book.cover().flatMap(paths::ofSource).orElseThrow();
      epublib.addToSpine(add(paths.coverPage(), EpubPage.cover(book, image, stylesheets)));
    }
    References references = new References(paths, targets);
    boolean contentsDue = NavigationDocument.isPage(book);
    for (EpubDocument document : book.documents()) {
      if (contentsDue && !BEFORE_CONTENTS.contains(document.role())) {
        epublib.addToSpine(nav);
        contentsDue = false;
      }
      String path = paths.of(document);
      epublib.addToSpine(
          add(path, turned(ContentDocument.of(document, path, book, references, keepsLines))));
    }
    if (contentsDue) {
      epublib.addToSpine(nav);
    }
  }

  /** Turns a document of a vertical book. The cover, which is a picture, is never turned. */
  private ContentDocument turned(ContentDocument document) {
    return vertical ? document.turned(paths.verticalSheet()) : document;
  }

  private static byte[] turned(byte[] css) {
    return VerticalForms.of(new String(css, StandardCharsets.UTF_8))
        .getBytes(StandardCharsets.UTF_8);
  }

  private void addResources() throws IOException {
    if (vertical) {
      epublib.add(paths.verticalSheet(), VerticalPage.styleSheet(), FileFormat.CSS, List.of());
    }
    for (EpubResource resource : book.resources()) {
      String path = paths.ofSource(resource.source()).orElseThrow();
      byte[] content = resource.content().read();
      if (resource.format() == FileFormat.CSS) {
        content = References.rewriteStyleSheet(content, resource.source(), paths);
        content = vertical ? turned(content) : content;
      }
      boolean isCover = book.cover().equals(Optional.of(resource.source()));
      List<String> properties = isCover ? List.of("cover-image") : List.of();
      epublib.add(path, content, resource.format(), properties);
    }
  }

  private Resource add(String path, ContentDocument content, String... more) {
    List<String> properties = new ArrayList<>(content.properties());
    properties.addAll(List.of(more));
    return epublib.add(path, content.bytes(), FileFormat.XHTML, properties);
  }

  /** The style sheets of the author's documents, for the pages that the package adds. */
  private List<String> stylesheets() {
    Set<String> found = new LinkedHashSet<>();
    for (EpubDocument document : book.documents()) {
      for (Element link : Queries.select(document.xhtml(), "link[rel=stylesheet][href]")) {
        paths.ofSource(link.attr("href")).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }
}
