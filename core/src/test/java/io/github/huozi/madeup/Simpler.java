package io.github.huozi.madeup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The manuscripts that are a step simpler than one. The greatest steps come first: jqwik would take
 * out one block after the other, and each step publishes a manuscript.
 */
final class Simpler {

  private Simpler() {}

  static Stream<Manuscript> than(Manuscript manuscript) {
    Settings settings = manuscript.settings();
    List<Chapter> chapters = manuscript.chapters();
    return Stream.concat(
        lists(chapters, Simpler::than)
            .filter(fewer -> !fewer.isEmpty())
            .map(fewer -> new Manuscript(settings, fewer)),
        settings(settings).map(simpler -> new Manuscript(simpler, chapters)));
  }

  private static Stream<Settings> settings(Settings s) {
    return Stream.concat(
            lists(s.keys(), key -> Stream.empty())
                .map(
                    keys ->
                        s.with(
                            s.vertical(), s.converted(), keys, s.pageSize(), s.print(), s.front())),
            Stream.of(
                s.with(false, s.converted(), s.keys(), s.pageSize(), s.print(), s.front()),
                s.with(s.vertical(), false, s.keys(), s.pageSize(), s.print(), s.front()),
                s.with(s.vertical(), s.converted(), s.keys(), "", s.print(), s.front()),
                s.with(s.vertical(), s.converted(), s.keys(), s.pageSize(), "", s.front()),
                s.with(s.vertical(), s.converted(), s.keys(), s.pageSize(), s.print(), 0)))
        .filter(simpler -> !simpler.equals(s));
  }

  private static Stream<Chapter> than(Chapter chapter) {
    return Stream.concat(
        lists(chapter.blocks(), Simpler::than)
            .map(blocks -> new Chapter(chapter.role(), chapter.title(), blocks)),
        Stream.of(
                new Chapter("chapter", chapter.title(), chapter.blocks()),
                new Chapter(chapter.role(), 0, chapter.blocks()))
            .filter(simpler -> !simpler.equals(chapter)));
  }

  private static Stream<Block> than(Block block) {
    return Stream.concat(
            block.children().stream(),
            Stream.concat(
                lists(block.children(), Simpler::than)
                    .filter(children -> !children.isEmpty())
                    .map(
                        children ->
                            new Block(block.kind(), block.size(), block.variant(), children)),
                Stream.of(
                    new Block(block.kind(), 0, block.variant(), block.children()),
                    new Block(block.kind(), block.size() / 2, block.variant(), block.children()),
                    new Block(block.kind(), block.size(), 0, block.children()))))
        .filter(simpler -> !simpler.equals(block));
  }

  /** Halves of a list, the list without one member, and with a simpler one. */
  private static <T> Stream<List<T>> lists(List<T> list, Function<T, Stream<T>> than) {
    int size = list.size();
    Stream<List<T>> halves =
        size < 4
            ? Stream.empty()
            : Stream.of(list.subList(0, size / 2), list.subList(size / 2, size));
    Stream<List<T>> without = IntStream.range(0, size).mapToObj(i -> replaced(list, i, List.of()));
    Stream<List<T>> simpler =
        IntStream.range(0, size)
            .boxed()
            .flatMap(i -> than.apply(list.get(i)).map(one -> replaced(list, i, List.of(one))));
    return Stream.concat(halves, Stream.concat(without, simpler));
  }

  private static <T> List<T> replaced(List<T> list, int index, List<T> by) {
    List<T> other = new ArrayList<>(list);
    other.remove(index);
    other.addAll(index, by);
    return other;
  }
}
