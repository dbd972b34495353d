package io.github.huozi.tex;

import io.github.huozi.mathml.MathElement;
import java.util.List;
import java.util.Set;

/**
 * A formula that has been read.
 *
 * @param content what the {@code math} element holds
 * @param label the name in its {@code \label}; empty if there is none
 */
public record TexFormula(List<MathElement> content, String label) {

  /** Elements that draw lines. */
  private static final Set<String> DRAWN = Set.of("mfrac", "msqrt", "mroot", "menclose");

  public TexFormula {
    content = List.copyOf(content);
  }

  /**
   * Tells whether the formula shows a sign, and not only space, or nothing as definitions of
   * commands do.
   */
  public boolean isVisible() {
    return content.stream().anyMatch(TexFormula::isVisible);
  }

  private static boolean isVisible(MathElement element) {
    return !element.is("mphantom")
        && (!element.text().isBlank()
            || DRAWN.contains(element.name())
            || element.attributes().containsKey("columnlines")
            || element.children().stream().anyMatch(TexFormula::isVisible));
  }

  /** Tells whether the formula takes room: it shows a sign, or is space. */
  public boolean takesRoom() {
    return isVisible() || content.stream().anyMatch(TexFormula::isSpace);
  }

  private static boolean isSpace(MathElement element) {
    return element.is("mspace")
        || element.is("mphantom")
        || element.children().stream().anyMatch(TexFormula::isSpace);
  }
}
