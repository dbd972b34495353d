package io.github.huozi.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A cache: a server on this machine that keeps what is put there in a folder. */
final class CacheServer implements AutoCloseable {

  private static final int THREADS = 8;

  private final Path folder;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final AtomicLong requests = new AtomicLong();

  CacheServer(Path folder) throws IOException {
    // Else each answer waits 40 ms for the client to acknowledge its head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    this.folder = folder;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How many requests there were. */
  long requests() {
    return requests.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    // /ac/<digits> or /cas/<digits>: the engine asks for nothing else.
    Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1).replace('/', '-'));
    try (exchange;
        InputStream in = exchange.getRequestBody()) {
      switch (exchange.getRequestMethod()) {
        case "PUT" -> {
          Path part = Files.createTempFile(folder, "part", "");
          Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
          Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
          exchange.sendResponseHeaders(201, -1);
        }
        case "HEAD" -> exchange.sendResponseHeaders(Files.exists(file) ? 200 : 404, -1);
        default -> {
          if (!Files.exists(file)) {
            exchange.sendResponseHeaders(404, -1);
            return;
          }
          exchange.sendResponseHeaders(200, Files.size(file));
          try (OutputStream out = exchange.getResponseBody()) {
            Files.copy(file, out);
          }
        }
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
