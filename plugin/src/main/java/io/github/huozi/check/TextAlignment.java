package io.github.huozi.check;

import io.github.huozi.problem.SourceLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The manuscript's text found again in a finished file, letter by letter.
 *
 * <p>It is looked for in strands: the text, the notes that stand at the feet of pages, the readings
 * of characters in an EPUB. Each strand is in order, but not against the others.
 */
final class TextAlignment {

  private final FoundText found;
  private final List<List<MatchedBlock>> strands = new ArrayList<>();
  private final BitSet used = new BitSet();
  private final BitSet ofTemplate = new BitSet();

  /** For each character of the found text the block that has it, and which letter it is there. */
  private final @Nullable MatchedBlock[] owners;

  private final int[] letters;

  private TextAlignment(FoundText found) {
    this.found = found;
    this.owners = new MatchedBlock[found.size()];
    this.letters = new int[found.size()];
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
      wanted.add(template.codePoints().get(i), i);
    }
    Keys offered = offered(index -> !found.isBeside(index), new BitSet());
    int[] match = CommonText.match(wanted.codes(), offered.codes());
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

  FoundText found() {
    return found;
  }

  List<List<MatchedBlock>> strands() {
    return List.copyOf(strands);
  }

  /** Which characters of the found text are the manuscript's. */
  boolean isUsed(int index) {
    return used.get(index);
  }

  /** Where a character of the found text comes from, if it is the manuscript's. */
  Optional<SourceLocation> source(int index) {
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
    Keys wanted = new Keys();
    int letters = 0;
    BitSet starts = new BitSet();
    for (SourceBlock block : blocks) {
      starts.set(wanted.size());
      for (Letter letter : block.letters()) {
        wanted.add(letter.codePoint(), letters++);
      }
    }
    BitSet runs = new BitSet();
    Keys offered = offered(offers, runs);
    int[] match = CommonText.match(wanted.codes(), offered.codes(), starts, runs);
    int[] places = new int[letters];
    Arrays.fill(places, -1);
    for (int key = match.length - 1; key >= 0; key--) {
      if (match[key] >= 0) {
        int place = offered.owner(match[key]);
        places[wanted.owner(key)] = place;
        used.set(place);
      }
    }
    List<MatchedBlock> strand = new ArrayList<>();
    int from = 0;
    for (SourceBlock block : blocks) {
      int to = from + block.letters().size();
      strand.add(new MatchedBlock(block, Arrays.copyOfRange(places, from, to)));
      from = to;
    }
    strands.add(strand);
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
