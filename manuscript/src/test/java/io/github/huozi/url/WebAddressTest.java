package io.github.huozi.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://x.org/a?b=c#d | https://x.org/a?b=c#d",
        "HTTP://x.org | http://x.org",
        "http:/x.org/a | http://x.org/a",
        "https:x.org/a | https://x.org/a",
        "https:///x.org | https://x.org",
        "https//x.org | https://x.org",
        "https：//x.org/活字 | https://x.org/活字",
        "https://https://x.org/a | https://x.org/a",
        "http://https:/x.org/a | https://x.org/a",
        "//x.org/a | https://x.org/a",
        "www.x.org/a | https://www.x.org/a",
        "https://x.org/a b/（c） | https://x.org/a%20b/（c）",
        "https://x.org/a\u3000b | https://x.org/a%E3%80%80b",
        "https://x.org/100%/[1]?a={b} | https://x.org/100%25/%5B1%5D?a=%7Bb%7D",
        "https://x.org/a#b#c | https://x.org/a#b%23c",
        "https://活字.中国/a | https://xn--p8s392b.xn--fiqs8s/a",
        "https://u:p@x.org:8080/ | https://u:p@x.org:8080/",
        "http://localhost:3000/a | http://localhost:3000/a",
        "http://127.0.0.1/a | http://127.0.0.1/a",
        "http://[::1]:80/a | http://[::1]:80/a",
        "https://my_host.x.org | https://my_host.x.org",
      })
  void addressesAreMended(String typed, String mended) {
    assertThat(WebAddress.isMeant(typed)).isTrue();
    assertThat(WebAddress.mended(typed)).contains(mended);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://",
        "http:x",
        "https:///",
        "https://x y/a",
        "https://x..org",
        "https://-",
        "https://{host}/a",
        "https://x.org:99999/",
        "https://x.org:8a/",
        "http://1.2.3.4.5/",
        "http://256.1.1.1/",
        "https://<ip>:8080",
        "https://x.org\\a",
      })
  void addressesWithoutAHostAreRefused(String typed) {
    assertThat(WebAddress.isMeant(typed)).isTrue();
    assertThat(WebAddress.mended(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.md", "http", "http/a.md", "//images/a.png", "/a", "wwww.md", "#http://x"})
  void pathsAreNoAddresses(String typed) {
    assertThat(WebAddress.isMeant(typed)).isFalse();
  }

  @Test
  void aLongAddressTakesLittleTime() {
    assertThat(WebAddress.mended("https:".repeat(100_000) + "x.org")).isPresent();
    assertThat(WebAddress.mended("https://" + "a.".repeat(100_000))).isEmpty();
    assertThat(WebAddress.mended("https://" + "a:".repeat(100_000) + "@")).isEmpty();
  }
}
