package io.github.huozi.pdf.galley;

import com.openhtmltopdf.render.BlockBox;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The poems of up to eight lines, which no page divides: verse, with all its stanzas, and
 * quotations most of whose paragraphs are single lines.
 */
final class Poems {

  private static final int MOST_LINES = 8;

  private final IdentityHashMap<BlockBox, Poem> poems = new IdentityHashMap<>();

  Poems(List<Part> parts) {
    for (Part part : parts) {
      @Nullable BlockBox block = block(part);
      if (block != null) {
        poems.computeIfAbsent(block, key -> new Poem()).add(part);
      }
    }
  }

  /** Tells whether two parts are lines of one such poem. */
  boolean keepTogether(Part last, Part part) {
    @Nullable Poem poem = poems.get(block(part));
    return poem != null
        && block(part) == block(last)
        && BreakPlaces.isVerse(last) == BreakPlaces.isVerse(part)
        && poem.isShort(BreakPlaces.isVerse(part));
  }

  /** The block whose lines may be one poem: a quotation, or verse outside one. */
  private static @Nullable BlockBox block(Part part) {
    @Nullable EnclosingBlocks around = part.first.outer();
    if (part.line < 0 || around == null || !"p".equals(Classes.name(part.first.block()))) {
      return null;
    }
    if ("blockquote".equals(Classes.name(around.block()))) {
      return around.block();
    }
    if (!BreakPlaces.isVerse(part)) {
      return null;
    }
    return BreakPlaces.isVerse(around.block()) ? around.block() : part.first.block();
  }

  /** The numbers of lines and paragraphs of one. */
  private static final class Poem {
    int verse;
    int lines;
    int paragraphs;
    int single;

    void add(Part part) {
      if (BreakPlaces.isVerse(part)) {
        verse++;
        return;
      }
      lines++;
      paragraphs += part.line == 0 ? 1 : 0;
      single += part.lines == 1 ? 1 : 0;
    }

    boolean isShort(boolean ofVerse) {
      return ofVerse
          ? verse <= MOST_LINES
          : lines <= MOST_LINES && paragraphs > 1 && 3 * single >= 2 * paragraphs;
    }
  }
}
