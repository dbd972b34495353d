package io.github.huozi.pdf.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontSet;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.language.WritingMode;
import io.github.huozi.pdf.font.EditionFontResolver;
import io.github.huozi.pdf.font.EditionTextRenderer;
import io.github.huozi.pdf.style.ParsedSheets;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.typography.TextSetting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The chosen columns are those of the layout. Lengths are in dots, 20 to a px. */
class FixedColumnsTest {

  private static final int MEASURE = 400 * 20;

  private static final String LONG = "活字印刷术是把字刻成单个再排版的印刷方法。".repeat(3);

  private final PlacedBlocks blocks = new PlacedBlocks();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table><tr><td>a</td><td>%s</td></tr></table>",
        "<table class=c><tr><td>a</td><td>%s</td></tr><tr><td class=thick>b</td><td>c</td></tr></table>",
        "<table class=c style='border: 5px solid'><tr><td class=thick>a</td><td>%s</td></tr></table>",
        "<table style='border: 3px solid; padding: 7px; margin: 0 9px'><tr><td>a</td><td>%s</td></tr></table>",
        "<table style='border-spacing: 6px'><tr><td>a</td><td>%s</td><td colspan=2>x</td></tr></table>",
        "<table class=c><tr><td colspan=2>a</td><td>%s</td></tr><tr><td>b</td><td>c</td><td>d</td></tr></table>",
        "<table><tr><td colspan=3>a</td><td>%s</td></tr></table>",
        "<table><tr><td rowspan=2>a</td><td>%s</td></tr><tr><td>c</td></tr></table>",
        "<table class=c><col style='width: 50px'><col style='border-left: 8px solid'><tr><td>a</td><td>%s</td></tr></table>",
        "<table class=c><colgroup span=2 style='width: 50px'></colgroup><tr><td>a</td><td>%s</td></tr></table>",
        "<table><tr><td style='width: 25%%'>a</td><td>%s</td></tr></table>",
        "<table style='width: 100%%'><tr><td>a</td><td>b</td></tr></table>",
        "<table style='width: 300px; min-width: 10px; max-width: 350px'><tr><td>a</td><td>b</td></tr></table>",
        "<table style='box-sizing: border-box; border: 2px solid'><tr><td style='box-sizing: border-box; width: 90px'>a</td><td>%s</td></tr></table>",
        "<table><tr><td>a</td><td><table><tr><td>b</td><td>%s</td></tr></table></td></tr></table>",
        "<table><caption>A</caption><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>%s</td><td>c</td></tr></tbody></table>",
        "<div style='display: table'><div style='display: table-cell'>a</div><div style='display: table-cell'>%s</div></div>",
        "<table style='margin: 0 auto'><tr><td>a</td></tr></table>",
        "<div style='height: 3960px'></div><table style='margin: 2em auto; page-break-inside: avoid'><caption>A</caption><tr><td>a</td><td>b</td></tr></table>",
        "<table style='margin: 2em auto 0'><caption>A</caption><tr><td>a</td><td>b</td></tr></table>",
        "<table style='margin: 2em auto 0; border-collapse: collapse; -fs-table-paginate: paginate'><tr><td>a</td><td>b</td></tr></table>",
        "<ul><li><table class=c><tr><td class=thick>a</td><td><p>%s</p><ul><li>b</li></ul></td></tr></table></li></ul>",
      })
  void aCellIsAsWideAsForetold(String html) throws Exception {
    Map<Element, Double> foretold = new LinkedHashMap<>();
    Map<Element, Integer> laidOut = layOut(html.formatted(LONG), OptionalDouble.empty(), foretold);
    assertThat(foretold).isNotEmpty().hasSameSizeAs(laidOut);
    foretold.forEach(
        (cell, width) ->
            assertThat((double) laidOut.get(cell))
                .as(cell.getTextContent())
                .isCloseTo(width, within(1.0)));
  }

  @Test
  void aTableThatIsTooWideIsMarkedForATurnedPage() throws Exception {
    String html =
        "<table style='-huozi-shrink: 85%'><tr>"
            + "<td>Representation</td>".repeat(9)
            + "</tr></table>";
    Map<Element, Double> foretold = new LinkedHashMap<>();
    layOut(html, OptionalDouble.of(2 * MEASURE), foretold);
    Element table = table(foretold);
    assertThat(blocks.isTurned(table)).isTrue();
    double all = foretold.values().stream().mapToDouble(Double::doubleValue).sum();
    assertThat(all).isBetween(1.0 * MEASURE, 2.0 * MEASURE);
  }

  @Test
  void aThemeMayForbidATurnedPage() throws Exception {
    String html =
        "<table style='-huozi-wide: none'><tr>"
            + "<td>Representation</td>".repeat(9)
            + "</tr></table>";
    Map<Element, Double> foretold = new LinkedHashMap<>();
    layOut(html, OptionalDouble.of(2 * MEASURE), foretold);
    assertThat(blocks.isTurned(table(foretold))).isFalse();
    assertThat(foretold.values().stream().mapToDouble(Double::doubleValue).sum())
        .isLessThan(MEASURE);
  }

  @Test
  void aTableThatFitsWithSmallerTypeIsNotTurned() throws Exception {
    String html =
        "<table style='-huozi-shrink: %s'><tr>" + "<td>Printing</td>".repeat(6) + "</tr></table>";
    for (String smallest : List.of("80%", "100%")) {
      Map<Element, Double> foretold = new LinkedHashMap<>();
      layOut(html.formatted(smallest), OptionalDouble.of(2 * MEASURE), foretold);
      assertThat(blocks.isTurned(table(foretold))).isEqualTo(smallest.equals("100%"));
    }
  }

  private static Element table(Map<Element, Double> cells) {
    Element cell = cells.keySet().iterator().next();
    return (Element) cell.getParentNode().getParentNode().getParentNode();
  }

  /** Lays a document out with fixed columns, and gives the widths of its cells. */
  private Map<Element, Integer> layOut(
      String html, OptionalDouble turned, Map<Element, Double> foretold) throws Exception {
    XRLog.setLoggingEnabled(false);
    String css =
        "@page { size: 500px 4000px; margin: 0 50px; } body { margin: 0; font-family: serif; font-size: 16px }"
            + " .c { border-collapse: collapse; } td { padding: 0 4px; border: 1px solid; }"
            + " .thick { border-right: 7px solid; }";
    Document document =
        new W3CDom().fromJsoup(Jsoup.parse("<style>" + css + "</style><body>" + html));
    try (PDDocument pdf = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(pdf);
      builder.withW3cDocument(document, "");
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        FontSet fonts = new FontSet(ClassPathFonts.SHARED.of(Script.HANS));
        var shared = renderer.getSharedContext();
        shared.setFontResolver(new EditionFontResolver(fonts));
        shared.setTextRenderer(new EditionTextRenderer());
        PrintStyles sheets =
            PrintStyles.install(
                shared, document, new ParsedSheets(), "", WritingMode.HORIZONTAL_TB);
        FixedColumns columns =
            new FixedColumns(
                sheets, new Composers(), blocks, new MadeContent(sheets), image -> 0, turned);
        fix((Element) document.getElementsByTagName("body").item(0), MEASURE, sheets, columns);
        renderer.layout();
        Map<Element, Integer> laidOut = new LinkedHashMap<>();
        LaidOutBoxes.each(
            renderer.getRootBox(),
            box -> {
              if (box instanceof TableCellBox cell) {
                laidOut.put(cell.getElement(), cell.getContentWidth());
                foretold.put(cell.getElement(), columns.cellWidth(cell.getElement()).orElse(-1.0));
              }
            });
        return laidOut;
      }
    }
  }

  /** Fixes the tables in an element, outer ones first, as the composition of lines does. */
  private static void fix(
      Element element, double around, PrintStyles styles, FixedColumns columns) {
    TextContext context = new TextContext(new Language("zh-Hans"), TextSetting.DEFAULT);
    if (styles.of(element).isTable()) {
      columns.fix(element, around, true, context);
    }
    double width =
        columns
            .cellWidth(element)
            .orElseGet(
                () ->
                    columns.room(element).orElseGet(() -> styles.of(element).contentWidth(around)));
    List<Element> children = new ArrayList<>();
    NodeList nodes = element.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element child) {
        children.add(child);
      }
    }
    children.forEach(child -> fix(child, width, styles, columns));
  }
}
