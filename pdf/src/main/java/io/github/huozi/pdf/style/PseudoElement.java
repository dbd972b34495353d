package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.newmatch.CascadedStyle;
import java.util.List;

/** Content that style sheets add to an element. */
public final class PseudoElement {

  private final CascadedStyle style;
  private final List<ContentPart> parts;

  PseudoElement(CascadedStyle style, List<ContentPart> parts) {
    this.style = style;
    this.parts = List.copyOf(parts);
  }

  /** The style in the form that the renderer reads. */
  CascadedStyle cascaded() {
    return style;
  }

  /** The content in its order. */
  public List<ContentPart> parts() {
    return parts;
  }
}
