package io.github.huozi.pdf.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A document is reduced to what some elements need, and restored. */
class ExcerptTest {

  private static final Set<String> BLOCKS = Set.of("body", "section", "p", "h1", "div");

  private final Document document =
      new W3CDom()
          .fromJsoup(
              Jsoup.parse(
                  "<section><h1>A</h1><p>b</p> <div><p>c</p><table><tr><td id=t><p>d</p></td>"
                      + "<td><p>e</p></td></tr></table><p>f</p></div><p>g</p></section>"
                      + "<section><p>h</p></section>"
                      + "<section><p>i<span id=f><p>j</p></span></p><p>k</p></section>"));

  private final String whole = text();

  @Test
  void aTableIsKeptWithTheElementsAroundIt() {
    Excerpt excerpt = excerpt("t");
    assertThat(text()).isEqualTo(" de");
    excerpt.restore();
    assertThat(text()).isEqualTo(whole);
  }

  /** Elements in a line are kept with the line. */
  @Test
  void aParagraphWithTextStaysWhole() {
    Excerpt excerpt = excerpt("f");
    assertThat(text()).isEqualTo("i");
    excerpt.restore();
    assertThat(text()).isEqualTo(whole);
  }

  @Test
  void nothingIsKeptForNoElement() {
    Excerpt excerpt = Excerpt.of(document, blocks(), List.of());
    assertThat(text()).isEmpty();
    excerpt.restore();
    assertThat(text()).isEqualTo(whole);
  }

  private Excerpt excerpt(String id) {
    Element wanted = null;
    for (Element element : elements()) {
      wanted = element.getAttribute("id").equals(id) ? element : wanted;
    }
    assertThat(wanted).isNotNull();
    return Excerpt.of(document, blocks(), List.of(wanted));
  }

  private Set<Element> blocks() {
    Set<Element> blocks = Collections.newSetFromMap(new IdentityHashMap<>());
    elements().stream()
        .filter(element -> BLOCKS.contains(element.getTagName()))
        .forEach(blocks::add);
    return blocks;
  }

  private List<Element> elements() {
    NodeList all = document.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      elements.add((Element) all.item(i));
    }
    return elements;
  }

  private String text() {
    return document.getElementsByTagName("body").item(0).getTextContent();
  }
}
