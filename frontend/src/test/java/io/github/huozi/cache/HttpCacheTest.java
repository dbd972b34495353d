package io.github.huozi.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.github.huozi.cache.TestServer.Misbehaviour;
import io.github.huozi.input.Digest;
import io.github.huozi.testing.InParts;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server does, the files are those that one machine makes. */
@Timeout(60)
class HttpCacheTest extends TwoMachines {

  @Test
  void anotherMachineHasTheSameFiles() throws Exception {
    one.publish(server.address());
    assertThat(server.entries.keySet()).allMatch(key -> key.matches("(ac|cas)/[0-9a-f]{64}"));
    assertThat(server.entries).hasSize(9);
    // Content comes first: a server checks that a result has all of its content.
    List<String> puts = server.requests.stream().filter(r -> r.startsWith("PUT")).toList();
    assertThat(puts.subList(puts.size() - 2, puts.size())).containsOnly("PUT ac");
    server.entries.forEach(
        (path, bytes) -> {
          if (path.startsWith("cas/")) {
            assertThat(path).isEqualTo("cas/" + Digest.of(bytes));
          }
        });

    other.publish(server.address() + "/");
    assertThat(other.made).isZero();
    assertThat(other.files()).isEqualTo(one.files());
    assertThat(other.warnings).isEmpty();
  }

  @Test
  void contentThatIsThereIsNotSentAgain() throws Exception {
    one.publish(server.address());
    server.entries.keySet().removeIf(path -> path.startsWith("ac/"));
    server.requests.clear();
    other.publish(server.address());
    assertThat(server.requests).doesNotContain("PUT cas").contains("PUT ac", "HEAD cas");
  }

