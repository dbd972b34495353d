package io.github.huozi.check.text;

import io.github.huozi.check.FoundText;
import io.github.huozi.check.difference.CommonText;
import io.github.huozi.check.pdf.DrawnGlyphCheck;
import io.github.huozi.problem.SourceLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The manuscript's text found again in a finished file, block by block, and where a block is not as
 * it was written, letter by letter.
 *
 * <p>It is looked for in strands: the text, the notes that stand at the feet of pages, the readings
 * of characters in an EPUB. Each strand is in order, but not against the others.
 */
public final class TextAlignment {

  private final FoundText found;
  private final List<List<MatchedBlock>> strands = new ArrayList<>();
  private final BitSet used = new BitSet();
  private final BitSet ofTemplate = new BitSet();

  /** Which characters the file has anywhere. */
  private final BitSet printed = new BitSet();

  /** For each character of the found text the block that has it, and which letter it is there. */
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

  static TextAlignment of(List<List<SourceBlock>> strands, FoundText found) {
    TextAlignment alignment = new TextAlignment(found);
    boolean toldApart = IntStream.range(0, found.size()).anyMatch(found::isBeside);
    for (int i = 0; i < strands.size(); i++) {
      boolean beside = i > 0;
      alignment.align(strands.get(i), index -> !toldApart || beside == found.isBeside(index));
    }
    alignment.index();
    return alignment;
  }

  /**
   * Finds what a template has added.
   *
   * @return which of its characters are not there
   */
  BitSet align(TemplateText template) {
    Keys wanted = new Keys();
    for (int i = 0; i < template.codePoints().size(); i++) {
      add(template.codePoints().get(i), i, wanted);
    }
    Keys offered = offered(index -> !found.isBeside(index), new BitSet());
    int[] match = CommonText.rows(wanted.codes(), offered.codes());
    BitSet missing = new BitSet();
    for (int key = match.length - 1; key >= 0; key--) {
      if (match[key] >= 0) {
        ofTemplate.set(offered.owner(match[key]));
      } else {
        missing.set(wanted.owner(key));
      }
    }
    return missing;
  }

  /** Whether a character of the found text is one that a template has added. */
  boolean isOfTemplate(int index) {
    return ofTemplate.get(index);
  }

  public FoundText found() {
    return found;
  }

  public List<List<MatchedBlock>> strands() {
    return List.copyOf(strands);
  }

  /** Which characters of the found text are the manuscript's. */
  boolean isUsed(int index) {
    return used.get(index);
  }

  /** Where a character of the found text comes from, if it is the manuscript's. */
  public Optional<SourceLocation> source(int index) {
    MatchedBlock matched = owners[index];
    return matched == null
        ? Optional.empty()
        : Optional.of(matched.block().location(letters[index]));
  }

  /** The block that a character of the found text is part of, if it is the manuscript's. */
  Optional<MatchedBlock> block(int index) {
    return Optional.ofNullable(owners[index]);
  }

  /** Which letter of its block a character of the found text is. */
  int letter(int index) {
    return letters[index];
  }

  /**
   * Finds the blocks of a strand.
   *
   * @param offers whether a character of the found text can be of the strand
   */
  private void align(List<SourceBlock> blocks, IntPredicate offers) {
    List<Segment> segments = segments(offers);
    Map<String, Integer> known = new HashMap<>();
    int[] wanted = new int[blocks.size()];
    for (int i = 0; i < wanted.length; i++) {
      Keys letters = keys(List.of(blocks.get(i)), new BitSet());
      wanted[i] = known.computeIfAbsent(text(letters.codes(), 0), key -> known.size());
    }
    int[] offered = new int[segments.size()];
    for (int j = 0; j < offered.length; j++) {
      Segment segment = segments.get(j);
      Integer whole = known.get(text(segment.keys().codes(), 0));
      if (whole == null) {
        // The number of a note stands before it.
        segment.skip = segment.digits();
        whole = known.get(text(segment.keys().codes(), segment.skip));
      }
      offered[j] = whole == null ? -1 - j : whole;
    }
    int[] rows = CommonText.rows(wanted, offered);
    List<MatchedBlock> strand = new ArrayList<>();
    for (int i = 0, j = 0; i < wanted.length; ) {
      int from = i;
      while (i < wanted.length && rows[i] < 0) {
        i++;
      }
      int to = i < wanted.length ? rows[i] : segments.size();
      strand.addAll(between(blocks.subList(from, i), segments.subList(j, to)));
      if (i < wanted.length) {
        strand.add(whole(blocks.get(i), segments.get(to)));
        i++;
      }
      j = to + 1;
    }
    strands.add(strand);
  }

  private static String text(int[] codes, int from) {
    return new String(codes, from, codes.length - from);
  }

  /** A paragraph, heading, cell or the like of the found text. */
  private static final class Segment {
    private final Keys keys = new Keys();
    private final BitSet runs = new BitSet();

    /** How many keys at its start are a number that is not the manuscript's. */
    private int skip;

    Keys keys() {
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
      if (!used.get(i) && !found.isFurniture(i) && offers.test(i)) {
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

  /** A block that stands in the file as it is written. */
  private MatchedBlock whole(SourceBlock block, Segment segment) {
    int[] places = new int[block.letters().size()];
    Arrays.fill(places, -1);
    int key = segment.keys.size() - 1;
    Keys letters = keys(List.of(block), new BitSet());
    for (int i = letters.size() - 1; i >= 0; i--, key--) {
      int place = segment.keys.owner(key);
      places[letters.owner(i)] = place;
      used.set(place);
    }
    return new MatchedBlock(block, places);
  }

  /** Blocks of which none stands in the file as it is written. */
  private List<MatchedBlock> between(List<SourceBlock> blocks, List<Segment> segments) {
    if (blocks.isEmpty()) {
      return List.of();
    }
    BitSet starts = new BitSet();
    Keys wanted = keys(blocks, starts);
    Keys offered = new Keys();
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

  private Keys keys(List<SourceBlock> blocks, BitSet starts) {
    Keys keys = new Keys();
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
   * Adds a character of the manuscript. One that stands nowhere in a file with signs for missing
   * characters is such a sign: whoever publishes has chosen so, and {@link DrawnGlyphCheck} tells
   * of it.
   */
  private void add(int codePoint, int owner, Keys keys) {
    if (printed.get(DrawnGlyphCheck.SUBSTITUTE) && !printed.get(codePoint)) {
      keys.addKey(DrawnGlyphCheck.SUBSTITUTE, owner);
    } else {
      keys.add(codePoint, owner);
    }
  }

  /** What of the found text is not used yet. */
  private Keys offered(IntPredicate offers, BitSet runs) {
    Keys offered = new Keys();
    for (int i = 0; i < found.size(); i++) {
      if (!used.get(i) && !found.isFurniture(i) && offers.test(i)) {
        if (found.startsRun(i)) {
          runs.set(offered.size());
        }
        offered.add(found.codePoint(i), i);
      }
    }
    return offered;
  }

  private void index() {
    for (List<MatchedBlock> strand : strands) {
      for (MatchedBlock matched : strand) {
        for (int i = 0; i < matched.size(); i++) {
          if (matched.place(i) >= 0) {
            owners[matched.place(i)] = matched;
            letters[matched.place(i)] = i;
          }
        }
      }
    }
  }
}
