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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An EPUB's archive (EPUB 3.3 §4): its media type first, and all that the package declares. */
public final class EpubIntegrity {

  private static final String AGAIN = "; publish the file again";

  /** The file's beginning: the name and the content of a first entry that is stored. */
  private static final String BEGINNING = "mimetypeapplication/epub+zip";

  private static final Pattern XML =
      Pattern.compile("(?i).*\\.(?:xhtml|html?|xml|opf|ncx|svg|smil|pls)");

  /** Images are packed already, and texts are not larger than so many times what they take. */
  private static final int MOST_RATIO = 20;

  /** An archive of any size may unpack to this many bytes. */
  private static final long SLACK = 256L << 20;

  private static final int NAME_OFFSET = 30;
  private static final int METHOD_OFFSET = 8;

  private EpubIntegrity() {}

  public static void check(Path file, Findings findings) throws IOException {
    List<ZipArchive.Entry> entries = ZipArchive.entries(file);
    unpack(file, entries);
    EntryNames.check(entries, findings);
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

  /** Those of a document grow without bounds when it is read; an EPUB has no use for them. */
  private static void entities(EpubArchive epub, Findings findings) throws IOException {
    for (String name : epub.names()) {
      if (XML.matcher(name).matches()
          && new String(epub.bytes(name), StandardCharsets.ISO_8859_1).contains("<!ENTITY")) {
        findings.error(
            "entity", new Place.InEntry(name, 0, 0), name + " declares entities" + AGAIN);
      }
    }
  }

  /** Reads every entry to its end, and compares checksums. */
  private static void unpack(Path file, List<ZipArchive.Entry> entries) throws IOException {
    long bearable = SLACK + MOST_RATIO * Files.size(file);
    long whole = 0;
    for (ZipArchive.Entry entry : entries) {
      ZipContents.refuseTooLarge(entry);
      whole += entry.unpacked();
    }
    if (whole > bearable) {
      throw new IOException("it is " + (whole >> 20) + " MB large when it is unpacked");
    }
    for (ZipArchive.Entry entry : entries) {
      ZipContents.unpack(file, entry, OutputStream.nullOutputStream());
    }
  }

  private static void mediaType(Path file, Findings findings) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(NAME_OFFSET + BEGINNING.length());
    }
    String begins = new String(start, StandardCharsets.ISO_8859_1);
    boolean stored = start.length > METHOD_OFFSET && start[METHOD_OFFSET] == 0;
    if (!stored || !begins.endsWith(BEGINNING)) {
      findings.error(
          "media-type",
          null,
          "the archive does not begin with its media type, uncompressed" + AGAIN);
    }
  }
}
