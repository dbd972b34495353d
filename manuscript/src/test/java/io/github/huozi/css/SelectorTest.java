package io.github.huozi.css;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.testing.ProcessorTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What selectors select, how specific they are, and what is none. */
class SelectorTest {

  private static final String HTML =
      "<html lang=en><body class='western book'>"
          + "<section id=s1 class='section first'><h2 id=h1>A</h2><p id=p1>a <em id=e1>b</em></p>"
          + "<p id=p2 class='x y' title='One two'>c</p><figure id=f1><img id=i1></figure>"
          + "<p id=p3>d</p></section>"
          + "<section id=s2 class=section lang=zh-Hant-TW><h2 id=h2 lang='en-GB'>B</h2>"
          + "<ul id=u1><li id=l1>1</li><li id=l2>2</li><li id=l3><p id=p4><a id=a1 href=x>e</a></p></li>"
          + "</ul><div id=d1></div></section></body></html>";

  /** With the selectors that jsoup knows, both select the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "p",
        "P",
        "#p2",
        ".x.y",
        "p.x#p2",
        "section p",
        "section > p",
        "h2 + p",
        "h2 ~ p",
        "section>p+p",
        "body section ul > li p a",
        "[title]",
        "[title=\"One two\"]",
        "[title~=two]",
        "[title^=One]",
        "[title$='two']",
        "[title*=e]",
        "p:first-child",
        "p:last-child",
        "li:nth-child(2)",
        "li:nth-child(odd)",
        "li:nth-child(-n+2)",
        "li:nth-last-child(1)",
        "p:nth-of-type(2)",
        "p:nth-last-of-type(1)",
        "p:first-of-type",
        "p:last-of-type",
        "figure:only-of-type",
        "em:only-child",
        "div:empty",
        ":root",
        "p:not(.x)",
        "p:not(.x, #p3)",
        "section:has(figure)",
        "section:has(> ul)",
        "h2:has(+ ul)",
        "p:has(a[href])",
        ":is(h2, figure)",
        "section :is(p, li) a",
        "section:not(.first) > *",
      })
  void selectsWhatJsoupSelects(String written) {
    List<String> expected = Jsoup.parse(HTML).select(written).eachAttr("id");
    expected.removeIf(String::isEmpty);
    assertThat(selected(written)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "h2:lang(en) ¦ h1 h2",
        "section:lang(zh) ¦ s2",
        "section:lang(zh-TW) ¦ s2",
        "section:lang('ZH-hant-tw') ¦ s2",
        "section:lang(ja, zh-Hant) ¦ s2",
        "section:lang(zh-Hans) ¦",
        "ul:lang(*-TW) ¦ u1",
        "h2:lang('') ¦",
        "p:not(:lang(zh)) ¦ p1 p2 p3",
        "a:link ¦ a1",
        "a:hover ¦",
        "li:nth-child( 2n + 1 ) ¦ l1 l3",
        "[title='ONE TWO' i] ¦ p2",
        "[lang|=en]:not(html) ¦ h2",
        ":where(p, li):nth-child(n+4) ¦ p3",
        "*|li:last-child ¦ l3",
        "h2:has(~ ul) ¦ h2",
        "h2 ~ p + figure ~ p ¦ p3",
        "section:has(li:not(:first-child) p) ¦ s2",
        "section:not(:has(ul), .first) ¦",
        "section > :first-child /* heading */ ¦ h1 h2",
        "p::first-letter ¦ p1 p2 p3 p4",
        "#\\70 2 ¦ p2",
      })
  void selectsByLanguageAndMore(String written, String ids) {
    assertThat(String.join(" ", selected(written))).isEqualTo(Optional.ofNullable(ids).orElse(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "* | 0 0 0",
        "p | 0 0 1",
        "section > p.x | 0 1 2",
        "#a .b[c]:lang(zh) p::before | 1 3 2",
        ":is(#a, p) p | 1 0 1",
        ":not(.a.b) | 0 2 0",
        ":where(#a) p | 0 0 1",
        "p:nth-child(2) | 0 1 1",
      })
  void isSpecific(String written, String specificity) {
    Specificity is = Selector.of(written).orElseThrow().specificity();
    assertThat(is.ids() + " " + is.classes() + " " + is.names()).isEqualTo(specificity);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "p >",
        "> p",
        "p,",
        "p..x",
        "p[",
        "p[title",
        "p[title=]",
        "p[title!=x]",
        "p:",
        "p:unknown",
        "p:nth-child()",
        "p:nth-child(x)",
        "p:not()",
        "p:not(",
        "p:not(q::before)",
        "p:has(q:has(b))",
        "p:has(:is(q:has(b)))",
        "p::before b",
        "p::unknown",
        "p$",
        "#",
        ".",
        "1 + 2 =",
      })
  void isNone(String written) {
    assertThat(Selector.of(written)).isEmpty();
  }

  @Test
  void manyPartsCostLittleInDeepDocuments() {
    String html = "<div>".repeat(200) + "<p id=a>a</p>" + "</div>".repeat(200);
    Document document = new W3CDom().fromJsoup(Jsoup.parse(html));
    Element p = (Element) document.getElementsByTagName("p").item(0);
    Selector selector = Selector.of("section " + "div ".repeat(100) + "p").orElseThrow();
    assertThat(selector.selects(p, ElementTree.ofDom())).isFalse();
  }

  @Test
  void siblingsOfALongListAreTriedOnce() {
    String html = "<i></i>".repeat(20_000) + "<p id=a>a</p>".repeat(20_000);
    org.jsoup.nodes.Document document = Jsoup.parse(html);
    ElementTree<org.jsoup.nodes.Element> tree = ElementTree.ofJsoup();
    Selector selector = Selector.of("b ~ p").orElseThrow();
    assertThat(document.select("p")).noneMatch(p -> selector.selects(p, tree));
  }

  @Test
  void aLanguageMayBeThatOfXml() {
    String xml = "<svg xml:lang='ja'><g><text/></g><g lang='en'><text/></g></svg>";
    org.jsoup.nodes.Document document = Jsoup.parse(xml, Parser.xmlParser());
    Selector selector = Selector.of("text:lang(ja)").orElseThrow();
    ElementTree<org.jsoup.nodes.Element> tree = ElementTree.ofJsoup();
    assertThat(document.select("text").stream().map(text -> selector.selects(text, tree)))
        .containsExactly(true, false);
  }

  /** Where the surroundings are not known, they meet every condition of a selector. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "html.theme p ¦ p1 p2",
        ".theme > p.x ¦ p2",
        "p:first-child ¦ p1 p2",
        "p:not(:first-child) ¦ p1 p2",
        "p:not(.theme .x) ¦ p1 p2",
        "p:not(.x, :first-child) ¦ p1",
        ":is(.theme .x, em) ¦ e1 p2",
        "p:lang(ja) ¦ p1 p2",
        "p:has(> em) ¦ p1",
        "p:has(+ table) ¦ p1 p2",
        ":root p:has(em, table) ¦ p1",
        "p::before ¦ p1 p2",
        "a:hover ¦",
      })
  void selectsParts(String written, String ids) {
    org.jsoup.nodes.Document document =
        Jsoup.parse("<p id=p1>a<em id=e1>b</em></p><p id=p2 class=x>c <a href=d>e</a></p>");
    Selector selector = Selector.of(written).orElseThrow();
    assertThat(
            document.body().select("[id]").stream()
                .filter(element -> selector.selects(element, ElementTree.ofParts()))
                .map(element -> element.id()))
        .containsExactlyInAnyOrder(ids == null ? new String[0] : ids.split(" ", -1));
  }

  /** The ids of what a selector selects, in a tree of jsoup as in a tree of the DOM. */
  private static List<String> selected(String written) {
    Document document = new W3CDom().fromJsoup(Jsoup.parse(HTML));
    Selector selector = Selector.of(written).orElseThrow();
    ElementTree<Element> tree = ElementTree.ofDom();
    List<String> ids = new ArrayList<>();
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (selector.selects(element, tree) && element.hasAttribute("id")) {
        ids.add(element.getAttribute("id"));
      }
    }
    ElementTree<org.jsoup.nodes.Element> ofJsoup = ElementTree.ofJsoup();
    List<org.jsoup.nodes.Element> found =
        Jsoup.parse(HTML).stream().filter(one -> selector.selects(one, ofJsoup)).toList();
    assertThat(found.stream().map(element -> element.id()).filter(id -> !id.isEmpty()))
        .isEqualTo(ids);
    return ids;
  }

  /** One growth for each kind of selector that asks of other elements. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "p:has(b)",
        "p:has(~ p b)",
        "p:has(~ p u)",
        "div:has(p ~ p u) p",
        "p:has(+ p b)",
        "p:has(> i > b)",
        "div:has(p i ~ b)",
        "p ~ p ~ b",
        "div p i b",
        "p:nth-last-of-type(2n + 1):not(:has(u))",
        "p:is(:has(b), p ~ :has(~ p b))"
      })
  void aSelectorCostsNoMoreThanTheElements(String selector) {
    ProcessorTime.requireLinear(
        selector, () -> selectFrom(selector, 2_000), () -> selectFrom(selector, 8_000));
  }

  private static void selectFrom(String selector, int paragraphs) {
    var document = Jsoup.parse("<div>" + "<p>a<i>c</i><u>d</u></p>".repeat(paragraphs));
    var tree = ElementTree.ofJsoup();
    Selector read = Selector.of(selector).orElseThrow();
    assertThat(document.stream().filter(element -> read.selects(element, tree)).count())
        .isLessThanOrEqualTo(3L * paragraphs);
  }
}
