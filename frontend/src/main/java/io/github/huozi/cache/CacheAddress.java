package io.github.huozi.cache;

import io.github.huozi.problem.FrontEnd;
import io.github.huozi.request.WrongValueException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The place of a cache: a server, or a folder. */
public sealed interface CacheAddress {

  /**
   * Reads an address.
   *
   * @param text {@code https://cache.example.org/}, {@code file:///var/cache/huozi} or the path of
   *     a folder
   * @param base relative paths are relative to this folder
   * @throws IllegalArgumentException if it is no address, with what to write
   */
  static CacheAddress of(String text, Path base) {
    String written = text.strip();
    String lower = written.toLowerCase(Locale.ROOT);
    try {
      if (lower.startsWith("http:") || lower.startsWith("https:")) {
        return Server.of(new URI(written));
      }
      if (lower.startsWith("file:")) {
        return new Folder(Path.of(new URI(written)));
      }
      if (!written.isEmpty() && !written.contains("://")) {
        return new Folder(base.resolve(written).normalize());
      }
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      // The cause would show what is written, and a password in it.
      throw unfit(written);
    }
    throw unfit(written);
  }

  private static IllegalArgumentException unfit(String written) {
    return new WrongValueException(
        FrontEnd.current().parameter("cache")
            + ": "
            + written.replaceAll("//[^/@]*@", "//")
            + " is not the address of a cache; write one like https://cache.example.org/huozi, or a"
            + " folder");
  }

  /**
   * A server.
   *
   * @param uri its address, without a user and with a slash at the end
   * @param login the user that the address names
   */
  record Server(URI uri, Optional<CacheAccess.Login> login) implements CacheAddress {

    private static Server of(URI uri) throws URISyntaxException {
      if (uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
        throw new URISyntaxException("", "no host, or more than an address");
      }
      String path = uri.getPath().endsWith("/") ? uri.getPath() : uri.getPath() + "/";
      URI plain =
          new URI(
              uri.getScheme().toLowerCase(Locale.ROOT),
              null,
              uri.getHost(),
              uri.getPort(),
              path,
              null,
              null);
      Optional<CacheAccess.Login> login =
          Optional.ofNullable(uri.getUserInfo())
              .map(user -> user.split(":", 2))
              .map(user -> new CacheAccess.Login(user[0], user.length == 1 ? "" : user[1]));
      return new Server(plain, login);
    }
  }

  /** A folder. */
  record Folder(Path path) implements CacheAddress {}
}
