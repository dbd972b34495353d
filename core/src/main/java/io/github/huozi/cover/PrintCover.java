package io.github.huozi.cover;

import io.github.huozi.edition.CharacterUse;
import io.github.huozi.edition.EditionFonts;
import io.github.huozi.font.FontSet;
import io.github.huozi.image.ImageFormat;
import io.github.huozi.language.Language;
import io.github.huozi.model.Contributor;
import io.github.huozi.model.Edition;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.press.CoverSheet;
import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.pdf.DrawnSheets;
import io.github.huozi.pdf.PrintDocument;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.svg.SvgFile;
import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.template.CoverLook;
import io.github.huozi.template.XhtmlDocuments;
import io.github.huozi.theme.Theme;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * Makes the sheet of an edition's printed cover: back, spine and front as one page, and a paper
 * band as a second one. A theme's {@code print-cover.ftlx} draws it, over the author's own picture
 * if there is one.
 */
public final class PrintCover {

  /** The width that is painted beyond the edges, in mm: more than shops cut off. */
  private static final double LEAST_BEYOND = 5;

  /** Beside the bleed, in mm: a cutter must not find its edge. */
  private static final double BESIDE_BLEED = 0.5;

  /**
   * The thinnest spine with words, in mm. Folds are off by up to 1.6 mm on each side (KDP), which
   * leaves room for letters of 5 pt.
   */
  private static final double LETTERED_SPINE = 5;

  private final Publication publication;
  private final Theme theme;
  private final XhtmlDocuments documents;
  private final EditionFonts fonts;
  private final String identity;
  private final Instant created;
  private final Problems problems;

  /**
   * @param identity what all editions of the publication have in common
   * @param created the date in the file
   * @param problems gets the problems of the cover
   */
  public PrintCover(
      Publication publication,
      Theme theme,
      XhtmlDocuments documents,
      EditionFonts fonts,
      String identity,
      Instant created,
      Problems problems) {
    this.publication = publication;
    this.theme = theme;
    this.documents = documents;
    this.fonts = fonts;
    this.identity = identity;
    this.created = created;
    this.problems = problems;
  }

  /**
   * Writes a cover as a PDF, whose pages are the sheets as they are cut. What is painted beyond
   * them fills the bleed.
   *
   * @param pages the number of pages of the printed book, with those that are added
   * @param finished the PDF of the edition, which has the size of its pages
   * @return what makes a print file of the PDF; empty if the profile has no cover, or if the cover
   *     has an error, which is reported
   * @throws IOException if a file cannot be read or written
   */
  public Optional<PrintProfile> write(
      Manuscript manuscript, PrintProfile profile, int pages, Path finished, OutputStream out)
      throws IOException {
    if (profile.cover().isEmpty()) {
      return Optional.empty();
    }
    CoverSheet cover = profile.cover().get();
    Rectangle2D page = DrawnSheets.size(finished);
    Edition edition = manuscript.edition();
    CoverFaces faces =
        new CoverFaces(
            CoverFaces.millimetres(page.getWidth()),
            CoverFaces.millimetres(page.getHeight()),
            CoverFaces.millimetres(cover.spine(pages)),
            CoverFaces.millimetres(cover.flaps()),
            Math.max(LEAST_BEYOND, CoverFaces.millimetres(profile.sheet().bleed()) + BESIDE_BLEED),
            edition.writingMode().isVertical());
    FontSet words =
        fonts.of(CoverWords.document(publication), codePoints(edition.language(), cover));
    CharacterUse characters = new CharacterUse(publication, manuscript);
    Optional<DrawnSheets.Picture> picture = picture(faces, words, characters);
    Map<String, Object> model = model(faces, pages);
    model.put("picture", picture.isPresent());
    model.putAll(new CoverNumbers(publication, edition, profile, problems).of(cover));
    tellNarrowSpine(faces, edition, profile);
    CoverLook look =
        new CoverColours(publication, theme, identity)
            .inPrint(profile.inks().colors() != PrintProfile.Colors.RGB);
    Optional<SvgFile> front = drawn(XhtmlDocuments.PRINT_COVER, model, look, manuscript, words);
    List<DrawnSheets.Sheet> sheets = new ArrayList<>();
    front.ifPresent(drawing -> sheets.add(sheet(faces, picture, drawing)));
    if (cover.band() > 0) {
      CoverFaces band = faces.ofHeight(CoverFaces.millimetres(cover.band()));
      drawn(XhtmlDocuments.PRINT_BAND, model(band, pages), look, manuscript, words)
          .ifPresent(drawing -> sheets.add(sheet(band, Optional.empty(), drawing)));
    }
    if (sheets.size() < (cover.band() > 0 ? 2 : 1)) {
      return Optional.empty();
    }
    Set<Integer> all = new HashSet<>(characters.codePoints());
    for (DrawnSheets.Sheet sheet : sheets) {
      for (String text : sheet.drawing().orElseThrow().texts()) {
        characters.addOfPublication(text);
        all.addAll(CoverWords.codePoints(text));
      }
    }
    FontSet complete = fonts.of(CoverWords.document(publication), all);
    characters.reportMissing(complete, problems);
    double resolution =
        DrawnSheets.write(details(edition), sheets, GlyphOutlines.of(complete), out);
    if (picture.isPresent() && resolution < profile.least().resolution()) {
      problems.add(
          ProblemKind.PRINT_FILE,
          SourceLocation.of(picture.get().file()),
          String.format(
              Locale.ROOT,
              "on the printed cover of %s the image has %.0f pixels per inch, and %s requires %d",
              edition.id(),
              resolution,
              profile.name(),
              profile.least().resolution()),
          "use one of at least %d × %d pixels"
              .formatted(
                  pixels(picture.get().area().getWidth(), profile),
                  pixels(picture.get().area().getHeight(), profile)));
    }
    return Optional.of(profile.ofCover(faces.folds()));
  }

