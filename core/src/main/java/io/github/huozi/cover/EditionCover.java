package io.github.huozi.cover;

import io.github.huozi.edition.CharacterUse;
import io.github.huozi.edition.EditionFonts;
import io.github.huozi.epub.book.EpubResource;
import io.github.huozi.font.FontSet;
import io.github.huozi.image.ImageFormat;
import io.github.huozi.image.PngText;
import io.github.huozi.input.Digest;
import io.github.huozi.language.Language;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.pdf.FrontPage;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.problem.Steps;
import io.github.huozi.request.Format;
import io.github.huozi.request.PageStyle;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.svg.SvgFile;
import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.template.CoverLook;
import io.github.huozi.template.Labels;
import io.github.huozi.template.XhtmlDocuments;
import io.github.huozi.theme.Theme;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an edition's cover. For the EPUB it is in a format that shops accept, JPEG or PNG: a
 * drawing becomes a PNG, which is painted while other work goes on. The PDF keeps a drawing.
 */
public final class EditionCover {

  /**
   * The longer side of a cover, in px: the height that shops recommend. A cover made from the title
   * is 1600 wide.
   */
  private static final int LONGER_SIDE = 2560;

  private static final int WIDTH = 1600;

  /** The name of the PNG: no file of a publication can have it. */
  private static final String SOURCE = ":cover.png";

  private final PublishRequest request;
  private final Workers workers;
  private final Steps steps;
  private final Publication publication;
  private final Theme theme;
  private final XhtmlDocuments documents;
  private final EditionFonts fonts;
  private final Covers covers;
  private final Problems problems;

  /**
   * @param steps is informed of what is done
   * @param covers gets covers that are being painted
   * @param problems gets the problems of the cover
   */
  public EditionCover(
      PublishRequest request,
      Workers workers,
      Steps steps,
      Publication publication,
      Theme theme,
      XhtmlDocuments documents,
      EditionFonts fonts,
      Covers covers,
      Problems problems) {
    this.request = request;
    this.workers = workers;
    this.steps = steps;
    this.publication = publication;
    this.theme = theme;
    this.documents = documents;
    this.fonts = fonts;
    this.covers = covers;
    this.problems = problems;
  }

  /**
   * The cover of the EPUB.
   *
   * @return empty if the publication has no cover, or if the cover has an error, which is reported
   */
  public Optional<EpubResource> of(Manuscript manuscript) throws IOException {
    Optional<Path> picture = picture();
    if (picture.isPresent()) {
      return Optional.of(EpubResource.of(name(publication, picture.get()), picture.get()));
    }
    Optional<Drawn> drawn = drawn(manuscript, LONGER_SIDE);
    return drawn.isEmpty() ? Optional.empty() : raster(drawn.get(), description(manuscript));
  }

