package io.github.huozi.bench;

import java.util.List;

/** A piece of a generated text, before it is written as Markdown or for Typst. */
sealed interface Block {

  record Heading(String text) implements Block {}

  record Paragraph(List<Span> spans) implements Block {}

  record Quotation(List<Span> spans) implements Block {}

  record Items(List<List<Span>> items) implements Block {}

  /** The first row is the head. */
  record Table(List<List<String>> rows) implements Block {}

  record Code(List<String> lines) implements Block {}

  record Figure(String file, String caption) implements Block {}
}
