package io.github.huozi.report;

import io.github.huozi.check.Finding;
import io.github.huozi.check.Place;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The report for tools: SARIF 2.1.0 (OASIS).
 *
 * <p>A result's location is the line of the source where that is known, and the finished file where
 * it is not; then the finished file is a related location.
 */
public final class SarifReport {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String ROOT = "SRCROOT";

  private final Report report;
  private final List<String> rules;

  private SarifReport(Report report) {
    this.report = report;
    this.rules = report.findings().stream().map(Finding::rule).distinct().sorted().toList();
  }

  /**
   * The report as JSON.
   *
   * @param version this plugin's
   */
  public static String of(Report report, String version) {
    return Json.of(new SarifReport(report).log(version));
  }

  private Map<String, Object> log(String version) {
    Map<String, Object> driver =
        object(
            "name",
            "huozi",
            "version",
            version,
            "rules",
            rules.stream().map(SarifReport::rule).toList());
    Map<String, Object> run =
        object(
            "tool",
            object("driver", driver),
            "columnKind",
            "utf16CodeUnits",
            "originalUriBaseIds",
            object(ROOT, object("description", message("The folder of the project."))),
            "artifacts",
            report.files().stream().map(file -> object("location", artifact(file))).toList(),
            "results",
            report.findings().stream().map(this::result).toList());
    return object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run));
  }

  private static Map<String, Object> rule(String id) {
    return object(
        "id", id, "shortDescription", message("A rule of the check " + id.replaceFirst("/.*", "")));
  }

  private Map<String, Object> result(Finding finding) {
    Map<String, Object> result =
        object(
            "ruleId",
            finding.rule(),
            "ruleIndex",
            rules.indexOf(finding.rule()),
            "level",
            finding.severity() == Severity.ERROR ? "error" : "warning",
            "message",
            message(finding.message()));
    Map<String, Object> inFile = inFile(finding);
    if (finding.source().isPresent()) {
      result.put("locations", List.of(inSource(finding.source().get())));
      inFile.put("id", 1);
      inFile.put("message", message("The finished file"));
      result.put("relatedLocations", List.of(inFile));
    } else {
      result.put("locations", List.of(inFile));
    }
    return result;
  }

  private Map<String, Object> inSource(SourceLocation source) {
    Map<String, Object> physical = object("artifactLocation", artifact(source.path()));
    if (source.line() > 0) {
      physical.put("region", object("startLine", source.line()));
    }
    return object("physicalLocation", physical);
  }

  /** A page or an archive's entry has no region in the file that holds it: it is named. */
  private Map<String, Object> inFile(Finding finding) {
    Map<String, Object> location =
        object("physicalLocation", object("artifactLocation", artifact(finding.file())));
    finding
        .place()
        .ifPresent(
            place ->
                location.put(
                    "logicalLocations",
                    List.of(
                        object(
                            "fullyQualifiedName",
                            PlaceText.of(place),
                            "kind",
                            place instanceof Place.OnPage ? "page" : "resource"))));
    return location;
  }

  private Map<String, Object> artifact(Path file) {
    String path = report.path(file);
    if (!file.startsWith(report.base())) {
      return object("uri", file.toUri().toString());
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

  /** An object of JSON: keys and values in turn. */
  private static Map<String, Object> object(Object... members) {
    Map<String, Object> object = new LinkedHashMap<>();
    List<Object> list = new ArrayList<>(List.of(members));
    for (int i = 0; i < list.size(); i += 2) {
      object.put((String) list.get(i), list.get(i + 1));
    }
    return object;
  }
}
