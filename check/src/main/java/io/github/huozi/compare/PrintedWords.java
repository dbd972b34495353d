package io.github.huozi.compare;

import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfLink;
import io.github.huozi.check.pdf.StructureElement;
import io.github.huozi.check.pdf.TagTree.Tagged;
import java.awt.geom.Rectangle2D;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins glyphs in reading order to words. A PDF need not have spaces: gaps part its words. */
final class PrintedWords {

  /** The most by which baselines of one line differ, in em: notes are called above the line. */
  private static final double SAME_LINE = 0.6;

  /** The least gap between words, in em. */
  private static final double GAP = 0.12;

  private static final int FIRST_LIGATURE = 0xFB00;
  private static final int LAST_LIGATURE = 0xFB06;

  /** Scripts without spaces, of which each character is compared by itself. */
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO);

  private final Map<Integer, List<PdfLink>> links;
  private final List<String> labels;
  private final IdentityHashMap<StructureElement, Optional<PdfLink>> ofTags =
      new IdentityHashMap<>();
  private final List<Word> words = new ArrayList<>();

  // The word that is being joined.
  private final StringBuilder text = new StringBuilder();
  private @Nullable Glyph first;
  private Rectangle2D area = new Rectangle2D.Double();
  private @Nullable StructureElement element;
  private int block;
  private boolean startsLine;
  private boolean broken;
  private boolean spaced;

  private @Nullable Glyph before;
  private boolean hyphenated;

  /** The element whose text is read instead of its glyphs. */
  private @Nullable StructureElement replaced;

  /**
   * @param links the links of each page
   * @param labels the names of all pages
   */
  PrintedWords(Map<Integer, List<PdfLink>> links, List<String> labels) {
    this.links = links;
    this.labels = labels;
  }

  /** Adds the next glyph. */
  void add(Glyph glyph, Optional<Tagged> tag) {
    if (glyph.codePoint() == Glyph.ADDED_HYPHEN) {
      hyphenated = first != null;
      return;
    }
    StructureElement own = tag.map(Tagged::element).orElse(null);
    StructureElement withText = withText(own);
    boolean sameLine = before != null && isOneLine(before, glyph);
    boolean near = sameLine && before != null && glyph.gapAfter(before) < GAP * glyph.size();
    before = glyph;
    if (withText != null && withText == replaced) {
      return;
    }
    replaced = withText;
    if (first == null
        || withText != null
        || !isInWord(glyph.codePoint())
        || !isInWord(text.codePointBefore(text.length()))
        || !(hyphenated || (near && own == element))) {
      end();
      first = glyph;
      area = glyph.area();
      element = own;
      block = tag.map(Tagged::block).orElse(0);
      startsLine = !sameLine;
      spaced = !near;
    } else if (!sameLine) {
      broken = true;
    } else if (!broken) {
      area.add(glyph.area());
    }
    hyphenated = false;
    text.append(
        withText == null ? Character.toString(glyph.codePoint()) : withText.attributes().actual());
  }

  /** Adds a formula or a picture. */
  void add(Word whole, Optional<Tagged> tag) {
    end();
    words.add(linked(whole, tag.map(Tagged::element).orElse(null)));
  }

  /** The words. */
  List<Word> words() {
    end();
    return words;
  }

  private void end() {
    if (first != null) {
      String joined = text.toString();
      boolean shown = spaced && !(isUnspaced(joined.codePointAt(0)) && followsUnspaced());
      words.add(
          linked(
              new Word(
                  unligated(joined),
                  joined,
                  Word.Kind.TEXT,
                  first.page(),
                  area,
                  first.size(),
                  first.upright(),
                  startsLine,
                  broken,
                  shown,
                  block,
                  Optional.empty()),
              element));
    }
    text.setLength(0);
    first = null;
    broken = false;
    hyphenated = false;
  }

  private boolean followsUnspaced() {
    String last = words.isEmpty() ? "" : words.get(words.size() - 1).text();
    return !last.isEmpty() && isUnspaced(last.codePointBefore(last.length()));
  }

  /**
   * The word with its link. The number of the page to which it leads is the same word whatever the
   * number.
   */
  private Word linked(Word word, @Nullable StructureElement inner) {
    Optional<PdfLink> link = inner == null ? around(word) : ofTag(inner);
    if (link.isEmpty()) {
      return word;
    }
    int target = link.get().target();
    boolean number = target > 0 && word.text().equals(labels.get(target - 1));
    return word.with(number ? Word.PAGE_NUMBER : word.key(), link.get());
  }

  /** The link in whose area the middle of a word is. */
  private Optional<PdfLink> around(Word word) {
    Rectangle2D area = word.area();
    return links.getOrDefault(word.page(), List.of()).stream()
        .filter(link -> link.area().contains(area.getCenterX(), area.getCenterY()))
        .findFirst();
  }

  /** The link whose words an element has, or one around it. */
  private Optional<PdfLink> ofTag(StructureElement inner) {
    Optional<PdfLink> known = ofTags.get(inner);
    if (known == null) {
      known = Optional.empty();
      for (StructureElement at = inner; at != null && known.isEmpty(); at = at.parent()) {
        known =
            at.kids().stream()
                .filter(PdfLink.class::isInstance)
                .map(PdfLink.class::cast)
                .findFirst();
      }
      ofTags.put(inner, known);
    }
    return known;
  }

  /** The element around content that has a text to be read instead of it; null if there is none. */
  private static @Nullable StructureElement withText(@Nullable StructureElement inner) {
    for (StructureElement at = inner; at != null; at = at.parent()) {
      if (!at.attributes().actual().isBlank()) {
        return at;
      }
    }
    return null;
  }

  /** Tells whether a glyph stands in the line of the one before it, and behind it. */
  static boolean isOneLine(Glyph before, Glyph glyph) {
    double size = Math.max(before.size(), glyph.size());
    double apart = glyph.upright() ? glyph.y() - before.y() : glyph.x() - before.x();
    return before.page() == glyph.page()
        && before.turned() == glyph.turned()
        && Math.abs(apart) < SAME_LINE * size
        && glyph.gapAfter(before) > -size;
  }

  private static boolean isInWord(int codePoint) {
    return (Character.isLetterOrDigit(codePoint)
            || Character.getType(codePoint) == Character.NON_SPACING_MARK)
        && !isUnspaced(codePoint);
  }

  private static boolean isUnspaced(int codePoint) {
    return UNSPACED.contains(UnicodeScript.of(codePoint))
        || (codePoint >= 0x3000 && codePoint < 0x3040)
        || (codePoint >= 0xFF00 && codePoint < 0xFF66);
  }

  /** A word without the ligatures that a tool has put in the place of letters. */
  private static String unligated(String word) {
    return word.codePoints().anyMatch(c -> c >= FIRST_LIGATURE && c <= LAST_LIGATURE)
        ? Normalizer.normalize(word, Normalizer.Form.NFKD)
        : word;
  }
}
