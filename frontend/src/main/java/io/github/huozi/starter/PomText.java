package io.github.huozi.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a pom, into which a plugin can be put. All that was there stays as it is, byte by
 * byte: Maven's own writer would lose comments and the author's form.
 */
public final class PomText {

  private final String text;
  private final List<Element> elements = new ArrayList<>();

  /**
   * @param text a pom that Maven has read: it is well-formed
   */
  public PomText(String text) {
    this.text = text;
    scan();
  }

  /**
   * An element.
   *
   * @param path the names of the elements that it is in, and its own: {@code project/build}
   * @param start where its start tag begins
   * @param inside where its start tag ends
   * @param close where its end tag begins; the same as {@code inside} if it has none
   */
  private record Element(String path, int start, int inside, int close) {}

  /** Tells whether the pom is that of several modules, which would inherit its plugins. */
  public boolean hasModules() {
    return find("project/modules").isPresent() || find("project/subprojects").isPresent();
  }

  /**
   * The pom with a plugin more, the last of its build.
   *
   * @param plugin the lines of its element, indented by two spaces a level
   */
  public Optional<String> with(List<String> plugin) {
    Optional<Element> plugins = find("project/build/plugins");
    if (plugins.isPresent()) {
      return Optional.of(put(plugins.get(), plugin, 3));
    }
    Optional<Element> build = find("project/build");
    if (build.isPresent()) {
      return Optional.of(put(build.get(), wrapped("plugins", plugin), 2));
    }
    return find("project")
        .filter(project -> project.close > project.inside)
        .map(project -> put(project, wrapped("build", wrapped("plugins", plugin)), 1));
  }

  private static List<String> wrapped(String name, List<String> lines) {
    List<String> wrapped = new ArrayList<>();
    wrapped.add("<" + name + ">");
    lines.forEach(line -> wrapped.add("  " + line));
    wrapped.add("</" + name + ">");
    return wrapped;
  }

  /** Puts lines at the end of an element's content. */
  private String put(Element parent, List<String> lines, int depth) {
    String separator = text.contains("\r\n") ? "\r\n" : "\n";
    String unit = unit();
    StringBuilder added = new StringBuilder();
    for (String line : lines) {
      String content = line.stripLeading();
      int level = (line.length() - content.length()) / 2;
      added.append(separator).append(unit.repeat(depth + level)).append(content);
    }
    if (parent.close == parent.inside && text.charAt(parent.inside - 2) == '/') {
      String name = parent.path.substring(parent.path.lastIndexOf('/') + 1);
      String end = separator + unit.repeat(depth - 1) + "</" + name + ">";
      return text.substring(0, parent.inside - 2).stripTrailing()
          + ">"
          + added
          + end
          + text.substring(parent.inside);
    }
    int at = parent.close;
    while (at > parent.inside && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    // The end tag goes onto a line of its own if it is on none.
    String rest = text.substring(at);
    boolean ownLine = text.substring(at, parent.close).contains("\n");
    return text.substring(0, at)
        + added
        + (ownLine ? "" : separator + unit.repeat(depth - 1))
        + rest;
  }

  /** The indentation of a level: that of the pom's first element. */
  private String unit() {
    return elements.stream()
        .filter(element -> element.path.matches("project/[^/]+"))
        .min((a, b) -> Integer.compare(a.start, b.start))
        .map(element -> text.substring(text.lastIndexOf('\n', element.start) + 1, element.start))
        .filter(indent -> !indent.isEmpty() && indent.isBlank())
        .orElse("  ");
  }

  private Optional<Element> find(String path) {
    return elements.stream().filter(element -> element.path.equals(path)).findFirst();
  }

  private void scan() {
    List<String> names = new ArrayList<>();
    List<int[]> starts = new ArrayList<>();
    int at = text.indexOf('<');
    while (at >= 0) {
      int end = end(at);
      if (text.startsWith("</", at)) {
        int[] start = starts.remove(starts.size() - 1);
        elements.add(new Element(String.join("/", names), start[0], start[1], at));
        names.remove(names.size() - 1);
      } else if (text.charAt(at + 1) != '!' && text.charAt(at + 1) != '?') {
        names.add(text.substring(at + 1, end - 1).split("[\\s/]", 2)[0]);
        if (text.charAt(end - 2) == '/') {
          elements.add(new Element(String.join("/", names), at, end, end));
          names.remove(names.size() - 1);
        } else {
          starts.add(new int[] {at, end});
        }
      }
      at = text.indexOf('<', end);
    }
  }

  /** The end of the tag, comment, section or instruction that begins at an index. */
  private int end(int start) {
    if (text.startsWith("<!--", start)) {
      return text.indexOf("-->", start) + 3;
    } else if (text.startsWith("<![CDATA[", start)) {
      return text.indexOf("]]>", start) + 3;
    } else if (text.startsWith("<?", start)) {
      return text.indexOf("?>", start) + 2;
    }
    int at = start;
    char quote = 0;
    while (at < text.length() && (quote != 0 || text.charAt(at) != '>')) {
      char c = text.charAt(at);
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      }
      at++;
    }
    return at + 1;
  }
}
