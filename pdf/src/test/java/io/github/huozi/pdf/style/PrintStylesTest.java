package io.github.huozi.pdf.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.github.huozi.css.StyleSheetMistakes;
import io.github.huozi.font.feature.Feature;
import io.github.huozi.language.WritingMode;
import io.github.huozi.pdf.font.EmphasisMark;
import io.github.huozi.pdf.font.TypeFeatures;
import io.github.huozi.typography.TextSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One cascade for the properties that the renderer knows and for those that it does not. */
class PrintStylesTest {

  private static final String BODY =
      "<div lang=zh-Hant-TW class=d><p id=a class=b>a</p></div><p id=c>c</p>";

  /** The check of a theme knows each property that the pages have. */
  @ParameterizedTest
  @EnumSource(PrintProperty.class)
  void aPropertyIsNoMistake(PrintProperty property) {
    assertThat(StyleSheetMistakes.in("p { " + property.cssName() + ": inherit }")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p { hyphens: none } #a { hyphens: auto } | auto",
        "p { hyphens: none !important } #a { hyphens: auto } | none",
        "#a { hyphens: auto !important } p { hyphens: none !important } | auto",
        "p { hyphens: none !important; hyphens: auto } | none",
        "p { hyphens: none; hyphens: auto } | auto",
        "p { hyphens: none ! IMPORTANT } p.b { hyphens: manual } | none",
        "p { hyphens: none } p { hyphens: manual } | manual",
        "p { hyphens: NONE } | none",
        "p { hyphens: none; hyphens: sometimes } | none",
        "p:not(.x) { hyphens: none } p { hyphens: manual } | none",
        ":is(#x, p) { hyphens: none } p.b.b { hyphens: manual } | none",
        ":where(#a) { hyphens: none } p { hyphens: manual } | manual",
        "p, q:unknown { hyphens: none } | auto",
        "div { hyphens: none } | none",
        "div { hyphens: none } p { hyphens: inherit } | none",
        "div { hyphens: none } p { hyphens: unset } | none",
        "div { hyphens: none } p { hyphens: initial } | auto",
        "@media print { p { hyphens: none } } | none",
        "@media screen { p { hyphens: none } } | auto",
        "@supports (hyphens: none) { p { hyphens: none } } | none",
        "@supports (display: flex) { p { hyphens: none } } | auto",
        "@supports not (display: flex) { p { hyphens: none } } | none",
      })
  void theStrongestDeclarationHolds(String css, String hyphens) throws Exception {
    assertThat((Object) styled(css, BODY, styles -> styles.text(element(styles, "a")).hyphens()))
        .isEqualTo(TextSetting.Hyphens.valueOf(hyphens.toUpperCase(Locale.ROOT)));
  }

