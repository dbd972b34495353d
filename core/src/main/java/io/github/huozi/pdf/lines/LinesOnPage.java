package io.github.huozi.pdf.lines;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;
import io.github.huozi.pdf.font.KernCode;
import io.github.huozi.pdf.layout.PageStarts;
import io.github.huozi.pdf.style.Elements;
import io.github.huozi.typography.Characters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Finds where the lines and pictures of a layout stand, for whoever shows their source. */
public final class LinesOnPage {

  private static final double PIXELS_TO_A_POINT = 96.0 / 72;

  private final LayoutContext context;
  private final List<PageBox> pages;
  private final double dotsPerPoint;
  private final List<LineOnPage> lines = new ArrayList<>();

  /** For each block, the number of its visible characters so far. */
  private final IdentityHashMap<Element, Integer> characters = new IdentityHashMap<>();

  /** For each block, a digest of its text so far. */
  private final IdentityHashMap<Element, Integer> digests = new IdentityHashMap<>();

  /** For each block, its number among those from the same line of the same section. */
  private final IdentityHashMap<Element, Integer> turnOf = new IdentityHashMap<>();

  private final Map<String, Integer> turns = new HashMap<>();

  private LinesOnPage(SharedContext shared, List<PageBox> pages) {
    this.context = shared.newLayoutContextInstance();
    this.pages = pages;
    this.dotsPerPoint = shared.getDotsPerPixel() * PIXELS_TO_A_POINT;
  }

  /** The lines of a layout that show text of a section, or of a template, in their order. */
  public static List<LineOnPage> of(Box root, SharedContext shared) {
    LinesOnPage lines = new LinesOnPage(shared, root.getLayer().getPages());
    if (!lines.pages.isEmpty()) {
      lines.walk(root);
    }
    return List.copyOf(lines.lines);
  }

  private void walk(Box box) {
    if (box instanceof InlineLayoutBox inline) {
      for (int i = 0; i < inline.getInlineChildCount(); i++) {
        if (inline.getInlineChild(i) instanceof Box child) {
          walk(child);
        }
      }
    }
    if (box instanceof LineBox line) {
      if (line.isContainsContent()) {
        add(line);
      }
      line.getNonFlowContent().forEach(this::walk);
      if (line.getReferencedFootnoteBodies() != null) {
        line.getReferencedFootnoteBodies().forEach(this::walk);
      }
    } else if (box instanceof BlockBox picture && picture.isReplaced()) {
      String name = picture.getElement() == null ? "" : picture.getElement().getAttribute("src");
      add(
          Elements.blockOf(PageStarts.elementAround(picture)),
          picture,
          picture.getAbsX(),
          picture.getAbsX() + picture.getWidth(),
          0,
          name);
    }
    box.getChildren().forEach(this::walk);
  }

  private void add(LineBox line) {
    Content content = new Content();
    content.take(line);
    if (content.text.length() > 0) {
      add(
          content.block,
          line,
          content.left,
          content.right,
          content.text.codePointCount(0, content.text.length()),
          content.text);
    }
  }

  private void add(
      @Nullable Element block, Box box, int left, int right, int visible, CharSequence text) {
    PageBox page = PageStarts.pageAt(pages, box.getAbsY());
    int leftMargin = page.getMarginBorderPadding(context, CalculatedStyle.LEFT);
    int top =
        box.getAbsY() - page.getTop() + page.getMarginBorderPadding(context, CalculatedStyle.TOP);
    int bottom = page.getHeight(context) - top - box.getHeight();
    String section = Elements.sectionOf(block);
    int line = block == null ? 0 : Elements.line(block);
    int before = block == null ? 0 : characters.getOrDefault(block, 0);
    int digest = block == null ? 0 : digests.getOrDefault(block, 0);
    for (int i = 0; i < text.length(); i++) {
      digest = 31 * digest + text.charAt(i);
    }
    if (block != null) {
      characters.put(block, before + visible);
      digests.put(block, digest);
    }
    lines.add(
        new LineOnPage(
            page.getPageNo(),
            points(left + leftMargin),
            points(bottom),
            points(right - left),
            points(box.getHeight()),
            section,
            line,
            block == null ? 0 : turn(block, section, line),
            before,
            digest));
  }

  private int turn(Element block, String section, int line) {
    Integer known = turnOf.get(block);
    if (known == null) {
      known = turns.merge(section + ' ' + line, 1, Integer::sum) - 1;
      turnOf.put(block, known);
    }
    return known;
  }

  private float points(int dots) {
    return (float) (dots / dotsPerPoint);
  }

  /** The visible text of a line, where it stands, and the block that it belongs to. */
  private static final class Content {

    private final StringBuilder text = new StringBuilder();
    private @Nullable Element block;
    private int left = Integer.MAX_VALUE;
    private int right = Integer.MIN_VALUE;

    void take(Box box) {
      if (box instanceof InlineLayoutBox inline) {
        for (int i = 0; i < inline.getInlineChildCount(); i++) {
          Object child = inline.getInlineChild(i);
          if (child instanceof InlineText part) {
            take(inline, part);
          } else if (child instanceof InlineLayoutBox inner) {
            take(inner);
          }
        }
        return;
      }
      for (Box child : box.getChildren()) {
        take(child);
      }
    }

    private void take(InlineLayoutBox inline, InlineText part) {
      int from = inline.getAbsX() + part.getX();
      left = Math.min(left, from);
      right = Math.max(right, from + part.getWidth());
      if (block == null) {
        block = Elements.blockOf(PageStarts.elementAround(inline));
      }
      part.getSubstring()
          .codePoints()
          .filter(c -> !KernCode.isCode(c) && Characters.isRead(c))
          .forEach(text::appendCodePoint);
    }
  }
}
