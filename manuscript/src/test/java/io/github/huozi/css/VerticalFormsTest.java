package io.github.huozi.css;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Style sheets for horizontal lines, turned for vertical ones. */
class VerticalFormsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "p { margin-top: 1em; color: red } ¦ p { margin-right: 1em; color: red }",
        "p { margin-right: 1em } ¦ p { margin-bottom: 1em }",
        "p { margin-bottom: 1em } ¦ p { margin-left: 1em }",
        "p { MARGIN-LEFT: -1em !important } ¦ p { margin-top: -1em !important }",
        "p { margin: 1em } ¦ p { margin: 1em }",
        "p { margin: 1em 2em } ¦ p { margin: 2em 1em }",
        "p { margin: 1em 2em 3em } ¦ p { margin: 2em 1em 2em 3em }",
        "p{margin:1em 2em 3em 4em!important} ¦ p{margin: 4em 1em 2em 3em !important}",
        "p { padding: 0 calc(1em + 2px) /* ! */ } ¦ p { padding: calc(1em + 2px) 0 /* ! */ }",
        "p { border-left: 2px solid rgb(1, 2, 3) } ¦ p { border-top: 2px solid rgb(1, 2, 3) }",
        "p { border-top-color: red } ¦ p { border-right-color: red }",
        "p { border-width: 1px 0 } ¦ p { border-width: 0 1px }",
        "p { border-top-left-radius: 1px } ¦ p { border-top-right-radius: 1px }",
        "p { border-radius: 1px 2px 3px 4px } ¦ p { border-radius: 4px 1px 2px 3px }",
        "p { top: 1em; left: 2em } ¦ p { right: 1em; top: 2em }",
        "p { width: 6em; min-height: 50vh } ¦ p { height: 6em; min-width: 50vw }",
        "p { margin-top: 12vh; margin-top: var(--vh) } ¦ p { margin-right: 12vw; margin-right: var(--vh) }",
        "p { overflow-x: auto } ¦ p { overflow-y: auto }",
        "p { box-shadow: -0.25em 0 0 rgba(1, 2, 3, .5), inset 1px 2px red } ¦"
            + " p { box-shadow: 0 -0.25em 0 rgba(1, 2, 3, .5), inset -2px 1px red }",
        "@media screen { a, p { margin-top: 0 } } ¦ @media screen { a, p { margin-right: 0 } }",
        "@media (max-width: 24em) { p { top: 0 } } ¦ @media (max-height: 24em) { p { right: 0 } }",
        "@media (width < 9em) and (min-device-width: 1px) { } ¦"
            + " @media (height < 9em) and (min-device-width: 1px) { }",
        "img { width: 50%; height: auto } ¦ img { width: 42.5vw; height: auto }",
        "p > img, .a svg { max-width: 100%; max-height: 85vh } ¦"
            + " p > img, .a svg { max-height: 100%; max-width: 85vw }",
        "img { margin-right: 1em } ¦ img { margin-bottom: 1em }",
        "img, p { width: 2em } ¦ img, p { height: 2em }",
        ".formula math { margin-top: 1em } ¦ .formula math { margin-right: 1em }",
        "img.a[title='b > c'] { width: 50% } ¦ img.a[title='b > c'] { width: 42.5vw }",
        "img-frame { width: 2em } ¦ img-frame { height: 2em }",
        "p:not(a, b > c) { margin-top: 1em } ¦ p:not(a, b > c) { margin-right: 1em }",
      })
  void turns(String css, String turned) {
    assertThat(VerticalForms.of(css)).isEqualTo(turned);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p { text-align: left; float: right; vertical-align: top; text-indent: 2em }",
        "p { margin-block-start: 1em; inline-size: 5em; border-inline-end: 1px solid }",
        "p::before { content: 'margin-top: 1em' } /* margin-top: 1em */",
        "@page { margin: 1em 2em }",
        ".vrtl p, .vrtl.hans .a { margin-top: 1em; width: 5em }",
        "img { width: 3em; height: 50% }",
        "mtd { padding-left: 0 } mtable > mtr > mtd[columnalign=\"left\"] { padding-left: 0 }",
        "@font-face { font-family: a; src: url(margin-top) }",
        "p { border: 1px solid; margin: auto; border-radius: 1px 2px / 3px }",
        "p { line-break: strict; margin-trim: none; right-margin: 1em }",
        ":root { --width: 3em }",
        "",
      })
  void staysAsItIs(String css) {
    assertThat(VerticalForms.of(css)).isEqualTo(css);
  }

  @ParameterizedTest
  @CsvSource({
    "width: 60%, img, width: 51vw",
    "width: 60%, table, height: 60%",
    "margin-left: 1em; color: red, p, margin-top: 1em; color: red",
    "width: 2em, svg, width: 2em",
  })
  void declarationsOfAnElement(String style, String element, String turned) {
    assertThat(VerticalForms.of(style, element)).isEqualTo(turned);
  }
}
