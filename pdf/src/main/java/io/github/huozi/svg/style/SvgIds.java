package io.github.huozi.svg.style;

import io.github.huozi.css.CssReference;
import io.github.huozi.css.CssReferences;
import io.github.huozi.css.CssRules;
import io.github.huozi.url.PercentEncoding;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Makes the ids of a drawing valid: each is a name of XML and stands once, and what is referred to
 * is there. Another id gets another name, with all that refers to it, or is dropped if nothing
 * does. The drawing looks the same.
 */
public final class SvgIds {

  /** Names of every edition of XML. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]*");

  private static final Pattern URL =
      Pattern.compile("(?i)(url\\(\\s*)(\"#[^\"]*\"|'#[^']*'|#[^\\s)]*)");

  private static final Pattern URL_AT_START =
      Pattern.compile("(?i)\\s*url\\(\\s*[\"']?#([^\"')]*?)[\"']?\\s*\\)(.*)");

  /** A page has the second, which {@link SvgSource} turns into the first. */
  private static final List<String> HREFS = List.of("href", "xlink:href");

  private static final Set<String> ANIMATIONS =
      Set.of("animate", "animatemotion", "animatetransform", "animatecolor", "set");

  /** Attributes with the names of elements between spaces. */
  private static final Set<String> LISTS =
      Set.of("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details");

  /** Attributes with times such as {@code button.click+1s} (SMIL 3). */
  private static final Set<String> TIMES = Set.of("begin", "end");

  private static final Pattern EVENT = Pattern.compile("([^\\s;]+)(?=\\.[A-Za-z]+)");

  private final Element svg;

  /** The new names of ids that were renamed. */
  private final Map<String, String> renamed = new HashMap<>();

  private SvgIds(Element svg) {
    this.svg = svg;
  }

  /** Makes the ids of a file valid. */
  static void settle(Element svg) {
    settle(svg, new HashSet<>());
  }

  /**
   * Makes the ids of a drawing in a page valid.
   *
   * @param taken the ids of the page's other elements; those of the drawing are added
   */
  public static void settle(Element svg, Set<String> taken) {
    List<Element> named = svg.stream().filter(element -> element.hasAttr("id")).toList();
    Set<String> seen = new HashSet<>(taken);
    if (named.stream().allMatch(e -> NAME.matcher(e.id()).matches() && seen.add(e.id()))) {
      taken.addAll(seen);
    } else {
      new SvgIds(svg).rename(named, taken);
    }
    svg.stream().toList().forEach(element -> dropDeadReferences(element, taken));
  }

  /** Drops the references of an element to what is not there, and is drawn as nothing. */
  private static void dropDeadReferences(Element element, Set<String> ids) {
    for (String key : HREFS) {
      String href = element.attr(key).strip();
      if (href.startsWith("#") && !has(ids, href.substring(1))) {
        element.removeAttr(key);
        if (ANIMATIONS.contains(element.normalName())) {
          element.remove(); // Without a target, it would animate its parent.
        }
      }
    }
    for (String paint : List.of("fill", "stroke")) {
      Matcher url = URL_AT_START.matcher(element.attr(paint));
      if (url.matches() && !has(ids, url.group(1))) {
        String other = url.group(2).strip();
        SvgTree.set(element, paint, other.isEmpty() ? "none" : other);
      }
    }
  }

  private static boolean has(Set<String> ids, String id) {
    return ids.contains(id) || ids.contains(PercentEncoding.decode(id));
  }

  private void rename(List<Element> named, Set<String> taken) {
    if (SvgTree.all(svg, "style").stream().anyMatch(sheet -> hasIds(sheet.wholeText()))) {
      SvgCascade.apply(svg);
    }
    Set<String> own = new HashSet<>(named.stream().map(Element::id).toList());
    Set<String> referred = references();
    Set<String> seen = new HashSet<>();
    for (Element element : named) {
      String id = element.id();
      boolean first = seen.add(id);
      if (first && NAME.matcher(id).matches() && taken.add(id)) {
        continue;
      }
      element.removeAttr("id");
      if (first && !id.isEmpty() && referred.contains(id)) {
        String name = free(id, taken, own);
        renamed.put(id, name);
        SvgTree.set(element, "id", name);
        taken.add(name);
      }
    }
    if (!renamed.isEmpty()) {
      svg.stream().toList().forEach(this::rename);
    }
  }

  /** Tells whether a style sheet names ids. */
  private static boolean hasIds(String css) {
    return CssRules.in(css, condition -> true).stream()
            .flatMap(rule -> rule.selectors().stream())
            .anyMatch(selector -> selector.contains("#") || selector.contains("[id"))
        || CssReferences.in(css).stream()
            .map(CssReference::target)
            .anyMatch(target -> target.startsWith("#"));
  }

  private static String free(String id, Collection<String> taken, Collection<String> own) {
    String name = id.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^(?![A-Za-z_])", "_");
    String free = name;
    for (int i = 2; taken.contains(free) || own.contains(free); i++) {
      free = name + "-" + i;
    }
    return free;
  }

  private Set<String> references() {
    Set<String> found = new HashSet<>();
    for (Element element : svg.stream().toList()) {
      for (Attribute attribute : element.attributes()) {
        replaced(
            attribute,
            id -> {
              found.add(id);
              found.add(PercentEncoding.decode(id));
              return id;
            });
      }
    }
    return found;
  }

  private void rename(Element element) {
    for (Attribute attribute : element.attributes().asList()) {
      String value = replaced(attribute, this::renamed);
      if (!value.equals(attribute.getValue())) {
        SvgTree.set(element, attribute.getKey(), value);
      }
    }
  }

  private String renamed(String id) {
    return renamed.getOrDefault(id, renamed.getOrDefault(PercentEncoding.decode(id), id));
  }

  /** An attribute's value in which each id that it refers to is replaced. */
  private static String replaced(Attribute attribute, UnaryOperator<String> to) {
    String key = attribute.getKey();
    String value = attribute.getValue();
    if (HREFS.contains(key)) {
      String target = value.strip();
      return target.startsWith("#") ? "#" + to.apply(target.substring(1)) : value;
    } else if (LISTS.contains(key)) {
      return replaced(Pattern.compile("\\S+"), value, match -> to.apply(match.group()));
    } else if (TIMES.contains(key)) {
      return replaced(EVENT, value, match -> to.apply(match.group()));
    }
    return value.indexOf('(') < 0
        ? value
        : replaced(URL, value, match -> match.group(1) + inUrl(match.group(2), to));
  }

  /** Replaces {@code #id}, or that between quotation marks. */
  private static String inUrl(String target, UnaryOperator<String> to) {
    boolean quoted = target.charAt(0) != '#';
    String id = quoted ? target.substring(2, target.length() - 1) : target.substring(1);
    String named = to.apply(id);
    return named.equals(id) ? target : "#" + named;
  }

  private static String replaced(Pattern pattern, String value, Function<MatchResult, String> by) {
    return pattern.matcher(value).replaceAll(match -> Matcher.quoteReplacement(by.apply(match)));
  }
}
