package io.github.huozi.reader;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The reading system's page, its scripts and the books, for this machine only. */
final class Site implements AutoCloseable {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "epub", "application/epub+zip");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final EpubJs epubJs;
  private final Path books;

  /**
   * @param books the folder with the EPUBs
   */
  Site(EpubJs epubJs, Path books) throws IOException {
    this.epubJs = epubJs;
    this.books = books;
    // The JDK reads it once; a preview in the same process needs it.
    System.setProperty("sun.net.httpserver.maxReqTime", "3");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Where the page is. */
  URI page() {
    return URI.create(
        "http://"
            + server.getAddress().getAddress().getHostAddress()
            + ":"
            + server.getAddress().getPort()
            + "/index.html");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Optional<byte[]> content = content(path);
      if (content.isEmpty()) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String extension = path.substring(path.lastIndexOf('.') + 1);
      exchange
          .getResponseHeaders()
          .set("Content-Type", TYPES.getOrDefault(extension, "text/plain"));
      exchange.sendResponseHeaders(200, content.get().length);
      exchange.getResponseBody().write(content.get());
    }
  }

  private Optional<byte[]> content(String path) throws IOException {
    return switch (path) {
      case "/index.html", "/reader.js" -> Optional.of(resource(path));
      case "/lib/epub.min.js" -> Optional.of(Files.readAllBytes(epubJs.epub()));
      case "/lib/jszip.min.js" -> Optional.of(Files.readAllBytes(epubJs.zip()));
      default -> {
        Path book = books.resolve(path.substring(path.lastIndexOf('/') + 1));
        yield path.startsWith("/books/") && Files.isRegularFile(book)
            ? Optional.of(Files.readAllBytes(book))
            : Optional.empty();
      }
    };
  }

  private static byte[] resource(String path) throws IOException {
    try (InputStream in = Site.class.getResourceAsStream("/reader" + path)) {
      if (in == null) {
        throw new IOException("no test resource reader" + path);
      }
      return in.readAllBytes();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
