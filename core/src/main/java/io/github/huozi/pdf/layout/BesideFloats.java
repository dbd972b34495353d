package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.style.CalculatedStyle;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Finds the text that may stand beside a float, before any layout: the text of the float itself,
 * and what follows until it is at least as high as the float can be. The measures of this text are
 * known only after a preliminary layout, which {@link LaidOutFloats} reads.
 */
final class BesideFloats {

  /** The greatest height of a float, in widths of the page's text. */
  private static final double HIGHEST = 2;

  private final Styles styles;
  private final double highest;

  /** The greatest height that is left beside the floats so far, in dots. */
  private double left;

  /** The number of floats around the current element. */
  private int inside;

  private @Nullable Element last;

  /** The elements whose places the preliminary layout must show. */
  private final Set<Element> needed = new LinkedHashSet<>();

  BesideFloats(Styles styles) {
    this.styles = styles;
    this.highest = HIGHEST * styles.pageWidth();
  }

  /** Whether the current text may stand beside a float or in one. */
  boolean isNear() {
    return left > 0 || inside > 0;
  }

  /** Enters a block in the flow. */
  void enter(Element block, CalculatedStyle style) {
    if (inside == 0 && style.isClearLeft() && style.isClearRight()) {
      left = 0;
    }
    if (isNear()) {
      needed.add(block);
    }
    last = block;
  }

  /** Enters a float. */
  void enterFloat() {
    inside++;
  }

  /** Leaves a float. */
  void leaveFloat(Element element, CalculatedStyle style) {
    inside--;
    if (inside == 0) {
      // The margin below the block before decides where the float begins.
      if (last != null) {
        needed.add(last);
      }
      needed.add(element);
      left = Math.max(left, styles.height(style, highest));
    }
  }

  /** Passes text in the flow, which takes a height at the least, in dots. */
  void pass(double height) {
    if (inside == 0) {
      left -= height;
    }
  }

  /** Suspends the floats for content that stands elsewhere, such as a note. */
  double suspend() {
    double before = left;
    left = 0;
    return before;
  }

  /** Resumes after {@link #suspend}, which returned what is given. */
  void resume(double before) {
    left = before;
  }

  /** The elements that a preliminary layout must contain. */
  Collection<Element> needed() {
    return needed;
  }
}
