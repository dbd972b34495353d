package io.github.huozi.cache;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** A server for Bazel's cache protocol in this process, which may misbehave. */
final class TestServer implements AutoCloseable {

  static {
    // Otherwise every answer waits 40 ms for the client's acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  /** The entries by their paths. */
  final Map<String, byte[]> entries = new ConcurrentSkipListMap<>();

  final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  /** The value of the last header Authorization. */
  Optional<String> authorization = Optional.empty();

  /** What is done instead of what a server should do, if it does anything. */
  Misbehaviour misbehaviour = exchange -> false;

  /** Does something else. */
  @FunctionalInterface
  interface Misbehaviour {

    /** Whether the exchange has been answered. */
    boolean answers(HttpExchange exchange) throws IOException;

    /** Answers every request of a method with a status. */
    static Misbehaviour status(String method, int status) {
      return exchange -> {
        if (!exchange.getRequestMethod().equals(method)) {
          return false;
        }
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, -1);
        return true;
      };
    }
  }

  TestServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/cache";
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().replaceFirst("^/cache/", "");
      requests.add(exchange.getRequestMethod() + " " + path.replaceAll("/.*", ""));
      authorization = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
      if (misbehaviour.answers(exchange)) {
        return;
      }
      byte[] known = entries.get(path);
      switch (exchange.getRequestMethod()) {
        case "PUT" -> {
          entries.put(path, exchange.getRequestBody().readAllBytes());
          exchange.sendResponseHeaders(201, -1);
        }
        case "GET" -> {
          if (known == null) {
            exchange.sendResponseHeaders(404, -1);
          } else {
            send(exchange, known);
          }
        }
        case "HEAD" -> exchange.sendResponseHeaders(known == null ? 404 : 200, -1);
        default -> exchange.sendResponseHeaders(405, -1);
      }
    }
  }

  static void send(HttpExchange exchange, byte[] body) throws IOException {
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** Changes entries of a kind. */
  void replace(String kind, UnaryOperator<byte[]> change) {
    new TreeMap<>(entries)
        .forEach(
            (path, bytes) -> {
              if (path.startsWith(kind + "/")) {
                entries.put(path, change.apply(bytes));
              }
            });
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
