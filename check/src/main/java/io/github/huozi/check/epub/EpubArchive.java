package io.github.huozi.check.epub;

import io.github.huozi.check.HidingStyles;
import io.github.huozi.check.Href;
import io.github.huozi.check.Place;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** An EPUB whose package document is parsed; its other entries are unpacked on demand. */
public final class EpubArchive {

  static final String CONTAINER = "META-INF/container.xml";

  /** The largest entry that is read, in bytes. */
  private static final int MAX_SIZE = 64 << 20;

  /** The most elements inside one another; published documents have far fewer. */
  private static final int MAX_DEPTH = 1000;

  private static final String XHTML = "application/xhtml+xml";

  private final Path file;
  private final Set<String> names = new LinkedHashSet<>();
  private final String packagePath;
  private final Document packageDocument;
  private final Map<String, Document> parsed = new HashMap<>();

  private EpubArchive(Path file) throws IOException {
    this.file = file;
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      zip.stream()
          .filter(entry -> !entry.isDirectory())
          .forEach(entry -> names.add(entry.getName()));
    }
    Element rootfile = parse(CONTAINER, bytes(CONTAINER)).selectFirst("rootfile[full-path]");
    if (rootfile == null) {
      throw new IOException(CONTAINER + " does not name a package document");
    }
    packagePath = rootfile.attr("full-path");
    packageDocument = parse(packagePath, bytes(packagePath));
  }

  /**
   * Reads an archive's directory and its package document.
   *
   * @throws IOException if the file is no ZIP archive, or has no package document
   */
  public static EpubArchive read(Path file) throws IOException {
    return new EpubArchive(file);
  }

  /**
   * Reads an archive from its first byte to its last.
   *
   * @throws IOException if an entry is damaged or larger than {@link #MAX_SIZE}, a document is
   *     nested deeper than {@link #MAX_DEPTH}, or there is no package document
   */
  public static void test(Path file) throws IOException {
    EpubArchive epub = read(file);
    for (Item item : epub.manifest()) {
      if (item.mediaType().endsWith("xml") && epub.has(item.path())) {
        refuseDepth(item.path(), new String(epub.bytes(item.path()), StandardCharsets.UTF_8));
      }
    }
    try (ZipInputStream zip =
        new ZipInputStream(
            new BufferedInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        long size = 0;
        byte[] buffer = new byte[1 << 15];
        for (int count = zip.read(buffer); count > 0; count = zip.read(buffer)) {
          size += count;
          refuse(entry.getName(), size);
        }
      }
    }
  }

  private static void refuse(String name, long size) throws IOException {
    if (size > MAX_SIZE) {
      throw new IOException(name + " is larger than " + (MAX_SIZE >> 20) + " MB");
    }
  }

  /** Counts elements without reading them: a reader of trees might not come to an end. */
  private static void refuseDepth(String name, String xml) throws IOException {
    int depth = 0;
    for (int at = xml.indexOf('<'); at >= 0 && at + 1 < xml.length(); ) {
      int end = end(xml, at);
      char next = xml.charAt(at + 1);
      if (next == '/') {
        depth--;
      } else if (next != '!' && next != '?' && xml.charAt(end - 1) != '/') {
        depth++;
      }
      if (depth > MAX_DEPTH) {
        throw new IOException(
            name + " has elements nested more than " + MAX_DEPTH + " levels deep");
      }
      at = xml.indexOf('<', end);
    }
  }

  /** The end of the tag, the comment or the like that begins at a place. */
  private static int end(String xml, int at) {
    String mark =
        xml.startsWith("<!--", at) ? "-->" : xml.startsWith("<![CDATA[", at) ? "]]>" : ">";
    int end = xml.indexOf(mark, at);
    return end < 0 ? xml.length() - 1 : end;
  }

  /** Tells whether the archive has an entry. */
  public boolean has(String name) {
    return names.contains(name);
  }

  /**
   * The content of an entry.
   *
   * @throws IOException if there is no such entry, or it is damaged
   */
  public byte[] bytes(String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        throw new IOException("there is no " + name);
      }
      try (InputStream in = zip.getInputStream(entry)) {
        byte[] bytes = in.readNBytes(MAX_SIZE + 1);
        refuse(name, bytes.length);
        return bytes;
      }
    }
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
      document = parse(name, bytes(name));
      parsed.put(name, document);
    }
    return document;
  }

  /** The rules of the style sheets of a document that hide something. */
  public HidingStyles styles(String entry) throws IOException {
    StringBuilder css = new StringBuilder();
    for (Element link : document(entry).select("link[rel=stylesheet][href]")) {
      String sheet = Href.resolve(entry, link.attr("href")).path();
      css.append(has(sheet) ? new String(bytes(sheet), StandardCharsets.UTF_8) : "").append('\n');
    }
    document(entry).select("style").forEach(style -> css.append(style.data()).append('\n'));
    return new HidingStyles(css.toString(), false);
  }

  /** The place of an element in an entry. */
  public static Place place(String entry, Element element) {
    return new Place.InEntry(
        entry,
        Math.max(0, element.sourceRange().start().lineNumber()),
        Math.max(0, element.sourceRange().start().columnNumber()));
  }

  private static Document parse(String name, byte[] bytes) throws IOException {
    String xml = new String(bytes, StandardCharsets.UTF_8);
    refuseDepth(name, xml);
    Parser parser = Parser.xmlParser().setTrackPosition(true);
    return Jsoup.parse(xml, "", parser);
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
