package io.github.huozi.publish;

import io.github.huozi.epub.book.Creator;
import io.github.huozi.epub.book.DocumentRole;
import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubDocument;
import io.github.huozi.epub.book.EpubMetadata;
import io.github.huozi.epub.book.EpubResource;
import io.github.huozi.epub.book.NavigationLabels;
import io.github.huozi.epub.book.PageList;
import io.github.huozi.epub.book.TocEntry;
import io.github.huozi.epub.font.EmbeddedFonts;
import io.github.huozi.language.Language;
import io.github.huozi.model.Contributor;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.Section;
import io.github.huozi.model.Section.Heading;
import io.github.huozi.template.Labels;
import io.github.huozi.template.ReadingDocument;
import io.github.huozi.template.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts together what goes into an edition's EPUB. */
final class EpubAssembly {

  private final String identity;
  private final Instant timestamp;
  private final Publication publication;
  private final Manuscript manuscript;
  private final Theme theme;
  private final Map<String, EpubResource> inPlace;
  private final Optional<EpubResource> cover;
  private final Optional<EmbeddedFonts> fonts;
  private final Language language;

  /**
   * @param identity what an identifier is derived from if the publication has none
   * @param timestamp the date that the file bears
   * @param inPlace what goes in instead of files of the author's, by their names: drawings, as an
   *     e-reader may have them
   */
  EpubAssembly(
      String identity,
      Instant timestamp,
      Publication publication,
      Manuscript manuscript,
      Theme theme,
      Map<String, EpubResource> inPlace,
      Optional<EpubResource> cover,
      Optional<EmbeddedFonts> fonts) {
    this.identity = identity;
    this.timestamp = timestamp;
    this.publication = publication;
    this.manuscript = manuscript;
    this.theme = theme;
    this.inPlace = Map.copyOf(inPlace);
    this.cover = cover;
    this.fonts = fonts;
    this.language = manuscript.edition().language();
  }

  EpubBook assemble(List<ReadingDocument> documents, PageList pages) throws IOException {
    Labels labels = Labels.in(language);
    return new EpubBook(
        metadata(),
        documents.stream().map(EpubAssembly::document).toList(),
        resources(documents),
        cover.map(EpubResource::source),
        contents(),
        pages,
        new NavigationLabels(
            labels.contents(),
            labels.cover(),
            labels.titlePage(),
            labels.start(),
            labels.pages(),
            labels.taskDone(),
            labels.taskOpen()),
        false);
  }

  private EpubMetadata metadata() {
    EpubMetadata.Builder metadata =
        EpubMetadata.builder(
                publication.title().in(language).orElseThrow(),
                language,
                DerivedIdentifier.of(publication, identity, manuscript.edition()),
                timestamp)
            .subtitle(text(publication.subtitle()))
            .date(publication.date())
            .publisher(text(publication.publisher()))
            .rights(text(publication.rights()))
            .description(text(publication.summary()))
            .accessibility(publication.accessibility());
    for (Contributor author : publication.authors()) {
      metadata.creator(
          new Creator(
              author.name().in(language).orElseThrow(), text(author.sortAs()), author.role()));
    }
    LocalizedText.in(publication.keywords(), language).forEach(metadata::subject);
    return metadata.build();
  }

  private Optional<String> text(Optional<LocalizedText> text) {
    return text.flatMap(value -> value.in(language));
  }

  private static EpubDocument document(ReadingDocument document) {
    DocumentRole role =
        switch (document.kind()) {
          case TITLE_PAGE -> DocumentRole.TITLE_PAGE;
          case SECTION -> DocumentRole.SECTION;
        };
    return new EpubDocument(document.name(), document.title(), role, document.xhtml());
  }

  /** Images, the cover among them, and what the theme's templates refer to. */
  private List<EpubResource> resources(List<ReadingDocument> documents) throws IOException {
    Map<String, EpubResource> resources = new TreeMap<>();
    for (Map.Entry<String, Path> image : manuscript.images().entrySet()) {
      if (!inPlace.containsKey(image.getKey())) {
        resources.put(image.getKey(), EpubResource.of(image.getKey(), image.getValue()));
      }
    }
    resources.putAll(inPlace);
    cover.ifPresent(image -> resources.put(image.source(), image));
    for (ReadingDocument document : documents) {
      for (String name : ThemeReferences.in(document.xhtml())) {
        Optional<InputStream> file = theme.open(name);
        if (file.isPresent()) {
          try (InputStream in = file.get()) {
            resources.putIfAbsent(name, EpubResource.of(name, content(name, in.readAllBytes())));
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

  private List<TocEntry> contents() {
    List<TocEntry> entries = new ArrayList<>();
    for (Section section : manuscript.sections()) {
      List<TocEntry> below =
          section.headings().stream()
              .filter(heading -> heading.level() == 2)
              .map(EpubAssembly::entry)
              .toList();
      entries.add(new TocEntry(section.title(), "#" + section.id(), below));
    }
    return entries;
  }

  private static TocEntry entry(Heading heading) {
    return TocEntry.of(heading.text(), "#" + heading.id());
  }
}
