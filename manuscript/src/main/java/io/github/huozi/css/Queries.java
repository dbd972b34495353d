package io.github.huozi.css;

import java.util.Map;
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
 * walked without streams, which takes a third of the time. Queries that are made for one call, with
 * an id in them, are asked of jsoup itself.
 */
public final class Queries {

  /**
   * What is not in a plain query. jsoup's evaluators of combinators and pseudo-classes keep the
   * documents that they have seen.
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
    collect(root, root, plain, found);
    return found;
  }

  /** The first of what {@link #select} gives; null if there is none. */
  public static @Nullable Element first(Element root, String query) {
    @Nullable Evaluator plain = plain(query);
    return plain == null ? root.selectFirst(query) : first(root, root, plain);
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

  private static void collect(Element root, Element element, Evaluator query, Elements found) {
    if (query.matches(root, element)) {
      found.add(element);
    }
    for (int i = 0; i < element.childNodeSize(); i++) {
      Node child = element.childNode(i);
      if (child instanceof Element inner) {
        collect(root, inner, query, found);
      }
    }
  }

  private static @Nullable Element first(Element root, Element element, Evaluator query) {
    if (query.matches(root, element)) {
      return element;
    }
    for (int i = 0; i < element.childNodeSize(); i++) {
      Node child = element.childNode(i);
      @Nullable Element found = child instanceof Element inner ? first(root, inner, query) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
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
