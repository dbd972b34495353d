package io.github.huozi.tex;

import io.github.huozi.mathml.MathElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the scripts and primes after an atom. */
final class TexScripts {

  private static final String[] PRIMES = {"′", "″", "‴", "⁗"};

  private final TexParser parser;
  private final TexTokens tokens;
  private @Nullable MathElement below;
  private @Nullable MathElement above;
  private int primes;
  private boolean limits;
  private boolean moved = true;

  TexScripts(TexParser parser, TexTokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
  }

  /** The atom with the scripts that follow it. */
  Atom of(Atom base) throws TexException {
    limits = base.limits();
    while (true) {
      TexToken token = tokens.peek();
      if (token.isCommand("limits")) {
        limits = true;
        moved = false;
      } else if (token.isCommand("nolimits")) {
        limits = false;
      } else if (token.isCommand("displaylimits")) {
        limits = true;
      } else if (token.is("'") || token.is("’")) {
        primes++;
      } else if (token.is("_") || token.is("^")) {
        tokens.next();
        script(token.is("_"));
        continue;
      } else {
        break;
      }
      tokens.next();
    }
    return below == null && above == null && primes == 0 ? base : scripted(base);
  }

  private void script(boolean lower) throws TexException {
    if ((lower ? below : above) != null) {
      throw new TexException(
          lower ? "a symbol has two subscripts" : "a symbol has two superscripts",
          "put braces around the first: {x_1}_2");
    }
    MathElement script = parser.scriptArgument();
    if (script.is("mo")) {
      script = AtomRow.tight(script);
    }
    if (lower) {
      below = script;
    } else {
      above = script;
    }
  }

  private Atom scripted(Atom base) {
    @Nullable MathElement sup = raised();
    @Nullable MathElement sub = below;
    MathElement nucleus = base.element();
    if (limits && !moved && nucleus.is("mo")) {
      nucleus = nucleus.with("movablelimits", "false");
    }
    MathElement element;
    if (sub != null && sup != null) {
      element = MathElement.of(limits ? "munderover" : "msubsup", nucleus, sub, sup);
    } else if (sub != null) {
      element = MathElement.of(limits ? "munder" : "msub", nucleus, sub);
    } else {
      element =
          MathElement.of(
              limits ? "mover" : "msup", nucleus, sup == null ? MathElement.of("mrow") : sup);
    }
    return base.with(element);
  }

  private @Nullable MathElement raised() {
    if (primes == 0) {
      return above;
    }
    List<MathElement> row = new ArrayList<>();
    for (int left = primes; left > 0; left -= PRIMES.length) {
      row.add(AtomRow.tight(MathElement.token("mo", PRIMES[Math.min(left, PRIMES.length) - 1])));
    }
    if (above != null) {
      row.add(above);
    }
    return MathElement.row(row);
  }
}
