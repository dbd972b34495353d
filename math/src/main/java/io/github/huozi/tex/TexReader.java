package io.github.huozi.tex;

import io.github.huozi.mathml.MathElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads formulas of one file. A command that the author defines with {@code \newcommand}, {@code
 * \def} or {@code \DeclareMathOperator} holds for the formulas after it too, as in MathJax.
 */
public final class TexReader {

  private final TexSymbols symbols = new TexSymbols();
  private final Map<String, TexTokens.Macro> macros = new HashMap<>();

  /**
   * Reads a formula. The time is linear in its length and in that of what its own commands stand
   * for, which is limited.
   *
   * @param tex the formula without dollar signs
   * @param display whether it stands on lines of its own
   * @throws TexException if it has an unknown command, or is incomplete
   */
  public TexFormula read(String tex, boolean display) throws TexException {
    TexTokens tokens = new TexTokens(tex, macros);
    TexParser parser = new TexParser(tokens, symbols);
    List<MathElement> row = new TexEnvironments(parser, tokens).whole(display);
    return new TexFormula(row, parser.label());
  }
}
