package io.github.huozi.testing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A suite of many cases that are alike, of which each run takes a part: of a parameterised test
 * each n-th case, of a class each n-th test as well. The commit decides which, so that a commit has
 * the same tests on every day and on every machine. {@code -Dhuozi.part=20786} takes the part of
 * that number, which the reason of each case that is left out tells; {@code -Dhuozi.part=all} takes
 * all cases.
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

    /** Enough for a part of any suite, and few enough to be typed. */
    private static final int DIGITS = 5;

    private static final long OF_COMMIT = ofCommit(Path.of(""));

    private static String part() {
      return System.getProperty("huozi.part", String.valueOf(OF_COMMIT));
    }

    /**
     * A number of the commit that is checked out.
     *
     * @param folder the project's root or a folder of it
     * @return the beginning of the commit's id; 0 if there is no commit, as in an archive of the
     *     sources, or no git
     */
    static long ofCommit(Path folder) {
      @Nullable Path root = folder.toAbsolutePath();
      while (root != null && !Files.exists(root.resolve(".mvn"))) {
        root = root.getParent();
      }
      // A repository that only holds the sources has commits of something else.
      if (root == null || !Files.exists(root.resolve(".git"))) {
        return 0;
      }
      try {
        Process git =
            new ProcessBuilder("git", "rev-parse", "--verify", "HEAD")
                .directory(root.toFile())
                .redirectError(Redirect.DISCARD)
                .start();
        byte[] id = git.getInputStream().readAllBytes();
        return git.waitFor() == 0
            ? Long.parseLong(new String(id, StandardCharsets.US_ASCII).substring(0, DIGITS), 16)
            : 0;
      } catch (IOException e) {
        return 0;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
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
