package io.github.huozi.template;

import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import io.github.huozi.template.Lettering.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/**
 * The methods by which a template measures words and breaks them into lines.
 *
 * <pre>{@code
 * <#list lines(publication.title, 1300, 120, "serif", 700) as line>
 *   <text x="150" y="${300 + line?index * 150}" dx="${line.dx}">${line.text}</text>
 * </#list>
 * }</pre>
 */
final class LetteringMethod {

  /** The largest number that is accepted. No drawing is larger. */
  private static final double LARGEST = 1_000_000;

  private static final int HEAVIEST = 1000;

  private LetteringMethod() {}

  /** {@code lines(text, measure, size, family, weight)}. */
  static TemplateMethodModelEx lines(Lettering lettering) {
    return lines("lines", "dx", lettering::lines);
  }

  /** {@code columns(text, measure, size, family, weight)}. */
  static TemplateMethodModelEx columns(Lettering lettering) {
    return lines("columns", "dy", lettering::columns);
  }

  private static TemplateMethodModelEx lines(String name, String shifts, Breaking breaking) {
    return arguments -> {
      expect(arguments, 5, name + "(text, measure, size, family, weight)");
      return breaking
          .lines(text(arguments.get(0)), type(arguments, 2), number(arguments.get(1)))
          .stream()
          .map(line -> toMap(line, shifts))
          .toList();
    };
  }

  /** Breaks a text into lines. */
  @FunctionalInterface
  private interface Breaking {
    List<Line> lines(String text, Lettering.Type type, double measure);
  }

  /** {@code width(text, size, family, weight)}. */
  static TemplateMethodModelEx width(Lettering lettering) {
    return arguments -> {
      expect(arguments, 4, "width(text, size, family, weight)");
      return new SimpleNumber(lettering.width(text(arguments.get(0)), type(arguments, 1)));
    };
  }

  /**
   * A method that makes a text of a number from 0 to 1.
   *
   * @param form how it is called
   */
  static TemplateMethodModelEx text(String form, DoubleFunction<String> texts) {
    return arguments -> {
      expect(arguments, 1, form);
      return new SimpleScalar(texts.apply(Math.min(1, number(arguments.get(0)))));
    };
  }

  private static Map<String, Object> toMap(Line line, String name) {
    String shifts =
        line.shifts().stream()
            .map(shift -> BigDecimal.valueOf(shift).setScale(2, RoundingMode.HALF_UP))
            .map(shift -> shift.stripTrailingZeros().toPlainString())
            .collect(Collectors.joining(" "));
    return Map.of("text", line.text(), name, shifts, "divided", line.divided());
  }

  private static Lettering.Type type(List<?> arguments, int from) throws TemplateModelException {
    return new Lettering.Type(
        number(arguments.get(from)),
        text(arguments.get(from + 1)),
        Math.min(HEAVIEST, (int) number(arguments.get(from + 2))));
  }

  private static void expect(List<?> arguments, int count, String form)
      throws TemplateModelException {
    if (arguments.size() != count) {
      throw new TemplateModelException("it is called as " + form);
    }
  }

  private static String text(Object argument) throws TemplateModelException {
    if (argument instanceof TemplateScalarModel text) {
      return text.getAsString();
    }
    throw new TemplateModelException("a text is missing");
  }

  private static double number(Object argument) throws TemplateModelException {
    if (argument instanceof TemplateNumberModel number) {
      double value = number.getAsNumber().doubleValue();
      if (value > 0 && value <= LARGEST) {
        return value;
      }
      throw new TemplateModelException("the number must be above 0 and at most a million");
    }
    throw new TemplateModelException("a number is missing");
  }
}
