package io.github.huozi.css;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Elements of jsoup; the document is none. */
final class JsoupElements implements TreeElements<Element> {

  @Override
  public String name(Element element) {
    return element.tag().localName();
  }

  @Override
  public boolean hasAttribute(Element element, String name) {
    return element.hasAttr(name);
  }

  @Override
  public String attribute(Element element, String name) {
    return element.attr(name);
  }

  @Override
  public String text(Element element) {
    return element.wholeText() + element.data();
  }

  @Override
  public @Nullable Element parent(Element element) {
    return element.parent() instanceof Document ? null : element.parent();
  }

  @Override
  public @Nullable Element sibling(Element element, boolean towardsEnd) {
    return towardsEnd ? element.nextElementSibling() : element.previousElementSibling();
  }

  @Override
  public @Nullable Element firstChild(Element element) {
    return element.firstElementChild();
  }
}
