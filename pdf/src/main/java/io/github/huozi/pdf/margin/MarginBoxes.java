package io.github.huozi.pdf.margin;

import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.PageBox;
import io.github.huozi.language.Language;
import io.github.huozi.pdf.file.PageWarning;
import io.github.huozi.pdf.file.PdfFile;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.font.EditionFontResolver;
import io.github.huozi.pdf.font.PainterFonts;
import io.github.huozi.pdf.margin.Edges.Area;
import io.github.huozi.pdf.margin.MarginContent.Shown;
import io.github.huozi.pdf.paint.ContentWriter;
import io.github.huozi.pdf.paint.InkPainter;
import io.github.huozi.pdf.style.MarginPlace;
import io.github.huozi.pdf.style.MarginStyles;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.style.Sides;
import io.github.huozi.pdf.style.TurnedSheet;
import io.github.huozi.pdf.text.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Draws the running heads and the numbers of pages: what the style sheets put into the margin boxes
 * of {@code @page}. All of it is marked as an artifact.
 *
 * <p>A box shows strings, {@code counter(page)}, {@code counter(pages)} and {@code element()}. One
 * that shows nothing but an element, of which the page has none, is not drawn at all, nor is any on
 * a blank page. A text that is longer than its room is shortened. A box with a negative {@code
 * z-index} stands in the middle of the page, behind its text. One thread may use it.
 */
public final class MarginBoxes {

  private static final double PIXELS_TO_A_POINT = 96.0 / 72;

  /** Half of the least space between two texts, in their line heights. */
  private static final double GAP = 0.5;

  private final SharedContext shared;
  private final PrintStyles sheets;
  private final InkPainter painter;
  private final Optional<String> stamp;
  private final PDDocument document;
  private final LayoutContext context;
  private final double dotsPerPoint;
  private final MarginContent content;
  private final RunningLines setter = new RunningLines(this::font);
  private final Map<TextFormat, EditionFont> known = new HashMap<>();
  private final Map<Kind, Sheet> kinds = new HashMap<>();
  private final Map<Fitted, List<Line>> fitted = new HashMap<>();
  private final Map<String, COSStream> streams = new HashMap<>();

  private MarginBoxes(
      SharedContext shared,
      PrintStyles sheets,
      PainterFonts fonts,
      Language language,
      Optional<String> stamp,
      PDDocument document) {
    this.shared = shared;
    this.sheets = sheets;
    this.painter = new InkPainter(fonts);
    this.stamp = stamp;
    this.document = document;
    this.context = shared.newLayoutContextInstance();
    context.setFontContext(new FontContext() {});
    this.dotsPerPoint = shared.getDotsPerPixel() * PIXELS_TO_A_POINT;
    this.content = new MarginContent(language);
  }

  /**
   * The margin boxes of a document.
   *
   * @param shared the context of a layout with the document's style sheets and fonts
   * @param sheets the style sheets
   * @param fonts the fonts, which tell the drawn characters afterwards
   * @param language the language of the edition
   * @param stamp a word that stands beside the number of each page, or in its place
   * @param document the PDF whose pages are drawn
   */
  public static MarginBoxes of(
      SharedContext shared,
      PrintStyles sheets,
      PainterFonts fonts,
      Language language,
      Optional<String> stamp,
      PDDocument document) {
    return new MarginBoxes(shared, sheets, fonts, language, stamp, document);
  }

  /** The pages with one name on one side, turned or not. */
  private record Kind(Optional<String> name, PageFacts.Side side, boolean turned) {}

  /** The measures of such a page in dots, and its margin boxes. */
  private record Sheet(double width, double height, Sides margin, List<MarginBox> boxes) {}

  /** A text and the room for it. */
  private record Fitted(RunningText text, double measure, int most) {}

  /** The warnings of what could not be drawn, each once. */
  public List<PageWarning> warnings() {
    return content.warnings();
  }

