package io.github.huozi.publish;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A construct of a manuscript, and publications that contain it a given number of times. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
public enum Construct {
  PARAGRAPHS(1_500, n -> each(n, i -> "A paragraph of words, number " + i + ".\n\n")),
  REPEATED_PARAGRAPHS(1_500, n -> each(n, i -> "The same paragraph of the same words.\n\n")),
  REPEATED_SENTENCES(1_500, n -> each(n, i -> "The same sentence again. ")),
  HAN_PARAGRAPHS("zh-Hans", "md", 1_000, n -> each(n, i -> "一文一字，都可以重新排过。" + i + "\n\n")),
  CHARACTERS(500, n -> each(n, i -> "Some words of a long paragraph, number " + i + ", and on. ")),
  HAN_CHARACTERS("zh-Hans", "md", 1_000, n -> each(n, i -> "一文一字，都可以重新排过" + i + "。")),
  WEB_LINKS(1_000, n -> each(n, i -> "See [page " + i + "](https://example.org/" + i + ").\n\n")),
  LINKS_IN_A_PARAGRAPH(
      1_000, n -> each(n, i -> "See [page " + i + "](https://example.org/" + i + ") and on.\n")),
  LINKS_WITHIN(
      "en",
      "html",
      1_000,
      n -> each(n, i -> "<p id='a" + i + "'>See <a href='#a" + (n - 1 - i) + "'>there</a>.</p>\n")),
  IDS("en", "html", 1_000, n -> each(n, i -> "<p id='a" + i + "'>A paragraph.</p>\n")),
  IDS_IN_A_PARAGRAPH(
      "en", "html", 1_000, n -> "<p>" + each(n, i -> "<span id='a" + i + "'>word</span> ")),
  NOTES(
      500,
      n ->
          each(n, i -> "A paragraph with enough words in it to have a note.[^" + i + "]\n\n")
              + each(n, i -> "[^" + i + "]: A short note.\n\n")),
  NOTES_IN_A_PARAGRAPH(
      500,
      n ->
          each(n, i -> "Some words, enough of them to have a note.[^" + i + "]\n")
              + "\n"
              + each(n, i -> "[^" + i + "]: A short note.\n\n")),
  CROWDED_NOTES(
      120,
      n ->
          each(n, i -> "Word[^" + i + "] ")
              + "\n\n"
              + each(n, i -> "[^" + i + "]: A short note.\n\n")),
  CROWDED_LONG_NOTES(
      10,
      n ->
          each(n, i -> "Word[^" + i + "] ")
              + "\n\n"
              + each(n, i -> "[^" + i + "]: " + "A note of words. ".repeat(118) + "\n\n")),
  LONG_NOTES(
      50,
      n ->
          each(n, i -> "A paragraph with enough words in it to have a note.[^" + i + "]\n\n")
              + each(n, i -> "[^" + i + "]: " + "A note of words. ".repeat(118) + "\n\n")),
  NOTES_IN_THE_TEXT(500, n -> each(n, i -> "A paragraph with words in it.^[A short note.]\n\n")),
  CALLS_OF_A_NOTE(
      1_000, n -> each(n, i -> "Some words with a note.[^a]\n\n") + "\n\n[^a]: A short note.\n"),
  BARE_HEADINGS(500, n -> each(n, i -> "## Heading\n\n")),
  EMPTY_HEADINGS("en", "html", 2_000, n -> each(n, i -> "<h2></h2><p>Words.</p>\n")),
  HEADINGS(500, n -> each(n, i -> "## Heading\n\nA paragraph.\n\n")),
  NUMBERED_HEADINGS(500, n -> each(n, i -> "## Heading " + i + "\n\nA paragraph.\n\n")),
  NOTES_IN_TABLES(
      100,
      n ->
          each(n, i -> "| a | b |\n|--|--|\n| A cell of words[^" + i + "] | c |\n\nWords.\n\n")
              + each(n, i -> "[^" + i + "]: A short note.\n\n")),
  ROWS(500, n -> "| a | b |\n|---|---|\n" + each(n, i -> "| row " + i + " | cell |\n")),
  TABLES(150, n -> each(n, i -> "| a | b |\n|---|---|\n| row " + i + " | cell |\n\nWords.\n\n")),
  ROWS_OF_HTML(
      "en",
      "html",
      500,
      n -> "<table>\n" + each(n, i -> "<tr>\n<th>a</th>\n<td>b</td>\n</tr>\n") + "</table>"),
  CAPTIONS(150, n -> each(n, i -> "| a |\n|---|\n| row " + i + " |\n\nTable: Words.\n\n")),
  SPANS(
      "en",
      "html",
      300,
      n ->
          "<table>"
              + each(n, i -> "<tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr>")
              + "</table>"),
  IMAGES(300, n -> each(n, i -> "![A picture](0.png)\n\nWords.\n\n")),
  IMAGES_IN_A_LINE(300, n -> each(n, i -> "Words ![a picture](0.png) words.\n")),
  IMAGES_IN_A_FIGURE(
      "en",
      "html",
      200,
      n -> "<figure>" + each(n, i -> "<p><img src='0.png' alt='a'></p>") + "</figure>"),
  IMAGES_IN_A_TABLE(150, n -> "| a |\n|---|\n" + each(n, i -> "| ![A picture](0.png) |\n")),
  DIFFERENT_IMAGES(100, n -> each(n, i -> "![A picture](" + i + ".png)\n\nWords.\n\n")),
  DRAWINGS(50, n -> each(n, i -> "![A drawing](" + i + ".svg)\n\nWords.\n\n")),
  EMPHASES(1_000, n -> each(n, i -> "A *word* of **many** words.\n\n")),
  EMPHASES_IN_A_PARAGRAPH(1_000, n -> each(n, i -> "A *word* of **many** words.\n")),
  MARKS_IN_A_LINE(500, n -> each(n, i -> "A ==word== of ++many++ in H~2~O, 10^3^.\n")),
  ATTRIBUTES(500, n -> each(n, i -> "A [word]{.c} and `code`{.d}.\n{: .e}\n\n")),
  ABBREVIATIONS(
      300,
      n -> each(n, i -> "*[W" + i + "]: Word " + i + "\n") + each(n, i -> "The W" + i + ".\n\n")),
  STRAIGHT_QUOTES(1_000, n -> each(n, i -> "\"It's 'so',\" he said -- well...\n")),
  INLINES(
      "en",
      "html",
      1_000,
      n -> "<p>" + each(n, i -> "<span class='a'>some</span> <b>words</b> <code>x</code> ")),
  ITEMS(1_000, n -> each(n, i -> "- An item.\n")),
  NUMBERED_ITEMS(1_000, n -> each(n, i -> "1. An item.\n")),
  LOOSE_ITEMS(500, n -> each(n, i -> "- An item.\n\n  And a paragraph.\n\n")),
  LISTS(300, n -> each(n, i -> "- An item.\n    1. One below.\n\nWords.\n\n")),
  TASKS(500, n -> each(n, i -> "- [x] A task.\n")),
  DEFINITIONS(
      "en", "html", 500, n -> "<dl>" + each(n, i -> "<dt>Word</dt><dd>What it is.</dd>") + "</dl>"),
  DEFINITIONS_OF_MARKDOWN(500, n -> each(n, i -> "Word " + i + "\n: What it is.\n\n")),
  ALERTS(300, n -> each(n, i -> "> [!NOTE]\n> An alert.\n\n")),
  DIVS(300, n -> each(n, i -> "::: tip\nAn alert.\n:::\n\n")),
  TABS(
      300,
      n ->
          "{% tabs %}\n"
              + each(n, i -> "{% tab title=\"Tab " + i + "\" %}\nWords.\n{% endtab %}\n")
              + "{% endtabs %}\n"),
  VERSE(1_000, n -> "::: verse\n" + each(n, i -> "A line of verse\n") + ":::\n"),
  ATTRIBUTIONS(300, n -> each(n, i -> "> A quotation.\n> — A writer\n\nWords.\n\n")),
  PAGE_BREAKS(50, n -> each(n, i -> "Words.\n\n\\newpage\n\n")),
  IMAGES_SIDE_BY_SIDE(100, n -> each(n, i -> "![a](0.png \"*b*\") ![a](0.png \"c\")\n\n")),
  QUOTATIONS(500, n -> each(n, i -> "> A quotation.\n\nWords.\n\n")),
  BREAKS(1_000, n -> each(n, i -> "A line of verse\\\n") + "end\n"),
  STANZAS(300, n -> each(n, i -> "A line of verse\\\nand another one\n\n")),
  FOLDED_LINES(1_500, n -> each(n, i -> "A line of words\n")),
  HAN_FOLDED_LINES("zh-Hans", "md", 1_000, n -> each(n, i -> "一文一字，都可以重新排过\n")),
  CODE_LINES(2_000, n -> "```\n" + each(n, i -> "int a = " + i + ";\n") + "```\n"),
  HIGHLIGHTED_LINES(
      1_000,
      n ->
          "```java title=\"A.java\" linenos hl_lines=\"2-900\"\n"
              + each(n, i -> "int a = " + i + "; // 注\n")
              + "```\n"),
  HIDDEN_LINES(1_000, n -> "```rust\n" + each(n, i -> "# use a;\nlet a = " + i + ";\n") + "```\n"),
  LISTINGS(300, n -> each(n, i -> "```\nint a = " + i + ";\n```\n\nWords.\n\n")),
  RULES(500, n -> each(n, i -> "Words.\n\n---\n\n")),
  RUBY(
      "ja",
      "html",
      300,
      n -> each(n, i -> "<p>一<ruby>文字<rt>もじ</rt></ruby>ずつ<ruby>組<rt>く</rt></ruby>む。</p>")),
  RUBY_IN_A_PARAGRAPH(
      "ja", "html", 300, n -> "<p>" + each(n, i -> "一<ruby>文<rt>もん</rt></ruby>ずつ。")),
  READINGS("ja", "html", 500, n -> "<p><ruby>" + each(n, i -> "文<rt>もん</rt>") + "</ruby></p>"),
  RUBY_SIGNS("ja", "md", 300, n -> each(n, i -> "{一文|いちぶん}ずつ{組版|くみ|はん}する。\n\n")),
  LATIN_WORDS("ja", "md", 500, n -> "字*" + each(n, i -> "文 type ") + "字*字\n"),
  INDENTED_LINES("zh-Hans", "txt", 1_000, n -> each(n, i -> "　一文一字，都可以重新排过。\n")),
  INDENTED_STANZAS("zh-Hans", "txt", 400, n -> each(n, i -> "　一文一字。\n　重新排过。\n\n")),
  LANGUAGES(
      "en", "html", 500, n -> each(n, i -> "<p>A <span lang='zh-Hans'>活字</span> of type.</p>")),
  ENTITIES("en", "html", 2_000, n -> each(n, i -> "<p>&lt;&amp;&#228;</p>")),
  PLAIN_TEXT("en", "txt", 1_000, n -> each(n, i -> "A paragraph of text.\n\n")),
  UNREAD(500, n -> each(n, i -> "The formula $a_" + i + "$ is there.\n\n")),
  SECTIONS(120, n -> "A section.\n"),
  SECTIONS_WITH_LINKS(120, n -> "See [the first](1.md).\n"),
  NOTHING(1, n -> "Nothing.\n");

