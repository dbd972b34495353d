package io.github.huozi.source.markdown;

import io.github.huozi.model.section.Names;
import io.github.huozi.source.code.CodeListings;
import io.github.huozi.source.code.FenceInfo;
import io.github.huozi.source.code.HiddenLines;
import io.github.huozi.source.markdown.inline.Attributes;
import io.github.huozi.source.text.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes code blocks as HTML, with what the line above them says. */
final class ListingMarkup {

  private final Markup.Builder out;

  ListingMarkup(Markup.Builder out) {
    this.out = out;
  }

  /**
   * Writes a block.
   *
   * @param literal the code
   * @param typed the line above it; empty if there is none
   * @param list the attribute list in a line beside it
   * @param line the line where the code begins
   */
  void write(String literal, String typed, Optional<Attributes> list, int line) {
    FenceInfo info = FenceInfo.parse(typed, list);
    if (Diagrams.isDiagram(info) && info.drawing().isPresent()) {
      drawing(info, info.drawing().get());
      return;
    }
    String text = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
    HiddenLines.Shown shown = HiddenLines.remove(text, info);
    String title =
        info.title().isBlank() ? info.attributes().value("file").orElse("") : info.title();
    boolean titled = !title.isBlank();
    if (titled) {
      out.raw("<div class=\"listing\"");
      info.attributes().id().ifPresent(id -> out.attribute("id", id));
      out.raw("><p class=\"" + Names.LISTING_TITLE + "\">").text(title).raw("</p>");
    }
    out.at(line).raw("<pre");
    if (!titled) {
      info.attributes().id().ifPresent(id -> out.attribute("id", id));
    }
    classes(info);
    if (info.isNumbered() && info.firstLine() != 1) {
      out.attribute(CodeListings.FIRST, String.valueOf(info.firstLine()));
    }
    String marked = (info.marked() + " " + shown.marked()).strip();
    if (!marked.isEmpty()) {
      out.attribute(CodeListings.LINES, marked);
    }
    if (!shown.jumps().isEmpty()) {
      out.attribute(CodeListings.JUMPS, shown.jumps());
    }
    out.raw("><code");
    if (!info.language().isEmpty()) {
      out.attribute("class", "language-" + info.language());
    }
    out.raw(">").text(shown.code()).raw("</code></pre>");
    out.raw(titled ? "</div>" : "");
  }

  private void classes(FenceInfo info) {
    List<String> classes = new ArrayList<>(info.ownClasses());
    if (info.isNumbered()) {
      classes.add(CodeListings.NUMBERED);
    }
    if (!classes.isEmpty()) {
      out.attribute("class", String.join(" ", classes));
    }
  }

  /** Writes the drawing that the author has made of a diagram. */
  private void drawing(FenceInfo info, String file) {
    Optional<String> text = info.attributes().value("alt");
    out.raw("<figure");
    info.attributes().id().ifPresent(id -> out.attribute("id", id));
    out.raw("><img").attribute("src", file);
    text.or(() -> Optional.of(info.title()).filter(title -> !title.isBlank()))
        .ifPresent(alt -> out.attribute("alt", alt));
    List.of("width", "height")
        .forEach(key -> info.attributes().value(key).ifPresent(size -> out.attribute(key, size)));
    out.raw(">");
    if (!info.title().isBlank() && text.isPresent()) {
      out.raw("<figcaption>").text(info.title()).raw("</figcaption>");
    }
    out.raw("</figure>");
  }
}
