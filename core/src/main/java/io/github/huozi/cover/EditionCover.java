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
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.problem.Steps;
import io.github.huozi.request.Format;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.svg.SvgFile;
import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.template.CoverLook;
import io.github.huozi.template.XhtmlDocuments;
import io.github.huozi.theme.Theme;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an edition's cover in a format that shops accept: JPEG or PNG. A drawing becomes a PNG,
 * which is painted while other work goes on.
 */
public final class EditionCover {

  /**
   * The longer side of a cover, in px: the height that shops recommend. A cover made from the title
   * is 1600 wide.
   */
  private static final int LONGER_SIDE = 2560;

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
   * The cover.
   *
   * @return empty if the publication has no cover, or if the cover has an error, which is reported
   */
  public Optional<EpubResource> of(Manuscript manuscript) throws IOException {
    Optional<Path> file = publication.cover().file();
    if (file.isPresent()) {
      return ImageFormat.isDrawing(file.get())
          ? drawn(file.get(), manuscript)
          : Optional.of(given(file.get()));
    }
    return publication.cover().isMade() ? made(manuscript) : Optional.empty();
  }

  private EpubResource given(Path file) throws IOException {
    return EpubResource.of(name(publication, file), file);
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

  private Optional<EpubResource> drawn(Path file, Manuscript manuscript) throws IOException {
    FontSet own = fonts(Set.of());
    Optional<SvgFile> read = SvgFile.read(file, GlyphOutlines.of(own), problems);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    CharacterUse characters = new CharacterUse(publication, manuscript);
    read.get().texts().forEach(text -> characters.add(text, SourceLocation.of(file)));
    return raster(read.get(), file, Digest.of(file), description(manuscript), characters);
  }

  private Optional<EpubResource> made(Manuscript manuscript) throws IOException {
    Language language = manuscript.edition().language();
    FontSet words = fonts(CoverWords.codePoints(publication, language));
    CoverLook look = new CoverColours(publication, theme, request.identity()).onScreen();
    Optional<String> svg =
        documents.cover(look, manuscript, new CoverLettering(words, language), problems);
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
        : raster(
            read.get(),
            template,
            Digest.of(svg.get()),
            description(manuscript),
            characters(read.get(), manuscript));
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

  /**
   * @param digest a digest of the drawing
   */
  private Optional<EpubResource> raster(
      SvgFile drawing, Path file, String digest, String description, CharacterUse characters)
      throws IOException {
    Set<Integer> all = new HashSet<>(characters.codePoints());
    drawing.texts().forEach(text -> all.addAll(CoverWords.codePoints(text)));
    FontSet fontSet = fonts(all);
    characters.reportMissing(fontSet, problems);
    String origins = digest + "\n" + description + "\n" + fonts.digest();
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
