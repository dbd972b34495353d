package io.github.huozi.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Tells the pages that are open what is shown now (server-sent events, HTML § 9.2). */
final class EventStreams {

  /** The longest time without anything sent: a page that has gone is noticed when something is. */
  private static final long SILENCE_MILLIS = 10_000;

  private String state = "";
  private long number;
  private boolean closed;

  /** Tells all pages. */
  synchronized void send(String json) {
    state = json;
    number++;
    notifyAll();
  }

  /** Serves a page until it closes the connection. */
  void serve(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      long sent = 0;
      while (true) {
        Optional<Sent> next = next(sent);
        if (next.isEmpty()) {
          return;
        }
        String event = next.get().number == sent ? ":\n\n" : "data: " + next.get().state + "\n\n";
        sent = next.get().number;
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    }
  }

  /** The state, as soon as it is a newer one, or after some silence; empty at the end. */
  private synchronized Optional<Sent> next(long sent) throws IOException {
    try {
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SILENCE_MILLIS);
      while (!closed && number == sent) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          break;
        }
        wait(left);
      }
      return closed ? Optional.empty() : Optional.of(new Sent(number, state));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Ends all connections. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  private record Sent(long number, String state) {}
}
