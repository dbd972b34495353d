package io.github.huozi.publish;

import io.github.huozi.cover.Covers;
import io.github.huozi.cover.EditionCover;
import io.github.huozi.cover.PrintCover;
import io.github.huozi.edition.CharacterUse;
import io.github.huozi.edition.EditionFonts;
import io.github.huozi.edition.EditionResources;
import io.github.huozi.edition.EpubAssembly;
import io.github.huozi.edition.FontEmbedding;
import io.github.huozi.edition.ThemeFonts;
import io.github.huozi.edition.ThemeReferences;
import io.github.huozi.epub.book.EpubResource;
import io.github.huozi.epub.font.EmbeddedFonts;
import io.github.huozi.font.FontCache;
import io.github.huozi.font.FontSet;
import io.github.huozi.language.Language;
import io.github.huozi.model.BookFormat;
import io.github.huozi.model.Contributor;
import io.github.huozi.model.Edition;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.pdf.FrontPage;
import io.github.huozi.pdf.PrintDocument;
import io.github.huozi.pdf.limit.DocumentLimits;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.problem.Steps;
import io.github.huozi.publication.ManuscriptReader;
import io.github.huozi.request.ConversionCounts;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.Format;
import io.github.huozi.request.PageLayout;
import io.github.huozi.request.PageStyle;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.svg.SvgFile;
import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.template.FormulaSizes;
import io.github.huozi.template.HanCode;
import io.github.huozi.template.Labels;
import io.github.huozi.template.LatinEmphasis;
import io.github.huozi.template.ReadingDocument;
import io.github.huozi.template.WhiteSpace;
import io.github.huozi.template.XhtmlDocuments;
import io.github.huozi.theme.Theme;
import io.github.huozi.theme.UnknownClasses;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Document;

/**
 * Prepares an edition: reads and checks the author's files, and makes the input of the PDF and EPUB
 * writers from them. The files are read first, in parts; then the two formats may be prepared in
 * parallel.
 */
final class EditionPreparation {

  private final PublishRequest request;
  private final Workers workers;
  private final Steps steps;
  private final Publication publication;
  private final Theme theme;
  private final ThemeReferences references;
  private final XhtmlDocuments documents;
  private final Edition edition;
  private final EditionFonts fonts;
  private final Covers covers;
  private final Stages stages;
  private final Problems problems;
  private final ManuscriptReader reader;
  private Optional<Manuscript> manuscript = Optional.empty();
  private Optional<PrintDocument> print = Optional.empty();
  private Optional<EpubAssembly> book = Optional.empty();
  private Map<String, List<Float>> spots = Map.of();

  /**
   * @param steps is informed of what is done
   * @param stages gets what the stages make
   */
  EditionPreparation(
      PublishRequest request,
      FontSource fontSource,
      FontCache fontCache,
      Workers workers,
      Steps steps,
      Publication publication,
      Theme theme,
      XhtmlDocuments documents,
      Covers covers,
      ThemeFonts ofTheme,
      Edition edition,
      Stages stages) {
    this.request = request;
    this.workers = workers;
    this.steps = steps;
    this.publication = publication;
    this.theme = theme;
    this.references = new ThemeReferences(theme, publication.folder());
    this.documents = documents;
    this.covers = covers;
    this.stages = stages;
    this.edition = edition;
    this.problems = new Problems(publication.levels());
    this.reader = ManuscriptReader.of(publication, edition, problems);
    this.fonts = new EditionFonts(fontSource, fontCache, publication, edition, theme, ofTheme);
  }

  /** The reading of each file. The parts may run in any order and in parallel. */
  List<Runnable> parts() {
    return reader.parts().stream()
        .<Runnable>map(
            part ->
                () ->
                    steps.during(
                        "reading " + path(part.file()),
                        () -> {
                          part.work().run();
                          return part;
                        }))
        .toList();
  }

  /** Joins the parts into a manuscript. All of them must have run. */
  void join() throws IOException {
    Optional<Manuscript> read = steps.during("joining the texts of " + tag(), reader::manuscript);
    manuscript =
        read.isEmpty()
            ? read
            : Optional.of(
                stages.manuscript(
                    UnreadDrawings.replace(read.get(), publication, steps, problems)));
    manuscript.ifPresent(joined -> UnknownClasses.tell(joined, theme, problems));
  }

