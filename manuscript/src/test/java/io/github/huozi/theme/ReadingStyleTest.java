package io.github.huozi.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.css.CssRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The style sheet of the EPUB: what older reading systems need, and what is the reader's choice.
 */
class ReadingStyleTest {

  @ParameterizedTest
  @CsvSource({
    "break-inside, page-break-inside",
    "break-before, page-break-before",
    "break-after, page-break-after",
    "page-break-inside, break-inside",
    "hyphens, -webkit-hyphens",
    "hyphens, -epub-hyphens",
    "line-break, -webkit-line-break",
    "line-break, -epub-line-break",
    "text-emphasis-position, -webkit-text-emphasis-position",
    "text-emphasis-position, -epub-text-emphasis-position",
  })
  void aPropertyStandsBesideItsOlderForm(String property, String older) throws IOException {
    List<CssRules.Rule> rules = rules("reading");
    assertThat(rules).anyMatch(rule -> declared(rule).containsKey(property));
    for (CssRules.Rule rule : rules) {
      if (declared(rule).containsKey(property)) {
        assertThat(declared(rule)).as(rule.selectors().toString()).containsKey(older);
      }
    }
  }

  /** JLREQ 3.3.9: round over horizontal lines, and a sesame beside vertical ones, in both files. */
  @ParameterizedTest
  @CsvSource({
    "print, .dots, text-emphasis, filled dot",
    "reading, .dots, text-emphasis-style, filled dot",
    "vertical, .dots:lang(ja), text-emphasis, filled sesame",
    "reading, .vrtl .dots:lang(ja), text-emphasis-style, filled sesame",
    "reading, .vrtl .dots:lang(ja), -epub-text-emphasis-style, filled sesame",
    "reading, .vrtl .dots:lang(ja), -webkit-text-emphasis-style, filled sesame",
  })
  void dotsAreThoseOfTheirLines(String sheet, String selector, String property, String mark)
      throws IOException {
    assertThat(rules(sheet))
        .filteredOn(rule -> rule.selectors().contains(selector))
        .extracting(rule -> declared(rule).get(property))
        .containsExactly(mark);
  }

  @Test
  void koreanTextHasNoAlignmentOfOurs() throws IOException {
    for (CssRules.Rule rule : rules("reading")) {
      if (rule.selectors().stream().anyMatch(it -> it.contains(".korean"))) {
        assertThat(declared(rule).getOrDefault("text-align", "inherit")).isEqualTo("inherit");
      }
      if (rule.selectors().contains("p") && declared(rule).containsKey("text-align")) {
        assertThat(declared(rule).get("text-align")).isEqualTo("inherit");
      }
    }
  }

  @Test
  void theBodyLeavesSizeFaceLeadingAndColoursToTheReader() throws IOException {
    for (String sheet : List.of("base", "reading")) {
      for (CssRules.Rule rule : rules(sheet)) {
        if (rule.selectors().stream().anyMatch(it -> it.matches("(?:html |\\.\\w+ )?(?:body|p)"))) {
          Map<String, String> set = declared(rule);
          assertThat(set)
              .doesNotContainKeys(
                  "font-size", "font-family", "line-height", "color", "background-color");
        }
      }
    }
  }

  /** What Chromium, which lays a cell's content out as a block, and others need. */
  @ParameterizedTest
  @CsvSource({"left", "right"})
  void theColumnsOfFormulasAreAligned(String side) throws IOException {
    assertThat(rules("reading"))
        .filteredOn(rule -> rule.selectors().contains("mtd[columnalign=\"" + side + "\"]"))
        .singleElement()
        .satisfies(
            rule ->
                assertThat(rule.declarations())
                    .extracting(CssRules.Declaration::value)
                    .containsExactly(side, "-webkit-" + side));
  }

  @Test
  void codeKeepsItsSize() throws IOException {
    assertThat(rules("reading"))
        .anyMatch(
            rule ->
                rule.selectors().contains("code")
                    && "monospace, monospace".equals(declared(rule).get("font-family")));
  }

  private static Map<String, String> declared(CssRules.Rule rule) {
    Map<String, String> values = new HashMap<>();
    rule.declarations().forEach(each -> values.put(each.property(), each.value()));
    return values;
  }

  private static List<CssRules.Rule> rules(String name) throws IOException {
    try (InputStream in =
        ReadingStyleTest.class.getResourceAsStream("builtin/css/" + name + ".css")) {
      return CssRules.in(new String(in.readAllBytes(), StandardCharsets.UTF_8), condition -> false);
    }
  }
}
