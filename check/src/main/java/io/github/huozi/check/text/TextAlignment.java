package io.github.huozi.check.text;

import io.github.huozi.check.FoundText;
import io.github.huozi.check.difference.CommonText;
import io.github.huozi.check.pdf.DrawnGlyphCheck;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.text.SourceBlock.Letter;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.typography.Characters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The places of the manuscript's text in a finished file: block by block, and letter by letter
 * where a block differs from the manuscript.
 *
 * <p>The manuscript has several text flows: the running text, in a PDF the notes at the feet of
 * pages, and the ruby text of each. The letters of a flow have one order. Flows may alternate in
 * any way.
 */
public final class TextAlignment {

  /** The most characters that are taken for the number of a page. */
  private static final int LONGEST_LABEL = 12;

  private static final Pattern INSET =
      Pattern.compile(" (?:(?:aside|li|dd|dt)\\.|div\\.solutions)");

  private final FoundText found;
  private final List<List<MatchedBlock>> flows = new ArrayList<>();
  private final BitSet used = new BitSet();

  private final List<PageNumber> pages = new ArrayList<>();

  /** The code points that the file has, in both cases. */
  private final BitSet printed = new BitSet();

  /** The block of each character of the found text; {@link #letters} has the letter there. */
  private final @Nullable MatchedBlock[] owners;

  private final int[] letters;

  private TextAlignment(FoundText found) {
    this.found = found;
    this.owners = new MatchedBlock[found.size()];
    this.letters = new int[found.size()];
    for (int i = 0; i < found.size(); i++) {
      printed.set(found.codePoint(i));
      printed.set(Character.toLowerCase(found.codePoint(i)));
      printed.set(Character.toUpperCase(found.codePoint(i)));
    }
  }

  /**
   * Finds a manuscript in a file.
   *
   * @param flows the blocks of each flow of {@link FoundText}
   * @param found the text of the file
   */
  static TextAlignment of(List<List<SourceBlock>> flows, FoundText found) {
    TextAlignment alignment = new TextAlignment(found);
    boolean distinguished = IntStream.range(0, found.size()).anyMatch(i -> found.flow(i) > 0);
    for (int i = 0; i < flows.size(); i++) {
      int flow = i;
      alignment.align(flows.get(i), index -> !distinguished || flow == found.flow(index));
    }
    alignment.readPages();
    alignment.index();
    return alignment;
  }

  /** The text of the file. */
  public FoundText found() {
    return found;
  }

  /** The blocks of each flow, in the manuscript's order: the running text first. */
  public List<List<MatchedBlock>> flows() {
    return List.copyOf(flows);
  }

  /** Tells whether a character of the found text is the manuscript's. */
  boolean isUsed(int index) {
    return used.get(index);
  }

  /** The source of a character of the found text; empty if it is not the manuscript's. */
  public Optional<SourceLocation> source(int index) {
    MatchedBlock matched = owners[index];
    return matched == null
        ? Optional.empty()
        : Optional.of(matched.block().location(letters[index]));
  }

  /** Tells whether a character is in verse of the manuscript. */
  public boolean isVerse(int index) {
    return block(index).map(block -> block.block().isVerse()).orElse(false);
  }

  /** Tells whether a character is in a list or a box of the manuscript, such as an alert. */
  public boolean isInset(int index) {
    return block(index).map(block -> INSET.matcher(block.block().style()).find()).orElse(false);
  }

  /** The block of a character of the found text; empty if it is not the manuscript's. */
  Optional<MatchedBlock> block(int index) {
    return Optional.ofNullable(owners[index]);
  }

  /** The index that a character of the found text has in its block. */
  int letter(int index) {
    return letters[index];
  }

  /**
   * Finds the blocks of a flow.
   *
   * @param offers whether a character of the found text can be part of the flow
   */
  private void align(List<SourceBlock> blocks, IntPredicate offers) {
    List<Segment> segments = segments(offers);
    Set<String> found = new HashSet<>();
    segments.forEach(segment -> found.add(text(segment.keys().codes(), 0)));
    Map<String, Integer> known = new HashMap<>();
    int[] wanted = new int[blocks.size()];
    for (int i = 0; i < wanted.length; i++) {
      // With its number a heading is no title that has the same words.
      String letters = text(keys(List.of(blocks.get(i)), new BitSet()).codes(), 0);
      String numbered = number(blocks.get(i)) + letters;
      String whole = found.contains(numbered) ? numbered : letters;
      wanted[i] = known.computeIfAbsent(whole, key -> known.size());
    }
    int[] offered = new int[segments.size()];
    for (int j = 0; j < offered.length; j++) {
      Segment segment = segments.get(j);
      Integer whole = known.get(text(segment.keys().codes(), 0));
      if (whole == null) {
        // A note's number precedes its text.
        segment.skip = segment.digits();
        whole = known.get(text(segment.keys().codes(), segment.skip));
      }
      offered[j] = whole == null ? -1 - j : whole;
    }
    int[] match = common(wanted, offered);
    List<MatchedBlock> flow = new ArrayList<>();
    for (int i = 0, j = 0; i < wanted.length; ) {
      int from = i;
      while (i < wanted.length && match[i] < 0) {
        i++;
      }
      int to = i < wanted.length ? match[i] : segments.size();
      flow.addAll(between(blocks.subList(from, i), segments.subList(j, to)));
      if (i < wanted.length) {
        flow.add(whole(blocks.get(i), segments.get(to)));
        i++;
      }
      j = to + 1;
    }
    flows.add(flow);
  }

