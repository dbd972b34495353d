package io.github.huozi.madeup;

import io.github.huozi.madeup.Block.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Makes manuscripts up. */
final class Manuscripts {

  private Manuscripts() {}

  static Arbitrary<Manuscript> all() {
    return Combinators.combine(settings(), chapter().list().ofMinSize(1).ofMaxSize(4))
        .as(Manuscript::new);
  }

  private static Arbitrary<Settings> settings() {
    Arbitrary<Boolean> seldom = Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true));
    return Combinators.combine(
            Arbitraries.of("en", "zh-Hans", "ja", "ko", "zh-Hant"),
            seldom,
            seldom,
            keys(),
            Arbitraries.of("", "A5", "B6", "文庫", "四六判", "A4", "130mm 200mm"),
            Arbitraries.frequency(
                Tuple.of(8, ""),
                Tuple.of(1, "kdp"),
                Tuple.of(1, "ingram"),
                Tuple.of(1, "offset-cn"),
                Tuple.of(1, "offset-jp")),
            Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(1, 1), Tuple.of(1, 2), Tuple.of(1, 3)))
        .as(Settings::new);
  }

  private static Arbitrary<List<String>> keys() {
    List<Arbitrary<String>> keys =
        List.of(
            key(
                "",
                "",
                "type: article",
                "type: book",
                "type: book",
                "theme: report",
                "type: article\ntheme: report",
                "type: book\ntheme: report",
                "type: book\ntheme: monograph",
                "type: book\ntheme: novel",
                "type: book\ntheme: technical",
                "type: book\ntheme: textbook",
                "type: book\ntheme: classics"),
            key("", "numbers: true", "numbers: {chapters: true, headings: 2, figures: through}"),
            key("", "", "lists: [figures, tables]"),
            key("", "", "headings: run-in"),
            key("", "", "notes: chapter", "notes: book", "notes: {numbers: page, form: ①}"),
            key("", "", "", "links: notes", "links: inline"),
            key("", "", "", "chapters-open: recto"),
            key("", "", "", "folios: roman"),
            key("", "", "", "contents: 3"));
    return Combinators.combine(keys)
        .as(lines -> lines.stream().filter(line -> !line.isEmpty()).toList());
  }

  private static Arbitrary<String> key(String... values) {
    return Arbitraries.of(values);
  }

  private static Arbitrary<Chapter> chapter() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(12, "chapter"),
                Tuple.of(1, "preface"),
                Tuple.of(1, "dedication"),
                Tuple.of(1, "appendix"),
                Tuple.of(1, "part"),
                Tuple.of(1, "afterword")),
            Arbitraries.frequency(
                Tuple.of(8, 0),
                Tuple.of(1, 1),
                Tuple.of(1, 2),
                Tuple.of(1, 3),
                Tuple.of(1, 4),
                Tuple.of(1, 5),
                Tuple.of(1, 6),
                Tuple.of(1, 7)),
            block(2).list().ofMinSize(1).ofMaxSize(14))
        .as(Chapter::new);
  }

  /**
   * A block.
   *
   * @param depth how deep blocks may stand in it
   */
  private static Arbitrary<Block> block(int depth) {
    List<Kind> leaves =
        Arrays.stream(Kind.values())
            .filter(kind -> !kind.holds() && kind != Kind.PARAGRAPH && kind != Kind.HEADING)
            .toList();
    Arbitrary<Block> leaf =
        block(
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Kind.PARAGRAPH)),
                Tuple.of(1, Arbitraries.just(Kind.HEADING)),
                Tuple.of(5, Arbitraries.of(leaves))),
            Arbitraries.just(List.of()));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Block> holder =
        block(
            Arbitraries.of(Arrays.stream(Kind.values()).filter(Kind::holds).toList()),
            block(depth - 1).list().ofMinSize(1).ofMaxSize(3));
    return Arbitraries.frequencyOf(Tuple.of(5, leaf), Tuple.of(1, holder));
  }

  private static Arbitrary<Block> block(Arbitrary<Kind> kind, Arbitrary<List<Block>> children) {
    return Combinators.combine(
            Objects.requireNonNull(kind),
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(0, 7),
            children)
        .as(Block::new);
  }
}
