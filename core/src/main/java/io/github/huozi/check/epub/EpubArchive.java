package io.github.huozi.check.epub;

import io.github.huozi.check.Href;
import io.github.huozi.check.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** An EPUB whose package document is parsed; its other entries are unpacked on demand. */
public final class EpubArchive {

  static final String CONTAINER = "META-INF/container.xml";

  private static final String XHTML = "application/xhtml+xml";

  private final Path file;
  private final Map<String, ZipArchive.Entry> entries;
  private final String packagePath;
  private final Document packageDocument;
  private final Map<String, Document> parsed = new HashMap<>();

  private EpubArchive(Path file, Map<String, ZipArchive.Entry> entries) throws IOException {
    this.file = file;
    this.entries = entries;
    Element rootfile = parse(bytes(CONTAINER)).selectFirst("rootfile[full-path]");
    if (rootfile == null) {
      throw new IOException(CONTAINER + " names no package document");
    }
    packagePath = rootfile.attr("full-path");
    packageDocument = parse(bytes(packagePath));
  }

  /**
   * Reads an archive's directory and its package document.
   *
   * @throws IOException if the file is no intact ZIP archive, or has no package document
   */
  public static EpubArchive read(Path file) throws IOException {
    Map<String, ZipArchive.Entry> entries = new LinkedHashMap<>();
    for (ZipArchive.Entry entry : ZipArchive.entries(file)) {
      if (!entry.isFolder()) {
        entries.put(entry.name(), entry);
      }
    }
    return new EpubArchive(file, entries);
  }

  /** The names of all entries, in the archive's order. */
  Set<String> names() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /** Whether the archive has an entry. */
  public boolean has(String name) {
    return entries.containsKey(name);
  }

  /**
   * The content of an entry.
   *
   * @throws IOException if there is no such entry, or it is damaged
   */
  public byte[] bytes(String name) throws IOException {
    ZipArchive.Entry entry = entries.get(name);
    if (entry == null) {
      throw new IOException("there is no " + name);
    }
    return ZipContents.read(file, entry);
  }

  /** The uncompressed size of an entry, which must exist. */
  long size(String name) {
    return Objects.requireNonNull(entries.get(name)).uncompressedSize();
  }

  /** The path of the package document. */
  public String packagePath() {
    return packagePath;
  }

  /** The package document; its elements know their lines. */
  public Document packageDocument() {
    return packageDocument;
  }

  /** The items of the manifest, in its order. */
  public List<Item> manifest() {
    List<Item> items = new ArrayList<>();
    for (Element item : packageDocument.select("manifest > item")) {
      items.add(
          new Item(
              item.id(),
              Href.resolve(packagePath, item.attr("href")).path(),
              item.attr("media-type"),
              List.of(item.attr("properties").strip().split("\\s+", -1)),
              item));
    }
    return items;
  }

  /** The XHTML documents of the manifest: those of the spine in reading order, then the others. */
  public List<Item> documents() {
    List<Item> documents = new ArrayList<>();
    List<Item> items = manifest();
    for (Element reference : packageDocument.select("spine > itemref")) {
      items.stream()
          .filter(item -> item.id().equals(reference.attr("idref")) && item.isXhtml())
          .forEach(documents::add);
    }
    items.stream()
        .filter(item -> item.isXhtml() && !documents.contains(item))
        .forEach(documents::add);
    return documents;
  }

  /** The navigation document. */
  Optional<Item> navigation() {
    return manifest().stream().filter(item -> item.properties().contains("nav")).findFirst();
  }

  /** An entry parsed as XML; its elements know their lines. */
  public Document document(String name) throws IOException {
    Document document = parsed.get(name);
    if (document == null) {
      document = parse(bytes(name));
      parsed.put(name, document);
    }
    return document;
  }

  /** The place of an element in an entry. */
  public static Place place(String entry, Element element) {
    return new Place.InEntry(
        entry,
        Math.max(0, element.sourceRange().start().lineNumber()),
        Math.max(0, element.sourceRange().start().columnNumber()));
  }

  private static Document parse(byte[] bytes) {
    Parser parser = Parser.xmlParser().setTrackPosition(true);
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", parser);
  }

  /**
   * An item of the manifest.
   *
   * @param path the file's path in the archive
   * @param element the {@code <item>}
   */
  public record Item(
      String id, String path, String mediaType, List<String> properties, Element element) {

    public Item {
      properties = List.copyOf(properties);
    }

    boolean isXhtml() {
      return mediaType.equals(XHTML);
    }
  }
}
