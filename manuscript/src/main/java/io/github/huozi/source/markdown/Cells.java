package io.github.huozi.source.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Finds the cells of a document. Nothing is computed: a cell that shows a file of a picture becomes
 * that picture; another one with a caption becomes a figure of its code, so that the figures after
 * it have the numbers that its tool gives.
 */
final class Cells {

  private static final Pattern PICTURES =
      Pattern.compile(
          "\\s*(?:knitr::)?include_graphics\\(\\s*(c\\(\\s*)?((?:(?:path\\s*=\\s*)?[\"'][^\"'\\n]{1,500}[\"']\\s*,?\\s*)++)\\)?"
              + "(?:,?\\s*\\w+\\s*=\\s*[\\w.]+\\s*){0,5}\\)\\s*");

  private static final Pattern QUOTED = Pattern.compile("[\"']([^\"'\\n]{1,500})[\"']");

  /** The directives of MyST that show a file. */
  private static final Set<String> DIRECTIVES = Set.of("figure", "image");

  private static final String KABLE = "kable(";

  private static final Pattern CAPTION =
      Pattern.compile("\\bcaption\\s*=\\s*(?:\"([^\"\\\\]{1,1000})\"|'([^'\\\\]{1,1000})')");

  /** A caption that stands elsewhere: {@code (ref:arrows) Two arrows}. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("\\(ref:([\\w-]{1,100})\\)(?:\\s+(\\S[\\s\\S]*))?");

  private final MarkdownSource source;
  private final Map<String, String> captions = new HashMap<>();

  private Cells(MarkdownSource source) {
    this.source = source;
  }

  /** Makes cells of the code blocks of a document that are ones. */
  static void find(Node document, MarkdownSource source) {
    Cells cells = new Cells(source);
    List<Node> nodes = MarkdownSource.below(document);
    nodes.forEach(cells::takeCaption);
    nodes.forEach(cells::read);
  }

  private void takeCaption(Node node) {
    if (node instanceof Paragraph) {
      Matcher found = ELSEWHERE.matcher(source.of(node).strip());
      if (found.matches() && found.group(2) != null) {
        captions.put(found.group(1), found.group(2));
        node.unlink();
      }
    }
  }

  private void read(Node node) {
    if (!(node instanceof FencedCodeBlock code)) {
      return;
    }
    Optional<CellOptions> found = CellOptions.of(code.getInfo(), code.getLiteral());
    if (found.isEmpty()) {
      return;
    }
    CellOptions options = found.get();
    boolean directive = DIRECTIVES.contains(options.language()) && !options.argument().isEmpty();
    Optional<String> table = tableCaption(options);
    Cell cell =
        new Cell(
            code,
            options,
            directive ? List.of(options.argument()) : pictures(options.code()),
            table.isPresent());
    Optional<String> caption =
        directive
            ? Optional.of(options.code().split("\n\\s*\n", 2)[0]).filter(text -> !text.isBlank())
            : options
                .value("fig-cap")
                .or(() -> table)
                .or(() -> options.value("lst-cap"))
                .or(() -> options.value("caption").filter(text -> options.isDirectiveOfCode()));
    caption.map(this::resolved).ifPresent(text -> source.append(cell, text));
    if (cell.isHidden()
        || cell.isFigure()
        || cell.optionLines() > 0
        || options.isDirectiveOfCode()) {
      code.insertBefore(cell);
      code.unlink();
    }
  }

  private static List<String> pictures(String code) {
    Matcher shown = PICTURES.matcher(code);
    List<String> files = new ArrayList<>();
    if (shown.matches()) {
      Matcher file = QUOTED.matcher(shown.group(2));
      while (file.find()) {
        files.add(file.group(1));
      }
    }
    return files;
  }

  /** The caption of a table, which is an option or an argument of {@code kable}. */
  private static Optional<String> tableCaption(CellOptions options) {
    Matcher caption = CAPTION.matcher(options.code());
    boolean given = options.code().contains(KABLE) && caption.find();
    return options
        .value("tbl-cap")
        .or(() -> options.value("tab-cap"))
        .or(() -> given ? Optional.ofNullable(caption.group(1)) : Optional.empty())
        .or(() -> given ? Optional.ofNullable(caption.group(2)) : Optional.empty());
  }

  private String resolved(String caption) {
    Matcher elsewhere = ELSEWHERE.matcher(caption.strip());
    return elsewhere.matches() ? captions.getOrDefault(elsewhere.group(1), caption) : caption;
  }
}