  private static String number(SourceBlock block) {
    ComparisonKeys number = new ComparisonKeys();
    block
        .number()
        .codePoints()
        .filter(Characters::isRead)
        .forEach(codePoint -> number.add(codePoint, 0));
    return text(number.codes(), 0);
  }

  /**
   * Finds the blocks that both texts have, in order. Those that only one of them has are left out
   * before: thousands of them, such as paragraphs that the file divides, would be more differences
   * than the search allows, and then a heading would be found in the table of contents.
   */
  private static int[] common(int[] wanted, int[] offered) {
    BitSet both = new BitSet();
    Arrays.stream(offered).filter(number -> number >= 0).forEach(both::set);
    int[] a = IntStream.range(0, wanted.length).filter(i -> both.get(wanted[i])).toArray();
    int[] b = IntStream.range(0, offered.length).filter(j -> offered[j] >= 0).toArray();
    int[] found =
        CommonText.subsequence(
            Arrays.stream(a).map(i -> wanted[i]).toArray(),
            Arrays.stream(b).map(j -> offered[j]).toArray());
    int[] match = new int[wanted.length];
    Arrays.fill(match, -1);
    for (int i = 0; i < a.length; i++) {
      match[a[i]] = found[i] < 0 ? -1 : b[found[i]];
    }
    return match;
  }

  private static String text(int[] codes, int from) {
    return new String(codes, from, codes.length - from);
  }

  /** A block of the found text, such as a paragraph, a heading or a cell. */
  private static final class Segment {
    private final ComparisonKeys keys = new ComparisonKeys();
    private final BitSet runs = new BitSet();

    /** The number of keys at the start that are a number added in the file, such as a note's. */
    private int skip;

    ComparisonKeys keys() {
      return keys;
    }

    int digits() {
      int[] codes = keys.codes();
      int digits = 0;
      while (digits < codes.length && Character.isDigit(codes[digits])) {
        digits++;
      }
      return digits;
    }
  }

  private List<Segment> segments(IntPredicate offers) {
    List<Segment> segments = new ArrayList<>();
    int block = -1;
    for (int i = 0; i < found.size(); i++) {
      if (!used.get(i) && !found.isInContents(i) && offers.test(i)) {
        if (segments.isEmpty() || found.block(i) != block) {
          segments.add(new Segment());
          block = found.block(i);
        }
        Segment segment = segments.get(segments.size() - 1);
        if (found.startsRun(i)) {
          segment.runs.set(segment.keys.size());
        }
        segment.keys.add(found.codePoint(i), i);
      }
    }
    return segments;
  }

  /** Matches a block that a segment repeats without a difference. */
  private MatchedBlock whole(SourceBlock block, Segment segment) {
    int[] places = new int[block.letters().size()];
    Arrays.fill(places, -1);
    int key = segment.keys.size() - 1;
    ComparisonKeys letters = keys(List.of(block), new BitSet());
    for (int i = letters.size() - 1; i >= 0; i--, key--) {
      int place = segment.keys.owner(key);
      places[letters.owner(i)] = place;
      used.set(place);
    }
    return new MatchedBlock(block, places);
  }

  /** Matches blocks letter by letter: each differs from every segment. */
  private List<MatchedBlock> between(List<SourceBlock> blocks, List<Segment> segments) {
    if (blocks.isEmpty()) {
      return List.of();
    }
    BitSet starts = new BitSet();
    ComparisonKeys wanted = keys(blocks, starts);
    ComparisonKeys offered = new ComparisonKeys();
    BitSet runs = new BitSet();
    for (Segment segment : segments) {
      segment.runs.stream().forEach(run -> runs.set(offered.size() + run));
      int[] codes = segment.keys.codes();
      for (int i = 0; i < codes.length; i++) {
        offered.addKey(codes[i], segment.keys.owner(i));
      }
    }
    int[] match = CommonText.match(wanted.codes(), offered.codes(), starts, runs);
    int[] places = new int[blocks.stream().mapToInt(block -> block.letters().size()).sum()];
    Arrays.fill(places, -1);
    for (int key = match.length - 1; key >= 0; key--) {
      if (match[key] >= 0) {
        int place = offered.owner(match[key]);
        places[wanted.owner(key)] = place;
        used.set(place);
      }
    }
    List<MatchedBlock> matched = new ArrayList<>();
    int from = 0;
    for (SourceBlock block : blocks) {
      int to = from + block.letters().size();
      matched.add(new MatchedBlock(block, Arrays.copyOfRange(places, from, to)));
      from = to;
    }
    return matched;
  }

