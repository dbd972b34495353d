package io.github.huozi.compare;

import io.github.huozi.check.Place;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * A difference between two files.
 *
 * @param before its place in the old file; empty if that has none
 * @param after its place in the new file
 * @param sentence the difference, in English
 * @param passage the words around it; empty if none have changed
 */
public record Difference(
    Kind kind,
    Optional<Span> before,
    Optional<Span> after,
    String sentence,
    Optional<Passage> passage) {

  /** The kinds of differences, in the order in which they are told. */
  public enum Kind {
    TEXT("Changed text"),
    PICTURE("Changed images"),
    LINK("Changed links"),
    BOOKMARK("Changed bookmarks"),
    HEAD("Changed running heads"),
    NUMBER("Numbers that have followed"),
    MOVE("Moved text");

    private final String heading;

    Kind(String heading) {
      this.heading = heading;
    }

    /** The heading above differences of the kind, in English. */
    String heading() {
      return heading;
    }
  }

  /**
   * Pages of one of the files.
   *
   * @param area the part of the first page that is meant; empty for the whole page
   */
  public record Span(int first, int last, Optional<Rectangle2D> area) {

    static Span of(Word word) {
      return new Span(word.page(), word.page(), Optional.of(word.area()));
    }

    /**
     * The words of a part, which is not empty; marked is its first paragraph, on its first page.
     */
    static Span of(List<Word> words) {
      Word first = words.get(0);
      Rectangle2D area = first.area();
      for (Word word : words) {
        boolean marked = word.page() == first.page() && word.block() == first.block();
        area = marked ? area.createUnion(word.area()) : area;
      }
      return new Span(first.page(), words.get(words.size() - 1).page(), Optional.of(area));
    }

    private String pages() {
      return first >= last ? "page " + first : "pages " + first + "–" + last;
    }

    private String newPages() {
      return first >= last ? "now page " + first : "now pages " + first + "–" + last;
    }

    private boolean hasPagesOf(Span other) {
      return first == other.first && last == other.last;
    }

    Place.OnPage place() {
      return new Place.OnPage(first, area);
    }
  }

  /**
   * Words that have changed, with those around them, each with the spaces that it has.
   *
   * @param before the words of the old file; may be empty
   * @param after the words of the new file; may be empty
   */
  public record Passage(String lead, String before, String after, String tail) {}

  /** The pages in English, those of the old file if it is there; empty if the files are meant. */
  String pages() {
    return before.or(() -> after).map(Span::pages).orElse("");
  }

  /** The pages in the new file, in English; empty if they are those of the old one. */
  String newPages() {
    return kind == Kind.MOVE || before.isEmpty()
        ? ""
        : after.filter(now -> !now.hasPagesOf(before.get())).map(Span::newPages).orElse("");
  }
}
