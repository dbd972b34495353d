package io.github.huozi.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.huozi.problem.FrontEnd;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves the page, and what it shows, to browsers on this machine. Nothing is read from a path of a
 * request: files of the page have fixed names, and everything else is in memory.
 */
final class PreviewServer implements AutoCloseable {

  private static final Pattern NUMBERED = Pattern.compile("(pdf|lines|book)/(\\d{1,9})(/.*)?");

  /** The index of a line of the PDF; or a section of the book, and the line of a block there. */
  private static final Pattern QUERY =
      Pattern.compile("line=(\\d{1,9})|section=([^&]{1,1000})&at=(\\d{1,9})");

  /** The longest form that is read, in bytes. */
  private static final int LONGEST_FORM = 2_000;

  /** The policy for what the page may do: nothing that does not come from this server. */
  private static final String OF_PAGE =
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src"
          + " 'self'; img-src 'self' blob: data:; font-src 'self' data:; connect-src 'self';"
          + " frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** The policy for what a document of an EPUB may do: show its own files. No script runs. */
  private static final String OF_BOOK =
      "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self';"
          + " media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self';"
          + " sandbox allow-same-origin";

  /** The seconds that a request may take to come in, after which its connection is closed. */
  private static final int MOST_SECONDS = 3;

  /**
   * The requests that are served at a time, an open page among them. Others wait; those that do not
   * come in are closed meanwhile.
   */
  private static final int MOST_THREADS = 64;

  private final HttpServer server;
  private final ExecutorService threads;
  private final RequestGuard guard;
  private final PageFiles files;
  private final PreviewState state;
  private final Consumer<PreviewChoice> choose;

  private PreviewServer(
      HttpServer server, PageFiles files, PreviewState state, Consumer<PreviewChoice> choose) {
    this.server = server;
    this.guard = new RequestGuard(server.getAddress().getPort());
    this.files = files;
    this.state = state;
    this.choose = choose;
    this.threads = threads();
  }

  private static ExecutorService threads() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            MOST_THREADS,
            MOST_THREADS,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "huozi preview");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /**
   * Begins to serve.
   *
   * @param port 0 for one that is free
   * @param choose is called with what the reader chooses
   * @throws IOException if the port is in use
   */
  static PreviewServer start(
      int port, PageFiles files, PreviewState state, Consumer<PreviewChoice> choose)
      throws IOException {
    // Else the server holds small answers back for 40 ms.
    set("sun.net.httpserver.nodelay", "true");
    set("sun.net.httpserver.maxReqTime", String.valueOf(MOST_SECONDS));
    HttpServer http;
    try {
      http =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
    } catch (BindException e) {
      throw new IOException(
          "the port "
              + port
              + " cannot be used ("
              + e.getMessage()
              + "); choose another one, or none, with "
              + FrontEnd.current().argument("huozi.port", ""),
          e);
    }
    PreviewServer server = new PreviewServer(http, files, state, choose);
    http.createContext("/", server::handle);
    http.setExecutor(server.threads);
    http.start();
    return server;
  }

  /** Sets a property of the JDK's server, which reads it once, unless somebody has set it. */
  private static void set(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /** The address of the page, with its secret. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + guard.token() + "/";
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers sent = exchange.getRequestHeaders();
      protect(exchange.getResponseHeaders());
      Optional<String> path =
          guard.admit(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getRawPath(),
              name -> sent.getOrDefault(name, List.of()));
      if (path.isEmpty()) {
        send(exchange, 403, "text/plain", text("This address is not open to you.\n"));
      } else if (exchange.getRequestMethod().equals("POST")) {
        take(exchange, path.get());
      } else {
        answer(exchange, path.get());
      }
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
  }

  private static void protect(Headers headers) {
    headers.set("Cache-Control", "no-store");
    headers.set("Content-Security-Policy", OF_PAGE);
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Content-Type-Options", "nosniff");
  }

  private void take(HttpExchange exchange, String path) throws IOException {
    if (!path.equals("choose")) {
      missing(exchange);
      return;
    }
    choose.accept(PreviewChoice.of(exchange.getRequestBody().readNBytes(LONGEST_FORM)));
    send(exchange, 200, "text/plain", text("Chosen.\n"));
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    Matcher numbered = NUMBERED.matcher(path);
    if (path.equals("events")) {
      state.events().serve(exchange);
    } else if (path.equals("source")) {
      source(exchange);
    } else if (numbered.matches()) {
      shown(exchange, numbered);
    } else {
      Optional<byte[]> file = files.open(path);
      if (file.isPresent()) {
        send(exchange, 200, PageFiles.type(path), file.get());
      } else {
        missing(exchange);
      }
    }
  }

  private void source(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    Matcher line = QUERY.matcher(query == null ? "" : query);
    Optional<String> json = line.matches() ? source(line) : Optional.empty();
    if (json.isPresent()) {
      send(exchange, 200, "application/json", json.get().getBytes(StandardCharsets.UTF_8));
    } else {
      missing(exchange);
    }
  }

  private Optional<String> source(Matcher asked) {
    return asked.group(1) != null
        ? state.source(Integer.parseInt(asked.group(1)))
        : state.source(PreviewChoice.decoded(asked.group(2)), Integer.parseInt(asked.group(3)));
  }

  private void shown(HttpExchange exchange, Matcher path) throws IOException {
    int number = Integer.parseInt(path.group(2));
    String rest = path.group(3) == null ? "" : path.group(3);
    if (path.group(1).equals("book")) {
      book(exchange, number, rest);
      return;
    }
    boolean isPdf = path.group(1).equals("pdf");
    // The browser gives a PDF that is saved the name at the end of its address.
    Optional<byte[]> bytes = isPdf ? state.pdf(number) : state.lines(number);
    if (isPdf) {
      // Nothing in it can be active, and viewers of browsers need more than the page.
      exchange.getResponseHeaders().set("Content-Security-Policy", "frame-ancestors 'none'");
    }
    if (bytes.isPresent()) {
      send(exchange, 200, isPdf ? "application/pdf" : "application/json", bytes.get());
    } else {
      missing(exchange);
    }
  }

  private void book(HttpExchange exchange, int number, String path) throws IOException {
    Optional<BookFiles> book = state.book(number);
    // A path may have characters that are not ASCII: getPath decodes them.
    String decoded = exchange.getRequestURI().getPath();
    String name = path.isEmpty() ? "" : decoded.substring(decoded.indexOf("/book/" + number + "/"));
    String entry = name.replaceFirst("^/book/\\d+/", "");
    Optional<byte[]> bytes = book.flatMap(all -> all.file(entry));
    Optional<String> type = book.flatMap(all -> all.type(entry));
    if (bytes.isEmpty() || type.isEmpty()) {
      missing(exchange);
      return;
    }
    exchange.getResponseHeaders().set("Content-Security-Policy", OF_BOOK);
    boolean isText = type.get().endsWith("xml") || type.get().startsWith("text/");
    send(exchange, 200, isText ? type.get() + "; charset=utf-8" : type.get(), bytes.get());
  }

  private static byte[] text(String line) {
    return line.getBytes(StandardCharsets.US_ASCII);
  }

  private static void missing(HttpExchange exchange) throws IOException {
    send(exchange, 404, "text/plain", text("There is no such file.\n"));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    state.events().close();
    server.stop(0);
    threads.shutdownNow();
  }
}
