package io.github.huozi.artifact;

import io.github.huozi.cache.CacheAccess;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.AuthenticationContext;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.RemoteRepository;

/** The users and proxies of Maven's settings, for a server that is no repository. */
public final class ServerSettings {

  private ServerSettings() {}

  /**
   * The access to a server by the settings.
   *
   * @param id the id of its user, as {@code <server>} has it
   * @param address its address, by which the proxy is chosen
   */
  public static CacheAccess of(RepositorySystemSession session, String id, String address) {
    RemoteRepository plain = new RemoteRepository.Builder(id, "default", address).build();
    Proxy proxy = session.getProxySelector().getProxy(plain);
    RemoteRepository server =
        new RemoteRepository.Builder(plain)
            .setAuthentication(session.getAuthenticationSelector().getAuthentication(plain))
            .build();
    return new CacheAccess(
        login(session, server),
        Optional.ofNullable(proxy)
            .map(known -> new InetSocketAddress(known.getHost(), known.getPort())));
  }

  private static Optional<CacheAccess.Login> login(
      RepositorySystemSession session, RemoteRepository server) {
    try (AuthenticationContext context = AuthenticationContext.forRepository(session, server)) {
      String user = context == null ? null : context.get(AuthenticationContext.USERNAME);
      String password = context == null ? null : context.get(AuthenticationContext.PASSWORD);
      return user == null
          ? Optional.empty()
          : Optional.of(new CacheAccess.Login(user, password == null ? "" : password));
    }
  }
}