  /**
   * Draws the margins of a page: adds streams to its content, before those it has.
   *
   * @param facts what the margins depend on
   * @param page the page, whose resources get the fonts
   * @throws IOException if a stream cannot be written
   */
  public void draw(PageFacts facts, PDPage page) throws IOException {
    COSArray contents = new COSArray();
    for (String operators : operators(facts, page)) {
      contents.add(stream(operators));
    }
    if (contents.size() == 0) {
      return;
    }
    COSBase own = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
    if (own instanceof COSArray several) {
      contents.addAll(several);
    } else if (own != null) {
      contents.add(own);
    }
    page.getCOSObject().setItem(COSName.CONTENTS, contents);
  }

  /**
   * Tells whether a page is turned: as wide as those of its name are high, for a wide table.
   *
   * @param name the name of the page; empty if it has none
   */
  public boolean isTurned(Optional<String> name, PDPage page) {
    PageBox upright = sheets.sheet(context, name.orElse(null), PrintStyles.RIGHT);
    return TurnedSheet.isOf(page, upright, context, shared.getDotsPerPixel());
  }

  /** A stream, which all pages share that have the same operators. */
  private COSStream stream(String operators) throws IOException {
    COSStream known = streams.get(operators);
    if (known != null) {
      return known;
    }
    COSStream stream = document.getDocument().createCOSStream();
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(PdfFile.deflated(operators.getBytes(StandardCharsets.US_ASCII)));
    }
    streams.put(operators, stream);
    return stream;
  }

  /** The operators for what does not depend on the page's number, and those for what does. */
  private List<String> operators(PageFacts page, PDPage drawn) {
    if (page.blank()) {
      return List.of();
    }
    COSDictionary resources = drawn.getResources().getCOSObject();
    boolean turned = isTurned(page.name(), drawn);
    Sheet sheet = kinds.computeIfAbsent(new Kind(page.name(), page.side(), turned), this::sheet);
    Map<MarginPlace, Shown> shown = new LinkedHashMap<>();
    List<Shown> behind = new ArrayList<>();
    Map<MarginPlace, Double> widths = new HashMap<>();
    double around = sheet.width - sheet.margin.left() - sheet.margin.right();
    for (MarginBox box : sheet.boxes) {
      content
          .on(page, box, around)
          .ifPresent(
              found -> {
                if (box.isBehind()) {
                  behind.add(found);
                } else {
                  shown.put(box.name(), found);
                }
              });
    }
    shown.forEach((name, found) -> widths.put(name, width(found, gap(name, shown))));
    Map<MarginPlace, Area> areas =
        new MarginAreas(sheet.width, sheet.height, sheet.margin).of(widths);
    double height = sheet.height / dotsPerPoint;
    ContentWriter fixed = new ContentWriter(resources, dotsPerPoint, height);
    ContentWriter numbered = new ContentWriter(resources, dotsPerPoint, height);
    for (Shown found : behind) {
      Watermark place = Watermark.of(found.box(), sheet.width, sheet.height);
      ContentWriter out = found.box().isNumbered() ? numbered : fixed;
      out.save();
      out.transform(place.turn(dotsPerPoint));
      out.artifact("<</Type /Pagination /Subtype /Watermark>>");
      draw(found, place.area(), 0, out);
      out.unmark();
      out.restore();
    }
    shown.forEach(
        (name, found) -> {
          Area area = areas.get(name);
          if (area != null) {
            ContentWriter out = found.box().isNumbered() ? numbered : fixed;
            out.save();
            out.artifact(artifact(name));
            draw(found, area, gap(name, shown), out);
            out.unmark();
            out.restore();
          }
        });
    return Stream.of(fixed, numbered)
        .filter(out -> !out.isEmpty())
        .map(out -> new String(out.content(), StandardCharsets.ISO_8859_1))
        .toList();
  }

  /** The properties of an artifact (ISO 32000-1, 14.8.2.2.2). */
  private static String artifact(MarginPlace name) {
    String place = name.toString();
    String kind =
        place.startsWith("top")
            ? " /Subtype /Header"
            : place.startsWith("bottom") ? " /Subtype /Footer" : "";
    return "<</Type /Pagination" + kind + ">>";
  }

  /** The space that a box on a shared edge keeps from the next one. */
  private static double gap(MarginPlace name, Map<MarginPlace, Shown> shown) {
    Shown box = shown.get(name);
    return box != null && MarginAreas.isShared(name, shown.keySet())
        ? GAP * box.text().lineHeight()
        : 0;
  }

  /** The width that a box takes on a shared edge; alone it has the whole edge. */
  private double width(Shown shown, double gap) {
    return gap == 0 ? 0 : shown.edgesWidth() + setter.width(shown.text()) + gap;
  }

  private void draw(Shown shown, Area area, double gap, ContentWriter out) {
    Edges edges = shown.edges();
    RunningText text = shown.text();
    edges.draw(area, out);
    double room = area.height() - shown.edgesHeight();
    int most = Math.max(1, (int) Math.floor(room / text.lineHeight()));
    double measure = area.width() - shown.edgesWidth() - gap;
    List<Line> lines =
        fitted.computeIfAbsent(new Fitted(text, measure, most), fit -> lines(shown, fit));
    if (!shown.beside().isEmpty() && !setter.fitsWhole(text, measure, most)) {
      shown.beside().forEach(content::warnOfHead);
    }
    if (text.hasInk() && lines.isEmpty() && isHead(shown)) {
      content.warnOfHead(text);
      return;
    }
    if (text.hasInk() && (lines.isEmpty() || text.lineHeight() > area.height())) {
      content.warnOfRoom(shown.box());
      return;
    }
    Area inside = edges.content(area);
    double height = lines.size() * text.lineHeight() + shown.inner().map(Edges::height).orElse(0.0);
    double wanted = inside.y() + (inside.height() - height) * shown.box().above();
    // Into the padding, but not out of the margin.
    double y = Math.max(area.y(), Math.min(wanted, area.y() + area.height() - height));
    Area block = new Area(inside.x(), y, inside.width(), height);
    shown.inner().ifPresent(inner -> inner.draw(block, out));
    Area stretch = shown.inner().map(inner -> inner.content(block)).orElse(block);
    double top = stretch.y();
    for (Line line : lines) {
      double spare = stretch.width() - line.width();
      double x =
          switch (shown.align()) {
            case LEFT -> 0;
            case CENTER -> spare / 2;
            case RIGHT -> spare;
          };
      painter.paint(line, stretch.x() + x, top, out);
      top += text.lineHeight();
    }
  }

  /**
   * The lines of a text; none of a head that is longer than its line: half a title says nothing.
   */
  private List<Line> lines(Shown shown, Fitted fit) {
    return isHead(shown) && !setter.fits(fit.text, fit.measure, fit.most)
        ? List.of()
        : setter.of(fit.text, fit.measure, fit.most);
  }

  /** Tells whether a box shows a running element on one line. */
  private static boolean isHead(Shown shown) {
    return shown.inner().isPresent() && !shown.text().wraps();
  }

  private EditionFont font(TextFormat format) {
    EditionFontResolver fonts = (EditionFontResolver) shared.getFontResolver();
    return known.computeIfAbsent(
        format, key -> key.font(fonts, shared).in(EditionFont.Direction.HORIZONTAL));
  }

  private Sheet sheet(Kind kind) {
    String side = kind.side.pseudoClass();
    PageBox page =
        kind.turned
            ? TurnedSheet.of(sheets, context, kind.name.orElse(null), side)
            : sheets.sheet(context, kind.name.orElse(null), side);
    MarginStyles boxes = sheets.marginBoxes(kind.name.orElse(null), side);
    List<MarginBox> found = new ArrayList<>();
    for (MarginPlace place : MarginAreas.NAMES) {
      boxes
          .content(place)
          .ifPresent(parts -> found.add(new MarginBox(place, boxes.style(place, page), parts)));
    }
    stamp.ifPresent(word -> PageStamp.add(word, found, () -> boxes.style(PageStamp.PLACE, page)));
    return new Sheet(
        page.getWidth(context), page.getHeight(context), Sides.of(page.getMargin(context)), found);
  }
}
