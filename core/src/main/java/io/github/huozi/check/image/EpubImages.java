package io.github.huozi.check.image;

import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Href;
import io.github.huozi.check.Place;
import io.github.huozi.check.SourceLines;
import io.github.huozi.check.epub.EpubArchive;
import io.github.huozi.check.image.ThemeImages.HidingRules;
import io.github.huozi.image.ImageFormat;
import io.github.huozi.model.DeclaredSize;
import io.github.huozi.model.Section;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.svg.SvgFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Checks the images of an EPUB: they are, byte for byte, the author's files, or the SVG files that
 * packaging makes of them; they are in the order of the text, each at its place, and nothing hides
 * them.
 */
final class EpubImages {

  private static final String AGAIN = "; publish the file again";

  /** Attributes that do not change how an image looks, or that packaging changes. */
  private static final Set<String> IGNORED_ATTRIBUTES =
      Set.of("src", "alt", "id", "role", "title", "xmlns", "lang", "xml:lang", "epub:type");

  private final EpubArchive epub;
  private final FinishedEdition edition;
  private final SourceLines source;
  private final Findings findings;
  private final ThemeImages theme;
  private final Map<Path, String> fileDigests = new HashMap<>();
  private final Map<String, String> entryDigests = new HashMap<>();

  /** The digests of all images of the publication and its theme. */
  private final Set<String> known = new HashSet<>();

  EpubImages(EpubArchive epub, FinishedEdition edition, Findings findings) throws IOException {
    this.epub = epub;
    this.edition = edition;
    this.source = new SourceLines(edition.manuscript());
    this.findings = findings;
    this.theme = ThemeImages.read(edition.publication().folder());
  }

  void check() throws IOException {
    Optional<EpubArchive.Item> cover = cover();
    for (Path file : edition.manuscript().images().values()) {
      known.add(digest(file));
    }
    for (Path file : theme.files()) {
      known.add(digest(file));
    }
    Map<Section, List<SourceLines.Shown>> bySection = new LinkedHashMap<>();
    for (SourceLines.Shown image : source.images()) {
      bySection.computeIfAbsent(image.section(), unused -> new ArrayList<>()).add(image);
    }
    for (EpubArchive.Item document : epub.documents()) {
      if (epub.has(document.path())) {
        Optional<Section> section = source.section(document.path());
        List<SourceLines.Shown> expected =
            section.map(found -> bySection.getOrDefault(found, List.of())).orElse(List.of());
        new DocumentImages(document.path(), section, cover).compare(expected);
      }
    }
    declared(cover);
  }

  /** The digest of an entry; empty if there is no such entry. */
  private String digest(String entry) throws IOException {
    String known = entryDigests.get(entry);
    if (known == null) {
      known = epub.has(entry) ? digest(epub.bytes(entry)) : "";
      entryDigests.put(entry, known);
    }
    return known;
  }

  /** The digest of a file as packaging writes it. */
  private String digest(Path file) throws IOException {
    String known = fileDigests.get(file);
    if (known == null) {
      known = digest(packaged(file));
      fileDigests.put(file, known);
    }
    return known;
  }

  private byte[] packaged(Path file) throws IOException {
    if (!ImageFormat.isDrawing(file)) {
      return Files.readAllBytes(file);
    }
    return SvgFile.forReaders(edition.manuscript(), file, new Problems())
        .map(SvgFile::sanitized)
        .orElse(new byte[0]);
  }

  private static String digest(byte[] content) throws IOException {
    return PictureKey.digest(new ByteArrayInputStream(content));
  }

  /** Reports images of the manifest that are no images of the publication. */
  private void declared(Optional<EpubArchive.Item> cover) throws IOException {
    for (EpubArchive.Item item : epub.manifest()) {
      if (item.mediaType().startsWith("image/")
          && epub.has(item.path())
          && cover.filter(declared -> declared.path().equals(item.path())).isEmpty()
          && !known.contains(digest(item.path()))
          && edition.manuscript().images().values().stream()
              .noneMatch(file -> item.path().endsWith("/" + file.getFileName()))) {
        findings.error(
            "changed",
            new Place.InEntry(item.path(), 0, 0),
            "no file of the publication is " + item.path() + AGAIN);
      }
    }
  }

