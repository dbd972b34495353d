package io.github.huozi.published;

import io.github.huozi.epub.EpubcheckReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** What lies in an EPUB. */
public final class EpubFile {

  private final byte[] bytes;
  private final Map<String, String> entries = new LinkedHashMap<>();

  private EpubFile(byte[] bytes) throws IOException {
    this.bytes = bytes;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  public static EpubFile read(Path file) throws IOException {
    return new EpubFile(Files.readAllBytes(file));
  }

  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /** A file as it is, under its name below {@code EPUB/}. */
  public String source(String name) {
    String source = entries.get("EPUB/" + name);
    if (source == null) {
      throw new IllegalArgumentException("no " + name + " among " + names());
    }
    return source;
  }

  /** The text of the package's element of a name ({@code dc:title}); empty if there is none. */
  public String metadata(String name) {
    return Jsoup.parse(source("package.opf"), Parser.xmlParser())
        .getElementsByTag(name)
        .eachText()
        .stream()
        .findFirst()
        .orElse("");
  }

  /** The text of a document, a space for each run of white space. */
  public String words(String name) {
    return Jsoup.parse(source(name)).body().text();
  }

  /** All that EPUBCheck says, usage notes included. */
  public List<String> complaints() {
    return EpubcheckReport.messages(bytes);
  }
}