  /** A server may delete what has not been used for long. */
  @Test
  void contentThatIsGoneIsMadeAgain() throws Exception {
    one.publish(server.address());
    server.entries.keySet().removeIf(path -> path.startsWith("cas/"));
    other.publish(server.address());
    assertThat(other.made).isEqualTo(1);
    assertThat(other.warnings).isEmpty();
    Machine third = new Machine(temp.resolve("third"));
    third.publish(server.address());
    assertThat(third.made).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 500, 502, 503, 400, 204})
  void aServerThatRefusesIsTold(int status) throws Exception {
    one.publish(server.address());
    server.misbehaviour = Misbehaviour.status("GET", status);
    FinishedCache cache = other.cache(server.address(), true);
    server.requests.clear();
    for (int i = 0; i < 5; i++) {
      other.write("publication/en/1.md", "# " + i);
      other.publish(cache);
    }
    assertThat(other.made).isEqualTo(5);
    assertThat(other.warnings)
        .hasSize(1)
        .allMatch(line -> line.contains("the cache answers " + status));
    assertThat(server.requests).hasSize(3);
    assertThat(cache.summary()).contains("cache: 0 fetched, 5 made, 0 stored, 3 failed");
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(ints = {507, 403, 405, 413})
  void aServerThatTakesNothingIsStillRead(int status) throws Exception {
    one.publish(server.address());
    server.misbehaviour = Misbehaviour.status("PUT", status);
    FinishedCache cache = other.cache(server.address(), false);
    for (int i = 0; i < 5; i++) {
      other.write("publication/en/1.md", "# " + i);
      other.publish(cache);
    }
    other.write("publication/en/1.md", "# Clay\n");
    other.publish(cache);
    assertThat(other.made).isEqualTo(5);
    assertThat(other.files()).isEqualTo(one.files());
    assertThat(other.warnings).hasSize(1);
    assertThat(server.requests.stream().filter(request -> request.startsWith("PUT cas")))
        .hasSizeLessThan(20);
  }

  @Test
  void aServerThatIsGone() throws Exception {
    String address;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      address = "http://127.0.0.1:" + closed.getLocalPort();
    }
    other.publish(address);
    assertThat(other.made).isEqualTo(1);
    assertThat(other.warnings)
        .containsExactly(
            address
                + "/: the server cannot be reached; correct the address, or start it; this build"
                + " makes what is not up to date");
  }

  @Test
  void aServerThatDoesNotExist() throws Exception {
    other.publish("http://cache.invalid/");
    assertThat(other.made).isEqualTo(1);
    assertThat(other.warnings)
        .hasSize(1)
        .allMatch(line -> line.startsWith("http://cache.invalid/: there is no such server"));
  }

  /** It takes connections and says nothing; or a byte now and then, of a result or of content. */
  @InParts(3)
  @Tag("long")
  @ParameterizedTest
  @ValueSource(strings = {"nothing", "ac", "cas"})
  void aSlowServerCostsSeconds(String what) throws Exception {
    one.publish(server.address());
    server.misbehaviour = exchange -> drips(exchange, what);
    CacheStore store =
        new HttpStore(URI.create(server.address() + "/"), CacheAccess.PLAIN, Duration.ofSeconds(1));
    FinishedCache cache = new FinishedCache(Optional.of(store), true, other);
    for (int i = 0; i < 5; i++) {
      other.publish(cache);
      Files.delete(other.request().records().orElseThrow().resolve("clay-1.0/publication"));
    }
    // It is waited for three times, and not asked any more.
    assertThat(cache.summary()).contains("cache: 0 fetched, 5 made, 0 stored, 3 failed");
    assertThat(other.made).isEqualTo(5);
    assertThat(other.files()).isEqualTo(one.files());
    assertThat(other.warnings)
        .hasSize(1)
        .allMatch(line -> line.contains("the cache has not answered within 1 s"));
  }

  private static boolean drips(HttpExchange exchange, String what) throws IOException {
    if (!what.equals("nothing") && !exchange.getRequestURI().getPath().contains("/" + what + "/")) {
      return false;
    }
    try {
      if (what.equals("nothing")) {
        Thread.sleep(10_000);
      }
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        for (int i = 0; i < 20; i++) {
          out.write(' ');
          out.flush();
          Thread.sleep(500);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  @Test
  void aBodyWithoutEnd() throws Exception {
    one.publish(server.address());
    server.misbehaviour =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] much = new byte[1 << 16];
          try (OutputStream out = exchange.getResponseBody()) {
            while (!Thread.interrupted()) {
              out.write(much);
            }
          }
          return true;
        };
    other.publish(other.cache(server.address(), true));
    assertThat(other.files()).isEqualTo(one.files());
    assertThat(other.warnings).hasSize(1).allMatch(line -> line.contains("more bytes than"));
  }

  @Test
  void aBodyThatBreaksOff() throws Exception {
    one.publish(server.address());
    server.misbehaviour =
        exchange -> {
          if (exchange.getRequestMethod().equals("GET")) {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(7);
            exchange.getResponseBody().flush();
            throw new IOException("the server is killed");
          }
          return false;
        };
    other.publish(other.cache(server.address(), true));
    assertThat(other.files()).isEqualTo(one.files());
    assertThat(other.warnings).hasSize(1).allMatch(line -> line.contains("breaks off"));
  }

  @Test
  void redirectsAreFollowedWithoutEnd() throws Exception {
    one.publish(server.address());
    server.misbehaviour = exchange -> redirects(exchange, exchange.getRequestURI().toString());
    other.publish(other.cache(server.address(), true));
    assertThat(other.made).isEqualTo(1);
    assertThat(other.warnings).hasSize(1).allMatch(line -> line.contains("redirects without end"));
  }

  private static boolean redirects(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(307, -1);
    return true;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "ftp://127.0.0.1/", "httpx://127.0.0.1/", "http://", ":::"})
  void redirectsToWhatIsNoServer(String to) throws Exception {
    server.misbehaviour = exchange -> redirects(exchange, to);
    other.publish(other.cache(server.address(), true));
    assertThat(other.made).isEqualTo(1);
    assertThat(other.warnings).hasSize(1).allMatch(line -> line.contains("an unsafe address"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:99999/", "http://127.0.0.1:0/", "http://[::/"})
  void anAddressOfNoServer(String to) throws Exception {
    server.misbehaviour = exchange -> redirects(exchange, to);
    other.publish(other.cache(server.address(), true));
    assertThat(other.made).isEqualTo(1);
    assertThat(other.warnings).hasSize(1);
  }

  /** The other server gets no password. */
  @Test
  void aRedirectToAnotherServer() throws Exception {
    try (TestServer front = new TestServer()) {
      front.misbehaviour =
          exchange -> {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath().replaceFirst("^/cache", "");
            return redirects(exchange, server.address() + path);
          };
      FinishedCache cache = other.cache(front.address().replace("//", "//reader:secret@"), false);
      one.publish(server.address());
      other.publish(cache);
      assertThat(other.made).isZero();
      assertThat(front.authorization).isPresent();
      assertThat(server.authorization).isEmpty();
      other.write("publication/en/1.md", "# Mud\n");
      other.publish(cache);
      assertThat(other.warnings).isEmpty();
      assertThat(cache.summary()).contains("cache: 1 fetched, 1 made, 1 stored, 0 failed");
    }
  }

  @Test
  void thePasswordIsSentAndNotShown() throws Exception {
    String address = server.address().replace("//", "//reader:s%40cret@");
    one.publish(address);
    // reader:s@cret
    assertThat(server.authorization).contains("Basic cmVhZGVyOnNAY3JldA==");
    server.misbehaviour = Misbehaviour.status("GET", 401);
    other.publish(address);
    assertThat(other.warnings).hasSize(1).allMatch(line -> line.contains("<server> with the id"));
    assertThat(other.warnings + "" + other.details + one.details)
        .doesNotContain("cret", "cmVhZGVy", "reader:");
  }

  @Test
  void theUserOfTheSettingsComesFirst() throws Exception {
    CacheAccess access =
        new CacheAccess(Optional.of(new CacheAccess.Login("a", "b")), Optional.empty());
    String address = server.address().replace("//", "//reader:secret@");
    FinishedCache cache = FinishedCache.of(CacheAddress.of(address, temp), access, false, one);
    one.publish(cache);
    assertThat(server.authorization).contains("Basic YTpi");
    assertThat(access.toString()).doesNotContain("b]]").contains("a");
  }

  @Test
  void aProxyIsUsed() throws Exception {
    int port = URI.create(server.address()).getPort();
    CacheAccess access =
        new CacheAccess(
            Optional.empty(),
            Optional.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
    FinishedCache cache =
        FinishedCache.of(CacheAddress.of("http://cache.invalid/cache", temp), access, false, one);
    one.publish(cache);
    assertThat(one.warnings).isEmpty();
    assertThat(server.entries).hasSize(9);
  }
}
