package io.github.huozi.published;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A suite of many cases that are alike, of which each run takes a part: of a parameterised test
 * each n-th case, of a class each n-th test as well. Each day takes another part, so that all cases
 * run within n days. {@code -Dhuozi.part=20786} takes the part of that number, which the reason of
 * each case that is left out tells; {@code -Dhuozi.part=all} takes all cases.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InParts.Chosen.class)
public @interface InParts {

  /** The number of parts. */
  int value();

  /** Tells whether a case is in the part of this run. */
  final class Chosen implements ExecutionCondition {

    private static final Pattern CASE = Pattern.compile(".*\\[test-template-invocation:#(\\d+)]");

    private static final String ALL = "all";

    /** The same in each process of a run, but one that runs past midnight. */
    private static String part() {
      return System.getProperty(
          "huozi.part", String.valueOf(LocalDate.now(ZoneOffset.UTC).toEpochDay()));
    }

    /** Whether a case of a number is in the part of this run. */
    public static boolean takes(int number, int parts) {
      String part = part();
      return part.equals(ALL) || Math.floorMod(number - Long.parseLong(part), parts) == 0;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (context.getTestMethod().isEmpty()) {
        return ConditionEvaluationResult.enabled("");
      }
      int parts =
          AnnotationSupport.findAnnotation(context.getTestMethod(), InParts.class)
              .or(() -> AnnotationSupport.findAnnotation(context.getTestClass(), InParts.class))
              .orElseThrow()
              .value();
      Matcher ofTemplate = CASE.matcher(context.getUniqueId());
      int number;
      if (ofTemplate.matches()) {
        number = Integer.parseInt(ofTemplate.group(1));
      } else if (context.getUniqueId().contains("[test-template:")) {
        return ConditionEvaluationResult.enabled("");
      } else {
        number = context.getRequiredTestMethod().getName().hashCode();
      }
      return takes(number, parts)
          ? ConditionEvaluationResult.enabled("")
          : ConditionEvaluationResult.disabled("not in the part huozi.part=" + part());
    }
  }
}
