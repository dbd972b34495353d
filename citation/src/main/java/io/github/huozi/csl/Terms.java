package io.github.huozi.csl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words, formats of dates and options of a language: CSL 1.0.2, Locale. */
final class Terms {

  private static final Map<String, String> NEXT_FORM =
      Map.of("verb-short", "verb", "symbol", "short", "verb", "long", "short", "long");

  private final String language;
  private final Map<String, CslElement> terms = new HashMap<>();
  private final Map<String, CslElement> dates = new HashMap<>();
  private final Map<String, String> options = new HashMap<>();

  /**
   * Takes the contents of locales.
   *
   * @param locales the roots of locale files, each before those that replace its contents
   */
  Terms(String language, List<CslElement> locales) {
    this.language = language;
    for (CslElement locale : locales) {
      List<CslElement> own = locale.all("terms").flatMap(all -> all.all("term")).toList();
      if (own.stream().anyMatch(term -> term.get("name").startsWith("ordinal"))) {
        terms.keySet().removeIf(key -> key.startsWith("ordinal"));
      }
      own.forEach(
          term ->
              terms.put(
                  key(term.get("name"), term.get("form", "long"), term.get("gender-form")), term));
      locale.all("date").forEach(date -> dates.put(date.get("form"), date));
      locale.all("style-options").forEach(element -> options.putAll(element.attributes()));
    }
  }

  private static String key(String name, String form, String gender) {
    return name.replace(' ', '-') + "\n" + form + "\n" + gender;
  }

  String language() {
    return language;
  }

  boolean option(String name) {
    return options.getOrDefault(name, "false").equals("true");
  }

  Optional<CslElement> date(String form) {
    return Optional.ofNullable(dates.get(form));
  }

  /** The term in its long form and singular; empty if the language lacks it. */
  String text(String name) {
    return text(name, "long", false).orElse("");
  }

  /** The term, in another form if it lacks this one: CSL 1.0.2, Terms. */
  Optional<String> text(String name, String form, boolean plural) {
    for (String one = form; one != null; one = NEXT_FORM.get(one)) {
      CslElement term = terms.get(key(name, one, ""));
      if (term != null) {
        return Optional.of(text(term, plural));
      }
    }
    return Optional.empty();
  }

  private static String text(CslElement term, boolean plural) {
    return term.first(plural ? "multiple" : "single")
        .or(() -> term.first("single"))
        .or(() -> term.first("multiple"))
        .map(CslElement::text)
        .orElse(term.text());
  }

  /** The gender of a noun; empty for none. */
  String gender(String name) {
    CslElement term = terms.get(key(name, "long", ""));
    return term == null ? "" : term.get("gender");
  }

  /** A number as an ordinal: CSL 1.0.2, Ordinal Suffixes. */
  String ordinal(int number, String gender, boolean inWords) {
    if (inWords && number >= 1 && number <= 10) {
      Optional<CslElement> word = gendered(String.format("long-ordinal-%02d", number), gender);
      if (word.isPresent()) {
        return text(word.get(), false);
      }
    }
    return ordinalTerm(number, gender).map(term -> withNumber(term, number)).orElse("" + number);
  }

  private static String withNumber(CslElement term, int number) {
    String text = text(term, false);
    return text.contains("%s") ? text.replace("%s", "" + number) : number + text;
  }

  private Optional<CslElement> ordinalTerm(int number, String gender) {
    if (!terms.containsKey(key("ordinal", "long", ""))
        && terms.containsKey(key("ordinal-04", "long", ""))) {
      int last = number % 10;
      boolean teen = number % 100 / 10 == 1;
      return gendered("ordinal-0" + (last >= 1 && last <= 3 && !teen ? last : 4), gender);
    }
    int two = number % 100;
    return matching(two, two >= 10 ? "last-two-digits" : "last-digit", number, gender)
        .or(() -> matching(number % 10, "last-digit", number, gender))
        .or(() -> gendered("ordinal", gender));
  }

  private Optional<CslElement> matching(int digits, String usual, int number, String gender) {
    return gendered(String.format("ordinal-%02d", digits), gender)
        .filter(
            term ->
                switch (term.get("match", usual)) {
                  case "whole-number" -> number == digits;
                  case "last-two-digits" -> number % 100 == digits;
                  default -> true;
                });
  }

  private Optional<CslElement> gendered(String name, String gender) {
    return Optional.ofNullable(terms.get(key(name, "long", gender)))
        .or(() -> Optional.ofNullable(terms.get(key(name, "long", ""))));
  }
}
