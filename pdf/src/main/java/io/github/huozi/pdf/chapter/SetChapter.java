package io.github.huozi.pdf.chapter;

import io.github.huozi.makeup.Page;
import io.github.huozi.pdf.file.PageWarning;
import io.github.huozi.pdf.font.DrawnCharacters;
import io.github.huozi.pdf.galley.SheetEdges.Outside;
import io.github.huozi.pdf.image.PlacedImages.Picture;
import io.github.huozi.pdf.image.PlacedImages.Unshown;
import io.github.huozi.pdf.kept.PackedPages;
import io.github.huozi.pdf.layout.PageStarts.PageStart;
import io.github.huozi.pdf.lines.LineOnPage;
import java.util.List;
import java.util.Map;

/**
 * A chapter that has been set. Nothing in it depends on the numbers of its pages.
 *
 * @param packed its pages with their structure, as those of a right-hand page, without running
 *     heads and folios; links inside the publication name the id to which they lead
 * @param composed how each page was composed
 * @param starts where in the text each page begins; the first page has the number 1
 * @param lines its lines and pictures, if somebody asked for them
 * @param places for each id where it is
 * @param pageName the name of its pages in {@code @page name}; empty if they have none
 * @param newNumbers for the index of a page the new number that a style sheet gives it
 * @param running its running elements
 * @param warnings what could not be taken over from them
 * @param drawn the characters that it shows
 * @param refers whether its text has page numbers of other places
 * @param pictures its raster images
 * @param outside its text that lies beyond the edges of its page
 * @param unshown its images that cannot be shown: their alternative texts are printed
 */
public record SetChapter(
    PackedPages packed,
    List<Page> composed,
    List<PageStart> starts,
    List<LineOnPage> lines,
    Map<String, Place> places,
    String pageName,
    Map<Integer, Integer> newNumbers,
    List<RunningPlaces.Place> running,
    List<PageWarning> warnings,
    DrawnCharacters drawn,
    boolean refers,
    List<Picture> pictures,
    List<Outside> outside,
    List<Unshown> unshown)
    implements PassResult {

  /** Tells whether everything in the chapter can be seen. */
  boolean isWhole() {
    return outside.isEmpty() && unshown.isEmpty();
  }

  /** Tells whether the chapter has nothing to print. It has a page nevertheless. */
  public boolean isBlank() {
    return composed.isEmpty();
  }

  /** The number of its pages in the document, which has none of a blank chapter. */
  int printedPages() {
    return isBlank() ? 0 : pages();
  }

  /** The number of its pages. */
  public int pages() {
    return packed.count();
  }

  /**
   * A place on a page.
   *
   * @param page the page's index in the chapter
   * @param top its distance from the foot of the sheet, in pt
   */
  public record Place(int page, float top) {}
}