  private static int pixels(double points, PrintProfile profile) {
    return (int) Math.ceil(points / 72 * profile.least().resolution());
  }

  private static DrawnSheets.Sheet sheet(
      CoverFaces faces, Optional<DrawnSheets.Picture> picture, SvgFile drawing) {
    return new DrawnSheets.Sheet(
        CoverFaces.points(faces.sheet()),
        CoverFaces.points(faces.height()),
        CoverFaces.points(faces.beyond()),
        picture,
        Optional.of(drawing));
  }

  /** The author's own picture, over the front and what is cut off beside it. */
  private Optional<DrawnSheets.Picture> picture(
      CoverFaces faces, FontSet words, CharacterUse characters) throws IOException {
    Optional<Path> file = publication.cover().file();
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Optional<SvgFile> drawing = Optional.empty();
    if (ImageFormat.isDrawing(file.get())) {
      drawing = SvgFile.read(file.get(), GlyphOutlines.of(words), problems);
      if (drawing.isEmpty()) {
        return Optional.empty();
      }
      drawing.get().texts().forEach(text -> characters.add(text, SourceLocation.of(file.get())));
    }
    double beside = faces.flap() > 0 ? 0 : faces.beyond();
    Rectangle2D area =
        new Rectangle2D.Double(
            CoverFaces.points(faces.front() - (faces.boundAtRight() ? beside : 0)),
            CoverFaces.points(-faces.beyond()),
            CoverFaces.points(faces.width() + beside),
            CoverFaces.points(faces.height() + 2 * faces.beyond()));
    return Optional.of(new DrawnSheets.Picture(file.get(), drawing, area, false));
  }

  private Optional<SvgFile> drawn(
      String name, Map<String, Object> sheet, CoverLook look, Manuscript manuscript, FontSet words)
      throws IOException {
    Language language = manuscript.edition().language();
    Optional<String> svg =
        documents.sheet(
            name, sheet, look, manuscript, new CoverLettering(words, language), problems);
    Path template = theme.own(name).orElse(publication.folder().resolve("theme").resolve(name));
    return svg.isEmpty()
        ? Optional.empty()
        : SvgFile.parse(svg.get(), template, GlyphOutlines.of(words), problems);
  }

  private static Map<String, Object> model(CoverFaces faces, int pages) {
    Map<String, Object> model = faces.toMap();
    model.put("pages", pages);
    model.put("lettered", faces.spine() >= LETTERED_SPINE);
    return model;
  }

  private void tellNarrowSpine(CoverFaces faces, Edition edition, PrintProfile profile) {
    if (faces.spine() < LETTERED_SPINE) {
      problems.add(
          ProblemKind.PRINT_FILE,
          new SourceLocation(publication.file(), profile.line()),
          String.format(
              Locale.ROOT,
              "the spine of the edition %s for %s is %.1f mm wide, too narrow for text",
              edition.id(),
              profile.name(),
              faces.spine()),
          "leave it without text, or use thicker paper");
    }
  }

  /** The characters that may be on the sheets. They choose fonts. */
  private Set<Integer> codePoints(Language language, CoverSheet cover) {
    Set<Integer> all = new HashSet<>(CoverWords.codePoints(publication, language));
    Stream.of(publication.summary(), cover.price())
        .flatMap(Optional::stream)
        .flatMap(text -> text.in(language).stream())
        .forEach(text -> all.addAll(CoverWords.codePoints(text)));
    publication.authors().stream()
        .flatMap(author -> author.bio().stream())
        .flatMap(text -> text.in(language).stream())
        .forEach(text -> all.addAll(CoverWords.codePoints(text)));
    return all;
  }

  private PrintDocument details(Edition edition) throws IOException {
    Language language = edition.language();
    return new PrintDocument(
        Document.createShell(""),
        language,
        edition.writingMode(),
        edition.declaration().declaresDirection(),
        publication.title().in(language).orElseThrow(),
        publication.authors().stream()
            .filter(contributor -> contributor.role().equals(Contributor.AUTHOR))
            .flatMap(author -> author.name().in(language).stream())
            .toList(),
        Optional.empty(),
        LocalizedText.in(publication.keywords(), language),
        created,
        fonts.of(Document.createShell(""), Set.of()),
        name -> Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
