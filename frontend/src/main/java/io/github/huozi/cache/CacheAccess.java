package io.github.huozi.cache;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * The access to a server.
 *
 * @param login the user, if the server wants to know
 * @param proxy the proxy; without one, that of the Java process
 */
public record CacheAccess(Optional<Login> login, Optional<InetSocketAddress> proxy) {

  /** Without user and proxy. */
  public static final CacheAccess PLAIN = new CacheAccess(Optional.empty(), Optional.empty());

  /**
   * A user.
   *
   * @param user the name
   * @param password the password, which is never shown
   */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }
}
