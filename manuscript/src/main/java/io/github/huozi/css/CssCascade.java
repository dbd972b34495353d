package io.github.huozi.css;

import io.github.huozi.css.CssRules.Declaration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The declarations that style sheets and {@code style} attributes make for the elements of a
 * document, in the order of the cascade: by importance and origin, then by specificity, then as
 * they stand (CSS Cascade 5 §6).
 *
 * @param <E> the class of the elements
 */
public final class CssCascade<E> {

  /** The author of a style sheet. */
  public enum Origin {
    USER_AGENT,
    AUTHOR
  }

  /**
   * A style sheet.
   *
   * @param holds whether a condition such as {@code @media print} is met
   */
  public record Sheet(Origin origin, String css, Predicate<String> holds) {

    /** A style sheet of an author. */
    public static Sheet ofAuthor(String css, Predicate<String> holds) {
      return new Sheet(Origin.AUTHOR, css, holds);
    }
  }

  /** The declarations of a rule. */
  private record Block(Origin origin, List<Declaration> declarations) {}

  private record Ranked(int rank, Declaration declaration) {}

  private final ElementTree<E> tree;
  private final RuleIndex<Block> rules;

  /**
   * @param sheets the style sheets in their order; a rule of which one selector is none holds for
   *     nothing (Selectors 4 §4.1)
   */
  public CssCascade(ElementTree<E> tree, List<Sheet> sheets) {
    this.tree = tree;
    List<RuleIndex.Entry<Block>> entries = new ArrayList<>();
    for (Sheet sheet : sheets) {
      for (CssRules.Rule rule : CssRules.in(sheet.css, sheet.holds)) {
        Block block = new Block(sheet.origin, rule.declarations());
        for (Selector selector : Selector.all(rule.selectors())) {
          entries.add(new RuleIndex.Entry<>(selector, block));
        }
      }
    }
    this.rules = new RuleIndex<>(entries);
  }

  /** The selectors of all rules. */
  public List<Selector> selectors() {
    return rules.entries().stream().map(RuleIndex.Entry::selector).toList();
  }

  /** The declarations for an element, the stronger after the weaker. */
  public List<Declaration> declarations(E element) {
    return declarations(element, "");
  }

  /**
   * The declarations for a pseudo-element of an element, the stronger after the weaker.
   *
   * @param pseudoElement its name without colons; empty for the element itself
   */
  public List<Declaration> declarations(E element, String pseudoElement) {
    List<Ranked> ranked = new ArrayList<>();
    for (int number : rules.selecting(element, tree)) {
      RuleIndex.Entry<Block> entry = rules.entry(number);
      if (entry.selector().pseudoElement().equals(pseudoElement)) {
        add(entry.rule().declarations, entry.rule().origin == Origin.AUTHOR ? 1 : 0, ranked);
      }
    }
    String style = tree.elements().attribute(element, "style");
    if (!style.isEmpty() && pseudoElement.isEmpty()) {
      add(CssRules.declarations(style), 2, ranked);
    }
    ranked.sort(Comparator.comparingInt(Ranked::rank));
    return ranked.stream().map(Ranked::declaration).toList();
  }

  /**
   * Adds declarations with their rank. Of important ones, those of the user agent are the
   * strongest.
   */
  private static void add(List<Declaration> declarations, int rank, List<Ranked> to) {
    for (Declaration declaration : declarations) {
      int important = rank == 0 ? 5 : rank + 2;
      to.add(new Ranked(declaration.isImportant() ? important : rank, declaration));
    }
  }
}
