package io.github.huozi.source.section;

import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.MarkupBuilder;
import java.util.List;

/** Turns plain text into HTML: blank lines part paragraphs. */
final class PlainTextReader {

  private PlainTextReader() {}

  static Markup read(String text) {
    MarkupBuilder out = new MarkupBuilder(1);
    List<String> lines = text.lines().toList();
    boolean open = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.isBlank()) {
        out.raw(open ? "</p>" : "");
        open = false;
      } else {
        out.raw(open ? "\n" : "").at(i + 1).raw(open ? "" : "<p>").text(line);
        open = true;
      }
    }
    return out.raw(open ? "</p>" : "").build(made -> made);
  }
}
