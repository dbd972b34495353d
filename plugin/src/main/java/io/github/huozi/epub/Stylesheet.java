package io.github.huozi.epub;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leads the {@code url(…)} and {@code @import} of a style sheet to where the package has them. */
final class Stylesheet {

  private static final String QUOTED =
      "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'";

  /** Comments and other strings are matched to be passed over. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "/\\*.*?\\*/"
              + "|(?<before>url\\(\\s*+|@import\\s++)(?<quoted>QUOTED)".replace("QUOTED", QUOTED)
              + "|url\\(\\s*+(?<bare>[^\"'()\\s]++)\\s*+\\)"
              + "|"
              + QUOTED,
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern OUTSIDE =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|#.*|", Pattern.DOTALL);

  private Stylesheet() {}

  /**
   * @throws IllegalStateException if it refers to what is no resource
   */
  static byte[] rewrite(byte[] css, String source, PackagedPaths paths) {
    String text = new String(css, StandardCharsets.UTF_8);
    Matcher token = TOKEN.matcher(text);
    StringBuilder out = new StringBuilder();
    while (token.find()) {
      String replacement = token.group();
      String quoted = token.group("quoted");
      String bare = token.group("bare");
      if (quoted != null) {
        String url = quoted.substring(1, quoted.length() - 1);
        replacement = token.group("before") + '"' + resolve(url, source, paths) + '"';
      } else if (bare != null) {
        replacement = "url(" + resolve(bare, source, paths) + ")";
      }
      token.appendReplacement(out, Matcher.quoteReplacement(replacement));
    }
    String rewritten = token.appendTail(out).toString();
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
