package io.github.huozi.source.markdown.math;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Parses a formula that stands on lines of its own. Its lines are no Markdown: a line that begins
 * with {@code +} or {@code =} is part of it.
 */
final class FormulaBlockParser extends AbstractBlockParser {

  private static final int MAX_LINES = 300;

  /** The markers of quotations and items before the text of a line. */
  private static final Pattern MARKERS = Pattern.compile("^[>\\s]*");

  private final FormulaBlock block = new FormulaBlock();
  private final FormulaMark mark;
  private final StringBuilder tex = new StringBuilder();
  private String id = "";
  private boolean first = true;
  private boolean closed;
  private int line;

  private FormulaBlockParser(FormulaMark mark) {
    this.mark = mark;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(SourceLine added) {
    String typed = added.getContent().toString();
    SourceSpan span = added.getSourceSpan();
    line = span == null ? line : span.getLineIndex() + 1;
    int from = 0;
    if (first) {
      from = typed.indexOf(mark.open()) + (mark.kept() ? 0 : mark.open().length());
      first = false;
    } else {
      tex.append('\n');
    }
    int end = mark.closesAt(typed, from);
    if (end < 0) {
      tex.append(typed, Math.min(from, typed.length()), typed.length());
    } else {
      tex.append(typed, from, mark.kept() ? end + mark.close().length() : end);
      id = mark.idAfter(typed, end);
      closed = true;
    }
  }

  @Override
  public void closeBlock() {
    block.set(tex.toString(), id, closed, line);
  }

  /** Finds the starts of formulas in a text. */
  static final class Factory implements BlockParserFactory {

    private final List<String> lines;

    /** The line before which there is no end mark, for each mark. */
    private final Map<String, Integer> absent = new HashMap<>();

    /**
     * @param lines the lines of the text
     */
    Factory(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      int from = state.getNextNonSpaceIndex();
      CharSequence content = state.getLine().getContent();
      SourceSpan span = state.getLine().getSourceSpan();
      if (state.getIndent() >= 4 || span == null || from >= content.length()) {
        return BlockStart.none();
      }
      char start = content.charAt(from);
      Optional<FormulaMark> mark =
          start == '$' || start == '\\' ? FormulaMark.at(content, from) : Optional.empty();
      if (mark.isEmpty() || !isClosed(mark.get(), content.toString(), from, span.getLineIndex())) {
        return BlockStart.none();
      }
      return BlockStart.of(new FormulaBlockParser(mark.get())).atIndex(from);
    }

    private boolean isClosed(FormulaMark mark, String content, int from, int index) {
      int inner = from + mark.open().length();
      int end = mark.closesAt(content, inner);
      if (end >= 0) {
        String formula = content.substring(inner, end);
        return !formula.isBlank() && isFormula(mark, formula) && isOne(mark, formula);
      }
      if (content.indexOf(mark.close(), inner) >= 0
          || index < absent.getOrDefault(mark.close(), 0)) {
        return false;
      }
      StringBuilder formula = new StringBuilder(content.substring(inner));
      int last = Math.min(lines.size(), index + MAX_LINES);
      for (int i = index + 1; i < last; i++) {
        String line = MARKERS.matcher(lines.get(i)).replaceFirst("");
        if (line.isBlank()) {
          absent.put(mark.close(), i);
          return false;
        }
        int close = mark.closesAt(line, 0);
        if (close >= 0) {
          return isFormula(mark, formula.append('\n').append(line, 0, close).toString());
        }
        formula.append('\n').append(line);
      }
      absent.put(mark.close(), last);
      return false;
    }

    /** Escaped brackets around other text are no formula. */
    private static boolean isFormula(FormulaMark mark, String formula) {
      return !formula.isBlank()
          && (!mark.open().startsWith("\\[") || LikelyFormula.inBrackets(formula));
    }

    /** Tells whether a line holds one formula, and not two with text between them. */
    private static boolean isOne(FormulaMark mark, String formula) {
      return !mark.close().equals("$$") || !formula.contains("$$");
    }
  }
}
