package io.github.huozi.typography.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of addresses and names; a bar stands where a part begins. */
class TokenBreaksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://|example|.org|/a1|/b2|?key|=value|&more|=1|#part",
        "see https://|example|.org|/one|-two|_three here",
        "(https://|example|.org|/some/)",
        "www|.example|.org|/index|.html,",
        "mailto:somebody|@example|.org",
        "src|/main|/java|/Composer|.java",
        "project|.build|.directory",
        "io|.github|.huozi|.typography",
        "std|::collections|::Hash|Map",
        "items|.iter()|.map|(first)|.collect",
        "Vec|<Option|<T>>|::with|_capacity",
        "<CONTROL|_PLANE|_HOST>",
        "Text|Properties|Setting",
        "C:\\Users|\\somebody",
      })
  void aLongTokenHasItsParts(String barred) {
    assertThat(parts(barred.replace("|", ""), false)).isEqualTo(barred);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "and/or",
        "e.g.",
        "U.S.A.",
        "JavaScript",
        "well-known-and-loved-compounds",
        "2024/11/26/2025",
        "internationalisation",
        "“internationalisation.”",
        "12,345,678.90",
        "reader/writer",
        "天地玄黄宇宙洪荒日月盈昃"
      })
  void proseAndNumbersHaveNone(String text) {
    assertThat(TokenBreaks.find(text, offset -> false, TokenBreaks.ShortTokens.NONE)).isEmpty();
  }

  @Test
  void numbersAreKeptWholeAndNoPartEndsInAHyphen() {
    String text = "https://example.org/a-bc/1041-1048";
    TokenBreaks.Kind[] kinds =
        TokenBreaks.find(text, offset -> false, TokenBreaks.ShortTokens.NONE);
    assertThat(kinds[text.indexOf("041")]).isEqualTo(TokenBreaks.Kind.KEPT);
    assertThat(kinds[text.indexOf("bc")]).isEqualTo(TokenBreaks.Kind.KEPT);
    assertThat(kinds[text.indexOf("mple")]).isEqualTo(TokenBreaks.Kind.INSIDE);
  }

  @ParameterizedTest
  @CsvSource({
    "--control-plane-host, --control|-plane|-host",
    "kubectl-somewhere, kubectl|-somewhere",
    "internationalisation, internationalisation"
  })
  void everyLongWordOfCodeIsAToken(String text, String parts) {
    assertThat(TokenBreaks.find(text, offset -> true, TokenBreaks.ShortTokens.NONE)).isNotEmpty();
    assertThat(parts(text, true)).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, index|.html",
    "docker-run, docker|-run",
    "(get_all), (get|_all)",
    "a.b, a.b",
    "e.printer, e.printer",
    "1.28.3, 1.28.3",
    "ubuntu:9, ubuntu:9",
    "latest, latest"
  })
  void amongHanAShortWordOfCodeHasPartsOfThreeCharacters(String text, String parts) {
    assertThat(TokenBreaks.find(text, offset -> true, TokenBreaks.ShortTokens.NONE)).isEmpty();
    assertThat(shortParts(text, true)).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource({
    "fluent.conf, fluent|.conf",
    "BuildKit, Build|Kit",
    "GitHub, GitHub",
    "McDonalds, McDonalds",
    "and/or/not, and|/or|/not",
    "reader/us, reader/us",
    "well-known, well-known"
  })
  void amongHanAShortNameHasPartsToo(String text, String parts) {
    assertThat(TokenBreaks.find(text, offset -> false, TokenBreaks.ShortTokens.NONE)).isEmpty();
    assertThat(shortParts(text, false)).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource({"registry:5000/alpine:3.20.1, registry|:5000|/alpine|:3.20.1"})
  void aVersionIsNoJoint(String text, String parts) {
    assertThat(parts(text, true)).isEqualTo(parts);
  }

  /** The number of a patent in a list of works. */
  @Test
  void aLongNumberIsDividedInCodeAndNotInANameOfProse() {
    String text = "201220158825.2[P]";
    assertThat(TokenBreaks.find(text, offset -> true, TokenBreaks.ShortTokens.NONE)[6])
        .isEqualTo(TokenBreaks.Kind.CUT);
    assertThat(TokenBreaks.find(text, offset -> false, TokenBreaks.ShortTokens.NONE)[6])
        .isEqualTo(TokenBreaks.Kind.KEPT);
  }

  private static String shortParts(String text, boolean code) {
    return parts(
        text,
        TokenBreaks.find(text, offset -> code, TokenBreaks.ShortTokens.NAMES),
        TokenBreaks.Kind.SHORT_JOINT);
  }

  private static String parts(String text, boolean code) {
    return parts(
        text,
        TokenBreaks.find(text, offset -> code, TokenBreaks.ShortTokens.NONE),
        TokenBreaks.Kind.JOINT);
  }

  private static String parts(String text, TokenBreaks.Kind[] kinds, TokenBreaks.Kind joint) {
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean begins = kinds.length > 0 && kinds[i] == joint;
      parts.append(begins ? "|" : "").append(text.charAt(i));
    }
    return parts.toString();
  }
}
