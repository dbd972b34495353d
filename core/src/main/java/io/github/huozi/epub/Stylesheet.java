package io.github.huozi.epub;

import io.github.huozi.css.CssRewriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Leads the {@code url(…)} and {@code @import} of a style sheet to where the package has them. */
final class Stylesheet {

  private static final Pattern OUTSIDE =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|#.*|", Pattern.DOTALL);

  private Stylesheet() {}

  /**
   * @throws IllegalStateException if it refers to what is no resource
   */
  static byte[] rewrite(byte[] css, String source, PackagedPaths paths) {
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
    // Style sheets lie one folder below the documents.
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
