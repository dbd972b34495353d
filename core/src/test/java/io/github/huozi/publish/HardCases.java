package io.github.huozi.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a book of everything that is hard for pages, in zh-Hans and en, some forty pages each:
 * figures of all sizes, tables, notes, listings, lists, verse, quotations, headings, and chapters
 * from one line to seven pages. The text is the same in every run.
 *
 * <p>Each chapter has its cases one after the other with prose of several lengths between them, so
 * that each case meets many places of a page. Publish it with {@link #in}, or write its folder and
 * look at it.
 */
public final class HardCases {

  /** The heights of figures, in px of the page: from two lines to more than a page. */
  private static final List<Integer> HEIGHTS =
      List.of(40, 75, 110, 150, 190, 230, 270, 310, 360, 420, 620);

  private final String language;
  private final boolean han;
  private final List<String> sentences;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder notes = new StringBuilder();
  private int next;
  private int noteNumber;

  private HardCases(String language) throws IOException {
    this.language = language;
    this.han = language.startsWith("zh");
    String name = "/hardcases/sentences-" + language + ".txt";
    try (InputStream in = HardCases.class.getResourceAsStream(name)) {
      this.sentences = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** Writes the publication into a folder. */
  public static PublicationFolder in(Path root) throws IOException {
    PublicationFolder folder =
        new PublicationFolder(root)
            .with(
                "publication.yaml",
                "title: {en: Hard Cases, zh-Hans: 难排的书}\ntype: book\nauthors: [{name: huozi}]\n");
    for (int height : HEIGHTS) {
      folder.with("images/h" + height + ".svg", picture(360, height));
    }
    folder.with("images/wide.svg", picture(900, 150)).with("images/tall.svg", picture(120, 480));
    for (String language : List.of("zh-Hans", "en")) {
      new HardCases(language).write(folder);
    }
    return folder;
  }

  private void write(PublicationFolder folder) throws IOException {
    chapter(folder, 1, "一行", "One Line", () -> line(2));
    chapter(folder, 2, "正文", "Prose", this::prose);
    chapter(folder, 3, "图", "Figures", this::figures);
    chapter(folder, 4, "只有一图", "A Figure Alone", () -> figure(310));
    chapter(folder, 5, "表", "Tables", this::tables);
    chapter(folder, 6, "注", "Notes", this::notes);
    chapter(folder, 7, "程序", "Listings", this::listings);
    chapter(folder, 8, "列表", "Lists", this::lists);
    chapter(folder, 9, "诗", "Verse", this::verse);
    chapter(folder, 10, "引文", "Quotations", this::quotations);
    chapter(folder, 11, "标题", "Headings", this::headings);
    chapter(folder, 12, "半页", "Half a Page", () -> paragraphs(4, 2, 3));
  }

  private void chapter(
      PublicationFolder folder, int number, String inHan, String inLatin, Runnable content)
      throws IOException {
    text.setLength(0);
    notes.setLength(0);
    noteNumber = 0;
    next = number * 5;
    text.append("# ").append(of(inHan, inLatin)).append("\n\n");
    content.run();
    folder.with(
        "%s/%02d.md".formatted(language, number), text.append(notes).append('\n').toString());
  }

  /** Paragraphs from a line to most of a page, in an order without a pattern. */
  private void prose() {
    for (int round = 0; round < 2; round++) {
      paragraphs(1, 2, 4, 1, 7, 3, 1, 1, 5, 2, 16, 3, 1, 6);
    }
  }

  private void figures() {
    for (int height : HEIGHTS) {
      paragraphs(2, height % 4 + 1);
      figure(height);
    }
    heading(2, "标题后的图", "A Figure After a Heading");
    figure(270);
    paragraphs(4);
    heading(2, "两图相接", "Two Figures in a Row");
    paragraphs(2);
    figure(190);
    figure(230);
    paragraphs(5);
    image("wide");
    paragraphs(3);
    image("tall");
    paragraphs(2);
    figure(150);
  }

  private void tables() {
    paragraphs(4, 3);
    table("小表", "A Small Table", 3, 4, false);
    paragraphs(6, 5, 4);
    table("半页的表", "A Table of Half a Page", 4, 12, false);
    paragraphs(7, 2);
    table("过页的表", "A Table of Several Pages", 4, 50, false);
    paragraphs(3);
    table("多栏的表", "A Table of Many Columns", 9, 6, false);
    paragraphs(5);
    table("格子很长的表", "A Table With Long Cells", 2, 5, true);
    paragraphs(2);
    introduction();
    table("标题前有导语的表", "A Table With an Introduction", 3, 9, false);
  }

  private void notes() {
    for (int i = 0; i < 8; i++) {
      noted(1, i % 3 + 2);
    }
    noted(14, 3);
    paragraphs(8, 4);
    noted(2, 1);
    noted(9, 2);
    paragraphs(3);
    item("- ", "条目里的注", "A note in an item");
    note(2);
    text.append("\n\n> ").append(sentence());
    note(3);
    text.append("\n\n");
    noted(26, 6);
    paragraphs(9, 6, 3);
    for (int i = 0; i < 6; i++) {
      noted(1, 1);
    }
  }

  private void listings() {
    for (int lines : List.of(1, 3, 10, 11, 16, 44)) {
      paragraphs(4, lines % 3 + 1);
      introduction();
      text.append("```\n");
      for (int i = 1; i <= lines; i++) {
        text.append("line ").append(i).append(": set(page, ").append(i * 7 % 12).append(")\n");
        if (i == 7) {
          text.append("call(").append("argument, ".repeat(14)).append("last)\n");
        }
      }
      text.append("```\n\n");
    }
    paragraphs(3);
  }

  private void lists() {
    paragraphs(3);
    introduction();
    for (int i = 1; i <= 24; i++) {
      item(i + ". ", "其" + i, "Number " + i);
      text.append(i % 4 == 0 ? sentence() + sentence() : "").append('\n');
    }
    text.append('\n');
    paragraphs(5);
    for (int i = 0; i < 6; i++) {
      item("- ", "外层", "outer");
      text.append('\n');
      for (int k = 0; k < 3; k++) {
        item("  - ", "内层", "inner");
        text.append(sentence()).append('\n');
      }
    }
    text.append('\n');
    paragraphs(4, 2);
    item("1. ", "有两段的条目", "an item of two paragraphs");
    text.append("\n\n   ").append(sentence()).append("\n\n");
    paragraphs(6);
  }

  private void verse() {
    for (int lines : List.of(2, 4, 8, 14, 40)) {
      paragraphs(3, lines % 3 + 1);
      introduction();
      for (int i = 1; i <= lines; i++) {
        text.append(of("一行铅字一行灯", "A line of lead, a line of light"))
            .append(i % 4 == 0 || i == lines ? "\n\n" : "<br>\n");
      }
    }
    paragraphs(2);
  }

  private void quotations() {
    for (int sentences : List.of(1, 3, 6, 22, 4)) {
      paragraphs(5, sentences % 4 + 1);
      introduction();
      text.append("> ").append(sentences(sentences)).append("\n\n");
    }
    paragraphs(2);
    text.append("> ").append(sentences(3)).append("\n>\n> > ").append(sentences(2)).append("\n\n");
    heading(2, "标题后的引文", "A Quotation After a Heading");
    text.append("> ").append(sentences(4)).append("\n\n");
    paragraphs(6, 3);
  }

  private void headings() {
    for (int i = 1; i <= 8; i++) {
      heading(2, "第" + i + "节", "Section " + i);
      if (i % 2 == 0) {
        heading(3, "小节", "Part");
      }
      if (i % 4 == 0) {
        heading(
            4,
            "小小节，标题很长，长得要占两行才排得下，而且不能在两行之间断开",
            "A Heading of the Lowest Rank That Needs"
                + " Two Lines and Must Not Be Divided Between Pages");
      }
      paragraphs(i / 2, 1, 4 - i / 3);
    }
    heading(2, "末节", "The Last Section");
    line(1);
  }

  private void paragraphs(int... lengths) {
    for (int length : lengths) {
      text.append(sentences(length)).append("\n\n");
    }
  }

  private void line(int index) {
    text.append(sentences.get(index)).append("\n\n");
  }

  private void introduction() {
    text.append(of("手册上说：", "The manual says:")).append("\n\n");
  }

  private void heading(int level, String inHan, String inLatin) {
    text.append("#".repeat(level)).append(' ').append(of(inHan, inLatin)).append("\n\n");
  }

  private void item(String mark, String inHan, String inLatin) {
    text.append(mark).append(of(inHan + "。", inLatin + ". "));
  }

  /** Sets a paragraph whose last sentence calls a note of some sentences. */
  private void noted(int length, int sentences) {
    text.append(sentences(sentences));
    note(length);
    text.append("\n\n");
  }

  private void note(int length) {
    noteNumber++;
    text.append("[^").append(noteNumber).append(']');
    notes.append("[^").append(noteNumber).append("]: ").append(sentences(length)).append("\n\n");
  }

  private void figure(int height) {
    image("h" + height);
  }

  private void image(String name) {
    text.append(
        "![%s](../images/%s.svg \"%s\")\n\n"
            .formatted(
                of("方块", "A box"),
                name,
                of("图 " + name + "，高低宽窄各不相同", "Figure " + name + ", one of many sizes")));
  }

  private void table(String inHan, String inLatin, int columns, int rows, boolean longCells) {
    text.append(": ").append(of(inHan, inLatin)).append("\n\n|");
    for (int column = 1; column <= columns; column++) {
      text.append(of(" 栏", " Column ")).append(column).append(" |");
    }
    text.append("\n|").append(" --- |".repeat(columns));
    for (int row = 1; row <= rows; row++) {
      text.append("\n|");
      for (int column = 1; column <= columns; column++) {
        String cell =
            longCells && column == columns
                ? sentences(row == 3 ? 14 : row)
                : of("格", "cell ") + row + of("之", ".") + column;
        text.append(' ').append(cell).append(" |");
      }
    }
    text.append("\n\n");
  }

  private String sentences(int count) {
    StringBuilder several = new StringBuilder();
    for (int i = 0; i < count; i++) {
      several.append(i > 0 && !han ? " " : "").append(sentence());
    }
    return several.toString();
  }

  /** The next sentence. Steps of seven lead to each of the 24. */
  private String sentence() {
    next = (next + 7) % sentences.size();
    return sentences.get(next);
  }

  private String of(String inHan, String inLatin) {
    return han ? inHan : inLatin;
  }

  private static String picture(int width, int height) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
        <rect x="0.5" y="0.5" width="%3$d" height="%4$d" fill="#eee" stroke="#333"/>
        <path d="M0 0L%1$d %2$dM0 %2$dL%1$d 0" stroke="#999"/>
        </svg>
        """
        .formatted(width, height, width - 1, height - 1);
  }
}
