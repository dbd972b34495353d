package io.github.huozi.output;

import io.github.huozi.input.Digest;
import io.github.huozi.input.InputDigests;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** A record as text: a line for each fact, with its kind first and tabs between the fields. */
final class RecordLines {

  /** Each form of records has another head, so that records of an old form are ignored. */
  private static final String HEAD = "huozi record 9";

  /** The start of the last line. The digest of all lines before it follows. */
  private static final String TAIL = "end ";

  private static final String ORIGIN = "origin";
  private static final String WARNING = "warning";
  private static final String IGNORED = "ignored";

  private final Path base;
  private final List<List<String>> lines;

  private RecordLines(Path base, List<List<String>> lines) {
    this.base = base;
    this.lines = lines;
  }

  /**
   * @param base paths are relative to this folder, so that a project may be moved
   */
  static RecordLines empty(Path base) {
    return new RecordLines(base, new ArrayList<>());
  }

  /**
   * @throws IllegalArgumentException if the text is not a whole record
   */
  static RecordLines parse(String text, Path base) {
    int tail = text.lastIndexOf("\n" + TAIL) + 1;
    String body = text.substring(0, tail);
    if (!body.startsWith(HEAD + "\n") || !text.equals(body + tail(body))) {
      throw new IllegalArgumentException("no record, or not as it was written");
    }
    List<List<String>> lines = new ArrayList<>();
    for (String line : body.substring(HEAD.length() + 1).lines().toList()) {
      List<String> fields = new ArrayList<>();
      for (String field : line.split("\t", -1)) {
        fields.add(unescaped(field));
      }
      lines.add(fields);
    }
    return new RecordLines(base, lines);
  }

  String text() {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    for (List<String> line : lines) {
      text.append(String.join("\t", line.stream().map(RecordLines::escaped).toList())).append('\n');
    }
    return text + tail(text.toString());
  }

  private static String tail(String body) {
    return TAIL + Digest.of(body) + "\n";
  }

  RecordLines add(String kind, String... fields) {
    List<String> line = new ArrayList<>(List.of(fields));
    line.add(0, kind);
    lines.add(line);
    return this;
  }

  RecordLines add(InputDigests origins) {
    origins.digests().forEach((name, digest) -> add(ORIGIN, name, digest));
    return this;
  }

  /** Adds warnings, and the problems of which only the loss counts. */
  RecordLines add(List<Problem> warnings, List<Problem> ignored) {
    warnings.forEach(problem -> add(WARNING, problem));
    ignored.forEach(problem -> add(IGNORED, problem));
    return this;
  }

  private void add(String line, Problem problem) {
    Path path = problem.location().path();
    add(
        line,
        problem.kind().name(),
        // With forward slashes, so that a record holds on every system.
        (path.startsWith(base) ? base.relativize(path) : path)
            .toString()
            .replace(File.separatorChar, '/'),
        String.valueOf(problem.location().line()),
        String.valueOf(problem.places()),
        String.valueOf(problem.lost()),
        problem.message(),
        problem.suggestion());
  }

  /** The lines of a kind, each read from its fields after that. */
  <T> List<T> read(String kind, Function<List<String>, T> line) {
    return lines.stream()
        .filter(fields -> fields.get(0).equals(kind))
        .map(fields -> line.apply(fields.subList(1, fields.size())))
        .toList();
  }

  InputDigests origins() {
    SortedMap<String, String> digests = new TreeMap<>();
    read(ORIGIN, fields -> digests.put(fields.get(0), fields.get(1)));
    return new InputDigests(digests);
  }

  List<Problem> warnings() {
    return read(WARNING, this::problem);
  }

  /** The problems of which only the loss counts. */
  List<Problem> ignored() {
    return read(IGNORED, this::problem);
  }

  private Problem problem(List<String> fields) {
    return new Problem(
        ProblemKind.valueOf(fields.get(0)),
        Severity.WARNING,
        new SourceLocation(base.resolve(fields.get(1)), Integer.parseInt(fields.get(2))),
        fields.get(5),
        fields.get(6),
        Integer.parseInt(fields.get(3)),
        1,
        Integer.parseInt(fields.get(4)));
  }

  private static String escaped(String field) {
    return field
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescaped(String field) {
    if (field.indexOf('\\') < 0) {
      return field;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\' && i + 1 < field.length()) {
        i++;
        c =
            switch (field.charAt(i)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> field.charAt(i);
            };
      }
      text.append(c);
    }
    return text.toString();
  }
}