  private Optional<EpubArchive.Item> cover() throws IOException {
    List<EpubArchive.Item> items =
        epub.manifest().stream()
            .filter(declared -> declared.properties().contains("cover-image"))
            .toList();
    Optional<Path> cover = edition.publication().cover().file();
    if (cover.isEmpty() && !edition.publication().cover().isMade()) {
      return items.stream().findFirst();
    }
    if (items.isEmpty()) {
      findings.error("changed", null, "no file is declared as the cover" + AGAIN);
      return Optional.empty();
    }
    EpubArchive.Item item = items.get(0);
    Place place = new Place.InEntry(item.path(), 0, 0);
    // Packaging makes a PNG of a cover that is a drawing, and of one that huozi makes.
    if (cover.isPresent()
        && !ImageFormat.isDrawing(cover.get())
        && !digest(item.path()).equals(digest(cover.get()))) {
      findings.error(
          "changed", place, item.path() + " is not the cover that publication.yaml names" + AGAIN);
    }
    for (Element old : epub.packageDocument().select("meta[name=cover]")) {
      if (!old.attr("content").equals(item.id())) {
        findings.error(
            "changed",
            EpubArchive.place(epub.packagePath(), old),
            "e-readers of EPUB 2 are told another cover than " + item.path() + AGAIN);
      }
    }
    return Optional.of(item);
  }

  /** Compares the images of a document with those of its section. */
  private final class DocumentImages {

    private final String entry;
    private final Optional<Section> section;
    private final Optional<EpubArchive.Item> cover;
    private final Document xhtml;
    private final List<Element> found;
    private final HidingRules hiding;

    DocumentImages(String entry, Optional<Section> section, Optional<EpubArchive.Item> cover)
        throws IOException {
      this.entry = entry;
      this.section = section;
      this.cover = cover;
      this.xhtml = epub.document(entry);
      this.found = new ArrayList<>(xhtml.select("img"));
      this.hiding = found.isEmpty() ? new HidingRules("") : hiding();
    }

    private HidingRules hiding() throws IOException {
      StringBuilder sheets = new StringBuilder();
      for (Element link : xhtml.select("link[href]")) {
        String path = Href.resolve(entry, link.attr("href")).path();
        if (epub.has(path)) {
          sheets.append(new String(epub.bytes(path), StandardCharsets.UTF_8)).append('\n');
        }
      }
      xhtml.select("style").forEach(style -> sheets.append(style.wholeText()).append('\n'));
      return new HidingRules(sheets.toString());
    }

    private String path(Element image) {
      return Href.resolve(entry, image.attr("src")).path();
    }

    void compare(List<SourceLines.Shown> expected) throws IOException {
      List<String> wanted = new ArrayList<>();
      for (SourceLines.Shown image : expected) {
        Path file = edition.manuscript().images().get(image.source());
        wanted.add(file == null ? "" : digest(file));
      }
      List<String> shown = new ArrayList<>();
      for (Element image : found) {
        shown.add(digest(path(image)));
      }
      int[] places = ImageOrder.pair(wanted, shown, String::equals);
      Set<Integer> rest = new TreeSet<>();
      for (int i = 0; i < found.size(); i++) {
        rest.add(i);
      }
      for (int place : places) {
        rest.remove(place);
      }
      if (section.isPresent() && !expected.isEmpty()) {
        compareLooks(expected, places);
      }
      for (int i = 0; i < places.length; i++) {
        if (places[i] < 0) {
          missing(expected.get(i), wanted.get(i), shown, rest);
        }
      }
      for (int place : rest) {
        additional(found.get(place), shown.get(place));
      }
    }