  private static final String DRAWING =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 90 90'>"
          + "<path d='M0 0L%d 9'/><text y='20'>a</text></svg>";

  private final String language;
  private final String extension;
  private final int few;
  private final IntFunction<String> text;

  Construct(int few, IntFunction<String> text) {
    this("en", "md", few, text);
  }

  Construct(String language, String extension, int few, IntFunction<String> text) {
    this.language = language;
    this.extension = extension;
    this.few = few;
    this.text = text;
  }

  /** A number of them that takes about a tenth of a second to publish. */
  public int few() {
    return few;
  }

  /** Writes a publication that contains it a number of times. */
  public void write(PublicationFolder folder, int count) throws IOException {
    write(folder, count, UnaryOperator.identity());
  }

  /**
   * Writes a publication that contains it a number of times, with other words.
   *
   * @param words changes the words of a text
   */
  public void write(PublicationFolder folder, int count, UnaryOperator<String> words)
      throws IOException {
    folder.with("publication.yaml", "title: Type\ntype: book\n");
    int sections = name().startsWith("SECTIONS") ? count : 1;
    for (int i = 1; i <= sections; i++) {
      folder.with(language + "/" + i + "." + extension, title() + words.apply(text.apply(count)));
    }
    int images =
        this == DIFFERENT_IMAGES || this == DRAWINGS ? count : name().contains("IMAGES") ? 1 : 0;
    for (int i = 0; i < images; i++) {
      if (this == DRAWINGS) {
        folder.with(language + "/" + i + ".svg", DRAWING.formatted(i));
      } else {
        folder.with(language + "/" + i + ".png", png(i));
      }
    }
  }

  private String title() {
    return switch (extension) {
      case "html" -> "<h1>Title</h1>\n";
      case "md" -> "# Title\n\n";
      default -> "Title\n\n";
    };
  }

  private static byte[] png(int colour) throws IOException {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, colour);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static String each(int count, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
  }
}
