package io.github.huozi.bench;

import java.util.ArrayList;
import java.util.List;

/** Writes a generated chapter as an author of huozi would. */
final class MarkdownWriter {

  private final StringBuilder out = new StringBuilder();
  private final List<String> notes = new ArrayList<>();

  private MarkdownWriter() {}

  static String write(Chapter chapter) {
    MarkdownWriter writer = new MarkdownWriter();
    writer.out.append("# ").append(chapter.title()).append("\n\n");
    chapter.blocks().forEach(writer::block);
    for (int i = 0; i < writer.notes.size(); i++) {
      writer
          .out
          .append("[^")
          .append(i + 1)
          .append("]: ")
          .append(writer.notes.get(i))
          .append("\n\n");
    }
    return writer.out.toString();
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      out.append("## ").append(heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      out.append(inline(paragraph.spans()));
    } else if (block instanceof Block.Quotation quotation) {
      out.append("> ").append(inline(quotation.spans()));
    } else if (block instanceof Block.Items items) {
      items.items().forEach(item -> out.append("- ").append(inline(item)).append("\n"));
    } else if (block instanceof Block.Table table) {
      row(table.rows().get(0));
      out.append("| --- | ---: | --- |\n");
      table.rows().stream().skip(1).forEach(this::row);
    } else if (block instanceof Block.Code code) {
      out.append("```\n").append(String.join("\n", code.lines())).append("\n```");
    } else if (block instanceof Block.Figure figure) {
      out.append("![").append(figure.caption()).append("](").append(figure.file()).append(")");
    }
    out.append("\n\n");
  }

  private void row(List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private String inline(List<Span> spans) {
    StringBuilder text = new StringBuilder();
    for (Span span : spans) {
      text.append(
          switch (span.kind()) {
            case PLAIN -> span.text();
            case STRONG -> "**" + span.text() + "**";
            case EMPHASIS -> "*" + span.text() + "*";
            case CODE -> "`" + span.text() + "`";
            case LINK -> "[" + span.text() + "](" + span.target() + ".md)";
            case NOTE -> {
              notes.add(span.text());
              yield "[^" + notes.size() + "]";
            }
          });
    }
    return text.toString().strip();
  }
}
