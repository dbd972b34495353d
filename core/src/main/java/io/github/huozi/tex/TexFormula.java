package io.github.huozi.tex;

import io.github.huozi.mathml.MathElement;
import java.util.List;

/**
 * A formula that has been read.
 *
 * @param content what the {@code math} element holds
 * @param label the name in its {@code \label}; empty if there is none
 */
public record TexFormula(List<MathElement> content, String label) {

  public TexFormula {
    content = List.copyOf(content);
  }
}
