package io.github.huozi.pdf.font;

import com.openhtmltopdf.context.ContentFunctionFactory.LeaderFunction;
import com.openhtmltopdf.css.parser.FSFunction;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.RenderingContext;

/**
 * Dots that lead the eye: the space before them is text, they are not. It stays a {@link
 * LeaderFunction}, since the renderer fills a line with one of them only.
 */
final class Leader extends LeaderFunction {

  /** What no line has room for. */
  private static final int MOST = 10_000;

  /** The renderer measures so many at once, for the fractions of a dot. */
  private static final int MEASURED = 100;

  @Override
  public String calculate(RenderingContext context, FSFunction function, InlineText text) {
    if (!fits(context, function, text)) {
      return "";
    }
    String leader;
    try {
      leader = super.calculate(context, function, text);
    } catch (NegativeArraySizeException e) {
      return ""; // The line is full without.
    }
    return leader.startsWith(" ")
        ? " " + Character.toString(KernCode.ARTIFACT) + leader.substring(1)
        : leader;
  }

  /** Whether there is an end to what fills a line: {@code leader("")} fills none. */
  private static boolean fits(RenderingContext context, FSFunction function, InlineText text) {
    String dots = function.getParameters().get(0).getStringValue();
    int width =
        context
            .getTextRenderer()
            .getWidth(
                context.getFontContext(),
                text.getParent().getStyle().getFSFont(context),
                (dots.equals("space") ? " " : dots).repeat(MEASURED));
    long room = (long) text.getParent().getContainingBlockWidth() * MEASURED;
    return width > 0 && room / width <= MOST;
  }
}
