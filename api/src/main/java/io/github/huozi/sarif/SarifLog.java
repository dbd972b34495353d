package io.github.huozi.sarif;

import io.github.huozi.output.OutputFile;
import io.github.huozi.problem.Documentation;
import io.github.huozi.problem.ProblemKind.Level;
import io.github.huozi.problem.Severity;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A run of huozi as SARIF 2.1.0: its results, and the rules that they are about.
 *
 * <pre>{@code
 * ProblemLog.of(result.warnings(), root, "0.1.0").write(folder.resolve("publish.sarif"));
 * }</pre>
 *
 * @param goal what was run, {@code publish} or {@code verify}: code hosts keep their results apart
 * @param root paths of files below this folder are relative to it, absolute
 * @param version the version of huozi
 * @param rules the rules of all results, in the order of the log
 * @param files the files that were looked at, if they are to be listed
 * @param results the results
 * @param failure why the run did not come to its end, if it did not
 */
public record SarifLog(
    String goal,
    Path root,
    String version,
    List<SarifRule> rules,
    List<Path> files,
    List<SarifResult> results,
    Optional<String> failure) {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String ROOT = "SRCROOT";

  public SarifLog {
    rules = List.copyOf(rules);
    files = List.copyOf(files);
    results = List.copyOf(results);
  }

  /** The log of one execution of a goal among several, which code hosts keep apart by its id. */
  public SarifLog ofExecution(String id) {
    return new SarifLog(goal + "/" + id, root, version, rules, files, results, failure);
  }

  /**
   * Writes the log into a file.
   *
   * @throws IOException if it cannot be written, with the path and how to put it right
   */
  public void write(Path file) throws IOException {
    OutputFile.write(file, out -> out.write(json().getBytes(StandardCharsets.UTF_8)));
  }

  /** The log as JSON. */
  public String json() {
    return JsonWriter.of(object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run())));
  }

  private Map<String, Object> run() {
    Map<String, Object> driver = object("name", "huozi");
    if (!version.isEmpty()) {
      driver.put("version", version);
    }
    driver.put("informationUri", Documentation.PROJECT);
    driver.put("rules", rules.stream().map(SarifLog::rule).toList());
    Map<String, Object> run = object("tool", object("driver", driver));
    failure.ifPresent(
        reason ->
            run.put(
                "invocations",
                List.of(
                    object(
                        "executionSuccessful",
                        false,
                        "toolExecutionNotifications",
                        List.of(object("level", "error", "message", message(reason)))))));
    run.put("automationDetails", object("id", "huozi/" + goal + "/"));
    run.put("columnKind", "utf16CodeUnits");
    run.put(
        "originalUriBaseIds",
        object(ROOT, object("description", message("The folder that paths are relative to."))));
    if (!files.isEmpty()) {
      run.put("artifacts", files.stream().map(file -> object("location", artifact(file))).toList());
    }
    List<String> ids = rules.stream().map(SarifRule::id).toList();
    run.put("results", results.stream().map(result -> result(result, ids)).toList());
    return run;
  }

  private static Map<String, Object> rule(SarifRule rule) {
    int first = rule.description().indexOf(". ") + 1;
    String brief = first > 0 ? rule.description().substring(0, first) : rule.description();
    Map<String, Object> object = object("id", rule.id(), "shortDescription", message(brief));
    if (first > 0) {
      object.put("fullDescription", message(rule.description()));
    }
    rule.help().ifPresent(help -> object.put("help", message(help)));
    rule.level()
        .ifPresent(level -> object.put("defaultConfiguration", object("level", keyword(level))));
    return object;
  }

  private static String keyword(Level level) {
    return level == Level.IGNORE ? "none" : level.name().toLowerCase(Locale.ROOT);
  }

  private Map<String, Object> result(SarifResult result, List<String> ids) {
    Map<String, Object> object =
        object(
            "ruleId",
            result.rule(),
            "ruleIndex",
            ids.indexOf(result.rule()),
            "level",
            result.severity() == Severity.ERROR ? "error" : "warning",
            "message",
            message(result.message()));
    if (result.occurrences() > 1) {
      object.put("occurrenceCount", result.occurrences());
    }
    object.put("locations", List.of(location(result.location())));
    result
        .finished()
        .ifPresent(
            finished -> {
              Map<String, Object> related = location(finished);
              related.put("id", 1);
              related.put("message", message("The finished file"));
              object.put("relatedLocations", List.of(related));
            });
    return object;
  }

  /**
   * A location. SARIF has no region for a page or an archive's entry, so they are logical
   * locations.
   */
  private Map<String, Object> location(SarifLocation location) {
    Map<String, Object> physical = object("artifactLocation", artifact(location.source().path()));
    if (location.source().line() > 0) {
      physical.put("region", object("startLine", location.source().line()));
    }
    Map<String, Object> object = object("physicalLocation", physical);
    location
        .within()
        .ifPresent(
            within ->
                object.put(
                    "logicalLocations",
                    List.of(object("fullyQualifiedName", within.name(), "kind", within.kind()))));
    return object;
  }

  private Map<String, Object> artifact(Path file) {
    if (!file.startsWith(root)) {
      return object("uri", file.toUri().toString());
    }
    String path = root.relativize(file).toString().replace('\\', '/');
    if (path.indexOf(':') >= 0) {
      // Else the name before the colon would be a scheme (RFC 3986 §4.2).
      path = "./" + path;
    }
    try {
      return object("uri", new URI(null, null, path, null).toASCIIString(), "uriBaseId", ROOT);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> message(String text) {
    return object("text", text);
  }

  /** A JSON object of alternating keys and values. */
  private static Map<String, Object> object(Object... members) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      object.put((String) members[i], members[i + 1]);
    }
    return object;
  }
}
