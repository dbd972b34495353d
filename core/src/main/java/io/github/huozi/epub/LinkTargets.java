package io.github.huozi.epub;

import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubDocument;
import io.github.huozi.query.Queries;
import io.github.huozi.url.PercentEncoding;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The documents of all ids, so that {@code #id} can be resolved from any document. */
final class LinkTargets {

  private static final Set<String> CONTAINERS = Set.of("section", "article", "main", "div");

  private final Map<String, String> pathById = new LinkedHashMap<>();
  private final Set<String> openings = new HashSet<>();
  private final PackagedIds ids;

  private LinkTargets(EpubBook book, PackagedPaths paths) {
    for (EpubDocument document : book.documents()) {
      add(document.xhtml(), paths.of(document));
    }
    ids = new PackagedIds(pathById.keySet());
  }

  /**
   * @throws IllegalStateException if two elements have one id
   */
  static LinkTargets of(EpubBook book, PackagedPaths paths) {
    return new LinkTargets(book, paths);
  }

  /**
   * The URL of a target.
   *
   * @param from the path of the document with the link
   * @param target {@code #id}
   * @throws IllegalStateException if no document has the id
   */
  String url(String from, String target) {
    String id = target.substring(1);
    if (!pathById.containsKey(id)) {
      id = PercentEncoding.decode(id);
    }
    String path = pathById.get(id);
    if (path == null) {
      throw new IllegalStateException(from + ": the link " + target + " leads nowhere");
    }
    String fragment = "#" + ids.of(id);
    if (path.equals(from)) {
      return fragment;
    }
    // With a fragment, old reading systems go a screen too far. The document's start needs none.
    return openings.contains(id) ? path : path + fragment;
  }

  /** The id of an element in the package. */
  String packagedId(String id) {
    return ids.of(id);
  }

  private void add(Document xhtml, String path) {
    for (Element element : xhtml.getAllElements()) {
      // Ids in a drawing belong to the drawing.
      if (element.hasAttr("id") && Queries.closest(element, "svg") == null) {
        String other = pathById.putIfAbsent(element.id(), path);
        if (other != null) {
          throw new IllegalStateException(
              "the id " + element.id() + " is in " + other + " and again in " + path);
        }
      }
    }
    for (Element e = xhtml.body(); e != null; e = firstContent(e)) {
      if (e.hasAttr("id")) {
        openings.add(e.id());
      }
    }
  }

  private static @Nullable Element firstContent(Element container) {
    for (Node child : container.childNodes()) {
      if (child instanceof Element element) {
        return CONTAINERS.contains(element.normalName()) ? element : null;
      }
      if (child instanceof TextNode text && !text.isBlank()) {
        return null;
      }
    }
    return null;
  }

  /**
   * The ids of a book's elements in the package: they consist of ASCII letters and digits, hyphens,
   * full stops, colons and underscores.
   *
   * <p>A URL encodes any other character of an id ({@code #%E6%B4%BB}). Reading systems such as
   * epub.js look for the id without decoding it, and would go to the document's start.
   */
  static final class PackagedIds {

    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9.:_-]");

    private final Map<String, String> packaged = new HashMap<>();

    /**
     * @param ids the ids of a book's documents, in reading order
     */
    PackagedIds(Collection<String> ids) {
      List<String> others = ids.stream().filter(id -> OTHER.matcher(id).find()).toList();
      Set<String> taken = new HashSet<>(ids);
      for (String id : others) {
        String name = inAscii(id);
        String free = name;
        for (int i = 1; !taken.add(free); i++) {
          free = name + "-" + i;
        }
        packaged.put(id, free);
      }
    }

    /** The id in the package. An id that is not the book's stays as it is. */
    String of(String id) {
      return packaged.getOrDefault(id, id);
    }

    /** {@code clay--活字} becomes {@code clay--u6d3bu5b57}, whatever other headings there are. */
    private static String inAscii(String id) {
      return OTHER
          .matcher(id)
          .replaceAll(match -> "u" + Integer.toHexString(match.group().codePointAt(0)));
    }
  }
}
