package io.github.huozi.pdf.chapter;

import com.openhtmltopdf.css.constants.PageElementPosition;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.PageBox;
import io.github.huozi.language.Language;
import io.github.huozi.pdf.file.PageWarning;
import io.github.huozi.pdf.margin.RunningText;
import io.github.huozi.pdf.margin.RunningTextReader;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.Elements;
import io.github.huozi.pdf.style.PrintStyles;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Finds the running elements of a chapter and the pages on which they have their place. */
public final class RunningPlaces {

  private final SharedContext shared;
  private final Layer layer;
  private final int inset;
  private final RunningTextReader reader;
  private final IdentityHashMap<Element, RunningText> texts = new IdentityHashMap<>();
  private final List<Place> places = new ArrayList<>();

  private RunningPlaces(SharedContext shared, Layer layer, Language language, int inset) {
    this.inset = inset;
    this.shared = shared;
    this.layer = layer;
    this.reader = new RunningTextReader(shared, language);
  }

  /**
   * A running element.
   *
   * @param name its name in {@code running()}
   * @param page the index of its page in the chapter
   * @param atHead whether nothing stands before it on the page
   */
  public record Place(String name, int page, RunningText text, boolean atHead) {}

  /**
   * The running elements of a chapter.
   *
   * @param warnings what could not be taken over from them
   */
  record Found(List<Place> places, List<PageWarning> warnings) {}

  /**
   * Finds the running elements of a layout with pages.
   *
   * @param root the root of its boxes
   * @param inset how far below the top of a page its text begins, in dots
   */
  static Found of(
      BlockBox root, Document document, SharedContext shared, Language language, int inset) {
    RunningPlaces found = new RunningPlaces(shared, root.getLayer(), language, inset);
    Set<String> names = found.names(document);
    List<PageBox> pages = root.getLayer().getPages();
    for (int i = 0; i < pages.size(); i++) {
      for (String name : names) {
        found.place(pages.get(i), i, name);
      }
    }
    return new Found(found.places, found.reader.warnings());
  }

  private Set<String> names(Document document) {
    Set<String> names = new TreeSet<>();
    PrintStyles sheets = PrintStyles.in(shared);
    for (Element element : Elements.named(document, "*")) {
      ElementStyle style = sheets.of(element);
      if (style.isRunning()) {
        names.add(style.runningName());
      }
    }
    return names;
  }

  private void place(PageBox page, int number, String name) {
    @Nullable BlockBox before = layer.getRunningBlock(name, page, PageElementPosition.START);
    @Nullable BlockBox first = layer.getRunningBlock(name, page, PageElementPosition.FIRST);
    @Nullable BlockBox last = layer.getRunningBlock(name, page, PageElementPosition.LAST);
    if (first != null && first != before) {
      boolean atHead = first.getStaticEquivalent().getAbsY() <= page.getTop() + inset;
      places.add(new Place(name, number, read(first), atHead));
      if (last != null && last != first) {
        places.add(new Place(name, number, read(last), false));
      }
    }
  }

  private RunningText read(BlockBox box) {
    return texts.computeIfAbsent(box.getElement(), reader::read);
  }
}
