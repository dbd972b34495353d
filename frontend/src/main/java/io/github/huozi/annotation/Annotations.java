package io.github.huozi.annotation;

import io.github.huozi.problem.FrontEnd;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SingleLine;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.VerifyResult.FindingLine;
import io.github.huozi.request.WrongValueException;
import io.github.huozi.sarif.ProblemLog;
import io.github.huozi.wording.Wording;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Shows problems and findings at their lines in GitHub's pages, as workflow commands:
 *
 * <pre>{@code
 * ::error file=src/main/publication/en/clay.md,line=3,title=missing-image::the image …
 * }</pre>
 */
public final class Annotations {

  private static final String AUTO = "auto";
  private static final String NONE = "none";
  private static final String GITHUB = "github";

  private final boolean shown;
  private final Path root;
  private final AnnotationLimit limit;
  private final Wording wording;
  private final Consumer<String> out;

  private Annotations(
      boolean shown, Path root, AnnotationLimit limit, Wording wording, Consumer<String> out) {
    this.shown = shown;
    this.root = root;
    this.limit = limit;
    this.wording = wording;
    this.out = out;
  }

  /**
   * Annotations by the parameter {@code annotations}, on the standard output.
   *
   * @param root paths are relative to this folder
   * @param limit counts the annotations of the build
   * @param wording the language of problems
   * @throws IllegalArgumentException if the parameter has another value, with what to write
   */
  public static Annotations of(
      String parameter, Path root, AnnotationLimit limit, Wording wording) {
    return of(parameter, System.getenv(), root, limit, wording, Annotations::print);
  }

  /**
   * Annotations by the parameter {@code annotations}.
   *
   * @param out receives each line
   * @throws IllegalArgumentException if the parameter has another value, with what to write
   */
  public static Annotations of(
      String parameter,
      Map<String, String> environment,
      Path root,
      AnnotationLimit limit,
      Wording wording,
      Consumer<String> out) {
    boolean shown =
        switch (parameter) {
          case AUTO -> "true".equals(environment.get("GITHUB_ACTIONS"));
          case GITHUB -> true;
          case NONE -> false;
          default ->
              throw new WrongValueException(
                  FrontEnd.current().parameter("annotations")
                      + ": "
                      + parameter
                      + "; write auto, github or none");
        };
    return new Annotations(shown, root, limit, wording, out);
  }

  /**
   * Shows problems, and says how many more there are.
   *
   * @param log where the rest is, relative to the project
   */
  public void addProblems(List<Problem> problems, String log) {
    int left = 0;
    for (Problem problem : problems) {
      left +=
          add(
              problem.severity(),
              problem.location(),
              ProblemLog.rule(problem),
              wording.sentence(problem));
    }
    report(left, log);
  }

  /** Shows findings, and says how many more there are. */
  public void addFindings(List<FindingLine> findings, String log) {
    int left = 0;
    for (FindingLine finding : findings) {
      left += add(finding.severity(), finding.place(), finding.rule(), finding.message());
    }
    report(left, log);
  }

  /** Shows one; the number of those that are beyond the limit. */
  private int add(Severity severity, SourceLocation place, String title, String message) {
    if (!shown) {
      return 0;
    }
    if (!limit.take(severity)) {
      return 1;
    }
    StringBuilder line = new StringBuilder("::");
    line.append(severity == Severity.ERROR ? "error" : "warning");
    line.append(" file=").append(property(path(place.path())));
    if (place.line() > 0) {
      line.append(",line=").append(place.line());
    }
    if (!title.isEmpty()) {
      line.append(",title=").append(property(title));
    }
    out.accept(line.append("::").append(data(message)).toString());
    return 0;
  }

  private void report(int left, String log) {
    if (left > 0) {
      String problems = left == 1 ? "1 more problem" : left + " more problems";
      String notice = problems + "; the log and " + log + " have all of them";
      out.accept("::notice title=huozi::" + data(wording.of(notice)));
    }
  }

  private String path(Path path) {
    return (path.startsWith(root) ? root.relativize(path) : path).toString().replace('\\', '/');
  }

  /** Escapes a message as GitHub's own toolkit does. */
  private static String data(String text) {
    return SingleLine.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  /**
   * Prints a line as it is: a command must begin its line, and Maven 4 writes {@code [INFO]} before
   * what is printed to {@link System#out}.
   */
  @SuppressWarnings("SystemOut")
  private static synchronized void print(String line) {
    System.out.flush();
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    out.print(line + '\n');
    out.flush();
  }
}
