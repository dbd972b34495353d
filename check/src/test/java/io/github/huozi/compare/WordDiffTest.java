package io.github.huozi.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.compare.PageMoves.Kind;
import io.github.huozi.compare.PageMoves.Move;
import io.github.huozi.compare.WordDiff.Region;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Differences between two sequences of words, and words that have only moved. */
class WordDiffTest {

  private static final int LINE = 10;
  private static final int PAGE = 300;

  /** Words on pages of 30 lines of ten words; {@code /} begins a paragraph, and a line. */
  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int place = 0;
    int block = 0;
    for (String word : text.split(" ", -1)) {
      if (word.equals("/")) {
        place += (LINE - place % LINE) % LINE;
        block++;
        continue;
      }
      int onPage = place % PAGE;
      int line = onPage / LINE;
      Rectangle2D area = new Rectangle2D.Double(30.0 * (onPage % LINE), 12.0 * line, 28, 10);
      words.add(
          new Word(
              word,
              word,
              Word.Kind.TEXT,
              1 + place / PAGE,
              area,
              10,
              true,
              place % LINE == 0,
              false,
              true,
              block,
              Optional.empty()));
      place++;
    }
    return words;
  }

  private static String changes(String before, String after) {
    List<Word> old = words(before);
    List<Word> now = words(after);
    return WordDiff.joined(new WordDiff(old, now).regions()).stream()
        .map(
            region ->
                text(old.subList(region.from(), region.to()))
                    + " > "
                    + text(now.subList(region.start(), region.end())))
        .collect(Collectors.joining("; "));
  }

  private static String text(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  /** Paragraphs of 40 to 60 words. */
  private static List<String> paragraphs(int count) {
    Random random = new Random(1);
    return IntStream.range(0, count)
        .mapToObj(
            unused ->
                IntStream.range(0, 40 + random.nextInt(20))
                        .mapToObj(i -> Integer.toString(random.nextInt(2000), 36))
                        .collect(Collectors.joining(" "))
                    + " .")
        .toList();
  }

  private static List<Move> moves(List<String> before, List<String> after) {
    List<Word> old = words("/ " + String.join(" / ", before));
    List<Word> now = words("/ " + String.join(" / ", after));
    WordDiff diff = new WordDiff(old, now);
    return PageMoves.of(file(old), file(now), diff.match(), diff.regions());
  }

  private static PrintedFile file(List<Word> words) {
    Rectangle2D sheet = new Rectangle2D.Double(0, 0, 400, 600);
    int pages = words.get(words.size() - 1).page();
    return new PrintedFile(
        words,
        true,
        IntStream.range(0, pages).mapToObj(unused -> sheet).toList(),
        List.of(),
        List.of());
  }

  @Test
  void aWordAPartAndTheirPlacesAreFound() {
    assertThat(changes("a b c d", "a b c d")).isEmpty();
    assertThat(changes("a b c d", "a x c d")).isEqualTo("b > x");
    assertThat(changes("a b c d", "a c d")).isEqualTo("b > ");
    assertThat(changes("a b", "x a b y")).isEqualTo(" > x;  > y");
    assertThat(changes("a b c d e f", "a x c d y f")).isEqualTo("b > x; e > y");
    assertThat(changes("", "a")).isEqualTo(" > a");
  }

  @Test
  void aNewParagraphBeginsAtItsFirstWord() {
    assertThat(changes("/ a . / c .", "/ a . / b . / c .")).isEqualTo(" > b .");
    assertThat(changes("/ a . / b . / c .", "/ a . / c .")).isEqualTo("b . > ");
    assertThat(changes("/ a b . / a c .", "/ a b . / a x . / a c .")).isEqualTo(" > a x .");
    // Within a paragraph it begins as far on as it may.
    assertThat(changes("/ a . c d", "/ a . b . c d")).isEqualTo(" > b .");
  }

  @Test
  void wordsThatAreTheSameByChanceAreNoneBetweenTwoChanges() {
    assertThat(changes("k a b the c d e of f g h l", "k m n the o p q of r s t l"))
        .isEqualTo("a b the c d e of f g h > m n the o p q of r s t");
  }

  @Test
  void theWordsThatMatchAreTheSameWhateverHasMoved() {
    Random random = new Random(2);
    for (int run = 0; run < 200; run++) {
      List<Word> old = words(random(random));
      List<Word> now = words(random(random));
      WordDiff diff = new WordDiff(old, now);
      int at = -1;
      for (int i = 0; i < old.size(); i++) {
        int partner = diff.match()[i];
        if (partner >= 0) {
          assertThat(now.get(partner).key()).isEqualTo(old.get(i).key());
          assertThat(partner).isGreaterThan(at);
          at = partner;
        }
      }
      int size = diff.regions().stream().mapToInt(Region::size).sum();
      long matched = IntStream.of(diff.match()).filter(partner -> partner >= 0).count();
      assertThat(size + 2 * matched).isEqualTo((long) old.size() + now.size());
      for (Region region : diff.regions()) {
        assertThat(IntStream.range(region.from(), region.to()).map(i -> diff.match()[i]))
            .allMatch(partner -> partner < 0);
      }
    }
  }

  private static String random(Random random) {
    return IntStream.range(0, 30)
        .mapToObj(
            i -> random.nextInt(5) == 0 ? "/" : String.valueOf("abc.".charAt(random.nextInt(4))))
        .collect(Collectors.joining(" "));
  }

  @Test
  void whatOnlyMovesIsToldForAllPagesInARow() {
    List<String> text = paragraphs(120);
    List<String> longer = new ArrayList<>(text);
    // Exactly a page: 300 words in 30 lines.
    longer.add(50, "new ".repeat(PAGE).strip());
    List<Move> moves = moves(text, longer);
    assertThat(moves).extracting(Move::kind).containsExactly(Kind.OTHER_LINES, Kind.OTHER_PAGE);
    assertThat(moves.get(1).least()).isEqualTo(1);
    assertThat(moves.get(1).first()).isEqualTo(moves.get(0).last() + 1);
    assertThat(moves.get(0).first()).isEqualTo(moves.get(0).last());
    assertThat(moves(longer, text)).last().extracting(Move::least).isEqualTo(-1);
  }

  @Test
  void aWordThatMovesNoLineMovesNothing() {
    List<String> text = paragraphs(40);
    List<String> other = new ArrayList<>(text);
    other.set(20, other.get(20).replaceFirst("^\\S+ (\\S+)", "first word"));
    assertThat(moves(text, other)).isEmpty();
  }

  @Test
  void aLineMoreMovesTheRestOfItsPageAndPartsOfTheNext() {
    List<String> text = paragraphs(40);
    List<String> other = new ArrayList<>(text);
    other.add(20, "one line more");
    assertThat(moves(text, other))
        .extracting(Move::kind, Move::least, Move::most)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.OTHER_LINES, 0, 1));
  }
}
