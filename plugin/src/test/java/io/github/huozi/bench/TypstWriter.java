package io.github.huozi.bench;

import java.util.List;

/** Writes a generated book for Typst: the same text, page, type and leading as huozi's. */
final class TypstWriter {

  /** The page of huozi's books in Chinese: 28 characters by 25 lines. */
  private static final String HAN_PAGE =
      """
      #set page(width: 140mm, height: 210mm, margin: (top: 22mm, bottom: 28mm, inside: 17mm + 0.12pt, outside: 19.2mm + 0.12pt))
      """;

  /** The page of huozi's books in English: 36 lines. */
  private static final String LATIN_PAGE =
      """
      #set page(width: 139.7mm, height: 215.9mm, margin: (top: 18mm, bottom: 26.3mm, inside: 16mm, outside: 21mm))
      """;

  private static final String HAN =
      """
      #set text(font: ("Noto Serif SC", "Source Serif 4"), size: 10.5pt, lang: "zh", region: "cn", top-edge: 0.8em, bottom-edge: -0.2em)
      #set par(justify: true, leading: 7.5pt, spacing: 7.5pt, first-line-indent: (amount: 2em, all: true))
      #show heading: set text(font: "Noto Sans SC")
      #show strong: set text(font: "Noto Sans SC")
      #show emph: set text(font: "Noto Sans SC")
      """;

  private static final String LATIN =
      """
      #set text(font: "Source Serif 4", size: 10.5pt, lang: "en", top-edge: 0.8em, bottom-edge: -0.2em)
      #set par(justify: true, leading: 3pt, spacing: 3pt, first-line-indent: 1.2em)
      """;

  private static final String STYLE =
      """
      #set page(numbering: "1", number-align: center)
      #set document(title: "Book", author: "Li Lei")
      #show raw: set text(font: "Noto Sans Mono")
      #show footnote.entry: set text(size: 8pt)
      #show heading.where(level: 1): it => { pagebreak(weak: true); v(3.5em); block(it, below: 2.5em) }
      #show heading.where(level: 2): it => block(it, above: 2.4em, below: 1.4em)
      #set page(header: context {
        let before = query(selector(heading.where(level: 1)).before(here()))
        if before.len() > 0 { align(right, text(size: 8pt, before.last().body)) }
      })
      #outline(depth: 2)
      """;

  private final StringBuilder out = new StringBuilder();

  private TypstWriter() {}

  static String write(String language, List<Chapter> chapters) {
    TypstWriter writer = new TypstWriter();
    boolean han = language.startsWith("zh");
    writer.out.append(han ? HAN_PAGE + HAN : LATIN_PAGE + LATIN).append(STYLE);
    for (Chapter chapter : chapters) {
      writer.out.append("= ").append(chapter.title());
      writer.out.append(" <c").append(chapter.name()).append(">\n\n");
      chapter.blocks().forEach(writer::block);
    }
    return writer.out.toString();
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      out.append("== ").append(heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      inline(paragraph.spans());
    } else if (block instanceof Block.Quotation quotation) {
      out.append("#quote(block: true)[");
      inline(quotation.spans());
      out.append("]");
    } else if (block instanceof Block.Items items) {
      for (List<Span> item : items.items()) {
        out.append("- ");
        inline(item);
        out.append("\n");
      }
    } else if (block instanceof Block.Table table) {
      out.append("#align(center, table(columns: 3, stroke: none, table.header(");
      cells(table.rows().get(0));
      out.append("),");
      table.rows().stream().skip(1).forEach(this::cells);
      out.append("))");
    } else if (block instanceof Block.Code code) {
      out.append("```\n").append(String.join("\n", code.lines())).append("\n```");
    } else {
      throw new IllegalArgumentException("no book has " + block);
    }
    out.append("\n\n");
  }

  private void cells(List<String> cells) {
    cells.forEach(cell -> out.append("[").append(cell).append("],"));
  }

  private void inline(List<Span> spans) {
    for (Span span : spans) {
      out.append(
          switch (span.kind()) {
            case PLAIN -> span.text();
            case STRONG -> "#strong[" + span.text() + "]";
            case EMPHASIS -> "#emph[" + span.text() + "]";
            case CODE -> "#raw(\"" + span.text() + "\")";
            case LINK -> "#link(<c" + span.target() + ">)[" + span.text() + "]";
            case NOTE -> "#footnote[" + span.text() + "]";
          });
    }
  }
}
