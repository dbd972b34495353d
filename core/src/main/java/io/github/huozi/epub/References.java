package io.github.huozi.epub;

import io.github.huozi.css.CssRewriter;
import io.github.huozi.epub.book.FileFormat;
import io.github.huozi.query.Queries;
import io.github.huozi.url.PercentEncoding;
import io.github.huozi.url.UrlScheme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Replaces the targets of links, images and style sheets by their paths in the package. */
final class References {

  /** Attributes with ids of their own document, separated by spaces. */
  private static final List<String> IDS =
      List.of("id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-details");

  private static final Pattern OUTSIDE =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|#.*|", Pattern.DOTALL);

  private final PackagedPaths paths;
  private final LinkTargets targets;

  References(PackagedPaths paths, LinkTargets targets) {
    this.paths = paths;
    this.targets = targets;
  }

  /**
   * Replaces the targets in a document.
   *
   * @param path the document's own path
   * @throws IllegalStateException if a link or an image has no target
   */
  void rewrite(Document xhtml, String path) {
    for (Element link : Queries.select(xhtml, "a[href], area[href]")) {
      link.attr("href", link(path, link.attr("href")));
    }
    for (Element link : Queries.select(xhtml, "a[xlink:href]")) {
      link.attr("xlink:href", link(path, link.attr("xlink:href")));
    }
    for (Element link : Queries.select(xhtml, "link[href]")) {
      link.attr("href", resource(path, link.attr("href")));
      // Kindle drops a style sheet whose link has no type.
      if (link.attr("rel").equals("stylesheet")) {
        link.attr("type", FileFormat.CSS.mediaType());
      }
    }
    for (Element shown : Queries.select(xhtml, "[src]")) {
      shown.attr("src", resource(path, shown.attr("src")));
    }
    for (String key : List.of("href", "xlink:href")) {
      for (Element image : xhtml.select("image[" + key + "]")) {
        image.attr(key, resource(path, image.attr(key)));
      }
    }
    rewriteIds(xhtml);
  }

  private void rewriteIds(Document xhtml) {
    for (String key : IDS) {
      for (Element element : xhtml.select("[" + key + "]:not(svg *)")) {
        String[] ids = element.attr(key).split(" ", -1);
        element.attr(
            key, Arrays.stream(ids).map(targets::packagedId).collect(Collectors.joining(" ")));
      }
    }
  }

  private String link(String path, String href) {
    if (href.startsWith("#")) {
      return targets.url(path, href);
    }
    if (UrlScheme.of(href).filter(scheme -> !scheme.isUnsafe()).isEmpty()) {
      throw new IllegalStateException(path + ": no link: \"" + href + "\"");
    }
    return PercentEncoding.mend(href);
  }

  private String resource(String path, String source) {
    int fragment = source.indexOf('#');
    if (fragment > 0 && paths.ofSource(source).isEmpty()) {
      return resource(path, source.substring(0, fragment)) + source.substring(fragment);
    }
    return paths
        .ofSource(source)
        .orElseThrow(() -> new IllegalStateException(path + ": no resource: \"" + source + "\""));
  }

  /**
   * Replaces the targets of {@code url(…)} and {@code @import} in a style sheet by their paths in
   * the package.
   *
   * @throws IllegalStateException if a target is no resource
   */
  static byte[] rewriteStyleSheet(byte[] css, String source, PackagedPaths paths) {
    String text = new String(css, StandardCharsets.UTF_8);
    String rewritten = CssRewriter.addresses(text, url -> resolve(url, source, paths));
    return rewritten.equals(text) ? css : rewritten.getBytes(StandardCharsets.UTF_8);
  }

  private static String resolve(String url, String source, PackagedPaths paths) {
    if (OUTSIDE.matcher(url).matches()) {
      return url;
    }
    int end = url.indexOf('#') < 0 ? url.length() : url.indexOf('#');
    String target = normalize(folder(source) + url.substring(0, end));
    String path =
        paths
            .ofSource(target)
            .orElseThrow(
                () -> new IllegalStateException(source + ": no resource: \"" + target + "\""));
    // Style sheets are one folder below the documents.
    return "../" + path + url.substring(end);
  }

  private static String folder(String source) {
    return source.substring(0, source.lastIndexOf('/') + 1);
  }

  private static String normalize(String path) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}