  /**
   * The cover as the first page of the PDF.
   *
   * @param page the size of that page
   * @return empty if the cover is not to be there, or if it has an error, which is reported
   */
  public Optional<FrontPage> front(Manuscript manuscript, PageStyle page) throws IOException {
    if (!publication.cover().opensPdf()) {
      return Optional.empty();
    }
    Language language = manuscript.edition().language();
    String alternative =
        (language.script().isHan() ? "%s：%s" : "%s: %s")
            .formatted(Labels.in(language).cover(), publication.title().in(language).orElseThrow());
    Optional<Path> picture = picture();
    if (picture.isPresent()) {
      return Optional.of(
          new FrontPage(Optional.empty(), picture, GlyphOutlines.of(fonts(Set.of())), alternative));
    }
    double height = CoverFaces.rounded(WIDTH * page.height() / page.width()).doubleValue();
    Optional<Drawn> drawn = drawn(manuscript, height);
    return drawn.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FrontPage(
                Optional.of(drawn.get().drawing()),
                Optional.empty(),
                GlyphOutlines.of(complete(drawn.get())),
                alternative));
  }

  /** The author's own picture of pixels. */
  private Optional<Path> picture() throws IOException {
    Optional<Path> file = publication.cover().file();
    return file.isPresent() && ImageFormat.isDrawing(file.get()) ? Optional.empty() : file;
  }

  private static String name(Publication publication, Path file) {
    return publication.folder().relativize(file).toString().replace('\\', '/');
  }

  /** The cover without its content: its name and format only. */
  public static Optional<EpubResource> empty(Publication publication) throws IOException {
    Optional<Path> file = publication.cover().file();
    if (file.isPresent() && !ImageFormat.isDrawing(file.get())) {
      return Optional.of(EpubResource.of(name(publication, file.get()), file.get()).emptied());
    }
    return file.isPresent() || publication.cover().isMade()
        ? Optional.of(new EpubResource(SOURCE, () -> new byte[0]))
        : Optional.empty();
  }

  /**
   * A cover that is drawn.
   *
   * @param file the author's own, or the template
   * @param digest a digest of the drawing
   * @param characters those for which there must be fonts
   */
  private record Drawn(SvgFile drawing, Path file, String digest, CharacterUse characters) {}

  /**
   * The cover that is drawn.
   *
   * @param height that of one which is made of the title, in px
   */
  private Optional<Drawn> drawn(Manuscript manuscript, double height) throws IOException {
    Optional<Path> file = publication.cover().file();
    if (file.isPresent()) {
      return given(file.get(), manuscript);
    }
    return publication.cover().isMade() ? made(manuscript, height) : Optional.empty();
  }

  private Optional<Drawn> given(Path file, Manuscript manuscript) throws IOException {
    FontSet own = fonts(Set.of());
    Optional<SvgFile> read = SvgFile.read(file, GlyphOutlines.of(own), problems);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    CharacterUse characters = new CharacterUse(publication, manuscript);
    read.get().texts().forEach(text -> characters.add(text, SourceLocation.of(file)));
    return Optional.of(new Drawn(read.get(), file, Digest.of(file), characters));
  }

  private Optional<Drawn> made(Manuscript manuscript, double height) throws IOException {
    Language language = manuscript.edition().language();
    FontSet words = fonts(CoverWords.codePoints(publication, language));
    CoverLook look = new CoverColours(publication, theme, request.identity()).onScreen();
    Optional<String> svg =
        documents.cover(height, look, manuscript, new CoverLettering(words, language), problems);
    if (svg.isEmpty()) {
      return Optional.empty();
    }
    Path template =
        theme
            .own(XhtmlDocuments.COVER)
            .orElse(publication.folder().resolve("theme").resolve(XhtmlDocuments.COVER));
    Optional<SvgFile> read = SvgFile.parse(svg.get(), template, GlyphOutlines.of(words), problems);
    return read.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Drawn(
                read.get(), template, Digest.of(svg.get()), characters(read.get(), manuscript)));
  }

  /** The words by which {@code verify} knows the picture. */
  private String description(Manuscript manuscript) throws IOException {
    Language language = manuscript.edition().language();
    return PngText.ofCover(
        publication.cover().file(), publication.title().in(language).orElseThrow());
  }

  private CharacterUse characters(SvgFile drawing, Manuscript manuscript) throws IOException {
    CharacterUse characters = new CharacterUse(publication, manuscript);
    // The title page of a PDF has the same words and reports them.
    Set<Integer> reported =
        request.formats().contains(Format.PDF)
            ? CoverWords.codePoints(publication, manuscript.edition().language())
            : Set.of();
    for (String text : drawing.texts()) {
      StringBuilder remaining = new StringBuilder();
      text.codePoints().filter(c -> !reported.contains(c)).forEach(remaining::appendCodePoint);
      characters.addOfPublication(remaining.toString());
    }
    return characters;
  }

  /** The fonts of all characters of a cover. Missing ones are reported. */
  private FontSet complete(Drawn drawn) throws IOException {
    Set<Integer> all = new HashSet<>(drawn.characters().codePoints());
    drawn.drawing().texts().forEach(text -> all.addAll(CoverWords.codePoints(text)));
    FontSet fontSet = fonts(all);
    drawn.characters().reportMissing(fontSet, problems);
    return fontSet;
  }

  private Optional<EpubResource> raster(Drawn drawn, String description) throws IOException {
    SvgFile drawing = drawn.drawing();
    Path file = drawn.file();
    FontSet fontSet = complete(drawn);
    String origins = drawn.digest() + "\n" + description + "\n" + fonts.digest();
    Optional<byte[]> before = covers.kept().of(origins);
    if (before.isPresent()) {
      return before.map(png -> EpubResource.of(SOURCE, png));
    }
    GlyphOutlines outlines = GlyphOutlines.of(fontSet);
    if (drawing.isPaintedByPixels()) {
      // It may exceed a limit. Such an error must be known before any file is written.
      return painted(drawing, outlines, file, description, origins, problems)
          .map(png -> EpubResource.of(SOURCE, png));
    }
    String step = "drawing the cover " + SourceLocation.of(file).format(publication.folder());
    Workers.Later<byte[]> png =
        workers.begin(
            () -> steps.during(step, () -> painted(drawing, outlines, file, description, origins)));
    covers.add(png);
    return Optional.of(new EpubResource(SOURCE, png::get));
  }

  private byte[] painted(
      SvgFile drawing, GlyphOutlines outlines, Path file, String description, String origins)
      throws IOException {
    Problems found = new Problems();
    Optional<byte[]> png = painted(drawing, outlines, file, description, origins, found);
    found.sorted().forEach(problems::add);
    return png.orElseThrow(
        () -> new Covers.UnpaintedException(new PublishingException(found.sorted())));
  }

  private Optional<byte[]> painted(
      SvgFile drawing,
      GlyphOutlines outlines,
      Path file,
      String description,
      String origins,
      Problems found)
      throws IOException {
    Optional<byte[]> png =
        drawing
            .png(outlines, LONGER_SIDE, file, found)
            .map(picture -> PngText.with(picture, description));
    png.ifPresent(picture -> covers.kept().keep(origins, picture));
    return png;
  }

  private FontSet fonts(Set<Integer> codePoints) throws IOException {
    return fonts.of(CoverWords.document(publication), codePoints);
  }
}
