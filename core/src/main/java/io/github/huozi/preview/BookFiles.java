package io.github.huozi.preview;

import io.github.huozi.query.Queries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The files of an EPUB in memory, as a reading system finds them: by its package document.
 *
 * @param files by their paths from the root of the EPUB
 * @param types for each path its media type
 * @param spine the paths of the documents, in reading order
 */
record BookFiles(Map<String, byte[]> files, Map<String, String> types, List<String> spine) {

  BookFiles {
    files = Map.copyOf(files);
    types = Map.copyOf(types);
    spine = List.copyOf(spine);
  }

  /** The files of an EPUB that huozi has just made. */
  static BookFiles of(byte[] epub) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(epub), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    String packagePath =
        xml(files, "META-INF/container.xml").expectFirst("rootfile").attr("full-path");
    String folder = packagePath.substring(0, packagePath.lastIndexOf('/') + 1);
    Document opf = xml(files, packagePath);
    Map<String, String> types = new HashMap<>();
    Map<String, String> paths = new LinkedHashMap<>();
    for (Element item : Queries.select(opf, "manifest > item")) {
      String path = folder + item.attr("href");
      types.put(path, item.attr("media-type"));
      paths.put(item.attr("id"), path);
    }
    List<String> spine = new ArrayList<>();
    for (Element reference : Queries.select(opf, "spine > itemref")) {
      Optional.ofNullable(paths.get(reference.attr("idref"))).ifPresent(spine::add);
    }
    return new BookFiles(files, types, spine);
  }

  private static Document xml(Map<String, byte[]> files, String path) throws IOException {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new IOException("the EPUB has no " + path);
    }
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
  }

  /** A file; empty if there is none at the path. */
  Optional<byte[]> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** The media type of a file; empty if the package document does not list it. */
  Optional<String> type(String path) {
    return Optional.ofNullable(types.get(path));
  }
}
