package io.github.huozi.csl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.huozi.bibliography.Bibliography;
import io.github.huozi.bibliography.Listed;
import io.github.huozi.citation.Citation;
import io.github.huozi.citation.Cite;
import io.github.huozi.citation.Cite.Form;
import io.github.huozi.citation.Work;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Runs the test suite of the Citation Style Language, which has no licence and is not a part of
 * this project: {@code -Dcsl.suite=…/processor-tests/humans}, and {@code -Dcsl.locales=…}, the
 * folder of its locale files.
 */
class CslSuiteTest {

  private static final Pattern PART =
      Pattern.compile(">>=+ ([A-Z-]+) =+>>\\s*?\\n(.*?)\\n?<<=+ \\1 =+<<", Pattern.DOTALL);
  private static final Pattern RESULT = Pattern.compile("^(?:>>|\\.\\.)\\[(\\d+)] (.*)$");

  @Test
  void mostFixturesReadAsTheyShould() throws IOException {
    String suite = System.getProperty("csl.suite", "");
    String locales = System.getProperty("csl.locales", "");
    assumeTrue(!suite.isEmpty() && !locales.isEmpty(), "csl.suite and csl.locales are not given");
    CslLocales words =
        new CslLocales(
            language -> {
              Path file = Path.of(locales, "locales-" + language + ".xml");
              return Files.exists(file)
                  ? Optional.of(Files.newInputStream(file))
                  : Optional.empty();
            });
    Map<String, String> failures = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(suite))) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path file : files) {
      Map<String, String> parts = parts(Files.readString(file));
      String read;
      try {
        read = result(parts, words);
      } catch (CslException | RuntimeException e) {
        read = "" + e;
      }
      String wanted = parts.getOrDefault("RESULT", "").strip();
      if (!plain(read).equals(plain(wanted))) {
        failures.put(file.getFileName().toString(), "wanted " + wanted + "\n  read " + read);
      }
    }
    failures.forEach((name, text) -> System.out.println(name + "\n  " + text));
    Map<String, Integer> kinds = new TreeMap<>();
    failures.keySet().forEach(name -> kinds.merge(name.split("_", 2)[0], 1, Integer::sum));
    System.out.println(files.size() - failures.size() + " of " + files.size() + " " + kinds);
    assertThat(files.size() - failures.size()).isGreaterThanOrEqualTo(files.size() * 91 / 100);
  }

  /** Ampersands, and the spaces in a list, are written in more than one way. */
  private static String plain(String html) {
    return html.replace("&#38;", "&amp;")
        .replace("&amp;", "&")
        .replace("&#60;", "&lt;")
        .replace("&#62;", "&gt;")
        .replaceAll("font-variant:\\s*small-caps", "font-variant:small-caps")
        .replaceAll(">\\s+<", "><")
        .replaceAll("\\s+</div>", "</div>")
        .replaceAll("(?m)\\s+$", "")
        .strip();
  }

  private static Map<String, String> parts(String fixture) {
    Map<String, String> parts = new LinkedHashMap<>();
    Matcher matcher = PART.matcher(fixture.replace("\r", ""));
    while (matcher.find()) {
      parts.putIfAbsent(matcher.group(1), matcher.group(2));
    }
    return parts;
  }

  private static String result(Map<String, String> parts, CslLocales words) throws CslException {
    CslStyle style =
        CslStyle.read(new ByteArrayInputStream(parts.get("CSL").getBytes(StandardCharsets.UTF_8)));
    List<Work> works =
        Bibliography.read("works.json", parts.get("INPUT"), (line, message) -> {}).stream()
            .map(Listed::work)
            .toList();
    Citations engine = new Citations(style, words, "en-US", work -> "", works);
    List<Citation> citations = new ArrayList<>();
    if (parts.containsKey("CITATIONS")) {
      ordered(list(parts.get("CITATIONS"))).forEach(one -> citations.add(citation(one)));
    } else if (parts.containsKey("CITATION-ITEMS")) {
      for (Object items : list(parts.get("CITATION-ITEMS"))) {
        citations.add(new Citation(cites((List<?>) items, Form.WHOLE), 0));
      }
    } else if (parts.get("MODE").strip().equals("citation")) {
      citations.add(new Citation(works.stream().map(work -> Cite.of(work.id())).toList(), 0));
    }
    List<String> ids = works.stream().map(Work::id).toList();
    boolean inText = parts.get("MODE").strip().equals("citation");
    Citations.Result result =
        engine.set(
            citations, inText && !parts.containsKey("CITATIONS") ? ids : inText ? List.of() : ids);
    if (!inText) {
      StringBuilder list = new StringBuilder("<div class=\"csl-bib-body\">\n");
      result
          .entries()
          .forEach(
              entry ->
                  list.append("<div class=\"csl-entry\">")
                      .append(entry.content().html())
                      .append("</div>\n"));
      return list.append("</div>").toString();
    }
    if (!parts.containsKey("CITATIONS")) {
      return String.join("\n", result.citations().stream().map(Formatted::html).toList());
    }
    List<String> lines = new ArrayList<>();
    for (String line : parts.get("RESULT").strip().split("\n", -1)) {
      Matcher matcher = RESULT.matcher(line);
      int index = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
      String html =
          index < result.citations().size() ? result.citations().get(index).html() : "none";
      lines.add(line.substring(0, Math.max(0, line.indexOf(' ') + 1)) + html);
    }
    return String.join("\n", lines);
  }

  private static List<?> list(String json) {
    return (List<?>)
        new Load(LoadSettings.builder().build()).loadFromString(json.replace('\t', ' '));
  }

  /** The citations as they are and stand after the last step. */
  private static List<Map<?, ?>> ordered(List<?> steps) {
    Map<String, Map<?, ?>> byId = new LinkedHashMap<>();
    List<String> order = List.of();
    for (Object step : steps) {
      List<?> parts = (List<?>) step;
      Map<?, ?> citation = (Map<?, ?>) parts.get(0);
      String id = "" + citation.get("citationID");
      byId.put(id, citation);
      List<String> ids = new ArrayList<>();
      ((List<?>) parts.get(1)).forEach(before -> ids.add("" + ((List<?>) before).get(0)));
      ids.add(id);
      ((List<?>) parts.get(2)).forEach(after -> ids.add("" + ((List<?>) after).get(0)));
      order = ids;
    }
    List<Map<?, ?>> ordered = new ArrayList<>();
    order.forEach(id -> Optional.ofNullable(byId.get(id)).ifPresent(ordered::add));
    return ordered;
  }

  private static Citation citation(Map<?, ?> map) {
    Object properties = map.get("properties");
    Object note = properties instanceof Map<?, ?> p ? p.get("noteIndex") : 0;
    Object mode = properties instanceof Map<?, ?> p ? p.get("mode") : "";
    Form form =
        switch ("" + mode) {
          case "composite" -> Form.IN_TEXT;
          case "author-only" -> Form.AUTHOR_ONLY;
          case "suppress-author" -> Form.WITHOUT_AUTHOR;
          default -> Form.WHOLE;
        };
    return new Citation(
        cites((List<?>) map.get("citationItems"), form),
        note instanceof Integer number ? number : 0);
  }

  private static List<Cite> cites(List<?> items, Form ofAll) {
    List<Cite> cites = new ArrayList<>();
    for (Object one : items) {
      Map<?, ?> item = (Map<?, ?>) one;
      Form form =
          Boolean.TRUE.equals(item.get("author-only"))
              ? Form.AUTHOR_ONLY
              : Boolean.TRUE.equals(item.get("suppress-author")) ? Form.WITHOUT_AUTHOR : ofAll;
      cites.add(
          new Cite(
              text(item, "id", ""),
              text(item, "prefix", ""),
              text(item, "suffix", ""),
              text(item, "label", "page"),
              text(item, "locator", ""),
              form));
    }
    return cites;
  }

  private static String text(Map<?, ?> map, String key, String none) {
    Object value = map.get(key);
    return value == null ? none : "" + value;
  }
}
