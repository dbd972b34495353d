package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every numeric property of the renderer with senseless values: the result is a file, or an error
 * with its place.
 */
@Timeout(600)
@Tag("slow")
class AbsurdStyleTest {

  private static final List<String> LENGTHS =
      List.of(
          "width min-width max-width height min-height max-height left right top bottom",
          "letter-spacing word-spacing text-indent font-size line-height vertical-align",
          "margin margin-top margin-left padding padding-top padding-left border-width",
          "border-spacing border-radius outline-width background-size background-position",
          "column-gap tab-size text-underline-offset -fs-page-width -fs-page-height",
          "-fs-page-break-min-height -fs-max-justification-inter-word",
          "-fs-max-justification-inter-char -fs-transform-origin-x");

  private static final List<String> NUMBERS =
      List.of(
          "-fs-table-cell-colspan -fs-table-cell-rowspan -fs-max-overflow-pages -fs-page-sequence",
          "orphans widows z-index column-count line-height tab-size font-weight",
          "counter-increment counter-reset");

  private static final String DRAWN =
      "border:1px solid red;background-image:linear-gradient(to right,red,blue);position:relative;";

  @TempDir Path temp;

  private PublicationFolder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder =
        new PublicationFolder(temp)
            .with("publication.yaml", "title: Type\n")
            .with(
                "en/1.md",
                """
                # One

                Words.[^1]

                - a

                | a | b |
                |---|---|
                | c | d |

                ```
                x\ty
                ```

                [^1]: A note.
                """)
            .as(Format.PDF);
  }

  static Stream<String> lengths() {
    return properties(LENGTHS);
  }

  static Stream<String> numbers() {
    return properties(NUMBERS);
  }

  private static Stream<String> properties(List<String> lines) {
    return lines.stream().flatMap(line -> Stream.of(line.split(" ")));
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void aLengthMakesAFileOrAnError(String property) throws IOException {
    for (String value :
        List.of("0", "-1px", "0.000000001px", "20000px", "-20000px", "50000%", "NaN")) {
      publishOrTell("p,td,li{" + DRAWN + property + ":" + value + "}");
    }
    isRefused(property, "1000000000px");
    isRefused(property, "-1e30em");
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void aNumberMakesAFileOrAnError(String property) throws IOException {
    for (String value : List.of("0", "-1", "0.0001", "100", "x 1000", "x -1000", "NaN")) {
      publishOrTell("p,td,li{" + DRAWN + property + ":" + value + "}");
    }
    isRefused(property, "99999999999999999999");
    publishOrTell("p{" + property + ":2147483647}");
  }

  /** An error without a line has the theme as its place. */
  private void publishOrTell(String css) throws IOException {
    try {
      folder.with("theme/css/theme.css", css).publish();
    } catch (PublishingException e) {
      assertThat(e.problems()).as(css).isNotEmpty();
    } catch (IOException e) {
      assertThat(e).as(css).hasMessageStartingWith("theme: ").hasMessageContaining(" en");
    }
  }

  private void isRefused(String property, String value) throws IOException {
    folder.with("theme/css/theme.css", "p{}\np{" + property + ":" + value + "}");
    assertThatExceptionOfType(PublishingException.class)
        .isThrownBy(() -> folder.publish())
        .satisfies(
            e ->
                assertThat(e.problems().get(0).format(temp))
                    .startsWith("theme/css/theme.css:2: the style sheet has " + property + ": "));
  }

  /** The white space between two blocks goes where a page ends, so that it makes no pages. */
  @ParameterizedTest
  @ValueSource(strings = {"*{height:199999px}", "*{margin-top:199999px}", "*{padding:9999em}"})
  void highWhiteSpaceMakesAFileOrAnError(String css) throws IOException {
    publishOrTell(css);
  }

  /** Allowed heights add up. */
  @ParameterizedTest
  @ValueSource(strings = {"*{font-size:400px;line-height:1000}"})
  void linesThatAreHigherThanAPageAreTold(String css) throws IOException {
    folder.with("theme/css/theme.css", css);
    assertThatExceptionOfType(PublishingException.class)
        .isThrownBy(() -> folder.publish())
        .satisfies(
            e ->
                assertThat(e.problems().get(0).format(temp))
                    .startsWith("en/1.md:")
                    .contains("are below the foot of their page"));
    assertThat(folder.output()).doesNotExist();
  }

  @Test
  void aSpanOfAMillionColumnsIsAnErrorWithItsLine() throws IOException {
    folder.with("theme/css/theme.css", "p{}\n\ntd { -fs-table-cell-colspan: 1000000 }\n");
    assertThatExceptionOfType(PublishingException.class)
        .isThrownBy(() -> folder.publish())
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.format(temp))
                    .containsExactly(
                        "theme/css/theme.css:3: the style sheet has -fs-table-cell-colspan:"
                            + " 1000000, and no number may be more than 1000 here; write a"
                            + " value that fits on the page"));
  }
}