  private ComparisonKeys keys(List<SourceBlock> blocks, BitSet starts) {
    ComparisonKeys keys = new ComparisonKeys();
    int letters = 0;
    for (SourceBlock block : blocks) {
      starts.set(keys.size());
      for (Letter letter : block.letters()) {
        add(letter.codePoint(), letters++, keys);
      }
    }
    return keys;
  }

  /**
   * Adds the key of a character of the manuscript. If the file has substitution signs and lacks the
   * character everywhere, the key is that of the sign: the author chose to publish without the
   * character, and {@link DrawnGlyphCheck} reports it.
   */
  private void add(int codePoint, int owner, ComparisonKeys keys) {
    if (printed.get(DrawnGlyphCheck.SUBSTITUTE) && !printed.get(codePoint)) {
      keys.addKey(DrawnGlyphCheck.SUBSTITUTE, owner);
    } else {
      keys.add(codePoint, owner);
    }
  }

  /** Reads what the file has where a reference says a page, so that it is no other text. */
  private void readPages() {
    for (List<MatchedBlock> flow : flows) {
      for (MatchedBlock matched : flow) {
        for (int from = 0; from < matched.size(); from++) {
          if (matched.isOfPage(from)) {
            int to = from + 1;
            while (to < matched.size() && matched.isOfPage(to)) {
              to++;
            }
            readPage(matched, from, to);
            from = to;
          }
        }
      }
    }
  }

  private void readPage(MatchedBlock matched, int from, int to) {
    int before = from == 0 ? -1 : matched.place(from - 1);
    int after = to == matched.size() ? -1 : matched.place(to);
    if (before < 0 && after < 0) {
      return;
    }
    int first = before < 0 ? after : before + 1;
    while (before < 0 && first > 0 && isOfPage(first - 1, after, matched, from, to)) {
      first--;
    }
    int last = after < 0 ? before + 1 : after;
    while (after < 0 && last < found.size() && isOfPage(last, before, matched, from, to)) {
      last++;
    }
    StringBuilder printed = new StringBuilder();
    for (int i = first; i < last && found.codePoint(i) != Glyph.ADDED_HYPHEN; i++) {
      printed.appendCodePoint(found.codePoint(i));
    }
    if (!printed.isEmpty() && printed.length() <= LONGEST_LABEL) {
      for (int i = from; i < to; i++) {
        matched.places[i] = Math.min(first + i - from, last - 1);
      }
      used.set(first, last);
      pages.add(
          new PageNumber(matched, from, matched.block().text(from, to), printed.toString(), first));
    }
  }

  /**
   * Tells whether a character beside one of a block is no other letter than one of a page's number.
   */
  private boolean isOfPage(int index, int beside, MatchedBlock matched, int from, int to) {
    return found.block(index) == found.block(beside)
        && (!used.get(index)
            || IntStream.range(from, to).anyMatch(letter -> matched.place(letter) == index));
  }

  /** The numbers of pages that the text says, in order. */
  List<PageNumber> pages() {
    return List.copyOf(pages);
  }

  /**
   * The number of a page that the text refers to.
   *
   * @param letter the index of its first letter
   * @param wanted the name of the page that has what the reference leads to
   * @param printed what the file has
   * @param place the index of its first character in the found text
   */
  record PageNumber(MatchedBlock matched, int letter, String wanted, String printed, int place) {}

  private void index() {
    for (List<MatchedBlock> flow : flows) {
      for (MatchedBlock matched : flow) {
        for (int i = 0; i < matched.size(); i++) {
          if (matched.place(i) >= 0) {
            owners[matched.place(i)] = matched;
            letters[matched.place(i)] = i;
          }
        }
      }
    }
  }

  /** A block of the manuscript and the places of its letters in a finished file. */
  public static final class MatchedBlock {

    private final SourceBlock block;
    private final int[] places;

    /**
     * @param places for each letter its index in the found text, or -1
     */
    private MatchedBlock(SourceBlock block, int... places) {
      this.block = block;
      this.places = places.clone();
    }

    /** The block of the manuscript. */
    public SourceBlock block() {
      return block;
    }

    /** The number of letters, found and missing. */
    public int size() {
      return places.length;
    }

    /** The index of a letter in the found text; -1 if the letter is missing. */
    public int place(int letter) {
      return places[letter];
    }

    private boolean isOfPage(int letter) {
      return block.letters().get(letter).ofPage();
    }

    /** The index in the found text of the first letter from one on that is not missing. */
    OptionalInt from(int letter) {
      return Arrays.stream(places, letter, places.length).filter(place -> place >= 0).findFirst();
    }

    /** The number of missing letters right after a letter. */
    int missingAfter(int letter) {
      int count = 0;
      for (int i = letter + 1; i < places.length && places[i] < 0; i++) {
        count++;
      }
      return count;
    }

    /** The number of missing letters right before a letter. */
    int missingBefore(int letter) {
      int count = 0;
      for (int i = letter - 1; i >= 0 && places[i] < 0; i--) {
        count++;
      }
      return count;
    }
  }
}
