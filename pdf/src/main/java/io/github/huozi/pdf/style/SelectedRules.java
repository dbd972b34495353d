package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import io.github.huozi.css.ElementTree;
import io.github.huozi.css.RuleIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of style sheets that select the elements of a document. Elements that the same rules
 * select share the result.
 *
 * @param <E> the class of the elements
 */
final class SelectedRules<E> {

  private final RuleIndex<StyleRule> rules;
  private final ElementTree<E> tree;
  private final IdentityHashMap<E, Selected> selected = new IdentityHashMap<>();
  private final Map<Key, Selected> shared = new HashMap<>();

  SelectedRules(RuleIndex<StyleRule> rules, ElementTree<E> tree) {
    this.rules = rules;
    this.tree = tree;
  }

  /** The rules that select an element and its pseudo-elements. */
  Selected of(E element) {
    @Nullable Selected known = selected.get(element);
    if (known != null) {
      return known;
    }
    Selected all =
        shared.computeIfAbsent(
            new Key(rules.selecting(element, tree)), key -> new Selected(rules, key.numbers));
    selected.put(element, all);
    return all;
  }

  /** The numbers of selectors. */
  @SuppressWarnings("ArrayRecordComponent") // compared by what is in it
  private record Key(int[] numbers) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && Arrays.equals(numbers, key.numbers);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(numbers);
    }
  }

  /** The rules that select an element and its pseudo-elements. */
  static final class Selected {

    private final Map<String, List<StyleRule>> selecting = new HashMap<>();
    private final Map<String, CascadedStyle> styles = new HashMap<>();
    private @Nullable DeclaredValues values;

    private Selected(RuleIndex<StyleRule> all, int[] numbers) {
      for (int number : numbers) {
        RuleIndex.Entry<StyleRule> entry = all.entry(number);
        selecting
            .computeIfAbsent(entry.selector().pseudoElement(), name -> new ArrayList<>())
            .add(entry.rule());
      }
    }

    List<StyleRule> rules(String pseudoElement) {
      return selecting.getOrDefault(pseudoElement, List.of());
    }

    List<PropertyDeclaration> declarations(String pseudoElement) {
      List<PropertyDeclaration> declarations = new ArrayList<>();
      rules(pseudoElement).forEach(rule -> declarations.addAll(rule.rendered()));
      return declarations;
    }

    CascadedStyle style(String pseudoElement) {
      return styles.computeIfAbsent(
          pseudoElement,
          name -> {
            List<PropertyDeclaration> declarations = declarations(name);
            return declarations.isEmpty()
                ? CascadedStyle.emptyCascadedStyle
                : CascadedStyle.createLayoutStyle(declarations);
          });
    }

    DeclaredValues values() {
      if (values == null) {
        DeclaredValues found = new DeclaredValues();
        rules("").forEach(rule -> rule.others().forEach(found::add));
        values = found;
      }
      return values;
    }
  }
}
