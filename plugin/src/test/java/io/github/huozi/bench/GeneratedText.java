package io.github.huozi.bench;

import io.github.huozi.bench.Span.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Chapters as books have them: headings, paragraphs with bold words, links and notes, and now and
 * then a list, a quotation, a table or some code.
 */
final class GeneratedText {

  private static final int SECTIONS = 6;

  /** Of a section: what makes a chapter of about twenty pages of A5. */
  private static final int HAN_PARAGRAPHS = 11;

  private static final int LATIN_PARAGRAPHS = 9;

  private final Prose prose;
  private final Random random;
  private final int chapters;

  private GeneratedText(String language, int chapters) {
    this(language, chapters, chapters);
  }

  private GeneratedText(String language, int chapters, long seed) {
    this.prose = Prose.of(language, seed);
    this.random = new Random(seed);
    this.chapters = chapters;
  }

  /** An article of an archive: another one for each number, of 2 to 12 pages of A5. */
  static Chapter essay(String language, int number) {
    GeneratedText text = new GeneratedText(language, 1, number);
    return text.chapter(0, 1 + text.random.nextInt(4), 4 + text.random.nextInt(9));
  }

  /** A book of about twenty pages a chapter. */
  static List<Chapter> book(String language, int chapters) {
    GeneratedText text = new GeneratedText(language, chapters);
    int paragraphs = language.startsWith("zh") ? HAN_PARAGRAPHS : LATIN_PARAGRAPHS;
    List<Chapter> book = new ArrayList<>();
    for (int i = 0; i < chapters; i++) {
      book.add(text.chapter(i, SECTIONS, paragraphs));
    }
    return book;
  }

  /** An article of four sections, with a drawing. */
  static List<Chapter> article(String language) {
    GeneratedText text = new GeneratedText(language, 4);
    List<Chapter> article = new ArrayList<>();
    for (int i = 0; i < text.chapters; i++) {
      Chapter chapter = text.chapter(i, 2, 3);
      if (i == 1) {
        List<Block> blocks = new ArrayList<>(chapter.blocks());
        blocks.add(1, new Block.Figure("images/press.svg", text.prose.phrase()));
        chapter = new Chapter(chapter.name(), chapter.title(), blocks);
      }
      article.add(chapter);
    }
    return article;
  }

  private Chapter chapter(int number, int sections, int paragraphs) {
    List<Block> blocks = new ArrayList<>();
    for (int section = 0; section < sections; section++) {
      if (section > 0) {
        blocks.add(new Block.Heading(prose.phrase()));
      }
      for (int i = 0; i < paragraphs; i++) {
        blocks.add(block(i));
      }
    }
    return new Chapter(name(number), prose.phrase(), blocks);
  }

  private static String name(int number) {
    return "%03d-chapter".formatted(number + 1);
  }

  private Block block(int position) {
    // A section begins with text.
    int kind = position < 2 ? 99 : random.nextInt(40);
    return switch (kind) {
      case 0 -> new Block.Items(List.of(spans(1), spans(1), spans(2)));
      case 1 -> new Block.Quotation(spans(3));
      case 2 -> new Block.Table(List.of(row(), row(), row(), row(), row()));
      case 3 -> new Block.Code(List.of("for (int i = 0; i < types; i++) {", "  set(i);", "}"));
      default -> new Block.Paragraph(spans(3 + random.nextInt(6)));
    };
  }

  private List<String> row() {
    return List.of(prose.phrase(), String.valueOf(random.nextInt(10_000)), prose.phrase());
  }

  private List<Span> spans(int sentences) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      String sentence = prose.sentence();
      switch (random.nextInt(12)) {
        case 0 -> inside(sentence, new Span(Kind.STRONG, prose.phrase(), ""), spans);
        case 1 -> inside(sentence, new Span(Kind.EMPHASIS, prose.phrase(), ""), spans);
        case 2 -> inside(sentence, link(), spans);
        case 3 -> {
          spans.add(Span.plain(sentence.stripTrailing()));
          spans.add(new Span(Kind.NOTE, prose.sentence().strip(), ""));
          spans.add(Span.plain(prose.gap()));
        }
        default -> spans.add(Span.plain(sentence));
      }
    }
    return spans;
  }

  private Span link() {
    return new Span(Kind.LINK, prose.phrase(), name(random.nextInt(chapters)));
  }

  private void inside(String sentence, Span span, List<Span> spans) {
    spans.add(Span.plain(prose.phrase() + prose.gap()));
    spans.add(span);
    spans.add(Span.plain(prose.gap() + sentence));
  }
}
