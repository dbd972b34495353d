package io.github.huozi.source.markdown;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.text.Reporter;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Finds the notes that a Markdown document defines and their calls. Reports labels that are defined
 * twice and calls without a definition.
 */
final class MarkdownNotes {

  private static final Pattern CALL = Pattern.compile("(?<!\\\\)\\[\\^([^\\]\\[\\s^]+)\\]");

  private final MarkdownSource source;
  private final Reporter reporter;
  private final Map<Node, String> calls = new HashMap<>();
  private final Map<String, Node> definitions = new LinkedHashMap<>();

  MarkdownNotes(Node document, MarkdownSource source, Reporter reporter) {
    this.source = source;
    this.reporter = reporter;
    for (Node node : MarkdownSource.below(document)) {
      collect(node);
    }
    for (Node node : MarkdownSource.below(document)) {
      if (node instanceof Text text && text.getLiteral().contains("[^")) {
        reportUndefined(text);
      }
    }
  }

  /** The key of the note, by the node that calls it. */
  Map<Node, String> calls() {
    return calls;
  }

  /** The notes by their keys, in the order of the file. */
  Map<String, Node> definitions() {
    return Collections.unmodifiableMap(definitions);
  }

  /** The label as typed, or {@code note} for an inline note. */
  String label(Node definition) {
    return definition instanceof FootnoteDefinition footnote ? footnote.getLabel() : "note";
  }

  private void collect(Node node) {
    if (node instanceof FootnoteReference reference) {
      calls.put(node, key(reference.getLabel()));
    } else if (node instanceof InlineFootnote) {
      String key = "\n" + definitions.size(); // an author's label has no line feed
      calls.put(node, key);
      definitions.put(key, node);
    } else if (node instanceof FootnoteDefinition definition
        && definitions.putIfAbsent(key(definition.getLabel()), node) != null) {
      reporter.report(
          ProblemKind.DUPLICATE_NOTE,
          source.lineOf(node).orElse(0),
          "the note [^" + definition.getLabel() + "] is defined twice",
          "give one of the two another label");
    }
  }

  private void reportUndefined(Text text) {
    Matcher call = CALL.matcher(source.of(text));
    while (call.find()) {
      String label = call.group(1);
      String advice =
          reporter
              .guess(label, definitions.keySet())
              .map(nearest -> "did you mean [^" + nearest + "]?")
              .orElse("add [^" + label + "]: … or delete the reference");
      reporter.report(
          ProblemKind.MISSING_NOTE,
          source.lineOf(text).orElse(0),
          "the note [^" + label + "] is not defined",
          advice);
    }
  }

  /** The key of a label: labels that differ only in case or white space are the same. */
  private String key(String label) {
    String shown = label.strip().replaceAll("\\s+", " ");
    return shown.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
