package io.github.huozi.edition;

import io.github.huozi.epub.book.BlockList;
import io.github.huozi.epub.book.Creator;
import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubDocument;
import io.github.huozi.epub.book.EpubMetadata;
import io.github.huozi.epub.book.EpubResource;
import io.github.huozi.epub.book.NavigationLabels;
import io.github.huozi.epub.book.PageList;
import io.github.huozi.epub.book.TocEntry;
import io.github.huozi.epub.font.EmbeddedFonts;
import io.github.huozi.language.Language;
import io.github.huozi.model.ContentsEntry;
import io.github.huozi.model.Contributor;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Isbn;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Numbers;
import io.github.huozi.model.Publication;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.numbering.NumberWords;
import io.github.huozi.numbering.NumberedBlock;
import io.github.huozi.pdf.PrintedPages;
import io.github.huozi.query.Queries;
import io.github.huozi.svg.style.SvgIds;
import io.github.huozi.template.HeadingNumbers;
import io.github.huozi.template.Labels;
import io.github.huozi.template.ReadingDocument;
import io.github.huozi.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.nodes.Document;

/** Assembles the content of an edition's EPUB from the documents that the templates made. */
public final class EpubAssembly {

  private final String identity;
  private final Instant timestamp;
  private final Publication publication;
  private final Manuscript manuscript;
  private final Theme theme;
  private final Map<String, EpubResource> replacements;
  private final Optional<EpubResource> cover;
  private final Optional<EmbeddedFonts> fonts;
  private final List<ReadingDocument> documents;
  private final Language language;

  /**
   * @param identity the base of a derived identifier, if the publication has none of its own
   * @param timestamp the date in the file
   * @param replacements replace files of the author, by their names: drawings as an e-reader may
   *     have them
   */
  public EpubAssembly(
      String identity,
      Instant timestamp,
      Publication publication,
      Manuscript manuscript,
      Theme theme,
      Map<String, EpubResource> replacements,
      Optional<EpubResource> cover,
      Optional<EmbeddedFonts> fonts,
      List<ReadingDocument> documents) {
    this.identity = identity;
    this.timestamp = timestamp;
    this.publication = publication;
    this.manuscript = manuscript;
    this.theme = theme;
    this.replacements = Map.copyOf(replacements);
    this.cover = cover;
    this.fonts = fonts;
    this.documents = List.copyOf(documents);
    documents.forEach(document -> settleIds(document.xhtml()));
    this.language = manuscript.edition().language();
  }

  /** Makes the ids of drawings in a page valid; a template may show a drawing twice. */
  private static void settleIds(Document xhtml) {
    Set<String> ids = new HashSet<>(Queries.select(xhtml, "[id]:not(svg, svg *)").eachAttr("id"));
    Queries.select(xhtml, "svg:not(svg svg)").forEach(svg -> SvgIds.settle(svg, ids));
  }

  /** The book without the page numbers of a PDF. */
  public EpubBook withoutPages() throws IOException {
    return withPages(PageList.NONE);
  }

  /**
   * The book with the page numbers of the edition's PDF.
   *
   * @param pdf the name of the PDF file
   * @param printed its pages
   */
  public EpubBook withPages(String pdf, PrintedPages printed) throws IOException {
    return withPages(new PageList(pdf, PrintedPageBreaks.mark(printed, documents)));
  }

  /** The book with a list of pages whose page breaks are in the documents. */
  public EpubBook withPages(PageList pages) throws IOException {
    Labels labels = Labels.in(language);
    return new EpubBook(
        metadata(),
        documents.stream().map(this::document).toList(),
        resources(),
        cover.map(EpubResource::source),
        contents(),
        lists(),
        pages,
        new NavigationLabels(
            labels.contents(),
            labels.cover(),
            labels.titlePage(),
            labels.start(),
            labels.pages(),
            labels.taskDone(),
            labels.taskOpen()));
  }

  private EpubMetadata metadata() {
    EpubMetadata.Builder metadata =
        EpubMetadata.builder(
                publication.title().in(language).orElseThrow(),
                language,
                identifier(publication, identity, manuscript.edition()),
                timestamp)
            .mode(manuscript.edition().writingMode())
            .subtitle(text(publication.subtitle()))
            .date(publication.date())
            .publisher(text(publication.publisher()))
            .rights(text(publication.rights()))
            .description(text(publication.summary()))
            .accessibility(publication.accessibility())
            .draft(publication.levels().draft());
    for (Contributor author : publication.authors()) {
      metadata.creator(
          new Creator(
              author.name().in(language).orElseThrow(), text(author.sortAs()), author.role()));
    }
    LocalizedText.in(publication.keywords(), language).forEach(metadata::subject);
    return metadata.build();
  }

