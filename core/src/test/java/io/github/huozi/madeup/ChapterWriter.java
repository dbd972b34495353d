package io.github.huozi.madeup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the blocks of a chapter as Markdown, and notes which texts must be read in the files. */
final class ChapterWriter {

  /** The heights of pictures in px: from a line to most of a page. */
  static final int[] HEIGHTS = {40, 75, 110, 150, 190, 230, 290, 360, 420, 520};

  private final Sentences sentences;
  private final boolean isJapanese;
  private final boolean isLatin;

  /** All texts, as a reader must find them. */
  private final List<String> texts = new ArrayList<>();

  /** The ids to which the text may refer. */
  private final List<String> ids;

  private List<String> title = List.of();
  private final StringBuilder notes = new StringBuilder();
  private final String name;
  private int number;

  /**
   * Begins a chapter.
   *
   * @param name the name of its file
   * @param ids the ids of the chapters before it, to which those of this one are added
   */
  ChapterWriter(String name, String language, Sentences sentences, List<String> ids) {
    this.name = name;
    this.sentences = sentences;
    this.ids = ids;
    this.isJapanese = language.equals("ja");
    this.isLatin = language.equals("en");
  }

  /** The texts of the title. */
  List<String> title() {
    return title;
  }

  /** The texts that were written, each of which stands once in a finished file. */
  List<String> texts() {
    return texts;
  }

  String write(Chapter chapter) {
    String front =
        chapter.role().equals("chapter") ? "" : "---\nrole: " + chapter.role() + "\n---\n\n";
    // A dedication is shown without its title.
    String title =
        "# " + (chapter.role().equals("dedication") ? sentences.word() : heading(chapter.title()));
    this.title = List.copyOf(texts);
    String text = blocks(chapter.blocks(), false);
    return front + title + "\n\n" + text + "\n\n" + notes;
  }

  private String blocks(List<Block> blocks, boolean inside) {
    return blocks.stream().map(block -> block(block, inside)).collect(Collectors.joining("\n\n"));
  }

  /**
   * Writes a block.
   *
   * @param inside whether it stands in another one, where there are no headings and no page breaks
   */
  private String block(Block block, boolean inside) {
    int size = block.size();
    int variant = block.variant();
    return switch (block.kind()) {
      case PARAGRAPH -> paragraph(size + 1);
      case HEADING -> inside ? paragraph(1) : "#".repeat(2 + size % 3) + " " + heading(variant);
      case FIGURE -> figure(size, variant);
      case PICTURES -> pictures(size, variant);
      case FIGURES -> figures(size, variant);
      case TABLE -> table(2 + variant % 3, 1 + size, variant);
      case WIDE_TABLE -> table(9 + size % 5, 2 + size, variant);
      case LONG_TABLE -> table(3, 20 + 6 * size, variant);
      case SPANNED_TABLE -> spanned(size, variant);
      case LIST -> list(size, variant);
      case LISTING -> listing(size, variant);
      case FORMULA -> formula(size, variant);
      case VERSE -> verse(size, variant);
      case DEFINITIONS -> definitions(size);
      case NOTED -> noted(size, variant);
      case RUBY -> ruby(size);
      case MARKS -> marks(variant);
      case REFERENCE -> reference(variant);
      case TABS -> tabs(size);
      case BREAK -> inside || variant % 2 == 0 ? "---" : "<!-- pagebreak -->";
      case QUOTATION ->
          prefixed(
              blocks(block.children(), true) + (variant % 3 == 0 ? "\n\n—— " + word() : ""), "> ");
      case ALERT ->
          prefixed(
              "[!"
                  + List.of("NOTE", "TIP", "WARNING").get(variant % 3)
                  + "]\n"
                  + blocks(block.children(), true),
              "> ");
      case DIV ->
          "::::: "
              + switch (variant % 8) {
                case 0 -> "tip";
                case 1 -> "{.box}";
                case 2 -> "{.epigraph}";
                case 3 -> "warning " + word();
                case 4 -> "theorem";
                case 5 -> "{.exercise marks=5 difficulty=2 lines=2}";
                case 6 -> "recommendation " + word();
                default -> "proof";
              }
              + "\n\n"
              + blocks(block.children(), true)
              + "\n\n:::::";
      case DETAILS ->
          "<details><summary>"
              + word()
              + "</summary>\n\n"
              + blocks(block.children(), true)
              + "\n\n</details>";
      case ITEM -> item(block);
      case LONG_NOTE -> noted(blocks(block.children(), true));
    };
  }

