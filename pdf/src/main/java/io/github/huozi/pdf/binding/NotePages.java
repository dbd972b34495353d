package io.github.huozi.pdf.binding;

import io.github.huozi.pdf.counter.PageNumbering;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The running heads of the pages with the notes of a book: they say to which pages the notes
 * belong, as in “Notes to pages 12–20”.
 *
 * @param heading the text of the running elements in whose place they stand
 * @param ofPage the words for notes of one page, with {@code %s}
 * @param ofPages those for notes of several pages
 * @param calls the id of each note's call, by the note's id, in the order of the notes
 */
public record NotePages(String heading, String ofPage, String ofPages, List<Called> calls) {

  /** No heads: there are no such notes. */
  public static final NotePages NONE = new NotePages("", "", "", List.of());

  /**
   * The distance by which a note must begin lower than others for one from the page before to end
   * above it.
   */
  private static final double LOWER = 2;

  public NotePages {
    calls = List.copyOf(calls);
  }

  /**
   * A note.
   *
   * @param note its id
   * @param call the id of its call
   * @param first whether a heading stands above it
   */
  public record Called(String note, String call, boolean first) {}

  /** The notes that begin on a page, and the pages of their calls. */
  private record Begun(double top, boolean first, List<Integer> pages) {}

  /** The head of each page with notes, by the page's index. */
  Map<Integer, String> heads(BoundPlaces places, PageNumbering numbering) {
    TreeMap<Integer, Begun> pages = new TreeMap<>();
    double head = 0;
    for (Called called : calls) {
      @Nullable Integer page = places.page(called.note);
      @Nullable Integer call = places.page(called.call);
      if (page != null && call != null) {
        double top = places.top(called.note);
        pages
            .computeIfAbsent(page, unused -> new Begun(top, called.first, new ArrayList<>()))
            .pages
            .add(call);
        head = Math.max(head, top);
      }
    }
    Map<Integer, String> heads = new HashMap<>();
    int last = 0;
    for (int page = pages.isEmpty() ? 1 : pages.firstKey();
        !pages.isEmpty() && page <= pages.lastKey();
        page++) {
      List<Integer> calls = new ArrayList<>();
      @Nullable Begun begun = pages.get(page);
      if (begun == null || (!begun.first && begun.top < head - LOWER)) {
        calls.add(last);
      }
      if (begun != null) {
        calls.addAll(begun.pages);
        last = begun.pages.get(begun.pages.size() - 1);
      }
      int from = calls.stream().mapToInt(Integer::intValue).min().orElse(last);
      int to = calls.stream().mapToInt(Integer::intValue).max().orElse(last);
      heads.put(
          page,
          from == to
              ? ofPage.formatted(numbering.label(from))
              : ofPages.formatted(numbering.label(from), numbering.label(to)));
    }
    return heads;
  }
}
