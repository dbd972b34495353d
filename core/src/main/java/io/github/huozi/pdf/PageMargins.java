package io.github.huozi.pdf;

import com.openhtmltopdf.css.constants.PageElementPosition;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.PageBox;
import io.github.huozi.language.Language;
import io.github.huozi.pdf.font.PainterFonts;
import io.github.huozi.pdf.frame.MarginBoxes;
import io.github.huozi.pdf.frame.MarginWarning;
import io.github.huozi.pdf.frame.PageFacts;
import io.github.huozi.pdf.frame.RunningElements;
import io.github.huozi.pdf.frame.RunningText;
import io.github.huozi.pdf.frame.RunningTextReader;
import io.github.huozi.pdf.layout.PrintStyles;
import io.github.huozi.pdf.layout.PrintStyles.NamedPage;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Draws running heads and page numbers into the pages of a layout that has been painted. */
final class PageMargins {

  private final SharedContext shared;
  private final PDDocument pdf;
  private final Layer layer;
  private final RunningTextReader reader;
  private final MarginBoxes boxes;
  private final Set<String> names = new TreeSet<>();
  private final Map<Element, RunningText> texts = new IdentityHashMap<>();
  private final RunningElements elements = new RunningElements();

  /**
   * @param pdf the pages
   */
  PageMargins(
      PdfBoxRenderer renderer,
      PrintStyles sheets,
      PainterFonts fonts,
      Language language,
      PDDocument pdf) {
    this.pdf = pdf;
    this.shared = renderer.getSharedContext();
    this.layer = renderer.getRootBox().getLayer();
    this.reader = new RunningTextReader(shared, language);
    this.boxes = MarginBoxes.of(shared, sheets, fonts, language, pdf);
  }

  /**
   * Draws the margins of all pages.
   *
   * @param document the document of the layout
   * @return what could not be drawn
   */
  List<MarginWarning> draw(Document document) throws IOException {
    find(document);
    List<PageBox> pages = layer.getPages();
    for (int i = 0; i < pages.size(); i++) {
      place(pages.get(i), i);
    }
    for (int i = 0; i < pages.size(); i++) {
      NamedPage kind = (NamedPage) pages.get(i).getPageInfo();
      PageFacts facts =
          new PageFacts(
              Optional.ofNullable(kind.name()),
              side(kind),
              false,
              i + 1,
              pages.size(),
              elements.on(i));
      boxes.draw(facts, pdf.getPage(i));
    }
    return Stream.of(reader.warnings(), boxes.warnings()).flatMap(List::stream).toList();
  }

  private static PageFacts.Side side(NamedPage page) {
    for (PageFacts.Side side : PageFacts.Side.values()) {
      if (side.pseudoClass().equals(page.side())) {
        return side;
      }
    }
    return PageFacts.Side.RIGHT;
  }

  private void find(Document document) {
    NodeList all = document.getElementsByTagName("*");
    int count = all.getLength();
    for (int i = 0; i < count; i++) {
      CalculatedStyle style = shared.getStyle((Element) all.item(i));
      if (style.isRunning()) {
        names.add(style.getRunningName());
      }
    }
  }

  private void place(PageBox page, int number) {
    for (String name : names) {
      BlockBox before = layer.getRunningBlock(name, page, PageElementPosition.START);
      BlockBox first = layer.getRunningBlock(name, page, PageElementPosition.FIRST);
      BlockBox last = layer.getRunningBlock(name, page, PageElementPosition.LAST);
      if (first != null && first != before) {
        boolean atHead = first.getStaticEquivalent().getAbsY() == page.getTop();
        elements.add(name, number, read(first.getElement()), atHead);
        if (last != null && last != first) {
          elements.add(name, number, read(last.getElement()), false);
        }
      }
    }
  }

  private RunningText read(Element element) {
    return texts.computeIfAbsent(element, reader::read);
  }
}