    private void compareLooks(List<SourceLines.Shown> expected, int[] places) {
      List<ImageOrder.Context> here = ImageOrder.Context.of(xhtml.body(), found);
      List<ImageOrder.Context> there =
          ImageOrder.Context.of(
              source.content(section.orElseThrow()),
              expected.stream().map(SourceLines.Shown::element).toList());
      for (int i = 0; i < places.length; i++) {
        if (places[i] < 0) {
          continue;
        }
        SourceLines.Shown wanted = expected.get(i);
        Element image = found.get(places[i]);
        Optional<String> what = hidden(image, wanted.element());
        if (what.isPresent()) {
          report("hidden", image, wanted, what.get());
        } else if (here.get(places[i]).isElsewhere(there.get(i)) && !theme.templates()) {
          report("order", image, wanted, "is not shown where the text has it");
        }
      }
    }

    private Optional<String> hidden(Element image, Element wanted) {
      for (Attribute attribute : image.attributes()) {
        String name = attribute.getKey();
        if (!IGNORED_ATTRIBUTES.contains(name)
            && !name.startsWith("data-")
            && !attribute.getValue().equals(wanted.attr(name))
            && !(name.equals("style") && attribute.getValue().equals(DeclaredSize.style(wanted)))) {
          return Optional.of("has " + name + "=\"" + attribute.getValue() + "\", as in no source");
        }
      }
      if (image.parent() != null && image.parent().nameIs("picture")) {
        return Optional.of("gives way to another one");
      }
      if (theme.templates()) {
        return Optional.empty();
      }
      for (Element at = image.parent(); at != null; at = at.parent()) {
        if ((at.hasAttr("hidden") && wanted.closest("[hidden]") == null)
            || (at.attr("aria-hidden").equals("true") && wanted.closest("[aria-hidden]") == null)
            || (HidingRules.isHiding(at.attr("style")) && !theme.hides(wanted))) {
          return Optional.of("is inside of something that is hidden");
        }
      }
      return hiding.hides(image) && !theme.hides(wanted)
          ? Optional.of("is hidden, turned or replaced by a style sheet")
          : Optional.empty();
    }

    private void missing(
        SourceLines.Shown image, String wanted, List<String> shown, Set<Integer> rest) {
      Optional<Integer> elsewhere =
          rest.stream().filter(place -> shown.get(place).equals(wanted)).findFirst();
      if (elsewhere.isPresent()) {
        rest.remove(elsewhere.get());
        report("order", found.get(elsewhere.get()), image, "is not shown where the text has it");
        return;
      }
      Optional<Integer> other =
          rest.stream().filter(place -> !isKnown(shown.get(place))).findFirst();
      if (other.isEmpty()) {
        other = rest.stream().findFirst();
      }
      if (other.isPresent()) {
        rest.remove(other.get());
        String path = path(found.get(other.get()));
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

    private boolean isKnown(String digest) {
      return known.contains(digest);
    }

    private void additional(Element image, String digest) throws IOException {
      boolean ofCover =
          cover.isPresent()
              && (path(image).equals(cover.get().path())
                  || digest.equals(digest(cover.get().path())));
      if (image.attr("role").equals("doc-cover") && cover.isPresent()) {
        if (!ofCover) {
          findings.error(
              "changed",
              EpubArchive.place(entry, image),
              "the page of the cover shows another picture" + AGAIN);
        }
      } else if (!known.contains(digest) && !ofCover) {
        findings.error(
            "changed",
            EpubArchive.place(entry, image),
            "no file of the publication is " + path(image) + AGAIN);
      } else if (section.isPresent() && !theme.templates() && !isOfTheme(digest)) {
        findings.error(
            "order",
            EpubArchive.place(entry, image),
            path(image) + " is shown more often than in the text" + AGAIN);
      }
    }

    private boolean isOfTheme(String digest) throws IOException {
      for (Path file : theme.files()) {
        if (digest(file).equals(digest)) {
          return true;
        }
      }
      return false;
    }

    private void report(String rule, Element image, SourceLines.Shown wanted, String what) {
      Optional<SourceLocation> location = Optional.of(wanted.location());
      findings.error(
          rule,
          EpubArchive.place(entry, image),
          location,
          "the image " + wanted.source() + " " + what + AGAIN);
    }
  }
}
