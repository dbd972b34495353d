package io.github.huozi.pdf.binding;

import io.github.huozi.pdf.chapter.SetChapter;
import io.github.huozi.tagging.TaggedChapter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.jspecify.annotations.Nullable;

/** The places of all ids in a bound PDF. */
public final class BoundPlaces {

  private final Map<String, Bound> bound = new HashMap<>();
  private final List<TaggedChapter> tags = new ArrayList<>();
  private final boolean vertical;
  private List<List<PDPage>> pages = List.of();
  private @Nullable PageMargins margins;

  /**
   * @param vertical whether the lines are vertical: a place is a page then
   */
  public BoundPlaces(List<SetChapter> chapters, boolean vertical) {
    this.vertical = vertical;
    int first = 0;
    for (int i = 0; i < chapters.size(); i++) {
      for (Map.Entry<String, SetChapter.Place> place : chapters.get(i).places().entrySet()) {
        bound.putIfAbsent(place.getKey(), new Bound(i, first, place.getValue()));
      }
      first += chapters.get(i).pages();
    }
  }

  void setPages(List<List<PDPage>> pages, PageMargins margins) {
    this.pages = pages;
    this.margins = margins;
  }

  /** Adds the structure of the next chapter. */
  void add(TaggedChapter chapter) {
    tags.add(chapter);
  }

  /** The index of the page with an id, from 0; null if none has it. */
  public @Nullable Integer page(String id) {
    @Nullable Bound place = bound.get(id);
    return place == null ? null : place.firstPage + place.place.page();
  }

  /**
   * The distance of an id from the foot of the sheet, in pt, as it was set; 0 if nothing has the
   * id.
   */
  double top(String id) {
    @Nullable Bound place = bound.get(id);
    return place == null ? 0 : place.place.top();
  }

  /** The destination of links to an id; null if there is none. */
  @Nullable PDPageXYZDestination destination(String id) {
    @Nullable Bound place = bound.get(id);
    if (place == null) {
      return null;
    }
    PDPageXYZDestination destination = new PDPageXYZDestination();
    PageMargins known = margins;
    if (known != null && vertical) {
      destination.setLeft(0);
      destination.setTop((int) Math.ceil(known.height(place.firstPage + place.place.page())));
    } else {
      destination.setTop((int) place.place.top());
    }
    destination.setPage(pages.get(place.chapter).get(place.place.page()));
    return destination;
  }

  /** The structure element with an id; null if there is none. */
  @Nullable COSDictionary element(String id) {
    @Nullable Bound place = bound.get(id);
    return place == null ? null : tags.get(place.chapter).place(id);
  }

  private record Bound(int chapter, int firstPage, SetChapter.Place place) {}
}
