package io.github.huozi.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.cache.CacheAccess;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;
import org.junit.jupiter.api.Test;

/** What settings.xml says of a server that is no repository. */
class ServerSettingsTest {

  private static final String ADDRESS = "https://cache.example.org/";

  private final DefaultAuthenticationSelector users = new DefaultAuthenticationSelector();
  private final DefaultProxySelector proxies = new DefaultProxySelector();

  @Test
  void aUser() {
    users.add(
        "huozi-cache",
        new AuthenticationBuilder().addUsername("builder").addPassword("secret").build());
    assertThat(access().login()).contains(new CacheAccess.Login("builder", "secret"));
    assertThat(access().proxy()).isEmpty();
  }

  @Test
  void noUser() {
    users.add("central", new AuthenticationBuilder().addUsername("me").addPassword("x").build());
    assertThat(access()).isEqualTo(CacheAccess.PLAIN);
  }

  @Test
  void aProxy() {
    proxies.add(new Proxy(Proxy.TYPE_HTTP, "proxy.invalid", 3128), "localhost|*.example.com");
    assertThat(access().proxy())
        .hasValueSatisfying(
            proxy -> {
              assertThat(proxy.getHostString()).isEqualTo("proxy.invalid");
              assertThat(proxy.getPort()).isEqualTo(3128);
            });
  }

  @Test
  void aProxyThatIsNotForThisServer() {
    proxies.add(new Proxy(Proxy.TYPE_HTTP, "proxy.invalid", 3128), "*.example.org");
    assertThat(access().proxy()).isEmpty();
  }

  private CacheAccess access() {
    @SuppressWarnings("deprecation")
    DefaultRepositorySystemSession session = new DefaultRepositorySystemSession();
    session.setAuthenticationSelector(users);
    session.setProxySelector(proxies);
    return ServerSettings.of(session, "huozi-cache", ADDRESS);
  }
}
