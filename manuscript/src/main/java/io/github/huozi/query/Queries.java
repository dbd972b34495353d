package io.github.huozi.query;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * jsoup's queries, for those that are asked again and again: each is parsed once, and documents are
 * walked without streams. Queries that are made for one call, with an id in them, are asked of
 * jsoup itself: those asked here stay in memory.
 */
public final class Queries {

  /**
   * Combinators and pseudo-classes, which are not in a plain query. jsoup's evaluators of them keep
   * the documents that they have seen.
   */
  private static final Pattern STRUCTURE = Pattern.compile("[>+~:]|(?<!,) ");

  private static final Map<String, Query> KNOWN = new ConcurrentHashMap<>();

  private Queries() {}

  /** The element and those in it that a query selects, in their order. */
  public static Elements select(Element root, String query) {
    @Nullable Evaluator plain = plain(query);
    if (plain == null) {
      return root.select(query);
    }
    Elements found = new Elements();
    for (@Nullable Element at = root; at != null; at = after(at, root)) {
      if (plain.matches(root, at)) {
        found.add(at);
      }
    }
    return found;
  }

  /** The first of what {@link #select} gives; null if there is none. */
  public static @Nullable Element first(Element root, String query) {
    @Nullable Evaluator plain = plain(query);
    if (plain == null) {
      return root.selectFirst(query);
    }
    @Nullable Element at = root;
    while (at != null && !plain.matches(root, at)) {
      at = after(at, root);
    }
    return at;
  }

  /** Tells whether a query selects the element or one in it. */
  public static boolean has(Element root, String query) {
    return first(root, query) != null;
  }

  /** The element or the nearest one around it that a query selects; null if there is none. */
  public static @Nullable Element closest(Element element, String query) {
    @Nullable Evaluator plain = plain(query);
    return plain == null ? element.closest(query) : element.closest(plain);
  }

  /** Tells whether a query selects the element. */
  public static boolean is(Element element, String query) {
    @Nullable Evaluator plain = plain(query);
    return plain == null ? element.is(query) : element.is(plain);
  }

  private static @Nullable Evaluator plain(String query) {
    return KNOWN.computeIfAbsent(query, Query::of).plain();
  }

  /** The next element in the order of a document, which may be nested deeply; null at its end. */
  private static @Nullable Element after(Element element, Element root) {
    Node node = element;
    do {
      if (node.childNodeSize() > 0) {
        node = node.childNode(0);
      } else {
        while (!node.equals(root) && node.nextSibling() == null) {
          node = Objects.requireNonNull(node.parent());
        }
        @Nullable Node next = node.equals(root) ? null : node.nextSibling();
        if (next == null) {
          return null;
        }
        node = next;
      }
    } while (!(node instanceof Element));
    return (Element) node;
  }

  /**
   * A query, parsed.
   *
   * @param plain null if it is not plain
   */
  private record Query(@Nullable Evaluator plain) {

    static Query of(String text) {
      return new Query(STRUCTURE.matcher(text).find() ? null : Selector.evaluatorOf(text));
    }
  }
}
