package io.github.huozi.pdf.paint;

import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The marked content of a stream (ISO 32000-1, 14.6). It begins before the first operator that
 * paints, and so is never empty; neighbours that are the same are one.
 */
final class MarkedContent {

  private final OperandBuffer out;

  /** The mark that what is painted next belongs to; null for none. */
  private @Nullable Mark wanted;

  /** The mark that has begun; null for none. */
  private @Nullable Mark open;

  /** The number of saved states where it began. */
  private int openDepth;

  private int nextId;

  MarkedContent(OperandBuffer out) {
    this.out = out;
  }

  /**
   * Wants content of a structure element.
   *
   * @param properties further properties, such as {@code /ActualText (…)}; may be empty
   */
  void want(String tag, String properties, IntConsumer placed) {
    wanted = new Mark(tag, properties, placed);
  }

  /** Wants an artifact. */
  void wantArtifact(String properties) {
    wanted = new Mark("Artifact", properties, null);
  }

  void wantNothing() {
    wanted = null;
  }

  /**
   * Begins what is wanted, before something is painted.
   *
   * @param depth the number of saved states
   */
  void begin(int depth) {
    @Nullable Mark next = wanted;
    if (Objects.equals(next, open)) {
      return;
    }
    end();
    if (next == null) {
      return;
    }
    if (next.placed == null) {
      out.name(next.tag).ascii(next.properties);
      out.operator(" BDC");
    } else {
      int id = nextId++;
      out.name(next.tag).ascii("<<" + next.properties + "/MCID " + id);
      out.operator(">> BDC");
      next.placed.accept(id);
    }
    open = next;
    openDepth = depth;
  }

  /** Ends what is not wanted any more, before the state is saved. */
  void save() {
    if (!Objects.equals(open, wanted)) {
      end();
    }
  }

  /**
   * Ends what began after the state was saved that is restored. If it is still wanted, it begins
   * again.
   *
   * @param depth the number of saved states
   */
  void restore(int depth) {
    if (openDepth >= depth) {
      end();
    }
  }

  /** Ends what has begun. */
  void end() {
    if (open != null) {
      open = null;
      out.operator("EMC");
    }
  }

  /**
   * The kind of marked content.
   *
   * @param properties those of an artifact; those beside the identifier of other content
   * @param placed gets its identifier; null for an artifact
   */
  private record Mark(String tag, String properties, @Nullable IntConsumer placed) {}
}
