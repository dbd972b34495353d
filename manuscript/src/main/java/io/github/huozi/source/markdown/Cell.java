package io.github.huozi.source.markdown;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;

/**
 * A code block whose result another tool prints: a cell of R Markdown, Quarto or Jupyter, or a
 * figure of MyST. Its children are the caption of that result.
 */
final class Cell extends CustomBlock {

  private final FencedCodeBlock code;
  private final CellOptions options;
  private final List<String> pictures;
  private final boolean table;

  /**
   * @param pictures the files that the result is, if nothing has to be computed for it
   * @param table whether the result is a table
   */
  Cell(FencedCodeBlock code, CellOptions options, List<String> pictures, boolean table) {
    this.code = code;
    this.table = table;
    this.options = options;
    this.pictures = List.copyOf(pictures);
    setSourceSpans(code.getSourceSpans());
  }

  List<String> pictures() {
    return pictures;
  }

  String language() {
    return options.language();
  }

  /** The code, without the lines that hold options. */
  String code() {
    return options.code();
  }

  /** The number of lines that hold options. */
  int optionLines() {
    return (int)
        (code.getLiteral().chars().filter(c -> c == '\n').count()
            - options.code().chars().filter(c -> c == '\n').count());
  }

  /** Tells whether more than the code is printed. */
  boolean isFigure() {
    return hasCaption() || !pictures.isEmpty();
  }

  boolean isHidden() {
    return options.is("include", "false")
        || options
            .value("tags")
            .filter(tags -> tags.matches(".*\\bremove-(?:cell|input)\\b.*"))
            .isPresent();
  }

  boolean hasCaption() {
    return getFirstChild() != null;
  }

  /** The id by which the text refers to the result. */
  Optional<String> id() {
    return options.label(table).filter(label -> hasCaption());
  }

  Optional<String> alternative() {
    return options.value("fig-alt").or(() -> options.value("alt"));
  }

  Optional<String> width() {
    return options
        .value("out-width")
        .or(() -> options.value("width"))
        .filter(width -> width.matches("\\d{1,4}(?:\\.\\d{1,3})?(?:%|px|cm|mm|in|pt|em)"));
  }
}
