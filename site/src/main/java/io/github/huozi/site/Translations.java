package io.github.huozi.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The translations of documents. A translation says in its language what the document says, so both
 * have the same headings, code, tables and links, section by section. What only a reader can see,
 * whether the words are true, is not checked.
 *
 * <p>Where a document names its own language, as {@code -Dlanguages=en}, a translation names its
 * own. The words of an example in Markdown or YAML may be translated into another script.
 */
final class Translations {

  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

  private static final Pattern OTHER_SCRIPT = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");

  /**
   * The parts that a line of an example keeps: its first sign or key, and what its links lead to.
   */
  private static final Pattern KEPT =
      Pattern.compile("^\\s*(?:#+|-(?: [\\w-]+:)?|>|\\||[\\w-]+:)|!?\\]\\([^ )]*|\\[\\^\\w+\\]:?");

  private static final String WIDE = "[\\p{IsHan}\\u3000-\\u30FF\\uFF00-\\uFFEF]";

  /** A line break between two characters that have no space between them. */
  private static final Pattern BROKEN = Pattern.compile(WIDE + "\\n" + WIDE);

  private final Documents documents;

  Translations(Documents documents) {
    this.documents = documents;
  }

  /**
   * A line for each difference between a document and its translation, before the links of both are
   * rewritten.
   */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (DocumentPage page : documents.pages()) {
      if (!page.language().equals(DocumentPage.ENGLISH)) {
        Optional<DocumentPage> original = documents.page(page.original());
        if (original.isPresent()) {
          faults.addAll(differences(original.get(), page));
        } else {
          faults.add(page.source() + ": translates " + page.original() + ", which does not exist");
        }
      }
      faults.addAll(missingLanguages(page));
    }
    return faults;
  }

  /** The line below the title leads to the document in every other language. */
  private List<String> missingLanguages(DocumentPage page) {
    List<String> linked = new ArrayList<>();
    for (String reference : page.content().select("h1 + p > a[href$=.md]").eachAttr("href")) {
      linked.add(DocumentLinks.file(page, reference));
    }
    return documents.pages().stream()
        .filter(other -> other.original().equals(page.original()))
        .map(DocumentPage::source)
        .filter(other -> !other.equals(page.source()) && !linked.contains(other))
        .map(other -> page.source() + ": the line of languages below the title lacks " + other)
        .toList();
  }

  private List<String> differences(DocumentPage original, DocumentPage page) {
    List<Element> headings = original.content().select(HEADINGS);
    List<Element> translated = page.content().select(HEADINGS);
    String advice = "; put what has changed in " + original.source() + " into the translation";
    int same = 0;
    while (same < Math.min(headings.size(), translated.size())
        && headings.get(same).normalName().equals(translated.get(same).normalName())) {
      same++;
    }
    if (same < Math.max(headings.size(), translated.size())) {
      return List.of(
          page.source()
              + ": other headings than in "
              + original.source()
              + (same == headings.size()
                  ? " follow its last one"
                  : ", from \"" + headings.get(same).text() + "\" on")
              + advice);
    }
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      List<Element> expected = section(headings.get(i));
      List<Element> found = section(translated.get(i));
      List<String> differences = new ArrayList<>();
      compare("code", codes(expected, page), codes(found, page), differences);
      compare("link", targets(expected, original), targets(found, page), differences);
      compareBlocks(select(expected, "pre > code"), select(found, "pre > code"), page, differences);
      compareRows(select(expected, "tr"), select(found, "tr"), page, differences);
      String place = page.source() + ": under \"" + translated.get(i).text() + "\": ";
      differences.forEach(difference -> faults.add(place + difference + advice));
    }
    for (Element block : page.content().select("p, li, td")) {
      Matcher broken = BROKEN.matcher(block.wholeOwnText());
      if (broken.find()) {
        faults.add(
            page.source()
                + ": a line ends inside “"
                + broken.group().replace("\n", "")
                + "”, and browsers show a space there; write each paragraph in one line");
      }
    }
    return faults;
  }

  private static void compare(
      String what, Set<String> expected, Set<String> found, List<String> differences) {
    for (String one : expected) {
      if (!found.contains(one)) {
        differences.add("the " + what + " " + one + " is missing");
      }
    }
    for (String one : found) {
      if (!expected.contains(one)) {
        differences.add("the " + what + " " + one + " is not in the original");
      }
    }
  }

  private static void compareBlocks(
      List<Element> expected, List<Element> found, DocumentPage page, List<String> differences) {
    if (expected.size() != found.size()) {
      differences.add(found.size() + " blocks of code instead of " + expected.size());
      return;
    }
    for (int i = 0; i < expected.size(); i++) {
      List<String> lines = expected.get(i).wholeText().lines().toList();
      List<String> others = found.get(i).wholeText().lines().toList();
      boolean example = found.get(i).is(".language-markdown, .language-yaml");
      if (!expected.get(i).className().equals(found.get(i).className())
          || lines.size() != others.size()) {
        differences.add("another block of code than the one with " + lines.get(0));
        continue;
      }
      for (int line = 0; line < lines.size(); line++) {
        String wanted = inEnglish(lines.get(line), page);
        String is = inEnglish(others.get(line), page);
        boolean translated = example && OTHER_SCRIPT.matcher(is).find();
        if (translated ? !kept(wanted).equals(kept(is)) : !wanted.equals(is)) {
          differences.add(
              "the line of code "
                  + others.get(line)
                  + " is "
                  + lines.get(line)
                  + " in the original");
        }
      }
    }
  }

  /** The cells of each row have the same code: the names of parameters, their defaults, values. */
  private static void compareRows(
      List<Element> expected, List<Element> found, DocumentPage page, List<String> differences) {
    if (expected.size() != found.size()) {
      differences.add(found.size() + " rows of tables instead of " + expected.size());
      return;
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!cells(expected.get(i), page).equals(cells(found.get(i), page))) {
        differences.add("another code in the row of a table that begins " + found.get(i).text());
      }
    }
  }

  private static List<Set<String>> cells(Element row, DocumentPage page) {
    return row.children().stream().map(cell -> codes(List.of(cell), page)).toList();
  }

  private static Set<String> codes(List<Element> elements, DocumentPage page) {
    Set<String> codes = new TreeSet<>();
    for (Element code : select(elements, ":not(pre) > code")) {
      codes.add(inEnglish(code.text(), page));
    }
    return codes;
  }

  /**
   * The targets of links and pictures, with documents and headings named alike in each language.
   */
  private Set<String> targets(List<Element> elements, DocumentPage page) {
    Set<String> targets = new TreeSet<>();
    for (Element link : select(elements, "a[href], img[src]")) {
      String reference = link.attr(link.hasAttr("href") ? "href" : "src");
      Optional<DocumentPage> target = Optional.empty();
      if (!reference.matches("[a-z]+:.*")) {
        target = documents.page(DocumentLinks.file(page, reference));
      }
      if (target.isEmpty()) {
        targets.add(reference);
      } else {
        String[] parts = reference.split("#", 2);
        List<String> ids = target.get().content().select(HEADINGS).eachAttr("id");
        String heading = parts.length == 2 ? "#" + ids.indexOf(parts[1]) : "";
        targets.add(target.get().original() + heading);
      }
    }
    return targets;
  }

  /** A heading and what follows it, up to the next one. */
  private static List<Element> section(Element heading) {
    List<Element> section = new ArrayList<>(List.of(heading));
    Element next = heading.nextElementSibling();
    for (; next != null && !next.is(HEADINGS); next = next.nextElementSibling()) {
      section.add(next);
    }
    return section;
  }

  private static List<Element> select(List<Element> elements, String query) {
    return elements.stream().flatMap(element -> element.select(query).stream()).toList();
  }

  /** Code with the language of English in place of that of the page. */
  private static String inEnglish(String code, DocumentPage page) {
    return code.replaceAll("\\b" + page.language() + "\\b", DocumentPage.ENGLISH);
  }

  private static List<String> kept(String line) {
    return KEPT.matcher(line).results().map(MatchResult::group).toList();
  }
}