  private String item(Block block) {
    String mark = block.variant() % 2 == 0 ? "- " : "1. ";
    String indent = " ".repeat(mark.length());
    String first = indented(sentence() + "\n\n" + blocks(block.children(), true), mark, indent);
    return first + "\n\n" + mark + sentence();
  }

  private static String indented(String text, String first, String others) {
    return first
        + text.lines()
            .map(line -> line.isEmpty() ? line : others + line)
            .collect(Collectors.joining("\n"))
            .substring(others.length());
  }

  private static String prefixed(String text, String prefix) {
    return text.lines()
        .map(line -> (prefix + line).stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  private String paragraph(int length) {
    return sentences.join(IntStream.range(0, length).mapToObj(i -> sentence()).toList());
  }

  private String sentence() {
    return text(sentences.sentence());
  }

  private String word() {
    return text(sentences.word());
  }

  private String text(String text) {
    texts.add(text);
    return text;
  }

  private String id(String kind) {
    String id = kind + "-" + name + ++number;
    ids.add(id);
    return id;
  }

  private String heading(int variant) {
    String words = word();
    return switch (variant % 8) {
      case 1 -> words + " $O(n^2)$";
      case 2 -> words + " `" + text(sentences.latinWord()) + "()`";
      case 3 -> "*" + words + "* " + word();
      case 4 -> words + (isLatin ? " H~2~O" : " {漢字|かんじ}");
      case 5 -> {
        // A reference to a heading without a number says its words.
        texts.remove(words);
        yield words + " {#" + id("sec") + "}";
      }
      case 6 -> paragraph(1) + words;
      case 7 -> words + " {-}";
      default -> words;
    };
  }

  private String picture(int size, boolean wide) {
    return "images/"
        + (wide ? "wide" : "h" + HEIGHTS[size % HEIGHTS.length])
        + (size % 3 == 0 ? ".png" : ".svg");
  }

  private String figure(int size, int variant) {
    String image = picture(size, variant == 7);
    return switch (variant % 6) {
      case 0 -> "![" + alt() + "](" + image + ")";
      case 1 -> "![" + alt() + "](" + image + " \"" + word() + "\")";
      case 2 -> "![" + alt() + "](" + image + " \"" + plain(sentence()) + "\"){#" + id("fig") + "}";
      case 3 -> "![" + alt() + "](" + image + "){width=" + (20 + 8 * size) + "%}";
      case 4 ->
          "<figure><img src=\""
              + image
              + "\" alt=\"x\"><figcaption>"
              + word()
              + "</figcaption></figure>";
      default -> "[![" + alt() + "](" + image + ")](https://example.org/a)";
    };
  }

  /** A caption between quotation marks has none itself. */
  private static String plain(String text) {
    return text.replace("\"", "");
  }

  private static String alt() {
    return "x";
  }

  /** One to three pictures in a paragraph, with words or without. */
  private String pictures(int size, int variant) {
    String separator = List.of(" ", "\n", " \\\n").get(variant % 3);
    String row =
        IntStream.rangeClosed(0, size % 3)
            .mapToObj(
                i ->
                    "!["
                        + alt()
                        + "]("
                        + picture(size + 3 * i + i, false)
                        + (variant == 4 && i == 0 ? " \"" + word() + "\"" : "")
                        + ")")
            .collect(Collectors.joining(separator));
    return switch (variant % 4) {
      case 1 -> sentence() + separator + row;
      case 2 -> row + separator + sentence();
      case 3 -> sentence() + row + sentence();
      default -> row;
    };
  }

  private String figures(int size, int variant) {
    String row =
        IntStream.rangeClosed(0, 1 + size % 3)
            .mapToObj(
                i ->
                    "!["
                        + alt()
                        + "]("
                        + picture(size + i, false)
                        + (variant % 2 == 0 ? " \"" + word() + "\"" : "")
                        + ")")
            .collect(Collectors.joining(" "));
    return "::: figures\n" + row + "\n\n" + word() + "\n:::";
  }

  private String table(int columns, int rows, int variant) {
    String caption =
        switch (variant % 4) {
          case 1 -> "Table: " + word() + "\n\n";
          case 2 -> "Table: " + word() + " {#" + id("tbl") + "}\n\n";
          default -> "";
        };
    String rule = variant % 2 == 0 ? " --- |" : " ---: |";
    return caption
        + row(columns, i -> word())
        + "\n|"
        + rule.repeat(columns)
        + IntStream.range(0, rows)
            .mapToObj(r -> "\n" + row(columns, i -> cell(columns, r, i, variant)))
            .collect(Collectors.joining());
  }

  private String cell(int columns, int row, int column, int variant) {
    if (column == 0) {
      return word();
    } else if (columns < 5 && column == 1 && row % 3 == 0) {
      return variant % 5 == 4 ? sentence() + note(1) : sentence();
    }
    return switch ((row + column + variant) % 6) {
      case 0 -> "$x_" + row + "$";
      case 1 -> row + "." + column;
      case 2 -> "";
      case 3 -> "`" + text(sentences.latinWord()) + "`";
      default -> word();
    };
  }

  private static String row(int columns, IntFunction<String> cell) {
    return IntStream.range(0, columns)
        .mapToObj(cell)
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private String spanned(int size, int variant) {
    StringBuilder table = new StringBuilder("<table>");
    if (variant % 2 == 0) {
      table.append("<caption>").append(word()).append("</caption>");
    }
    table
        .append("\n<thead><tr><th colspan=\"2\">")
        .append(word())
        .append("</th><th>")
        .append(word())
        .append("</th></tr></thead>\n<tbody>");
    for (int i = 0; i <= size; i++) {
      table
          .append("\n<tr><td rowspan=\"2\">")
          .append(sentence())
          .append("</td><td>")
          .append(word())
          .append("</td><td>")
          .append(word())
          .append("</td></tr><tr><td colspan=\"2\">")
          .append(word())
          .append("</td></tr>");
    }
    return table.append("</tbody>\n</table>").toString();
  }

  private String list(int size, int variant) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i <= size; i++) {
      String mark =
          switch (variant % 4) {
            case 0 -> "- ";
            case 1 -> (i + 1) + ". ";
            case 2 -> i % 2 == 0 ? "- [x] " : "- [ ] ";
            default -> "- ";
          };
      list.append(mark).append(i % 3 == 2 ? paragraph(2) : sentence()).append('\n');
      if (variant % 4 == 3) {
        list.append("  - ")
            .append(word())
            .append('\n')
            .append("    1. ")
            .append(sentence())
            .append('\n');
      }
    }
    return list.toString().stripTrailing();
  }

  private String listing(int size, int variant) {
    String info =
        switch (variant % 4) {
          case 1 -> "java title=\"" + word() + "\"";
          case 2 -> "python linenos {1}";
          case 3 -> "";
          default -> "rust";
        };
    return "```"
        + info
        + "\n"
        + IntStream.rangeClosed(0, size * size / 3)
            .mapToObj(
                i ->
                    "let "
                        + text(sentences.latinWord())
                        + " = press("
                        + i
                        + (i % 7 == 6 ? ", argument".repeat(12) : "")
                        + ");")
            .collect(Collectors.joining("\n"))
        + "\n```";
  }

  private String formula(int size, int variant) {
    String tex =
        switch (variant % 4) {
          case 0 -> "x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}";
          case 1 -> "\\begin{align} a &= b + c \\\\ &= d \\end{align}";
          case 2 ->
              "|x| = \\begin{cases} x & \\text{if } x \\ge 0 \\\\ -x & \\text{otherwise} \\end{cases}";
          default ->
              "f(x) = "
                  + IntStream.rangeClosed(0, 2 * size)
                      .mapToObj(i -> "a_{" + i + "} x^{" + i + "}")
                      .collect(Collectors.joining(" + "));
        };
    String label = variant % 3 == 0 ? " {#" + id("eq") + "}" : "";
    String display = "$$\n" + tex + "\n$$" + label;
    return size % 2 == 0 ? display : sentence() + "\n" + display + "\n" + sentence();
  }

  private String verse(int size, int variant) {
    List<String> lines = IntStream.rangeClosed(0, size).mapToObj(i -> word()).toList();
    return switch (variant % 3) {
      case 1 -> "::: verse\n" + String.join("\n", lines) + "\n—— " + word() + "\n:::";
      case 2 -> lines.stream().map(line -> "| " + line).collect(Collectors.joining("\n"));
      default -> String.join(" \\\n", lines);
    };
  }

  private String definitions(int size) {
    return IntStream.rangeClosed(0, size % 4)
        .mapToObj(i -> word() + "\n: " + sentence())
        .collect(Collectors.joining("\n\n"));
  }

  private String noted(int size, int variant) {
    return IntStream.rangeClosed(0, size % 4)
        .mapToObj(i -> sentence() + note(1 + (variant + i) % 5))
        .collect(Collectors.joining(isLatin ? " " : ""));
  }

  /** A paragraph with a note that holds blocks. */
  private String noted(String blocks) {
    String label = name + "n" + ++number;
    notes
        .append(indented(sentence() + "\n\n" + blocks, "[^" + label + "]: ", "    "))
        .append("\n\n");
    return sentence() + "[^" + label + "]";
  }

  private String note(int length) {
    String label = name + "n" + ++number;
    notes.append("[^").append(label).append("]: ").append(paragraph(length)).append("\n\n");
    return "[^" + label + "]";
  }

  private String ruby(int size) {
    if (isLatin) {
      return sentence();
    }
    String readings = isJapanese ? "{東京|とう|きょう}、{薔薇|ばら}" : "{重庆|chóng|qìng}";
    return IntStream.rangeClosed(0, size % 4)
        .mapToObj(i -> sentence() + readings)
        .collect(Collectors.joining());
  }

  private String marks(int variant) {
    String word = word();
    return sentence()
        + switch (variant % 8) {
          case 0 -> "**" + word + "**";
          case 1 -> "[" + word + "]{.dots}";
          case 2 -> "[" + word + "]{.name}";
          case 3 -> "[" + word + "]{.title}";
          case 4 -> "==" + word + "==";
          case 5 -> "[12]{.tcy}" + word;
          case 6 -> "`" + text(sentences.latinWord()) + ".x` $a^2+b^2$ " + word;
          default -> "[" + word + "](https://example.org/" + number + "/a-long-path/of_an_address)";
        }
        + sentence()
        + " H~2~O.";
  }

  private String reference(int variant) {
    if (ids.isEmpty()) {
      return sentence();
    }
    String id = ids.get(variant * 7 % ids.size());
    return sentence()
        + switch (variant % 4) {
          case 0 -> " @" + id + " ";
          case 1 -> "[@" + id + "]{.with-page}";
          case 2 -> "[-@" + id + "]";
          default -> "[@" + id + "]{.page}";
        }
        + sentence();
  }

  private String tabs(int size) {
    return "{% tabs %}\n"
        + IntStream.rangeClosed(0, size % 3)
            .mapToObj(
                i -> "{% tab title=\"" + word() + "\" %}\n" + paragraph(2) + "\n{% endtab %}\n")
            .collect(Collectors.joining())
        + "{% endtabs %}";
  }
}
