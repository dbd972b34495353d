package io.github.huozi.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlSchemeTest {

  @ParameterizedTest
  @CsvSource({
    "https://example.org/, https",
    "HTTP://example.org,   http",
    "view-source+x.1:a,    view-source+x.1",
    "urn:isbn:1,           urn",
    "x:,                   x",
  })
  void aSchemeIsALetterAndLettersDigitsPlusPointAndHyphen(String url, String name) {
    assertThat(UrlScheme.of(url)).contains(new UrlScheme(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "wood.md", "1a:b", "#a:b", "a/b:c", "//example.org", ":", "a_b:c", " http:x"})
  void aRelativeReferenceHasNone(String url) {
    assertThat(UrlScheme.of(url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https", "mailto", "tel", "doi"})
  void aPublicationMayLinkToTheWebAndToAddresses(String name) {
    assertThat(new UrlScheme(name).isLinkable()).isTrue();
    assertThat(new UrlScheme(name).isUnsafe()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript", "vbscript", "data", "file"})
  void codeAndTheReadersOwnFilesAreUnsafe(String name) {
    assertThat(new UrlScheme(name).isLinkable()).isFalse();
    assertThat(new UrlScheme(name).isUnsafe()).isTrue();
  }
}
