package io.github.huozi.check.epub;

import io.github.huozi.check.Findings;
import io.github.huozi.check.Href;
import io.github.huozi.check.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks the archive of an EPUB (EPUB 3.3 §4): every entry can be read, the media type comes first,
 * and the archive has the files that the package declares and no others.
 */
public final class EpubIntegrity {

  private static final String AGAIN = "; publish the file again";

  /** Name and content of the first entry, adjacent in the file since it is not compressed. */
  private static final String MIMETYPE = "mimetypeapplication/epub+zip";

  private static final Pattern XML =
      Pattern.compile("(?i).*\\.(?:xhtml|html?|xml|opf|ncx|svg|smil|pls)");

  /**
   * An archive may unpack to this many times its size. Images are compressed already, and text
   * compresses less.
   */
  private static final int MAX_RATIO = 20;

  /** An archive may unpack to this many bytes more, whatever its size. */
  private static final long SLACK = 256L << 20;

  private static final int MAX_NAME_LENGTH = 65_535;

  private static final int NAME_OFFSET = 30;
  private static final int METHOD_OFFSET = 8;

  private EpubIntegrity() {}

  /**
   * Reports what is wrong with an archive.
   *
   * @throws IOException if the archive cannot be read at all
   */
  public static void check(Path file, Findings findings) throws IOException {
    List<ZipArchive.Entry> entries = ZipArchive.entries(file);
    unpack(file, entries);
    names(entries, findings);
    mediaType(file, findings);
    EpubArchive epub = EpubArchive.read(file);
    Set<String> declared = new HashSet<>();
    for (EpubArchive.Item item : epub.manifest()) {
      declared.add(item.path());
      if (Href.scheme(item.element().attr("href")).isPresent()) {
        continue;
      }
      if (!epub.has(item.path())) {
        Place place = EpubArchive.place(epub.packagePath(), item.element());
        findings.error("entry", place, "the archive has no " + item.path() + AGAIN);
      } else if (epub.size(item.path()) == 0) {
        findings.error(
            "entry", new Place.InEntry(item.path(), 0, 0), item.path() + " is empty" + AGAIN);
      }
    }
    entities(epub, findings);
    for (String name : epub.names()) {
      boolean known =
          name.equals("mimetype")
              || name.startsWith("META-INF/")
              || name.equals(epub.packagePath())
              || declared.contains(name);
      if (!known) {
        findings.warning(
            "undeclared",
            new Place.InEntry(name, 0, 0),
            Optional.empty(),
            "the package does not declare " + name + "; take it out of the archive");
      }
    }
  }

  /**
   * Checks the names of the entries (EPUB 3.3 §4.2.3): each is a path below the archive's root, and
   * no two are equal on a file system that ignores case.
   */
  private static void names(List<ZipArchive.Entry> entries, Findings findings) {
    Map<String, String> known = new HashMap<>();
    for (ZipArchive.Entry entry : entries) {
      String name = entry.name();
      if (!isValidName(name)) {
        reportName(findings, name, "is not a valid file name in an archive");
      }
      String folded =
          Normalizer.normalize(name, Normalizer.Form.NFC)
              .toUpperCase(Locale.ROOT)
              .toLowerCase(Locale.ROOT);
      String other = known.put(folded, name);
      if (other != null) {
        reportName(
            findings,
            name,
            other.equals(name)
                ? "is there twice"
                : "and " + other + " are one name where capitals do not count");
      }
    }
  }

  private static boolean isValidName(String name) {
    if (name.isEmpty()
        || name.length() > MAX_NAME_LENGTH
        || name.startsWith("/")
        || name.chars().anyMatch(c -> c < ' ' || c == 0x7F || "\\:*?\"<>|".indexOf(c) >= 0)) {
      return false;
    }
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    for (String step : path.split("/", -1)) {
      if (step.isEmpty() || step.equals(".") || step.equals("..")) {
        return false;
      }
    }
    return true;
  }

  private static void reportName(Findings findings, String name, String what) {
    findings.error(
        "name", new Place.InEntry(name, 0, 0), name + " " + what + "; publish the file again");
  }

  /** Entities may grow without bounds when a document is parsed, and an EPUB needs none. */
  private static void entities(EpubArchive epub, Findings findings) throws IOException {
    for (String name : epub.names()) {
      if (XML.matcher(name).matches()
          && new String(epub.bytes(name), StandardCharsets.ISO_8859_1).contains("<!ENTITY")) {
        findings.error(
            "entity", new Place.InEntry(name, 0, 0), name + " declares entities" + AGAIN);
      }
    }
  }

  /** Reads every entry to its end and compares checksums. */
  private static void unpack(Path file, List<ZipArchive.Entry> entries) throws IOException {
    long limit = SLACK + MAX_RATIO * Files.size(file);
    long total = 0;
    for (ZipArchive.Entry entry : entries) {
      ZipContents.refuseTooLarge(entry);
      total += entry.uncompressedSize();
    }
    if (total > limit) {
      throw new IOException("it is " + (total >> 20) + " MB large when it is unpacked");
    }
    for (ZipArchive.Entry entry : entries) {
      ZipContents.unpack(file, entry, OutputStream.nullOutputStream());
    }
  }

  private static void mediaType(Path file, Findings findings) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(NAME_OFFSET + MIMETYPE.length());
    }
    String begins = new String(start, StandardCharsets.ISO_8859_1);
    boolean stored = start.length > METHOD_OFFSET && start[METHOD_OFFSET] == 0;
    if (!stored || !begins.endsWith(MIMETYPE)) {
      findings.error(
          "media-type",
          null,
          "the archive does not begin with its media type, uncompressed" + AGAIN);
    }
  }
}
