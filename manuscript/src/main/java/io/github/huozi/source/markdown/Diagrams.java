package io.github.huozi.source.markdown;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.code.FenceInfo;
import io.github.huozi.source.text.Reporter;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/**
 * Knows the code blocks that other tools draw as diagrams, and tells of those without a drawing.
 */
final class Diagrams {

  private static final Set<String> LANGUAGES =
      Set.of(
          "mermaid",
          "plantuml",
          "puml",
          "uml",
          "dot",
          "graphviz",
          "d2",
          "flowchart",
          "flow",
          "sequence",
          "seq",
          "echarts",
          "mindmap",
          "markmap",
          "abc",
          "ditaa",
          "bytefield",
          "blockdiag",
          "nomnoml",
          "pikchr",
          "svgbob",
          "vega",
          "vega-lite",
          "vegalite",
          "wavedrom",
          "excalidraw",
          "tikz",
          "gantt",
          "kroki",
          "structurizr",
          "erd",
          "goat");

  private Diagrams() {}

  /** Tells whether the language of a block is one of diagrams. */
  static boolean isDiagram(FenceInfo info) {
    return LANGUAGES.contains(info.language().toLowerCase(Locale.ROOT));
  }

  /** Reports the diagrams that have no drawing. */
  static void report(Iterable<Node> nodes, MarkdownSource source, Reporter reporter) {
    for (Node node : nodes) {
      if (node instanceof FencedCodeBlock block && block.getInfo() != null) {
        FenceInfo info = FenceInfo.parse(block.getInfo());
        if (isDiagram(info) && info.drawing().isEmpty()) {
          String language = info.language().toLowerCase(Locale.ROOT);
          reporter.report(
              ProblemKind.UNDRAWN_DIAGRAM,
              source.lineOf(node).orElse(0),
              "the " + language + " diagram is printed as its source",
              "draw it with its own tool, and give the file: ```"
                  + language
                  + " {file=diagram.svg alt=\"What it shows\"}");
        }
      }
    }
  }
}
