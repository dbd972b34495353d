package io.github.huozi.pdf.layout;

import io.github.huozi.pdf.text.InlineContent;
import io.github.huozi.pdf.text.Line;
import io.github.huozi.pdf.text.LineSetter;
import io.github.huozi.pdf.text.Preformatted;
import io.github.huozi.pdf.text.Type;
import io.github.huozi.typography.Composition;
import io.github.huozi.typography.Paragraph;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Text between two inner blocks of a block, which is set in lines.
 *
 * @param block the block
 * @param content the text with its inline elements
 * @param type how the block's lines stand
 * @param inner the properties that the text inherits
 * @param alignment how its lines fill the measure; empty if none ends at it
 * @param preformatted how preformatted text is set; null for any other
 */
record TextBlock(
    Element block,
    InlineContent content,
    LineSetter.Block type,
    TextContext inner,
    Optional<Paragraph.Alignment> alignment,
    @Nullable Listing preformatted) {

  /** A measure in which every text is one line, in dots. */
  static final double ENDLESS = 1e9;

  /** The most that rounding down takes off a width, in dots. */
  private static final double ALMOST_A_DOT = 0.9;

  /**
   * The settings of preformatted text.
   *
   * @param tab the width of a tab, in spaces
   * @param wraps whether long lines are wrapped
   * @param type how the block's own text is set
   */
  record Listing(int tab, boolean wraps, Type type) {}

  /** The text, to be composed for lines of some lengths. */
  Composers.Task task(LineSetter.Room room) {
    return new Composers.Task(
        inner.language(),
        new Paragraph(
            content.pieces(),
            alignment.isEmpty() ? ENDLESS : wholeDots(room.measure()),
            alignment.isEmpty()
                ? List.of()
                : room.measures().stream().map(TextBlock::wholeDots).toList(),
            type.indent(),
            alignment.orElse(Paragraph.Alignment.RAGGED),
            inner.setting()));
  }

  /**
   * The longest line that fits a block. The renderer rounds the widths of blocks down to whole
   * dots: ten characters of 10 pt fit in 100 pt, though they are a fraction of a dot longer.
   */
  private static double wholeDots(double measure) {
    return Math.floor(measure) + ALMOST_A_DOT;
  }

  /** The lines of composed text. */
  List<Line> set(Composition composed, LineSetter.Room room) {
    return LineSetter.set(content, composed, type, room);
  }

  /** The lines of preformatted text. */
  List<Line> set(Listing listing, double measure) {
    return Preformatted.set(content, type, measure, listing.tab, listing.wraps, listing.type);
  }

  /** The lines in a room. */
  List<Line> lines(Composers composers, LineSetter.Room room) {
    if (preformatted != null) {
      return set(preformatted, room.measure());
    }
    Composers.Task task = task(room);
    return set(composers.compose(task.language(), task.paragraph()), room);
  }
}
