package io.github.huozi.pdf.style;

import io.github.huozi.typography.rule.UprightRuns;
import io.github.huozi.typography.rule.UprightRuns.Form;
import io.github.huozi.typography.rule.UprightRuns.Options;
import io.github.huozi.typography.rule.UprightRuns.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule for which letters of vertical lines stand upright (CSS Writing Modes 4 §5, §9).
 *
 * @param whole how the whole text stands; null for the usual rule
 * @param options the choices of that rule
 */
public record UprightStyle(@Nullable Form whole, Options options) {

  /**
   * Reads the values of two properties.
   *
   * @param combine {@code text-combine-upright}; empty if it is not set
   * @param orientation {@code text-orientation}; empty if it is not set
   */
  static UprightStyle of(String combine, String orientation) {
    if (combine.equals("all")) {
      return new UprightStyle(Form.TOGETHER, Options.DEFAULT);
    }
    int digits =
        switch (combine) {
          case "none" -> 1;
          case "" -> Options.DEFAULT.digits();
          default -> combine.endsWith("digits") ? 2 : combine.charAt(combine.length() - 1) - '0';
        };
    Form whole =
        switch (orientation) {
          case "upright" -> Form.UPRIGHT;
          case "mixed" -> combine.isEmpty() || combine.equals("none") ? Form.PLAIN : null;
          default -> null;
        };
    return new UprightStyle(
        whole, new Options(digits, orientation.isEmpty() && Options.DEFAULT.acronyms()));
  }

  /**
   * Splits a text into what stands alike.
   *
   * @param before the last character before it that is no white space; 0 if there is none
   * @param after the first character after it that is no white space
   */
  public List<Run> split(String text, int before, int after) {
    if (whole == null || text.isEmpty()) {
      return UprightRuns.split(text, before, after, options);
    }
    if (whole != Form.TOGETHER) {
      return List.of(new Run(text, whole));
    }
    String square = text.strip();
    boolean single = square.codePointCount(0, square.length()) == 1;
    return List.of(new Run(square, single ? Form.UPRIGHT : Form.TOGETHER));
  }
}