  /** The same rules hold for a property of the renderer. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p { hyphens: none; color: red } #a { hyphens: auto; color: blue }",
        "p:not(.x) { hyphens: none; color: red } p { hyphens: auto; color: blue }",
        ".d:lang(zh-Hant) > p { hyphens: none; color: red } p { hyphens: auto; color: blue }",
        "p { hyphens: auto; color: blue } h2 ~ p, div ~ p { hyphens: none; color: red }",
        "p:nth-of-type(1) { hyphens: none; color: red }",
        "@supports (hyphens: none) { p { hyphens: none; color: red } }",
        "p { hyphens: none !important; color: red !important } #c { hyphens: auto; color: blue }",
      })
  void theRendererHasTheSameCascade(String css) throws Exception {
    for (String id : List.of("a", "c")) {
      boolean undivided =
          styled(
              css,
              BODY,
              styles -> styles.text(element(styles, id)).hyphens() == TextSetting.Hyphens.NONE);
      boolean red =
          styled(
              css,
              BODY,
              styles ->
                  Optional.ofNullable(
                          styles
                              .getCascadedStyle(element(styles, id), false)
                              .propertyByName(CSSName.COLOR))
                      .map(color -> color.getValue().getCssText().equals("#ff0000"))
                      .orElse(false));
      assertThat(undivided).as(id).isEqualTo(red);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p { hyphens: none } | hyphens: manual | MANUAL",
        "p { hyphens: none !important } | hyphens: manual | NONE",
        "p { hyphens: none !important } | hyphens: manual !important | MANUAL",
        "p { line-break: loose } | HYPHENS: none | NONE",
      })
  void aStyleAttributeIsStrongerThanSelectors(String css, String attribute, String hyphens)
      throws Exception {
    String body = "<p id=a style='" + attribute + "'>a</p>";
    assertThat((Object) styled(css, body, styles -> styles.text(element(styles, "a")).hyphens()))
        .isEqualTo(TextSetting.Hyphens.valueOf(hyphens));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p:lang(zh) { hyphens: none } | a",
        "p:lang(zh-Hant) { hyphens: none } | a",
        "p:lang('ZH-hant-tw') { hyphens: none } | a",
        "p:lang(ja, zh) { hyphens: none } | a",
        "p:lang(zh-Hans) { hyphens: none } |",
        "p:lang(en) { hyphens: none } | c",
        ":lang(zh) > p.b { hyphens: none } | a",
        ":lang(en) > p { hyphens: none } | c",
        "p:not(:lang(zh)) { hyphens: none } | c",
        "p:lang('') { hyphens: none } |",
      })
  void aSelectorMayAskForTheLanguage(String css, String id) throws Exception {
    List<String> found = new ArrayList<>();
    for (String asked : List.of("a", "c")) {
      if (styled(css, BODY, styles -> styles.text(element(styles, asked)).hyphens())
          == TextSetting.Hyphens.NONE) {
        found.add(asked);
      }
    }
    assertThat(found).isEqualTo(Optional.ofNullable(id).stream().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p::first-letter { float: left } | a; c",
        "p:lang(en)::first-letter { float: left } | c",
        "p:not(:lang(en)):first-letter { float: left } | a",
        "#a::first-letter { float: left; font-size: 2em } p::first-letter { font-size: 3em } | a; c",
      })
  void firstLettersAreWrapped(String css, String letters) throws Exception {
    List<String> found =
        styled(
            css,
            BODY,
            styles -> styles.firstLetters().stream().map(Element::getTextContent).toList());
    assertThat(found).containsExactly(letters.split("; "));
  }

  @Test
  void theStrongestDeclarationHoldsForAFirstLetter() throws Exception {
    String css =
        "#a::first-letter { color: red; font-size: 2em !important } p::first-letter { color: blue !important; font-size: 3em }";
    List<String> found =
        styled(
            css,
            BODY,
            styles -> {
              Element letter = (Element) element(styles, "a").getFirstChild();
              return styles
                  .getCascadedStyle(letter, false)
                  .getCascadedPropertyDeclarations()
                  .stream()
                  .map(declaration -> declaration.getValue().getCssText())
                  .toList();
            });
    assertThat(found).containsExactlyInAnyOrder("#0000ff", "2em");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "figure { float: left } #f { float: top bottom } | top bottom",
        "figure { float: top !important } #f { float: left } | top",
        "figure { float: top } #f { float: initial } | ''",
        "#f { columns: 2; column-count: 3 } | '' 3",
        "#f { column-count: 3; columns: 2 12em } | '' 2",
        "#f { columns: 2 } figure { column-count: 3 } | '' 2",
      })
  void figuresAndColumnsAreInTheCascadeToo(String css, String expected) throws Exception {
    String found =
        styled(
            css,
            "<figure id=f>a</figure>",
            styles -> {
              Element figure = element(styles, "f");
              String columns = styles.columns(figure) == 1 ? "" : " " + styles.columns(figure);
              String floats = styles.figureFloat(figure);
              return (floats.isEmpty() ? "''" : floats) + columns;
            });
    assertThat(found.replace("''", "").strip()).isEqualTo(expected.replace("''", "").strip());
  }

  /** The renderer sees no weaker float in place of one that it does not know. */
  @Test
  void aFigureThatFloatsToTheTopDoesNotFloatToTheLeft() throws Exception {
    String css = "figure { float: left } #f { float: top }";
    String floats =
        styled(
            css,
            "<figure id=f>a</figure>",
            styles ->
                styles
                    .getCascadedStyle(element(styles, "f"), false)
                    .propertyByName(CSSName.FLOAT)
                    .getValue()
                    .getCssText());
    assertThat(floats).isEqualTo("none");
  }

  @Test
  void theFontShorthandSetsTheChoiceOfGlyphsBack() throws Exception {
    String css = "p { font-variant-caps: small-caps } #a { font: 12pt serif }";
    List<TypeFeatures> features =
        styled(
            css,
            BODY,
            styles ->
                List.of(
                    styles.features(element(styles, "a")), styles.features(element(styles, "c"))));
    assertThat(features.get(0)).isEqualTo(TypeFeatures.NORMAL);
    assertThat(features.get(1).has(Feature.SMALL_CAPITALS)).isTrue();
  }

