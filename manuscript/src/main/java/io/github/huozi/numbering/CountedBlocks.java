package io.github.huozi.numbering;

import io.github.huozi.model.Numbers.Kind;
import io.github.huozi.model.section.Names;
import io.github.huozi.query.Queries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures, tables, listings, formulas and statements of a section that may have numbers.
 */
final class CountedBlocks {

  /** Finds what may have a number. */
  static final String BLOCKS = "figure, table, div.listing, div.formula, div." + Names.STATEMENT;

  private CountedBlocks() {}

  /**
   * A block that may have a number.
   *
   * @param caption where its number stands; for a formula the formula, for a statement its block
   * @param ids by which it is referred to
   * @param heading the id of the heading of the second level that it stands below
   */
  record Block(
      Kind kind, Element element, Element caption, List<String> ids, Optional<String> heading) {

    /** Tells whether the block has an id that its author has given it. */
    boolean isLabelled() {
      return ids.stream().anyMatch(id -> CountedBlocks.kind(id).filter(kind::equals).isPresent());
    }
  }

  /** The name that an author has given an id, as Quarto would write it. */
  static String name(String id) {
    int section = id.indexOf("--");
    return id.substring(section < 0 ? 0 : section + 2).replaceFirst("^(\\w+?)[:_]", "$1-");
  }

  /** The kind of the block with an id, by what it begins with. */
  static Optional<Kind> kind(String id) {
    String name = name(id);
    for (Kind kind : Kind.values()) {
      if (name.startsWith(kind.prefix())) {
        return Optional.of(kind);
      }
    }
    return name.startsWith("tab-") ? Optional.of(Kind.TABLE) : Optional.empty();
  }

  /** The blocks of a section, in order. */
  static List<Block> in(Element body) {
    List<Block> blocks = new ArrayList<>();
    Optional<String> heading = Optional.empty();
    for (Element element : Queries.select(body, "h2, " + BLOCKS)) {
      if (element.nameIs("h2")) {
        heading = Optional.of(element.id());
        continue;
      }
      if (element.hasClass(Names.UNNUMBERED) || Queries.has(element, "img." + Names.UNNUMBERED)) {
        continue;
      }
      Optional<Block> block =
          switch (element.normalName()) {
            case "figure" -> figure(element, heading);
            case "table" -> captioned(Kind.TABLE, element, "caption", heading);
            default ->
                element.hasClass("listing")
                    ? captioned(Kind.LISTING, element, "p." + Names.LISTING_TITLE, heading)
                    : element.hasClass(Names.STATEMENT)
                        ? statement(element, heading)
                        : formula(element, heading);
          };
      block.ifPresent(blocks::add);
    }
    return blocks;
  }

  /** A figure; one of several that stand side by side belongs to these. */
  private static Optional<Block> figure(Element figure, Optional<String> heading) {
    @Nullable Element around =
        figure.parent() == null ? null : Queries.closest(figure.parent(), "figure");
    if (around != null) {
      return Optional.empty();
    }
    Kind shown =
        Queries.has(figure, "img, svg")
            ? Kind.FIGURE
            : Queries.has(figure, "table")
                ? Kind.TABLE
                : Queries.has(figure, "pre") ? Kind.LISTING : Kind.FIGURE;
    // Code may stand for the figure or the table that it makes.
    Kind kind =
        shown == Kind.LISTING
            ? ids(figure).stream().flatMap(id -> kind(id).stream()).findFirst().orElse(shown)
            : shown;
    return captioned(kind, figure, "figcaption", heading);
  }

  private static Optional<Block> captioned(
      Kind kind, Element element, String caption, Optional<String> heading) {
    return element.children().stream()
        .filter(child -> child.is(caption))
        .findFirst()
        .filter(found -> found.hasText() && !found.hasClass(Names.UNNUMBERED))
        .map(found -> new Block(kind, element, found, ids(element), heading));
  }

  private static Optional<Block> formula(Element formula, Optional<String> heading) {
    return Optional.ofNullable(Queries.first(formula, "math"))
        .map(math -> new Block(Kind.EQUATION, formula, math, ids(formula), heading));
  }

  private static Optional<Block> statement(Element statement, Optional<String> heading) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.isStatement() && statement.hasClass(kind.word()))
        .findFirst()
        .map(
            kind ->
                new Block(
                    kind,
                    statement,
                    statement,
                    statement.hasAttr("id") ? List.of(statement.id()) : List.of(),
                    heading));
  }

  /** The ids of a block, and of what it shows. */
  private static List<String> ids(Element element) {
    List<String> ids = new ArrayList<>();
    if (element.hasAttr("id")) {
      ids.add(element.id());
    }
    for (Element shown :
        element.select(
            "img[id], table[id], pre[id], code[id], figure[id], math[id], figcaption[id], caption[id]")) {
      ids.add(shown.id());
    }
    return ids.stream().distinct().toList();
  }
}
