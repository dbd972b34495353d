package io.github.huozi.source.html.cleaning;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.html.LanguageTags;
import io.github.huozi.source.html.Vocabulary;
import io.github.huozi.source.text.Directions;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Drops the attributes that {@link io.github.huozi.source.html.Vocabulary} does not allow, and
 * checks the values of the others.
 */
final class AttributeCleaning {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  /** Every character that some stage may read as the end of a class's name. */
  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\x1C-\\x1F]+");

  private static final Set<String> NUMBERS = Set.of("start", "value");

  /** The most rows that a cell may span (HTML §4.9.11); 0 means all following rows of its group. */
  private static final int MAX_ROWS = 65_534;

  /** The most columns that a cell may span (HTML §4.9.11). */
  private static final int MAX_COLUMNS = 1_000;

  private static final Set<String> ALIGNMENTS = Set.of("left", "center", "right");

  private final Reporter reporter;

  AttributeCleaning(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Cleans the attributes of one element. */
  void clean(Element element) {
    String name = element.normalName();
    alignment(element);
    HtmlLooks.readStyle(element);
    if (name.equals("img")) {
      AlternativeTexts.moveToAlt(element);
    }
    for (Attribute attribute : List.copyOf(element.attributes().asList())) {
      String key = attribute.getKey();
      if (key.equals("xml:lang") || (key.equals("name") && name.equals("a"))) {
        rename(element, key, key.equals("name") ? "id" : "lang");
      } else if (!Vocabulary.allows(name, key)) {
        if (!Vocabulary.isPresentational(key) && !key.startsWith("xmlns:")) {
          report(element, key, adviceFor(key));
        }
        element.removeAttr(key);
      } else {
        String value = attribute.getValue();
        String text = text(value, Markup.lineOf(element));
        if (!text.equals(value)) {
          element.attr(key, text);
        }
      }
    }
    if (element.hasAttr("role") && !element.attr("role").equals("note")) {
      report(element, "role", "write the role note, or delete it");
      element.removeAttr("role");
    }
    language(element);
    direction(element);
    translation(element);
    classes(element);
    numbers(element);
    lengths(element);
    span(element, "rowspan", 0, MAX_ROWS);
    span(element, "colspan", 1, MAX_COLUMNS);
  }

  private String text(String value, int line) {
    Directions.check(value, line, reporter);
    return TextCharacters.removeForbidden(value, line, reporter);
  }

  private static void alignment(Element element) {
    boolean cell = element.normalName().equals("td") || element.normalName().equals("th");
    String alignment = element.attr("align").strip().toLowerCase(Locale.ROOT);
    if (cell && ALIGNMENTS.contains(alignment)) {
      element.addClass(alignment);
    } else if (HtmlLooks.mayBeAligned(element) && HtmlLooks.ALIGNMENTS.contains(alignment)) {
      element.addClass(alignment);
    }
  }

  private static void rename(Element element, String from, String to) {
    if (!element.hasAttr(to)) {
      element.attr(to, element.attr(from));
    }
    element.removeAttr(from);
  }

  private void language(Element element) {
    String tag = element.attr("lang").strip();
    if (element.hasAttr("lang")) {
      Optional<String> parsed =
          tag.isEmpty()
              ? Optional.empty()
              : LanguageTags.parse(tag, Markup.lineOf(element), reporter).map(Object::toString);
      parsed.ifPresentOrElse(
          known -> element.attr("lang", known), () -> element.removeAttr("lang"));
    }
  }

  private void direction(Element element) {
    if (element.hasAttr("dir") && !Set.of("ltr", "rtl", "auto").contains(element.attr("dir"))) {
      report(element, "dir", "write ltr or rtl");
      element.removeAttr("dir");
    }
  }

  private void translation(Element element) {
    String value = element.attr("translate").strip().toLowerCase(Locale.ROOT);
    if (!element.hasAttr("translate")) {
      return;
    } else if (Set.of("yes", "no").contains(value)) {
      element.attr("translate", value);
      return;
    }
    report(element, "translate", "write yes or no");
    element.removeAttr("translate");
  }

  private void classes(Element element) {
    List<String> kept = new ArrayList<>();
    boolean reserved = false;
    for (String name : WHITE_SPACE.split(element.className().strip(), -1)) {
      if (Vocabulary.isReservedClass(name)) {
        reserved = true;
        reporter.report(
            ProblemKind.DROPPED_MARKUP,
            Markup.lineOf(element),
            "the class \"" + name + "\" of <" + element.normalName() + "> is ignored",
            "it has a meaning of its own here; choose another name");
      } else {
        kept.add(name);
      }
    }
    if (reserved) {
      element.attr("class", String.join(" ", kept));
    }
    if (element.hasAttr("class") && element.className().isBlank()) {
      element.removeAttr("class");
    }
  }

  private void numbers(Element element) {
    for (String key : NUMBERS) {
      if (element.hasAttr(key) && !NUMBER.matcher(element.attr(key)).matches()) {
        report(element, key, "write a whole number");
        element.removeAttr(key);
      }
    }
  }

  /** Writes the width and height of an image in px, em or percent; no height is relative. */
  private void lengths(Element element) {
    for (String key : List.of("width", "height")) {
      String given = element.attr(key).strip();
      if (given.isEmpty()) {
        element.removeAttr(key);
        continue;
      }
      Optional<String> length =
          ImageLength.of(given).filter(of -> key.equals("width") || !of.endsWith("%"));
      length.ifPresentOrElse(known -> element.attr(key, known), () -> element.removeAttr(key));
      if (length.isEmpty() && !given.equalsIgnoreCase("auto")) {
        report(
            element,
            key,
            key.equals("width")
                ? "write a length such as 50%, 200px, 5cm or 10em"
                : "write a length such as 200px, 5cm or 10em");
      }
    }
  }

  private void span(Element element, String key, int least, int most) {
    String number = element.attr(key);
    boolean known = NUMBER.matcher(number).matches();
    if (element.hasAttr(key)
        && (!known || Integer.parseInt(number) < least || Integer.parseInt(number) > most)) {
      report(element, key, "write a whole number from " + least + " to " + most);
      element.removeAttr(key);
    }
  }

  private void report(Element element, String attribute, String advice) {
    reporter.report(
        ProblemKind.DROPPED_MARKUP,
        Markup.lineOf(element),
        "the attribute " + attribute + " of <" + element.normalName() + "> is ignored",
        advice);
  }

  private static String adviceFor(String attribute) {
    if (attribute.equals("style")) {
      return "give the element a class, and the theme a rule for it";
    }
    return "delete it";
  }
}
