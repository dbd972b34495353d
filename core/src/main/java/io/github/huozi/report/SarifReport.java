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
 * Formats a report as SARIF 2.1.0 (OASIS), which other tools read.
 *
 * <p>A result's location is the line of the source if it is known; the finished file is then a
 * related location. Otherwise the location is the finished file.
 */
final class SarifReport {

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
   * @param version the version of huozi
   */
  static String of(Report report, String version) {
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

  /**
   * The location in the finished file. SARIF has no region for a page or an archive's entry, so
   * they are logical locations.
   */
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
                            Report.inWords(place),
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

  /** A JSON object of alternating keys and values. */
  private static Map<String, Object> object(Object... members) {
    Map<String, Object> object = new LinkedHashMap<>();
    List<Object> list = new ArrayList<>(List.of(members));
    for (int i = 0; i < list.size(); i += 2) {
      object.put((String) list.get(i), list.get(i + 1));
    }
    return object;
  }

  /** Writes maps, lists, strings and integers as JSON (RFC 8259), indented by two spaces. */
  static final class Json {

    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String of(Object value) {
      Json json = new Json();
      json.write(value, "");
      return json.out.append('\n').toString();
    }

    private void write(Object value, String indent) {
      if (value instanceof Map<?, ?> map) {
        out.append('{');
        String separator = "\n";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          out.append(separator).append(indent).append("  ");
          string((String) entry.getKey());
          out.append(": ");
          write(entry.getValue(), indent + "  ");
          separator = ",\n";
        }
        out.append(map.isEmpty() ? "}" : "\n" + indent + "}");
      } else if (value instanceof List<?> list) {
        out.append('[');
        String separator = "\n";
        for (Object item : list) {
          out.append(separator).append(indent).append("  ");
          write(item, indent + "  ");
          separator = ",\n";
        }
        out.append(list.isEmpty() ? "]" : "\n" + indent + "]");
      } else if (value instanceof Integer number) {
        out.append(number.intValue());
      } else {
        string((String) value);
      }
    }

    private void string(String text) {
      out.append('"');
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"' || c == '\\') {
          out.append('\\').append(c);
        } else if (c < ' ' || (Character.isSurrogate(c) && !isPair(text, i))) {
          out.append(String.format("\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
      out.append('"');
    }

    private static boolean isPair(String text, int i) {
      return Character.isHighSurrogate(text.charAt(i))
          ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
          : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
  }
}
