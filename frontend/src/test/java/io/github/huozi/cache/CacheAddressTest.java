package io.github.huozi.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of caches, as a parameter has them. */
class CacheAddressTest {

  private static final Path BASE = Path.of("/project");

  @ParameterizedTest
  @CsvSource({
    "http://localhost:9090, http://localhost:9090/",
    "HTTPS://cache.example.org/huozi/ , https://cache.example.org/huozi/",
    "https://[::1]:8443/a%20b, https://[::1]:8443/a%20b/",
    "https://me:secret@cache.example.org, https://cache.example.org/",
  })
  void servers(String text, URI address) {
    assertThat(CacheAddress.of(text, BASE))
        .isInstanceOfSatisfying(
            CacheAddress.Server.class, server -> assertThat(server.uri()).isEqualTo(address));
  }

  @ParameterizedTest
  @CsvSource({
    "/var/cache/huozi, /var/cache/huozi",
    "../cache, /cache",
    "a/b, /project/a/b",
    "file:///var/a%20b, /var/a b",
  })
  void folders(String text, String path) {
    assertThat(CacheAddress.of(text, BASE)).isEqualTo(new CacheAddress.Folder(Path.of(path)));
  }

  @Test
  void aUser() {
    CacheAddress address = CacheAddress.of("https://me:p%3Aw@cache.example.org/", BASE);
    assertThat(((CacheAddress.Server) address).login())
        .isEqualTo(Optional.of(new CacheAccess.Login("me", "p:w")));
    assertThat(address.toString()).doesNotContain("p:w");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://me:secret@",
        "https://me:secret@host/?a=b",
        "https://me:secret@ho st/",
        "s3://me:secret@bucket/",
        "file://me:secret@host/x",
        ""
      })
  void whatIsNoAddress(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CacheAddress.of(text, BASE))
        .withMessageContaining("write one like https://cache.example.org/huozi, or a folder")
        .withNoCause()
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
  }
}