  /**
   * The edition's own identifier, an ISBN without hyphens, else a name-based UUID of the Maven
   * coordinates without the version and of the edition's id. It is the same in every version, so
   * that a new version replaces the old one in a reading system.
   */
  public static String identifier(Publication publication, String identity, Edition edition) {
    return publication
        .identifier(edition)
        .map(uri -> Isbn.of(uri).map(Isbn::uri).orElse(uri))
        .orElseGet(
            () -> {
              String name = identity + ":" + edition.id();
              return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
            });
  }

  private Optional<String> text(Optional<LocalizedText> text) {
    return text.flatMap(value -> value.in(language));
  }

  private EpubDocument document(ReadingDocument document) {
    EpubDocument.Role role =
        switch (document.kind()) {
          case TITLE_PAGE -> EpubDocument.Role.TITLE_PAGE;
          case COPYRIGHT_PAGE -> EpubDocument.Role.COPYRIGHT_PAGE;
          case COLOPHON -> EpubDocument.Role.COLOPHON;
          case SECTION ->
              switch (matter(document.name())) {
                case FRONT -> EpubDocument.Role.FRONT_MATTER;
                case BODY -> EpubDocument.Role.SECTION;
                case BACK -> EpubDocument.Role.BACK_MATTER;
              };
        };
    return new EpubDocument(document.name(), document.title(), role, document.xhtml());
  }

  private SectionRole.Matter matter(String id) {
    return manuscript.sections().stream()
        .filter(section -> section.id().equals(id))
        .map(section -> section.place().matter())
        .findFirst()
        .orElse(SectionRole.Matter.BODY);
  }

  /** The images, the cover, and the files of the theme that the documents refer to. */
  private List<EpubResource> resources() throws IOException {
    Map<String, EpubResource> resources = new TreeMap<>();
    for (Map.Entry<String, Path> image : manuscript.images().entrySet()) {
      if (!replacements.containsKey(image.getKey())) {
        resources.put(image.getKey(), EpubResource.of(image.getKey(), image.getValue()));
      }
    }
    resources.putAll(replacements);
    cover.ifPresent(image -> resources.put(image.source(), image));
    for (ReadingDocument document : documents) {
      for (String name : ThemeReferences.in(document.xhtml())) {
        Optional<InputStream> file =
            resources.containsKey(name) ? Optional.empty() : theme.open(name);
        if (file.isPresent()) {
          try (InputStream in = file.get()) {
            resources.put(name, EpubResource.of(name, content(name, in.readAllBytes())));
          }
        }
      }
    }
    if (fonts.isPresent()) {
      fonts.get().resources().forEach(font -> resources.put(font.source(), font));
      documents.forEach(document -> EmbeddedFonts.link(document.xhtml()));
    }
    return List.copyOf(resources.values());
  }

  private byte[] content(String name, byte[] bytes) {
    if (fonts.isEmpty() || !name.endsWith(".css")) {
      return bytes;
    }
    String css = new String(bytes, StandardCharsets.UTF_8);
    return fonts.get().preferred(css).getBytes(StandardCharsets.UTF_8);
  }

  private List<TocEntry> contents() throws IOException {
    return entries(ContentsEntry.of(publication, manuscript), HeadingNumbers.of(manuscript, theme));
  }

  private List<BlockList> lists() {
    List<BlockList> lists = new ArrayList<>();
    for (Numbers.Kind kind : Numbers.Kind.values()) {
      NumberWords words = NumberWords.in(language);
      List<TocEntry> entries =
          publication.structure().lists().contains(kind)
              ? NumberedBlock.in(manuscript, kind).stream()
                  .map(
                      block ->
                          TocEntry.of(
                              block.number() + words.afterNumber() + block.title(),
                              "#" + block.id()))
                  .toList()
              : List.of();
      if (!entries.isEmpty()) {
        Optional<String> type =
            switch (kind) {
              case FIGURE -> Optional.of("loi");
              case TABLE -> Optional.of("lot");
              default -> Optional.empty();
            };
        lists.add(new BlockList(type, words.list(kind), entries));
      }
    }
    return lists;
  }

  /** An article's page of contents has all entries; that of a book is as deep as in print. */
  private List<TocEntry> entries(List<ContentsEntry> entries, HeadingNumbers numbers) {
    boolean all = publication.type() == Publication.Type.ARTICLE;
    return entries.stream()
        .map(
            entry ->
                new TocEntry(
                    numbers.of(entry.id()).map(number -> number + " ").orElse("") + entry.title(),
                    "#" + entry.id(),
                    all || entry.shown(),
                    entries(entry.children(), numbers)))
        .toList();
  }
}
