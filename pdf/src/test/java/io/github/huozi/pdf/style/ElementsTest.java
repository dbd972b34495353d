package io.github.huozi.pdf.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ElementsTest {

  private final Document document =
      new W3CDom()
          .fromJsoup(
              Jsoup.parse("<p><b>1</b><i>2</i></p><p><b>3</b></p><b>4</b>" + "<p>x".repeat(9)));

  @Test
  void elementsAreListedInTheirOrder() {
    assertThat(Elements.named(document, "b"))
        .extracting(Element::getTextContent)
        .containsExactly("1", "3", "4");
    assertThat(Elements.in((Element) document.getElementsByTagName("p").item(0)))
        .extracting(Element::getTextContent)
        .containsExactly("1", "2");
  }

  /** The length of a live list costs a walk from its last element to the document's end. */
  @Test
  void aLiveListIsAskedForItsLengthOnce() {
    AtomicInteger asked = new AtomicInteger();
    NodeList live = document.getElementsByTagName("b");
    ClassLoader loader = ElementsTest.class.getClassLoader();
    NodeList counting =
        (NodeList)
            Proxy.newProxyInstance(
                loader,
                new Class<?>[] {NodeList.class},
                (proxy, method, arguments) -> {
                  asked.addAndGet(method.getName().equals("getLength") ? 1 : 0);
                  return method.invoke(live, arguments);
                });
    Document counted =
        (Document)
            Proxy.newProxyInstance(
                loader, new Class<?>[] {Document.class}, (proxy, method, arguments) -> counting);
    assertThat(Elements.named(counted, "b")).hasSize(3);
    assertThat(asked.get()).isEqualTo(1);
  }
}
