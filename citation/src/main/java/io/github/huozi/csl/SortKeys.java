package io.github.huozi.csl;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import io.github.huozi.csl.Rendering.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Sorts by the keys of a style: CSL 1.0.2, Sorting. */
final class SortKeys {

  private static final Pattern MARKS = Pattern.compile("[\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\"',]");

  private final List<CslElement> keys;
  private final Collator collator;

  SortKeys(CslElement part, String language) {
    keys = part.first("sort").map(sort -> sort.all("key").toList()).orElse(List.of());
    collator = collator(language);
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  private static Collator collator(String language) {
    String tag = CslLocales.region(language);
    Collator collator =
        Collator.getInstance(
            ULocale.forLanguageTag(tag.equals("zh-TW") ? "zh-TW-u-co-stroke" : tag));
    collator.setStrength(Collator.TERTIARY);
    if (tag.startsWith("zh") && collator instanceof RuleBasedCollator) {
      // GB/T 7714, 10.2: Chinese works come first, then Japanese, Western, Russian and others.
      collator.setReorderCodes(
          UScript.HAN, UScript.HIRAGANA, UScript.HANGUL, UScript.LATIN, UScript.CYRILLIC);
    }
    return collator;
  }

  /** Sorts, and keeps the order of what has equal keys. */
  <T> List<T> sorted(List<T> all, Function<T, Subject> subject) {
    if (keys.isEmpty()) {
      return all;
    }
    Map<T, List<String>> values = new HashMap<>();
    all.forEach(one -> values.computeIfAbsent(one, unused -> values(subject.apply(one))));
    List<T> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(values::get, this::compare));
    return sorted;
  }

  private int compare(List<String> first, List<String> second) {
    for (int i = 0; i < keys.size(); i++) {
      String one = first.get(i);
      String other = second.get(i);
      if (one.isEmpty() != other.isEmpty()) {
        return one.isEmpty() ? 1 : -1;
      }
      int order = collator.compare(one, other);
      if (order != 0) {
        return keys.get(i).get("sort").equals("descending") ? -order : order;
      }
    }
    return 0;
  }

  /** The values without quotation marks and brackets, which no list is sorted by. */
  private List<String> values(Subject subject) {
    return keys.stream()
        .map(key -> MARKS.matcher(value(key, subject.sorting(key))).replaceAll("").strip())
        .toList();
  }

  private static String value(CslElement key, Subject subject) {
    if (key.has("macro")) {
      Optional<CslElement> macro = subject.style().macro(key.get("macro"));
      Rendering rendering = new Rendering(subject);
      return macro.map(one -> rendering.children(one, "").plain()).orElse("");
    }
    String variable = key.get("variable");
    if (!subject.work().names(variable).isEmpty()) {
      Map<String, String> all = new LinkedHashMap<>();
      all.put("name-as-sort-order", "all");
      all.put("et-al-min", "1000");
      CslElement name = new CslElement("name", all, List.of(), "", key.line());
      CslElement names =
          new CslElement("names", Map.of("variable", variable), List.of(name), "", key.line());
      return new Rendering(subject).render(names).plain();
    }
    if (!subject.work().date(variable).isEmpty()) {
      return Dates.sortable(subject.work().date(variable), Set.of("year", "month", "day"));
    }
    String value = FieldText.read(CslValues.of(subject, variable)).plain();
    return value.matches("\\d{1,12}") ? "0".repeat(12 - value.length()) + value : value;
  }
}
