package io.github.huozi.css;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Elements of the W3C's DOM. */
final class DomElements implements TreeElements<Element> {

  @Override
  public String name(Element element) {
    @Nullable String name = element.getLocalName();
    return name == null ? element.getTagName() : name;
  }

  @Override
  public boolean hasAttribute(Element element, String name) {
    return element.hasAttribute(name);
  }

  @Override
  public String attribute(Element element, String name) {
    return element.getAttribute(name);
  }

  @Override
  public String text(Element element) {
    return element.getTextContent();
  }

  @Override
  public @Nullable Element parent(Element element) {
    return element.getParentNode() instanceof Element parent ? parent : null;
  }

  @Override
  public @Nullable Element sibling(Element element, boolean towardsEnd) {
    @Nullable Node at = element;
    do {
      at = towardsEnd ? at.getNextSibling() : at.getPreviousSibling();
    } while (at != null && !(at instanceof Element));
    return (Element) at;
  }

  @Override
  public @Nullable Element firstChild(Element element) {
    @Nullable Node first = element.getFirstChild();
    while (first != null && !(first instanceof Element)) {
      first = first.getNextSibling();
    }
    return (Element) first;
  }
}
