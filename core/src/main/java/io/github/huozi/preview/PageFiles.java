package io.github.huozi.preview;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of the page: huozi's own, and those of pdf.js, which shows PDFs. */
final class PageFiles implements AutoCloseable {

  /** The folder of pdf.js in its artifact is followed by its version. */
  private static final String WEBJAR = "META-INF/resources/webjars/pdfjs-dist/";

  /**
   * The files that the page takes of pdf.js: two scripts, and data that old or foreign PDFs need.
   */
  private static final Pattern OF_PDF_JS =
      Pattern.compile(
          "(?:legacy/build/pdf(?:\\.worker)?\\.min\\.mjs|(?:cmaps|standard_fonts|iccs|wasm)/[\\w-]+\\.\\w+)");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "wasm", "application/wasm");

  /** Huozi's own files. The page itself has the empty name. */
  private static final Map<String, String> OWN =
      Map.of(
          "", "page.html",
          "page.css", "page.css",
          "page.mjs", "page.mjs",
          "pages.mjs", "pages.mjs",
          "book.mjs", "book.mjs",
          "lists.mjs", "lists.mjs",
          "words.mjs", "words.mjs",
          "icon.svg", "icon.svg");

  private final ZipFile jar;
  private final String folder;
  private final Map<String, byte[]> read = new ConcurrentHashMap<>();

  /**
   * @param pdfJs the jar of pdf.js
   */
  PageFiles(Path pdfJs) throws IOException {
    this.jar = new ZipFile(pdfJs.toFile());
    this.folder =
        jar.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.startsWith(WEBJAR) && name.endsWith("/legacy/build/pdf.min.mjs"))
            .findFirst()
            .map(name -> name.substring(0, name.indexOf('/', WEBJAR.length()) + 1))
            .orElseThrow(
                () ->
                    new IOException(
                        pdfJs + " has no pdf.js; delete it, so that it is fetched again"));
  }

  /** The artifact of pdf.js, {@code groupId:artifactId:version}, at the version of the build. */
  static String pdfJs() throws IOException {
    Properties pinned = new Properties();
    try (InputStream in = PageFiles.class.getResourceAsStream("pdfjs.properties")) {
      if (in != null) {
        pinned.load(in);
      }
    }
    return pinned.getProperty("coordinates", "org.webjars.npm:pdfjs-dist");
  }

  /** A file of the page; empty if there is none of this name. */
  Optional<byte[]> open(String name) throws IOException {
    byte[] known = read.get(name);
    if (known == null) {
      Optional<byte[]> found = find(name);
      if (found.isEmpty()) {
        return found;
      }
      known = found.get();
      read.put(name, known);
    }
    return Optional.of(known);
  }

  private Optional<byte[]> find(String name) throws IOException {
    String own = OWN.get(name);
    if (own != null) {
      try (InputStream in = PageFiles.class.getResourceAsStream(own)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      }
    }
    String prefix = "pdfjs/";
    if (!name.startsWith(prefix) || !OF_PDF_JS.matcher(name.substring(prefix.length())).matches()) {
      return Optional.empty();
    }
    ZipEntry entry = jar.getEntry(folder + name.substring(prefix.length()));
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = jar.getInputStream(entry)) {
      return Optional.of(in.readAllBytes());
    }
  }

  /** The media type of such a file. */
  static String type(String name) {
    String extension = name.isEmpty() ? "html" : name.substring(name.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(extension, "application/octet-stream");
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }
}
