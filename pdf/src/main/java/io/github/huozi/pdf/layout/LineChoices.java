package io.github.huozi.pdf.layout;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The costs of setting the texts of a chapter with other numbers of lines. */
@FunctionalInterface
public interface LineChoices {

  /** Every text has the lines that it has. */
  LineChoices NONE = text -> null;

  /** The choice of the text that an element stands for; null if it has none. */
  @Nullable Choice of(@Nullable Element text);

  /**
   * The cost of setting a text otherwise, as {@link io.github.huozi.typography.Alternatives} says.
   */
  record Choice(double longer, double shorter) {}
}
