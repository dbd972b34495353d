package io.github.huozi.source.code;

import io.github.huozi.source.markdown.inline.Attributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a code fence's first line (CommonMark §4.5, info string). It reads what people write
 * for pandoc, Quarto, mdBook, VFM, VitePress, Hugo, Gatsby, Docusaurus and MkDocs:
 *
 * <pre>{@code
 * rust,ignore              js:app.js           js {1,3-5}
 * {.python .numberLines startFrom="10"}        python title="a.py" linenos
 * go {linenos=table,hl_lines=[8,"15-17"],linenostart=199}
 * }</pre>
 *
 * @param language the language as typed; empty if there is none
 * @param flags the words beside it, in lower case, such as {@code ignore}
 * @param attributes ids, classes and pairs, with keys as typed
 * @param marked the numbers of the marked lines, as {@code 1,3-5}; empty if there are none
 * @param title the title; empty if there is none
 */
public record FenceInfo(
    String language, Set<String> flags, Attributes attributes, String marked, String title) {

  /** The longest line that is read; the language of a longer one is read alone. */
  private static final int MAX_LENGTH = 2_000;

  private static final Pattern LANGUAGE = Pattern.compile("\\A(?:\\{(?!#))?([^\\s{},:=\"'.]*)");

  private static final Pattern LINES = Pattern.compile("\\s*\\d[\\d\\s,-]*");

  private static final Pattern PART =
      Pattern.compile(
          "([A-Za-z_][\\w-]{0,40}+)\\s{0,5}[=:]\\s{0,5}(\"[^\"]{0,2000}+\"|'[^']{0,2000}+'|\\[[^\\]]{0,2000}+\\]|\\{[^}]{0,2000}+\\}|[^\\s,{}]+)"
              + "|\\{([^{}]*+)\\}|\\[([^\\]\\n]{1,2000}+)\\]|[#.]?[^\\s,{}\\[\\]]+");

  private static final List<String> TITLES =
      List.of(
          "title",
          "filename",
          "file-name",
          "name",
          "caption",
          "label",
          "lst-cap",
          "code-title",
          "header");

  private static final List<String> MARKED =
      List.of("hl_lines", "hl-lines", "highlight", "emphasize-lines", "highlightlines", "mark");

  private static final List<String> FIRST_LINES =
      List.of(
          "startfrom",
          "start-from",
          "linenostart",
          "startline",
          "firstnumber",
          "start",
          "startlinenumber");

  private static final List<String> NUMBERED =
      List.of(
          "numberlines",
          "number-lines",
          "linenos",
          "linenums",
          "line-numbers",
          "linenumbers",
          "showlinenumbers",
          "numbersource",
          "code-line-numbers",
          "lineno");

  private static final Set<String> NOT = Set.of("false", "no", "off", "0");

  public FenceInfo {
    flags = Set.copyOf(flags);
  }

  /** Reads an info string. */
  public static FenceInfo parse(String info) {
    return parse(info, Optional.empty());
  }

  /**
   * Reads an info string.
   *
   * @param list an attribute list in a line beside the code, as kramdown has it
   */
  public static FenceInfo parse(String info, Optional<Attributes> list) {
    String text = info.strip();
    Matcher first = LANGUAGE.matcher(text);
    String language = first.find() ? first.group(1) : "";
    boolean braces = text.startsWith("{");
    String rest = braces ? text : text.substring(first.end());
    if (text.length() > MAX_LENGTH) {
      rest = "";
    }
    Reader reader = new Reader();
    if (braces && !language.isEmpty()) {
      // {python} and {r, echo=FALSE} of Quarto
      rest = rest.replaceFirst("\\{" + Pattern.quote(language), "{");
    } else if (rest.startsWith(":") && rest.length() > 1) {
      rest = reader.afterColon(rest.substring(1));
    }
    reader.read(rest);
    list.ifPresent(reader::list);
    if (language.isEmpty() && !reader.classes.isEmpty() && !isNumbered(reader.classes.get(0))) {
      // language-ruby of kramdown
      language = reader.classes.remove(0).replaceFirst("^language-", "");
    }
    return reader.info(language);
  }

  /** Tells whether the lines are to have numbers. */
  public boolean isNumbered() {
    return Stream.concat(flags.stream(), attributes.classes().stream())
            .anyMatch(FenceInfo::isNumbered)
        || value(NUMBERED)
            .filter(value -> !NOT.contains(value.toLowerCase(Locale.ROOT)))
            .isPresent()
        || value(FIRST_LINES).isPresent();
  }

  private static boolean isNumbered(String word) {
    return NUMBERED.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The number of the first line. */
  public int firstLine() {
    return value(FIRST_LINES)
        .or(() -> value(List.of("linenums", "showlinenumbers", "line-numbers")))
        .filter(number -> number.matches("\\d{1,6}"))
        .map(Integer::parseInt)
        .orElse(1);
  }

  /** The file of a drawing that stands for the code. */
  public Optional<String> drawing() {
    return attributes.value("file").or(() -> attributes.value("src"));
  }

  /** The classes that are neither the language nor a switch. */
  public List<String> ownClasses() {
    return attributes.classes().stream().filter(name -> !isNumbered(name)).toList();
  }

  private Optional<String> value(List<String> keys) {
    return attributes.pairs().entrySet().stream()
        .filter(pair -> keys.contains(pair.getKey().toLowerCase(Locale.ROOT)))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Collects the parts of an info string. */
  private static final class Reader {

    private final List<String> flags = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();
    private final Map<String, String> pairs = new LinkedHashMap<>();
    private Optional<String> id = Optional.empty();
    private String marked = "";
    private String title = "";

    /** Reads the file's name after a colon, and gives what follows it. */
    String afterColon(String text) {
      int end = 0;
      while (end < text.length() && " \t{".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      String name = text.substring(0, end);
      if (name.isEmpty()
          || isNumbered(name.replaceFirst("=.*", ""))
          || name.startsWith("no-line")) {
        return text; // VitePress: js:line-numbers=2
      }
      title = name.startsWith("title=") ? name.substring("title=".length()) : name;
      return text.substring(end);
    }

    void read(String text) {
      Matcher part = PART.matcher(text);
      while (part.find()) {
        String found = part.group();
        if (part.group(1) != null) {
          pair(part.group(1), part.group(2));
        } else if (part.group(3) != null) {
          braces(part.group(3));
        } else if (part.group(4) != null) {
          title = title.isEmpty() ? part.group(4) : title;
        } else if (found.startsWith(".") && found.length() > 1) {
          classes.add(found.substring(1));
        } else if (found.startsWith("#") && found.length() > 1) {
          id = Optional.of(found.substring(1));
        } else {
          flags.add(found.toLowerCase(Locale.ROOT));
        }
      }
    }

    private void braces(String inside) {
      if (LINES.matcher(inside).matches()) {
        marked = marked.isEmpty() ? lines(inside) : marked;
        return;
      }
      Optional<Attributes> list = Attributes.parse(inside);
      list.ifPresentOrElse(this::list, () -> read(inside));
    }

    void list(Attributes list) {
      id = id.or(list::id);
      classes.addAll(list.classes());
      list.pairs().forEach(this::pair);
    }

    private void pair(String key, String typed) {
      String value = unquoted(typed);
      String known = key.toLowerCase(Locale.ROOT);
      if (TITLES.contains(known)) {
        title = title.isEmpty() ? value : title;
      } else if (MARKED.contains(known)) {
        marked = lines(value);
      } else if (known.equals("id")) {
        id = Optional.of(value);
      } else if (known.equals("class")) {
        classes.addAll(List.of(value.strip().split("\\s+", -1)));
      } else {
        pairs.putIfAbsent(key, value);
      }
    }

    private static String unquoted(String value) {
      boolean quoted = value.length() > 1 && "\"'".indexOf(value.charAt(0)) >= 0;
      return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** The numbers in {@code [8,"15-17"]} or {@code 8 15-17}, separated by commas. */
    private static String lines(String typed) {
      String numbers =
          typed.replaceAll("[\\[\\]\"'{}]", " ").replaceAll("(?:(?<!\\s)\\s++)?-\\s*+", "-");
      return String.join(",", numbers.strip().split("[\\s,]+", -1));
    }

    FenceInfo info(String language) {
      return new FenceInfo(
          language, Set.copyOf(flags), new Attributes(id, classes, pairs), marked, title);
    }
  }
}