  @Test
  void aChangedDeclarationWinsAndIsInherited() throws Exception {
    List<String> values =
        styled(
            "p { text-align: center !important; page-break-after: always }",
            "<p id=a><i id=b>b</i></p>",
            styles -> {
              Element changed = element(styles, "a");
              List<String> found = new ArrayList<>();
              for (String declarations :
                  List.of("color: red", "text-align: right", "page-break-after: avoid")) {
                styles.change(changed, declarations);
                found.add(
                    styles.of(element(styles, "b")).align()
                        + " "
                        + styles.breaks(changed).avoidsAfter());
              }
              return found;
            });
    assertThat(values).containsExactly("CENTER false", "END false", "END true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | none",
        "p { text-emphasis: filled sesame } | sesame over right",
        "div { text-emphasis: open dot } | open dot over right",
        "div { text-emphasis: dot } p { text-emphasis: none } | none",
        "p { text-emphasis: open } | open circle over right",
        "p { TEXT-EMPHASIS: Double-Circle #F00 } | double_circle [1.0, 0.0, 0.0] over right",
        "p { text-emphasis: rgb(0, 0, 255) filled triangle } | triangle [0.0, 0.0, 1.0] over right",
        "p { text-emphasis-style: 'Xy'; text-emphasis-color: red } | X [1.0, 0.0, 0.0] over right",
        "p { text-emphasis: '\\203B' } | ※ over right",
        "p { text-emphasis: dot red } #a { text-emphasis: sesame } | sesame over right",
        "p { text-emphasis: dot } #a { text-emphasis-color: red } | dot [1.0, 0.0, 0.0] over right",
        "div { text-emphasis: dot red } #a { text-emphasis-color: currentcolor } | dot over right",
        "p { text-emphasis: dot !important } #a { text-emphasis: none } | dot over right",
        "p { text-emphasis: dot; text-emphasis: dot sesame } | dot over right",
        "p { text-emphasis: dot; text-emphasis-style: dot red } | dot over right",
        "div { text-emphasis: dot; text-emphasis-position: left under } | dot under left",
        "p { text-emphasis: dot; text-emphasis-position: under } | dot under right",
        "p { text-emphasis: dot; text-emphasis-position: under over } | dot over right",
        "div { text-emphasis: dot red } p { text-emphasis: initial } | none",
        "div { text-emphasis: dot red } p { text-emphasis: inherit } | dot [1.0, 0.0, 0.0] over right",
        "p { -huozi-name-line: wavy } | none; wavy p",
        "div { -huozi-name-line: straight } | none; straight div",
        "div { -huozi-name-line: straight } p { -huozi-name-line: none } | none",
        "div { -huozi-name-line: straight } p { -huozi-name-line: double } | none; straight div",
      })
  void marksBetweenLinesAreInherited(String css, String expected) throws Exception {
    InterlinearStyle style = styled(css, BODY, styles -> styles.interlinear(element(styles, "a")));
    EmphasisMark mark = style.mark();
    StringBuilder found = new StringBuilder();
    if (mark == null) {
      found.append("none");
    } else {
      found.append(mark.open() ? "open " : "");
      found.append(
          mark.form() == EmphasisMark.Form.CHARACTER
              ? Character.toString(mark.character())
              : mark.form().name().toLowerCase(Locale.ROOT));
      found.append(style.color() == null ? "" : " " + style.color().parts());
      found.append(style.over() ? " over" : " under").append(style.right() ? " right" : " left");
    }
    if (style.name() != null) {
      found.append(style.wavy() ? "; wavy " : "; straight ").append(style.name().getTagName());
    }
    assertThat(found).hasToString(expected);
  }

  private static Element element(PrintStyles styles, String id) {
    Element root = styles.document().getDocumentElement();
    return Elements.in(root).stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static <T> T styled(String css, String body, Function<PrintStyles, T> asked)
      throws Exception {
    XRLog.setLoggingEnabled(false);
    String html =
        "<html lang=en><head><style>" + css + "</style></head><body>" + body + "</body></html>";
    Document document = new W3CDom().fromJsoup(Jsoup.parse(html));
    try (PDDocument pdf = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(pdf);
      builder.withW3cDocument(document, "");
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        return asked.apply(
            PrintStyles.install(
                renderer.getSharedContext(),
                document,
                new ParsedSheets(),
                "",
                WritingMode.HORIZONTAL_TB));
      }
    }
  }
}
