package io.github.huozi.preview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Lets only the preview's own page ask for anything. The address has a secret word; a request must
 * be for this machine by its usual names, so that no other name leads here; and it may not come
 * from a page of another origin.
 */
final class RequestGuard {

  private static final int TOKEN_BYTES = 18;

  private final String token;
  private final Set<String> hosts;

  /** A guard with a new secret. */
  RequestGuard(int port) {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    this.token = HexFormat.of().formatHex(random);
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  /** The secret word. */
  String token() {
    return token;
  }

  /**
   * Checks a request.
   *
   * @param method the method
   * @param path the path as it was sent
   * @param header gives the values of a header field
   * @return the path after the secret word; empty if the request is refused
   */
  Optional<String> admit(String method, String path, Function<String, List<String>> header) {
    List<String> host = header.apply("Host");
    List<String> origin = header.apply("Origin");
    List<String> site = header.apply("Sec-Fetch-Site");
    boolean posts = method.equals("POST");
    boolean isForUs = host.size() == 1 && hosts.contains(host.get(0));
    boolean isOurs =
        origin.isEmpty() ? !posts : isForUs && origin.equals(List.of("http://" + host.get(0)));
    boolean isNear = site.stream().allMatch(value -> Set.of("same-origin", "none").contains(value));
    if (!(posts || method.equals("GET")) || !isForUs || !isOurs || !isNear) {
      return Optional.empty();
    }
    String start = path.substring(0, Math.min(path.length(), token.length() + 2));
    boolean knows =
        MessageDigest.isEqual(
            start.getBytes(StandardCharsets.UTF_8),
            ("/" + token + "/").getBytes(StandardCharsets.UTF_8));
    return knows ? Optional.of(path.substring(token.length() + 2)) : Optional.empty();
  }
}
