package io.github.huozi.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** They give what jsoup gives. */
class QueriesTest {

  private static final String HTML =
      """
      <section id=a class="x y"><h2>One</h2><p lang=en>a <em class=x>b</em></p><!-- c -->
      <table><tr><th scope=col>d<td>e</table></section><section id=b><p>f<p class=x></section>
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p",
        ".x",
        "#b",
        "*",
        "h2, p.x, th[scope]",
        "[lang]",
        "[class~=x]",
        "[id=a b]",
        "section > p",
        "section p",
        "p + p",
        "p:not(.x)",
        "section:has(table)",
        "article"
      })
  void theSameElementsInTheSameOrder(String query) {
    Document document = Jsoup.parse(HTML);
    for (Element root : document.getAllElements()) {
      assertThat(Queries.select(root, query)).isEqualTo(root.select(query));
      assertThat(Queries.first(root, query)).isEqualTo(root.selectFirst(query));
      assertThat(Queries.has(root, query)).isEqualTo(root.selectFirst(query) != null);
      assertThat(Queries.closest(root, query)).isEqualTo(root.closest(query));
      assertThat(Queries.is(root, query)).isEqualTo(root.is(query));
    }
  }

  @Test
  void aDocumentThatIsNestedDeeply() {
    Element root = new Element("div");
    Element inner = root;
    for (int i = 0; i < 100_000; i++) {
      inner = inner.appendElement("i");
    }
    inner.appendElement("b");
    assertThat(Queries.select(root, "i")).hasSize(100_000);
    assertThat(Queries.has(root, "b")).isTrue();
    assertThat(Queries.has(root, "p")).isFalse();
  }
}
