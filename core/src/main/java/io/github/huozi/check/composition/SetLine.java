package io.github.huozi.check.composition;

import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.text.SourceBlock;
import io.github.huozi.check.text.SourceBlock.Letter;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * A line of a block as it stands on a page.
 *
 * @param block what it is part of
 * @param number its number in the block, from 0
 * @param last whether it is the block's last
 * @param from its first letter in the block
 * @param to the letter after its last one
 * @param glyphs for each of its letters where it stands
 * @param hyphen the hyphen that its end has added
 * @param baseline that of its largest letters, in pt from the page's top
 * @param size of its largest letters, in pt
 */
record SetLine(
    SourceBlock block,
    int number,
    boolean last,
    int from,
    int to,
    List<Glyph> glyphs,
    Optional<Glyph> hyphen,
    double baseline,
    double size) {

  SetLine {
    glyphs = List.copyOf(glyphs);
  }

  int page() {
    return glyphs.get(0).page();
  }

  Letter letter(int index) {
    return block.letters().get(from + index);
  }

  Letter firstLetter() {
    return letter(0);
  }

  Letter lastLetter() {
    return letter(glyphs.size() - 1);
  }

  Glyph lastGlyph() {
    return glyphs.get(glyphs.size() - 1);
  }

  /** Where its last letter or its hyphen ends, in pt. */
  double end() {
    return hyphen.orElseGet(this::lastGlyph).end();
  }

  Rectangle2D area() {
    Rectangle2D area = glyphs.get(0).area();
    glyphs.forEach(glyph -> area.add(glyph.area()));
    hyphen.ifPresent(glyph -> area.add(glyph.area()));
    return area;
  }

  /** Whether the author ended it. */
  boolean endsByAuthor() {
    return to < block.letters().size() && block.letters().get(to).afterBreak();
  }

  /** Its text, as far as a message quotes it. */
  String quoted() {
    int most = 24;
    String text = block.text(from, Math.min(to, from + most));
    return "“" + text + (to - from > most ? "…”" : "”");
  }
}
