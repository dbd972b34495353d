package io.github.huozi.check.image;

import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.HidingStyles;
import io.github.huozi.check.Href;
import io.github.huozi.check.Place;
import io.github.huozi.check.SourceLines;
import io.github.huozi.check.epub.EpubArchive;
import io.github.huozi.image.ImageFormat;
import io.github.huozi.image.PngText;
import io.github.huozi.input.RegularFile;
import io.github.huozi.model.section.Section;
import io.github.huozi.problem.Problems;
import io.github.huozi.svg.SvgFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/**
 * Checks the images of an EPUB: they are, byte for byte, the author's files, or the SVG files that
 * packaging makes of them; they are in the order of the text, each at its place, and nothing hides
 * them. A theme's templates may show images anywhere.
 */
final class EpubImages {

  private final EpubArchive epub;
  private final FinishedEdition edition;
  private final SourceLines source;
  private final Findings findings;
  private final ThemeImages theme;
  private final Map<Path, String> digests = new HashMap<>();
  private final Map<String, String> entries = new HashMap<>();

  EpubImages(EpubArchive epub, FinishedEdition edition, Findings findings) throws IOException {
    this.epub = epub;
    this.edition = edition;
    this.source = new SourceLines(edition.manuscript());
    this.findings = findings;
    this.theme = ThemeImages.read(edition.publication().folder());
  }

  void check() throws IOException {
    cover();
    List<SourceLines.Shown> all = source.images();
    for (EpubArchive.Item document : epub.documents()) {
      Optional<Section> section = source.section(document.path());
      if (section.isPresent() && epub.has(document.path())) {
        compare(
            document.path(),
            section.get(),
            all.stream().filter(image -> image.section().equals(section.get())).toList());
      }
    }
  }

  private void cover() throws IOException {
    Optional<Path> cover = edition.publication().cover().file();
    List<EpubArchive.Item> items =
        epub.manifest().stream()
            .filter(declared -> declared.properties().contains("cover-image"))
            .toList();
    if (items.isEmpty()) {
      if (cover.isPresent() || edition.publication().cover().isMade()) {
        findings.fault("missing", null, "no file is declared as the cover");
      }
      return;
    }
    String path = items.get(0).path();
    Place place = new Place.InEntry(path, 0, 0);
    // Packaging makes a PNG of a cover that is a drawing, and of one that huozi makes.
    boolean given = cover.isPresent() && !ImageFormat.isDrawing(cover.get());
    boolean none = cover.isEmpty() && !edition.publication().cover().isMade();
    boolean right =
        given
            ? digest(path).equals(digest(cover.get()))
            : !epub.has(path) || isPainted(path, cover);
    if (!none && !right) {
      findings.fault(
          "changed",
          place,
          path
              + (cover.isPresent()
                  ? " is not the cover that publication.yaml gives"
                  : " is not the cover that is made from the title"));
    }
    for (EpubArchive.Item document : epub.documents()) {
      for (Element image : epub.document(document.path()).select("img[role=doc-cover]")) {
        if (!path(document.path(), image).equals(path)) {
          findings.fault(
              "changed",
              EpubArchive.place(document.path(), image),
              "the page of the cover shows another image");
        }
      }
    }
  }

  /** Tells whether a picture is painted from the author's drawing, or from the title. */
  private boolean isPainted(String path, Optional<Path> drawing) throws IOException {
    String title = edition.publication().title().in(edition.language()).orElse("");
    return PngText.of(epub.bytes(path)).equals(Optional.of(PngText.ofCover(drawing, title)));
  }

  private static String path(String entry, Element image) {
    return Href.resolve(entry, image.attr("src")).path();
  }

  /** The digest of an entry; empty if there is no such entry. */
  private String digest(String entry) throws IOException {
    String known = entries.get(entry);
    if (known == null) {
      known = epub.has(entry) ? PictureKey.digest(new ByteArrayInputStream(epub.bytes(entry))) : "";
      entries.put(entry, known);
    }
    return known;
  }

  /** The digest of a file as packaging writes it. */
  private String digest(Path file) throws IOException {
    String known = digests.get(file);
    if (known == null) {
      byte[] packaged =
          ImageFormat.isDrawing(file)
              ? SvgFile.forReaders(edition.manuscript(), file, new Problems())
                  .map(SvgFile::sanitized)
                  .orElse(new byte[0])
              : RegularFile.bytes(file);
      known = PictureKey.digest(new ByteArrayInputStream(packaged));
      digests.put(file, known);
    }
    return known;
  }

  private void compare(String entry, Section section, List<SourceLines.Shown> expected)
      throws IOException {
    List<Element> found = new ArrayList<>(epub.document(entry).select("img"));
    List<String> wanted = new ArrayList<>();
    for (SourceLines.Shown image : expected) {
      Path file = edition.manuscript().images().get(image.source());
      wanted.add(file == null ? "" : digest(file));
    }
    List<String> shown = new ArrayList<>();
    for (Element image : found) {
      shown.add(digest(path(entry, image)));
    }
    int[] places = ImageOrder.pair(wanted, shown);
    List<Integer> rest =
        new ArrayList<>(
            IntStream.range(0, found.size())
                .filter(at -> Arrays.stream(places).noneMatch(place -> place == at))
                .boxed()
                .toList());
    HidingStyles styles = epub.styles(entry);
    List<ImageOrder.Context> here = ImageOrder.Context.of(epub.document(entry).body(), found);
    List<ImageOrder.Context> there =
        ImageOrder.Context.of(
            source.content(section), expected.stream().map(SourceLines.Shown::element).toList());
    for (int i = 0; i < places.length; i++) {
      SourceLines.Shown image = expected.get(i);
      if (places[i] < 0) {
        missing(entry, image, wanted.get(i), shown, rest);
      } else if (styles.changesPicture(found.get(places[i])) && !theme.hides(image.element())) {
        report("hidden", entry, found.get(places[i]), image, "is hidden or looks different");
      } else if (here.get(places[i]).isElsewhere(there.get(i)) && !theme.templates()) {
        report("order", entry, found.get(places[i]), image, "is not shown where the text has it");
      }
    }
    for (int place : theme.templates() ? List.<Integer>of() : rest) {
      findings.fault(
          wanted.contains(shown.get(place)) ? "order" : "changed",
          EpubArchive.place(entry, found.get(place)),
          path(entry, found.get(place)) + " is shown here, and not in the text");
    }
  }

  /** Reports an image that is not shown in its order. */
  private void missing(
      String entry,
      SourceLines.Shown image,
      String wanted,
      List<String> shown,
      List<Integer> rest) {
    Optional<Integer> elsewhere =
        rest.stream().filter(place -> shown.get(place).equals(wanted)).findFirst();
    boolean moved = elsewhere.isPresent();
    Optional<Integer> other = moved ? elsewhere : rest.stream().findFirst();
    other.ifPresent(rest::remove);
    findings.fault(
        moved ? "order" : other.isPresent() ? "changed" : "missing",
        new Place.InEntry(entry, 0, 0),
        Optional.of(image.location()),
        "the image "
            + image.source()
            + (moved
                ? " is not shown where the text has it"
                : other.isPresent() ? " is a different one in the file" : " is not shown"));
  }

  private void report(
      String rule, String entry, Element image, SourceLines.Shown wanted, String what) {
    findings.fault(
        rule,
        EpubArchive.place(entry, image),
        Optional.of(wanted.location()),
        "the image " + wanted.source() + " " + what);
  }
}