  /** Prepares a format, if it was requested and the edition has text. */
  void prepare(Format format) throws IOException {
    if (manuscript.isEmpty() || !request.formats().contains(format)) {
      return;
    }
    switch (format) {
      case PDF ->
          print =
              steps.during(
                  "preparing the PDF of " + tag(), () -> print(manuscript.get(), Set.of()));
      case EPUB ->
          book = steps.during("preparing the EPUB of " + tag(), () -> book(manuscript.get()));
    }
  }

  /** The edition's id. */
  String tag() {
    return edition.id();
  }

  /** The counts of what was converted, if the edition's text comes from another one's. */
  Optional<ConversionCounts> counts() {
    return reader.conversion().map(conversion -> conversion.passages().counts());
  }

  private String path(Path file) {
    return SourceLocation.of(file).format(publication.folder());
  }

  /** The errors and warnings of the edition. */
  Problems problems() {
    return problems;
  }

  /** The prepared edition; empty if it has no text. */
  Optional<PreparedEdition> prepared() {
    return manuscript.map(
        read ->
            new PreparedEdition(
                read,
                fonts,
                print,
                book,
                printCover(),
                problems,
                spots,
                unset -> print(read, unset)));
  }

  private PrintCover printCover() {
    return new PrintCover(
        publication, theme, documents, fonts, request.identity(), request.timestamp(), problems);
  }

  /**
   * The document of the PDF.
   *
   * @param unset the ids of the sections whose text cannot be laid out
   */
  private Optional<PrintDocument> print(Manuscript whole, Set<String> unset) throws IOException {
    Manuscript manuscript = UnsetSections.leaveOut(unset, whole);
    PageLayout layout = edition.layout().over(request.page());
    BookFormat format =
        BookFormat.of(
            layout,
            publication.builtInTheme().print(edition.language().script(), edition.writingMode()),
            edition.language().script(),
            edition.writingMode());
    PageStyle asked = layout.over(format.page());
    boolean fits = asked.hasRoomForText();
    PageStyle page = fits ? asked : format.page();
    if (!fits) {
      problems.error(
          new SourceLocation(publication.file(), edition.declaration().line()),
          "the margins of the edition " + edition.id() + " leave no room for text on its page",
          "make page-margins smaller, or page-size larger");
    }
    Optional<PageLayout.Area> area = format.area();
    if (area.isPresent()) {
      Optional<PageStyle> made = XhtmlDocuments.withArea(page, area.get(), edition);
      if (made.isEmpty()) {
        problems.error(
            new SourceLocation(publication.file(), edition.declaration().line()),
            "the type-area of the edition " + edition.id() + " is larger than its page",
            "write fewer characters or lines, a smaller body-size or leading, or a larger page-size");
      }
      page = made.orElse(page);
    }
    PageStyle laidOut = page;
    Optional<Document> filled =
        steps.during(
            "filling print.ftlh for " + tag(),
            () -> documents.print(manuscript, laidOut, problems));
    if (filled.isEmpty()) {
      return Optional.empty();
    }
    Document document = filled.get();
    UnsetSections.redirect(document, unset, whole);
    references.check(document, "print.ftlh", problems);
    spots = references.spots(document);
    Path template = theme.own("print.ftlh").orElse(publication.folder().resolve("theme"));
    Problems excess = new Problems(publication.levels());
    DocumentLimits.check(document, manuscript, SourceLocation.of(template), excess);
    problems.addAll(excess);
    Map<String, Path> files = EditionResources.drawingFiles(manuscript, List.of(document), theme);
    CharacterUse characters = new CharacterUse(publication, manuscript).add(document);
    references.addPrintedStrings(document, characters);
    FontSet fontSet = fonts.of(document, characters.codePoints());
    Map<String, SvgFile> drawings = drawings(manuscript, files, fontSet);
    UnreadDrawings.replace(document, files, drawings.keySet())
        .forEach((words, file) -> characters.add(words, SourceLocation.of(file)));
    drawings.forEach(
        (source, drawing) -> {
          // Each drawing was read from one of the files.
          SourceLocation file = SourceLocation.of(Objects.requireNonNull(files.get(source)));
          drawing.texts().forEach(text -> characters.add(text, file));
        });
    Optional<String> stamp =
        publication.levels().draft()
            ? Optional.of(Labels.in(edition.language()).draft())
            : Optional.empty();
    Set<Integer> codePoints = new TreeSet<>(characters.codePoints());
    stamp.ifPresent(word -> word.codePoints().forEach(codePoints::add));
    fontSet = fonts.of(document, codePoints);
    characters.reportMissing(fontSet, problems);
    characters.reportUnshaped(fontSet, problems);
    Optional<FrontPage> front =
        steps.during("drawing the cover of " + tag(), () -> cover().front(manuscript, laidOut));
    if (excess.hasErrors()) {
      // Its pages might take hours.
      return Optional.empty();
    }
    WhiteSpace.close(document, edition.language());
    LatinEmphasis.mark(document, edition.language());
    HanCode.mark(document, edition.language());

    Language language = edition.language();
    return Optional.of(
        stages.print(
            new PrintDocument(
                document,
                language,
                edition.writingMode(),
                edition.declaration().declaresDirection(),
                publication.title().in(language).orElseThrow(),
                authors(language),
                publication.summary().flatMap(text -> text.in(language)),
                LocalizedText.in(publication.keywords(), language),
                request.timestamp(),
                fontSet,
                new EditionResources(
                    UnreadDrawings.without(manuscript, files, drawings.keySet()), drawings, theme),
                stamp,
                front)));
  }

