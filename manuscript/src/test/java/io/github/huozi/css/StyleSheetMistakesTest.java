package io.github.huozi.css;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.css.StyleSheetMistakes.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StyleSheetMistakesTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("(?m)^ *```css\\n([\\s\\S]*?)^ *```|<style>([\\s\\S]*?)</style>");

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "p { colr: red } ¦ 1: colr is not a property of CSS; did you mean color?",
        "p { Text-Indnet: 1em } ¦ 1: text-indnet is not a property of CSS; did you mean text-indent?",
        "p { shadows: 1em } ¦ 1: shadows is not a property of CSS; delete it",
        "p { -huozi-shrnk: 1 } ¦ 1: -huozi-shrnk is not a property of CSS; did you mean -huozi-shrink?",
        "p { color: bleu } ¦ 1: color has no value bleu; did you mean blue?",
        "p { color: reddish } ¦ 1: color has no value reddish; write the name of a colour, or #rrggbb",
        "p { border: 1pt dottd red } ¦ 1: border has no value dottd; did you mean dotted?",
        "p { text-align: centre } ¦ 1: text-align has no value centre; did you mean center?",
        "p { text-emphasis: fillled dot red } ¦ 1: text-emphasis has no value fillled; did you mean filled?",
        "p { -huozi-name-line: wave } ¦ 1: -huozi-name-line has no value wave; did you mean wavy?",
        "ruby { -huozi-ruby: over } ¦ 1: -huozi-ruby has no value over; write one of above, none, parentheses",
        "p { clear: middle } ¦ 1: clear has no value middle; write one of all, both, inline-end, inline-start, left, none, page, right",
        "p { margin: 1em 3mmm } ¦ 1: margin: 3mmm has a unit that does not exist; did you mean mm?",
        "p { margin: 1.5emm } ¦ 1: margin: .5emm has a unit that does not exist; did you mean em?",
        "p { width: calc(1em + 2ptt) } ¦ 1: width: 2ptt has a unit that does not exist; did you mean pt?",
        "p { margin: 0 10 } ¦ 1: margin: 10 has no unit; write one, such as 10pt",
        "p { font-size: 12 } ¦ 1: font-size: 12 has no unit; write one, such as 12pt",
        "@media pirnt { p { color: red } } ¦ 1: @media pirnt is not a media type; did you mean @media print?",
        "@medai print { p { color: red } } ¦ 1: @medai is not a rule of CSS; did you mean @media?",
        "@page :frist { margin: 0 } ¦ 1: :frist is not a page selector; did you mean :first?",
        "@page { @top-centre { content: 'x' } } ¦ 1: @top-centre is not a margin box of a page; did you mean @top-center?",
        "@top-left { content: 'x' } ¦ 1: @top-left is outside @page; move it into @page { … }",
        "p:frist-child { color: red } ¦ 1: :frist-child is not a pseudo-class or pseudo-element; did you mean :first-child?",
        "p::befor { color: red } ¦ 1: :befor is not a pseudo-class or pseudo-element; did you mean :before?",
        "p { color red } ¦ 1: this is not a declaration: color red; write a property, a colon and a value",
        "p { color: } ¦ 1: color has no value; write one, or delete it",
        "p { color: red !importnt } ¦ 1: !importnt is not valid here; write !important, or"
            + " delete it",
        "p { color: red } } ¦ 1: } without a {; delete it",
        "p { color: red ¦ 1: the block of p is not closed; write } at its end",
        "p { color: rgb(1, 2, 3 } ¦ 1: the bracket after rgb( is not closed; write ) at its end",
        "p { color: red } /* q { } ¦ 1: the comment that begins here does not end; write */",
        "p, q ¦ 1: this is not a rule: p, q; write a selector and its declarations in { … }",
        "@media screen { p { colr: red } } ¦ 1: colr is not a property of CSS; did you mean color?",
      })
  void aMistakeIsTold(String css, String told) {
    assertThat(told(css)).containsExactly(told);
  }

  @Test
  void aBraceThatIsMissingIsToldWhereTheRuleBegins() {
    assertThat(
            told("a { color: red }\n\np {\n  margin: 0;\n\nh2 { color: red }\nh3 { color: red }\n"))
        .containsExactly("3: the block of p is not closed; write } before line 6");
    assertThat(told("p {\n  color: red;\n  h2 { margin: 0 }\n}\n"))
        .containsExactly(
            "3: the rule h2 is in the block of p, where the PDF ignores it; write } before"
                + " it, and delete the } that is then left over");
    assertThat(told("@media print {\n  p { margin: 0 }\nq { margin: 0 }\n"))
        .containsExactly("1: the block of @media print is not closed; write } at its end");
  }

  @Test
  void aSemicolonThatIsMissingIsTold() {
    assertThat(told("p {\n  color: red\n  margin: 3mmm;\n}\n"))
        .containsExactly(
            "3: a semicolon is missing between color and margin; write ; after the value of color");
  }

  @Test
  void aMistakeIsToldOnceAtItsFirstPlace() {
    assertThat(told("p {\n colr: red;\n}\nq { colr: red }\nb { bodrer: 0 }"))
        .containsExactly(
            "2: colr is not a property of CSS; did you mean color?",
            "5: bodrer is not a property of CSS; did you mean border?");
  }

  @Test
  void aStyleOfAnElementHasNoBlock() {
    assertThat(
            StyleSheetMistakes.inAttribute("colr: red; margin: 0").stream().map(Mistake::message))
        .containsExactly("colr is not a property of CSS");
    assertThat(StyleSheetMistakes.inAttribute("color: red; margin: 0;")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":root { --anything: 3mmm; --x-y: reddish }",
        "p { -webkit-hyphens: auto; -epub-writing-mode: vertical-rl; -moz-anything: 3 }",
        "p { -fs-anything: 3; -ah-line-break: x; adobe-hyphenate: none }",
        "@media amzn-kf8 { p { color: red } } @media amzn-mobi { p { color: red } }",
        "@media only screen and (min-width: 30em), not print { p { color: red } }",
        "@media screen { p { text-align: new-value; newer: 1px } p:novelty { color: red } }",
        "@supports (display: grid) { p { display: masonry } }",
        "@font-face { font-family: x; src: url(x.ttf); unicode-range: U+2E80-2FFF, U+4?? }",
        "@namespace epub 'http://www.idpf.org/2007/ops'; [epub|type~=x] { color: red }",
        "@counter-style x { system: cyclic; symbols: '*' '†'; suffix: ' ' }",
        "p { color: #12ab; background: url(a.png) 0 0 / 1em no-repeat }",
        "p { font: italic 12pt/1.5 \"A B\", serif; line-height: 1.5; width: calc(1em + 2px) }",
        "p { color: RED !important; border: 1PT Solid currentColor; margin: -0 auto -1.5em }",
        "p { transform: rotate(90deg); transition: all .3s; grid-area: 1 / 2 }",
        "a:not(:first-child)::after { content: ': red'; width: 1e2px }",
        "<!-- p { color: red } -->",
        "p { color: red; ; } ; q {}",
        "p { color: cmyk(0, 1, 0, 0); filter: progid(x) }",
        "p { orphans: 2; widows: 3; z-index: 10; font-weight: 700; opacity: .5; order: 1 }",
        "p { width: var(--x); border-color: var(--y); text-align: var(--z) }",
        "@import url(x.css) screen; @layer a, b; @charset \"UTF-8\";",
        "@page x:first { size: 10mm 20mm; bleed: 3mm; @footnote { border-top: 1pt solid } }",
        "table td:nth-child(2n + 1) > p + p ~ b[lang|=zh] { vertical-align: text-top }",
      })
  void whatMayBeMeantIsNotTold(String css) {
    assertThat(told(css)).isEmpty();
  }

  @Test
  void theStyleSheetsAndTheExamplesOfTheDocumentsHaveNone() throws IOException {
    List<String> sheets = new ArrayList<>();
    for (String folder :
        List.of(
            "src/main/resources",
            "../docs",
            "../sample-project/src",
            "../site/src",
            "../plugin/src",
            "../frontend/src")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          String name = file.toString();
          if (name.endsWith(".css")) {
            sheets.add(Files.readString(file));
          } else if (name.endsWith(".md") && folder.equals("../docs")) {
            Matcher example = EXAMPLE.matcher(Files.readString(file));
            while (example.find()) {
              sheets.add(example.group(1) == null ? example.group(2) : example.group(1));
            }
          }
        }
      }
    }
    assertThat(sheets).hasSizeGreaterThan(20);
    assertThat(sheets).allSatisfy(css -> assertThat(told(css)).isEmpty());
  }

  private static List<String> told(String css) {
    return StyleSheetMistakes.in(css).stream()
        .map(mistake -> mistake.line() + ": " + mistake.message() + "; " + mistake.suggestion())
        .toList();
  }
}
