package io.github.huozi.check;

import io.github.huozi.image.ImageFormat;
import io.github.huozi.model.Section;
import io.github.huozi.problem.Problems;
import io.github.huozi.svg.SvgFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The images of an EPUB: byte by byte those of the author's files; drawings as they are packed for
 * e-readers.
 */
final class EpubImages {

  private static final String AGAIN = "; publish the file again";

  private final EpubArchive epub;
  private final FinishedEdition edition;
  private final SourceLines source;
  private final Findings findings;
  private final Map<String, byte[]> sources = new HashMap<>();

  EpubImages(EpubArchive epub, FinishedEdition edition, Findings findings) {
    this.epub = epub;
    this.edition = edition;
    this.source = new SourceLines(edition.manuscript());
    this.findings = findings;
  }

  void check() throws IOException {
    cover();
    Map<Section, List<SourceLines.Shown>> bySection = new LinkedHashMap<>();
    for (SourceLines.Shown image : source.images()) {
      bySection.computeIfAbsent(image.section(), unused -> new ArrayList<>()).add(image);
    }
    for (EpubArchive.Item document : epub.documents()) {
      Optional<Section> section = source.section(document.path());
      if (section.isPresent() && bySection.containsKey(section.get())) {
        compare(document.path(), bySection.get(section.get()));
      }
    }
  }

  /**
   * Pairs the images of a document with those of its section in their order. A template may show
   * images of its own among them.
   */
  private void compare(String entry, List<SourceLines.Shown> expected) throws IOException {
    List<Element> found = new ArrayList<>(epub.document(entry).select("img[src]"));
    List<SourceLines.Shown> unpaired = new ArrayList<>();
    for (SourceLines.Shown image : expected) {
      Optional<Element> same = firstOf(found, entry, image);
      same.ifPresentOrElse(found::remove, () -> unpaired.add(image));
    }
    for (SourceLines.Shown image : unpaired) {
      Optional<Element> other = found.isEmpty() ? Optional.empty() : Optional.of(found.remove(0));
      String path = other.map(shown -> Href.resolve(entry, shown.attr("src")).path()).orElse("");
      if (other.isPresent()) {
        findings.error(
            "changed",
            new Place.InEntry(path, 0, 0),
            Optional.of(image.location()),
            path + " is not the image " + image.source() + AGAIN);
      } else {
        findings.error(
            "missing",
            new Place.InEntry(entry, 0, 0),
            Optional.of(image.location()),
            "the image " + image.source() + " is not shown" + AGAIN);
      }
    }
  }

  private Optional<Element> firstOf(List<Element> found, String entry, SourceLines.Shown image)
      throws IOException {
    byte[] wanted = bytes(image.source());
    for (Element shown : found) {
      String path = Href.resolve(entry, shown.attr("src")).path();
      if (epub.has(path) && Arrays.equals(epub.bytes(path), wanted)) {
        return Optional.of(shown);
      }
    }
    return Optional.empty();
  }

  private byte[] bytes(String name) throws IOException {
    byte[] known = sources.get(name);
    if (known == null) {
      Path file = edition.manuscript().images().get(name);
      known = file == null ? new byte[0] : packed(file);
      sources.put(name, known);
    }
    return known;
  }

  private static byte[] packed(Path file) throws IOException {
    if (!ImageFormat.isDrawing(file)) {
      return Files.readAllBytes(file);
    }
    return SvgFile.readForReaders(file, new Problems()).map(SvgFile::tame).orElse(new byte[0]);
  }

  private void cover() throws IOException {
    Optional<Path> cover = edition.publication().cover().file();
    if (cover.isEmpty()) {
      return;
    }
    Optional<EpubArchive.Item> item =
        epub.manifest().stream()
            .filter(declared -> declared.properties().contains("cover-image"))
            .findFirst();
    if (item.isEmpty()) {
      findings.error("cover", null, "no file is declared as the cover" + AGAIN);
    } else if (!ImageFormat.isDrawing(cover.get()) // that is a PNG in the EPUB
        && !Arrays.equals(epub.bytes(item.get().path()), Files.readAllBytes(cover.get()))) {
      findings.error(
          "changed",
          new Place.InEntry(item.get().path(), 0, 0),
          item.get().path() + " is not the cover that publication.yaml names" + AGAIN);
    }
  }
}
