package io.github.huozi.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A server for Bazel's HTTP cache protocol: {@code GET}, {@code HEAD} and {@code PUT} of {@code
 * ac/<key>} and {@code cas/<digest>} below an address.
 */
final class HttpStore implements CacheStore {

  /** A server that does not answer within this time is slower than making most publications. */
  static final Duration PATIENCE = Duration.ofSeconds(3);

  /** A server gets more time for each of so many bytes. */
  private static final int BYTES_A_SECOND = 500_000;

  private static final Duration MOST_PATIENCE = Duration.ofMinutes(1);

  private static final int MOST_REDIRECTS = 5;

  private final URI address;
  private final CacheAccess access;
  private final Duration leastPatience;
  private final HttpClient client;

  /**
   * @param address ends in a slash, and has no user
   * @param patience the time to answer that an entry without content gets
   */
  HttpStore(URI address, CacheAccess access, Duration patience) {
    this.address = address;
    this.access = access;
    this.leastPatience = patience;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            // The client would send the password to wherever it is led.
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience);
    access.proxy().ifPresent(proxy -> builder.proxy(ProxySelector.of(proxy)));
    this.client = builder.build();
  }

  @Override
  public boolean isIn(Path folder) {
    return false;
  }

  @Override
  public Optional<byte[]> result(String key) throws CacheException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    LimitedBody body = new LimitedBody(message, ActionResult.LARGEST);
    return isFound(send("GET", RESULTS, key, BodyPublishers.noBody(), 0, body))
        ? Optional.of(message.toByteArray())
        : Optional.empty();
  }

  @Override
  public boolean content(String digest, long size, OutputStream out) throws CacheException {
    LimitedBody body = new LimitedBody(out, size);
    return isFound(send("GET", CONTENT, digest, BodyPublishers.noBody(), size, body));
  }

  @Override
  public boolean hasContent(String digest) throws CacheException {
    Answer answer =
        send("HEAD", CONTENT, digest, BodyPublishers.noBody(), 0, LimitedBody.ignored());
    // A server need not know HEAD.
    return answer.status != 405 && answer.status != 501 && isFound(answer);
  }

  @Override
  public void putResult(String key, byte[] message) throws CacheException {
    put(RESULTS, key, BodyPublishers.ofByteArray(message), message.length);
  }

  @Override
  public void putContent(String digest, Path file) throws IOException {
    put(CONTENT, digest, BodyPublishers.ofFile(file), Files.size(file));
  }

  private void put(String kind, String key, BodyPublisher content, long size)
      throws CacheException {
    Answer answer = send("PUT", kind, key, content, size, LimitedBody.ignored());
    if (answer.status / 100 != 2) {
      throw refused(answer);
    }
  }

  private boolean isFound(Answer answer) throws CacheException {
    return switch (answer.status) {
      case 200 -> true;
      case 404, 410 -> false;
      default -> throw refused(answer);
    };
  }

  /** The last answer to a request, after all redirects. */
  private record Answer(int status, URI from) {}

  private Answer send(
      String method, String kind, String key, BodyPublisher content, long size, LimitedBody body)
      throws CacheException {
    URI target = address.resolve(kind + "/" + key);
    Duration forSize = leastPatience.plusSeconds(size / BYTES_A_SECOND);
    Duration patience = forSize.compareTo(MOST_PATIENCE) < 0 ? forSize : MOST_PATIENCE;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(target).method(method, content).timeout(patience);
      if (isSameServer(target)) {
        access.login().ifPresent(login -> request.header("Authorization", basic(login)));
      }
      HttpResponse<@Nullable Void> response = send(request.build(), body, patience);
      Optional<String> led = response.headers().firstValue("Location");
      boolean isRedirect = response.statusCode() / 100 == 3 && led.isPresent();
      if (!isRedirect) {
        return new Answer(response.statusCode(), target);
      }
      target = redirected(target, led.get());
    }
    throw new CacheException(address + ": the cache redirects without end");
  }

  private URI redirected(URI from, String location) throws CacheException {
    try {
      URI to = from.resolve(location);
      boolean isSafe = to.getScheme().equals("https") || from.getScheme().equals("http");
      if (isSafe && to.getScheme().matches("https?") && to.getHost() != null) {
        return to;
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw new CacheException(address + ": the cache redirects to an unsafe address");
  }

  private boolean isSameServer(URI target) {
    return target.getScheme().equals(address.getScheme())
        && target.getAuthority().equals(address.getAuthority());
  }

  private static String basic(CacheAccess.Login login) {
    byte[] both = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /** Sends a request. The client's own time ends with the head of the answer. */
  private HttpResponse<@Nullable Void> send(
      HttpRequest request, LimitedBody body, Duration patience) throws CacheException {
    CompletableFuture<HttpResponse<@Nullable Void>> answer;
    try {
      answer =
          client.sendAsync(
              request, head -> head.statusCode() == 200 ? body : LimitedBody.ignored());
    } catch (IllegalArgumentException e) {
      // Such as a port that does not exist.
      throw failure(e, patience);
    }
    boolean answered = false;
    try {
      HttpResponse<@Nullable Void> whole = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      answered = true;
      return whole;
    } catch (TimeoutException e) {
      throw slow(patience, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CacheException(address + ": the build was stopped while it asked the cache", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw failure(cause == null ? e : cause, patience);
    } finally {
      if (!answered) {
        answer.cancel(true);
        body.end();
      }
    }
  }

  private CacheException slow(Duration patience, Exception e) {
    return new CacheException(
        address + ": the cache has not answered within " + patience.toSeconds() + " s", e);
  }

  private CacheException failure(Throwable cause, Duration patience) {
    if (cause instanceof LimitedBody.TooLongException) {
      return CacheException.wrong(this, "more bytes than those that it should have");
    }
    if (cause instanceof HttpTimeoutException timeout) {
      return slow(patience, timeout);
    }
    if (cause instanceof ConnectException) {
      boolean unknown =
          cause.getCause() instanceof UnresolvedAddressException
              || (cause.getCause() instanceof ConnectException inner
                  && inner.getCause() instanceof UnresolvedAddressException)
              || cause.getCause() instanceof UnknownHostException;
      return new CacheException(
          address
              + (unknown ? ": there is no such server" : ": the server cannot be reached")
              + "; correct the address, or start it",
          cause);
    }
    return new CacheException(address + ": the cache breaks off (" + cause.getMessage() + ")");
  }

  private CacheException refused(Answer answer) {
    String from = isSameServer(answer.from) ? address.toString() : answer.from.getHost();
    String what = from + ": the cache answers " + answer.status;
    return new CacheException(
        switch (answer.status) {
          case 401, 403 ->
              what
                  + "; add a <server> with the id "
                  + FinishedCache.SERVER
                  + ", a user name and a password to settings.xml, or set cacheReadOnly to true"
                  + " if this user may only read";
          case 405, 501 -> what + ": it accepts no files; set cacheReadOnly to true";
          case 413, 507 -> what + ": it has no room; free some space";
          default -> what;
        });
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
