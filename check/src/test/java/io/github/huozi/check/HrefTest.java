package io.github.huozi.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HrefTest {

  @ParameterizedTest
  @CsvSource({
    "wood.xhtml,               EPUB/wood.xhtml,       ''",
    "wood.xhtml#turning,       EPUB/wood.xhtml,       turning",
    "#turning,                 EPUB/clay.xhtml,       turning",
    "../mimetype,              mimetype,              ''",
    "images/%E6%B4%BB.png,     EPUB/images/活.png,     ''",
    "./a/../b.xhtml#%E6%B4%BB, EPUB/b.xhtml,          活",
    "100%.xhtml,               EPUB/100%.xhtml,       ''",
  })
  void aReferenceIsResolvedAgainstItsEntry(String href, String path, String fragment) {
    assertThat(Href.resolve("EPUB/clay.xhtml", href)).isEqualTo(new Href(path, fragment));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/", "HTTP://example.org", "mailto:a@example.org"})
  void linksToTheWebAndToMailAddressesLeadOut(String href) {
    assertThat(Href.leadsOut(href)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "JavaScript:x()", " javascript:x()", "wood.xhtml"})
  void otherLinksDoNotLeadOut(String href) {
    assertThat(Href.leadsOut(href)).isFalse();
  }
}
