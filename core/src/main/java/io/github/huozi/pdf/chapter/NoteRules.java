package io.github.huozi.pdf.chapter;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.PageBox;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rule above the notes of a page. It has one length on all pages: eight characters in Chinese,
 * Japanese and Korean text, 60 pt in Latin text.
 */
final class NoteRules {

  private static final double PIXELS_TO_A_POINT = 96.0 / 72;
  private static final double CHARACTERS = 8;
  private static final double POINTS = 60;

  private NoteRules() {}

  /**
   * The operators that draw the rules of a chapter, as artifacts.
   *
   * @param places for each page, how far below the head of its text the rule is, in dots; -1 if it
   *     has none
   */
  static List<String> of(
      List<Double> places, BlockBox root, SharedContext shared, Language language) {
    LayoutContext context = shared.newLayoutContextInstance();
    double dots = shared.getDotsPerPixel() * PIXELS_TO_A_POINT;
    double em = root.getStyle().getFont(context).size / dots;
    double length = language.script() != Script.WESTERN ? CHARACTERS * em : POINTS;
    List<PageBox> pages = root.getLayer().getPages();
    List<String> rules = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      PageBox page = pages.get(i);
      double left = page.getMarginBorderPadding(context, CalculatedStyle.LEFT) / dots;
      double head =
          (page.getHeight(context) - page.getMarginBorderPadding(context, CalculatedStyle.TOP))
              / dots;
      double place = places.get(i);
      rules.add(place < 0 ? "" : rule(left, head - place / dots, length));
    }
    return rules;
  }

  private static String rule(double x, double y, double length) {
    return String.format(
        Locale.ROOT,
        "/Artifact <</Type /Layout>> BDC\nq\n0.4 G\n0.5 w\n%.3f %.3f m\n%.3f %.3f l\nS\nQ\nEMC\n",
        x,
        y,
        x + length,
        y);
  }
}
