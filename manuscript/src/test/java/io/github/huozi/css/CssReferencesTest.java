package io.github.huozi.css;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.testing.InParts;
import io.github.huozi.testing.ProcessorTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CssReferencesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "p { background: url(a.png) } | RESOURCE a.png",
        "p { background: URL( \"a b.png\" ) } | RESOURCE a b.png",
        "p { background: u\\72l(a.png) } | RESOURCE a.png",
        "p { background: \\75 \\52 L('a.png') } | RESOURCE a.png",
        "p { background: url(\\66 ile:/x) } | RESOURCE file:/x",
        "p { background: url(/*x*/a.png) } | RESOURCE /*x*/a.png",
        "@import 'a.css'; | IMPORT a.css",
        "@\\69mport \"a.css\" | IMPORT a.css",
        "@import url(a.css) print; | IMPORT a.css",
        "@font-face { src: local('x'), url(a.ttf) format('truetype') } | RESOURCE a.ttf",
        "p { background: image-set(\"a.png\" 1x) } | RESOURCE a.png",
        "p { background: -webkit-image-set(url(a.png) 1x) } | RESOURCE a.png",
        "p { width: expression(alert(1)) } | SCRIPT expression",
        "p { behavior: none } | SCRIPT behavior",
        "p { content: 'a\\' url(b)' ; background: url(c) } | RESOURCE c",
        "p { background: url(unclosed | RESOURCE unclosed",
        "a{x:format('#a' ')'); fill: url(b); y: ''} | RESOURCE b",
        "a{x:#url(x ')'); fill: url(b); y:')'} | RESOURCE b",
        "a{x:5ul(x ')'); fill: url(b); y:')'} | RESOURCE b",
        "p{--x:'http://a/b';background:image-set(var(--x) 1x)} | RESOURCE http://a/b",
        "p{--x:'//a/b'} | RESOURCE //a/b",
        "p{--x:'\\5c\\5c a/b'} | RESOURCE \\\\a/b",
        "p{--x:'file:/b'} | RESOURCE file:/b",
        "@property --x{initial-value:'http://a/b'} | RESOURCE http://a/b",
        "@function --x(){result:'http://a/b'} | RESOURCE http://a/b",
        "p{content:--x('http://a/b')} | RESOURCE http://a/b",
        "p{content:image-set(type('http://a/b'))} | RESOURCE http://a/b",
        "p{background:image-set(;content:'http://a/b' 1x)} | RESOURCE http://a/b",
        "p{content:'x'} q{--x:'http://a/b'} | RESOURCE http://a/b",
        "p{unicode-range:U+0url(b)} | RESOURCE 0url(",
        "@charset 'gbk'; | CHARSET gbk",
      })
  void aReferenceIsFound(String css, String found) {
    assertThat(CssReferences.in(css))
        .singleElement()
        .matches(reference -> (reference.kind() + " " + reference.target()).equals(found), found);
  }

  /** Where CSS Syntax 3 §3.3 and §4.3.5 end a line, and with it a string. */
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", "\f"})
  void aLinesEndEndsAStringUnlessItIsEscaped(String end) {
    assertThat(CssReferences.in("a{x:\"" + end + "} p{fill:url(b);y:\"}"))
        .containsExactly(new CssReference(CssReference.Kind.RESOURCE, "b", 2));
    assertThat(CssReferences.in("a{x:\"\\" + end + "\"; fill:url(b); y:\"a\"}"))
        .containsExactly(new CssReference(CssReference.Kind.RESOURCE, "b", 2));
    assertThat(CssReferences.in("a{x:\"\\" + end + "url(b)\"}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/* url(a.png) @import 'b' */ p { color: red }",
        "p { content: \"url(a.png)\" }",
        "@namespace svg url(http://www.w3.org/2000/svg);",
        "@charset \"utf-8\"; p { font-family: \"Noto Serif\" }",
        "@page { @top-center { content: element(head) } }",
        "p::before { content: counter(page) \" of \" attr(title) }",
        "a::after { content: \" https://example.org/\" counters(x, \"//x\") }",
        "a[href^=\"https://example.org/\"]:not([title='//x']) { color: red }",
        "@namespace \"http://www.w3.org/2000/svg\";",
        "p { --label: \"Note: \"; --rule: \"//\"; --path: \"a/b\"; --ratio: 1/2 }",
        "p { grid-template-areas: \"a b\" \"c d\"; font-family: \"Noto Serif\" }",
      })
  void whatRefersToNothingIsNoReference(String css) {
    assertThat(CssReferences.in(css)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "url(#a)| true",
        "url('data:image/png;base64,AA')| true",
        "url('data:image/png;charset=x,<svg onload=x>')| false",
        "url('data:image/png,<svg>')| false",
        "url()| true",
        "url(data:image/svg+xml;base64)| false",
        "url(data:text/html;base64)| false",
        "url(http://example.org/a.png)| false",
        "url(//example.org/a.png)| false",
        "url(a.png#x)| false",
      })
  void whatIsContained(String css, boolean contained) {
    assertThat(CssReferences.in(css))
        .singleElement()
        .matches(reference -> reference.isContained() == contained);
  }

  /** CSS Syntax 3 §4.3.4: with a quotation mark it is a function, and its strings are its own. */
  @Test
  void anAddressInQuotationMarksEndsAtItsOwnParenthesis() {
    assertThat(CssReferences.in("a{x:url(\"#a\" \")\"); fill:url(b); y:\"}"))
        .extracting(CssReference::target)
        .containsExactly("#a", ")", "b");
  }

  @Test
  void theLineIsReported() {
    assertThat(CssReferences.in("p {\n color: red;\n/*\n*/ background: url(\na.png) }"))
        .containsExactly(new CssReference(CssReference.Kind.RESOURCE, "a.png", 5));
  }

  @ParameterizedTest
  @InParts(4)
  @ValueSource(
      strings = {
        "url(",
        "/*",
        "\"",
        "\\",
        "(",
        "@import ",
        "a{",
        "url(a",
        "a('b'",
        "image-set('b'",
        "\r",
        "[",
        "}"
      })
  void longStyleSheetsAreReadInNoTime(String part) {
    ProcessorTime.requireLinear(
        part,
        () -> CssReferences.in(part.repeat(125_000)),
        () -> CssReferences.in(part.repeat(500_000)));
  }

  @Property(tries = 2000, seed = "20261126")
  void anythingCanBeRead(
      @ForAll
          @Chars({
            'u', 'r', 'l', '(', ')', '"', '\'', '\\', '/', '*', '@', '6', ' ', '\n', ';', '-'
          })
          @StringLength(max = 60)
          String css) {
    CssReferences.in(css);
    assertThat(CssReferences.in("p{background:url(a.png)}" + css)).isNotEmpty();
  }
}
