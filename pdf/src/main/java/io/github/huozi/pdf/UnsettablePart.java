package io.github.huozi.pdf;

import io.github.huozi.css.CssStatement;
import io.github.huozi.model.section.Names;
import io.github.huozi.pdf.limit.SourceLine;
import io.github.huozi.pdf.style.Resources;
import io.github.huozi.query.Queries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The part of a document on which the renderer fails. Its exceptions name none; so the document is
 * set without this part and that.
 *
 * @param section the id of the section; empty if it fails without any
 * @param line the section's line, from 1; 0 if it is not known
 * @param sheet the style sheet without which it does not fail; empty if there is none
 * @param sheetLine the line of the rule, from 1; 0 if several rules are needed
 */
public record UnsettablePart(String section, int line, String sheet, int sheetLine) {

  /** Sets a document. */
  @FunctionalInterface
  interface Setting {

    /** Tells whether the renderer fails on a document with these style sheets. */
    boolean fails(Document document, Resources resources) throws IOException;
  }

  /**
   * Finds the part.
   *
   * @return empty if the document can be set
   */
  static Optional<UnsettablePart> of(Document document, Resources resources, Setting setting)
      throws IOException {
    if (!setting.fails(document.clone(), resources)) {
      return Optional.empty();
    }
    List<Element> blocks = blocks(document);
    List<Integer> all = IntStream.range(0, blocks.size()).boxed().toList();
    List<Integer> few = fewest(all, some -> setting.fails(with(some, document), resources));
    Document failing = with(few, document);
    String section = "";
    int line = 0;
    if (!few.isEmpty()) {
      Element first = blocks.get(few.get(0));
      Element around = Queries.closest(first, "[" + Names.SECTION + "]");
      section = around == null ? "" : around.attr(Names.SECTION);
      line = line(first);
    }
    // The author's style sheet is the last, and changes what the built-in ones set.
    List<String> sheets =
        new ArrayList<>(Queries.select(document, "link[rel=stylesheet]").eachAttr("href"));
    Collections.reverse(sheets);
    for (String name : sheets) {
      if (!setting.fails(failing.clone(), without(name, List.of(), resources))) {
        List<CssStatement> rules =
            fewest(
                CssStatement.of(text(name, resources)),
                some -> setting.fails(failing.clone(), without(name, some, resources)));
        return Optional.of(
            new UnsettablePart(section, line, name, rules.size() == 1 ? rules.get(0).line() : 0));
      }
    }
    return Optional.of(new UnsettablePart(section, line, "", 0));
  }

  /** The blocks of the sections; of a document without sections, those of its body. */
  private static List<Element> blocks(Document document) {
    List<Element> blocks = new ArrayList<>();
    for (Element section : Queries.select(document, "[" + Names.SECTION + "]")) {
      blocks.addAll(section.children());
    }
    if (blocks.isEmpty()) {
      blocks.addAll(document.body().children());
    }
    return blocks;
  }

  /** The line of a block, or of the first element with a line in it. */
  private static int line(Element block) {
    for (Element element : block.getAllElements()) {
      OptionalInt line = SourceLine.of(element);
      if (line.isPresent()) {
        return line.getAsInt();
      }
    }
    return 0;
  }

  /** A copy of a document with some of its blocks, given by their numbers. */
  private static Document with(List<Integer> numbers, Document document) {
    Set<Integer> kept = Set.copyOf(numbers);
    Document copy = document.clone();
    List<Element> blocks = blocks(copy);
    for (int i = 0; i < blocks.size(); i++) {
      if (!kept.contains(i)) {
        blocks.get(i).remove();
      }
    }
    return copy;
  }

  private static Resources without(String sheet, List<CssStatement> kept, Resources resources) {
    byte[] css =
        kept.stream()
            .map(CssStatement::text)
            .collect(Collectors.joining("\n"))
            .getBytes(StandardCharsets.UTF_8);
    return name ->
        name.equals(sheet) ? Optional.of(new ByteArrayInputStream(css)) : resources.open(name);
  }

  private static String text(String sheet, Resources resources) throws IOException {
    Optional<InputStream> file = resources.open(sheet);
    if (file.isEmpty()) {
      return "";
    }
    try (InputStream in = file.get()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A test whether some parts are enough for a failure. */
  @FunctionalInterface
  private interface Failing<T> {
    boolean with(List<T> some) throws IOException;
  }

  /** Parts that are enough for a failure, halved again and again. */
  private static <T> List<T> fewest(List<T> all, Failing<T> failing) throws IOException {
    if (failing.with(List.of())) {
      return List.of();
    }
    List<T> few = all;
    while (few.size() > 1) {
      List<T> first = few.subList(0, few.size() / 2);
      List<T> second = few.subList(few.size() / 2, few.size());
      if (failing.with(first)) {
        few = first;
      } else if (failing.with(second)) {
        few = second;
      } else {
        break;
      }
    }
    return few;
  }
}
