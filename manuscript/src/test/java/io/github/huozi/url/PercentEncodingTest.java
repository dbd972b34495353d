package io.github.huozi.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {

  @ParameterizedTest
  @CsvSource({
    "%E6%B4%BB,         活",
    "%e6%b4%bb.md,      活.md",
    "a%20b,             a b",
    "[1]%20(2).md,      '[1] (2).md'",
    "what?%20now,       what? now",
    "//a%20b,           //a b",
    "a+b%2Bc,           a+b+c",
    "活%F0%A0%AE%B7𠮷,   活𠮷𠮷",
    "%2525,             %25",
  })
  void bytesOfUtf8AreDecoded(String encoded, String text) {
    assertThat(PercentEncoding.decode(encoded)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "100%", "100%.md", "5%-7%", "%", "%4", "%G0", "%0x", "%４１", "%ＡＢ"})
  void aPercentSignWithoutTwoDigitsStaysAsItIs(String text) {
    assertThat(PercentEncoding.decode(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"100%+%E6%B4%BB, 100%+活", "%zz%41, %zzA", "%%34%31, %41", "%E6%B4, \uFFFD"})
  void whatIsWellFormedIsDecodedBesideWhatIsNot(String encoded, String text) {
    assertThat(PercentEncoding.decode(encoded)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a b,       https://example.org/a%20b",
    "https://example.org/100%,      https://example.org/100%25",
    "https://example.org/%41#a#b,   https://example.org/%41#a%23b",
    "https://[::1]/[a],             https://[::1]/%5Ba%5D",
    "https://example.org/活,         https://example.org/活",
  })
  void anAddressKeepsWhatAUrlMayHold(String url, String mended) {
    assertThat(PercentEncoding.mend(url)).isEqualTo(mended);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/?q=é…&r=%41, https://example.org/?q=%C3%A9%E2%80%A6&r=%41",
    "tel:+1 2%,                       tel:+1 2%",
    "𠮷,                               %F0%A0%AE%B7",
  })
  void whatIsNotAsciiIsEncoded(String url, String encoded) {
    assertThat(PercentEncoding.ascii(url)).isEqualTo(encoded);
  }
}