  private Map<String, SvgFile> drawings(
      Manuscript manuscript, Map<String, Path> files, FontSet fontSet) throws IOException {
    GlyphOutlines outlines = GlyphOutlines.of(fontSet);
    Map<String, SvgFile> drawings = new TreeMap<>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      steps
          .during(
              "drawing " + path(file.getValue()),
              () -> SvgFile.of(manuscript, file.getValue(), outlines, problems))
          .ifPresent(drawing -> drawings.put(file.getKey(), drawing));
    }
    return drawings;
  }

  private Optional<EpubAssembly> book(Manuscript manuscript) throws IOException {
    List<ReadingDocument> filled =
        steps.during(
            "filling section.ftlh for " + tag(), () -> documents.reading(manuscript, problems));
    for (ReadingDocument document : filled) {
      references.check(document.xhtml(), document.kind().template(), problems);
    }
    List<Document> pages = filled.stream().map(ReadingDocument::xhtml).toList();
    Map<String, Path> files = EditionResources.drawingFiles(manuscript, pages, theme);
    Map<String, EpubResource> drawings =
        EditionResources.drawingsForReaders(
            manuscript, files, steps, publication.folder(), problems);
    pages.forEach(page -> UnreadDrawings.replace(page, files, drawings.keySet()));
    Optional<EpubResource> cover =
        steps.during("drawing the cover of " + tag(), () -> cover().of(manuscript));
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    FormulaSizes formulas = new FormulaSizes();
    filled.forEach(document -> document.finish(edition.language(), formulas));
    FontEmbedding embedding = new FontEmbedding(theme, fonts);
    Optional<EmbeddedFonts> embedded =
        request.embedFonts()
            ? Optional.of(embedding.of(manuscript, filled))
            : embedding.ofTheme(manuscript, filled);
    return Optional.of(
        new EpubAssembly(
            request.identity(),
            request.timestamp(),
            publication,
            UnreadDrawings.without(manuscript, files, drawings.keySet()),
            theme,
            drawings,
            cover,
            embedded,
            filled));
  }

  private EditionCover cover() {
    return new EditionCover(
        request, workers, steps, publication, theme, documents, fonts, covers, problems);
  }

  private List<String> authors(Language language) {
    return publication.authors().stream()
        .filter(contributor -> contributor.role().equals(Contributor.AUTHOR))
        .flatMap(author -> author.name().in(language).stream())
        .toList();
  }
}
