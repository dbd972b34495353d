package io.github.huozi.pdf.style;

import com.openhtmltopdf.extend.UserInterface;
import org.w3c.dom.Element;

/** A user interface without a pointer and a focus. */
final class NoPointer implements UserInterface {

  @Override
  public boolean isHover(Element element) {
    return false;
  }

  @Override
  public boolean isActive(Element element) {
    return false;
  }

  @Override
  public boolean isFocus(Element element) {
    return false;
  }

  @Override
  public boolean isMarker(Element element) {
    return false;
  }
}
