package io.github.huozi.check.epub;

import io.github.huozi.check.Finding;
import io.github.huozi.check.Href;
import io.github.huozi.check.Place;
import io.github.huozi.check.SourceLines;
import io.github.huozi.check.difference.CommonText;
import io.github.huozi.check.epub.DocumentTokens.Token;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Compares the documents of an EPUB with those that the templates make of the manuscript now: their
 * elements, their text and their order.
 */
public final class EpubDocuments {

  /** The most differences in markup of one document that are reported. */
  private static final int MAX_DIFFERENCES = 8;

  /** The length of a quotation, in characters. */
  private static final int QUOTED = 16;

  private final EpubArchive epub;
  private final Map<String, Document> expected;
  private final SourceLines sources;
  private final Path file;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param expected the documents that the templates make, by their names
   */
  public EpubDocuments(
      EpubArchive epub, Map<String, Document> expected, SourceLines sources, Path file) {
    this.epub = epub;
    this.expected = expected;
    this.sources = sources;
    this.file = file;
  }

  /** The entry that holds a document. */
  static Optional<String> entry(EpubArchive epub, String name) {
    return epub.manifest().stream()
        .map(EpubArchive.Item::path)
        .filter(path -> path.substring(path.lastIndexOf('/') + 1).equals(name + ".xhtml"))
        .filter(epub::has)
        .findFirst();
  }

  /**
   * Finds text that is added, missing or changed, and a spine in another order.
   *
   * @param incomplete the entries for which missing text is reported already; there only
   *     differences in case and white space are reported
   */
  public List<Finding> text(Set<String> incomplete) throws IOException {
    checkSpine();
    for (Map.Entry<String, Document> document : expected.entrySet()) {
      Optional<String> entry = entry(epub, document.getKey());
      if (entry.isPresent()) {
        boolean known = incomplete.contains(entry.get());
        for (Gap gap : gaps(document.getValue(), entry.get())) {
          gap.text(known)
              .ifPresent(message -> add("text/" + message.rule, entry.get(), gap, message.text));
        }
      }
    }
    return findings;
  }

  /** Finds elements and attributes that differ. */
  List<Finding> markup() throws IOException {
    for (Map.Entry<String, Document> document : expected.entrySet()) {
      Optional<String> entry = entry(epub, document.getKey());
      if (entry.isPresent()) {
        gaps(document.getValue(), entry.get()).stream()
            .filter(Gap::isOfMarkup)
            .limit(MAX_DIFFERENCES)
            .forEach(gap -> add("styles/markup", entry.get(), gap, gap.markup()));
      }
    }
    return findings;
  }

  private record Message(String rule, String text) {}

  /** Tokens that differ between the two documents at one place. */
  private record Gap(List<Token> wanted, List<Token> found, int line) {

    private static String text(List<Token> tokens) {
      StringBuilder text = new StringBuilder();
      tokens.stream().filter(Token::isText).forEach(token -> text.append(token.text()));
      return text.toString();
    }

    private static String plain(String text) {
      return text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    Optional<Message> text(boolean known) {
      String before = text(wanted);
      String now = text(found);
      if (before.equals(now)) {
        return Optional.empty();
      }
      boolean alike = plain(before).equals(plain(now));
      if (!alike && known) {
        return Optional.empty();
      }
      if (plain(before).isEmpty()) {
        return Optional.of(
            new Message(
                "added",
                "the EPUB says “"
                    + quoted(now)
                    + "”, which is not in the manuscript, or not there; publish the file again"));
      }
      if (plain(now).isEmpty()) {
        return Optional.of(
            new Message(
                "missing", "“" + quoted(before) + "” is missing from the EPUB; publish it again"));
      }
      return Optional.of(
          new Message(
              "changed",
              "the EPUB has “"
                  + quoted(now)
                  + "” where the manuscript or the template has “"
                  + quoted(before)
                  + "”; publish the file again"));
    }

    boolean isOfMarkup() {
      return plain(text(wanted)).equals(plain(text(found))) && !tags(wanted).equals(tags(found));
    }

    private static List<String> tags(List<Token> tokens) {
      return tokens.stream().filter(token -> !token.isText()).map(Token::text).toList();
    }

    String markup() {
      return "the document has "
          + shown(found)
          + " where the theme's template has "
          + shown(wanted)
          + "; publish the file again";
    }

    private static String shown(List<Token> tokens) {
      List<String> tags = tags(tokens);
      if (tags.isEmpty()) {
        return "nothing";
      }
      return "<" + quoted(tags.get(0), 4 * QUOTED) + ">" + (tags.size() > 1 ? " …" : "");
    }

    private static String quoted(String text) {
      return quoted(text, QUOTED);
    }

    private static String quoted(String text, int most) {
      return text.codePointCount(0, text.length()) > most
          ? text.substring(0, text.offsetByCodePoints(0, most)) + "…"
          : text;
    }
  }

  private List<Gap> gaps(Document template, String entry) throws IOException {
    List<Token> wanted = DocumentTokens.of(packaged(template));
    List<Token> found = DocumentTokens.of(unpackaged(epub.document(entry), entry));
    Map<String, Integer> known = new HashMap<>();
    int[] a = DocumentTokens.codes(wanted, known);
    int[] b = DocumentTokens.codes(found, known);
    int[] match = CommonText.match(a, b);
    List<Gap> gaps = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.length || j < b.length) {
      int fromA = i;
      int fromB = j;
      while (i < a.length && match[i] < 0) {
        i++;
      }
      int to = i < a.length ? match[i] : b.length;
      if (i > fromA || to > fromB) {
        int line = fromB < found.size() ? found.get(fromB).line() : 0;
        gaps.add(new Gap(wanted.subList(fromA, i), found.subList(fromB, to), line));
      }
      i++;
      j = to + 1;
    }
    return gaps;
  }

  /** A copy of a template's document with the changes that packaging makes. */
  private static Document packaged(Document template) {
    Document document = template.clone();
    document.select("rp").remove();
    document.select("section.notes > div.note").tagName("aside");
    return document;
  }

  /** A copy of an entry without what packaging adds: page breaks, note numbers, fonts. */
  private Document unpackaged(Document entry, String path) throws IOException {
    Document document = entry.clone();
    document.select("span[epub:type=pagebreak]").stream()
        .filter(element -> element.childNodeSize() == 0)
        .forEach(Node::remove);
    for (Element number : document.select("aside.note .note-number")) {
      Element parent = number.parent();
      if (number.nextSibling() instanceof TextNode space && space.isBlank()) {
        space.remove();
      }
      number.remove();
      if (parent != null && parent.childNodeSize() == 0) {
        parent.remove();
      }
    }
    for (Element link : document.select("link[rel=stylesheet]")) {
      if (StyleCheck.declaresFonts(epub, Href.resolve(path, link.attr("href")).path())) {
        link.remove();
      }
    }
    return document;
  }

  /** Checks that the spine has the documents in the order of the manuscript, each once. */
  private void checkSpine() {
    List<String> names = new ArrayList<>();
    Map<String, String> paths = new HashMap<>();
    epub.manifest().forEach(item -> paths.put(item.id(), item.path()));
    String navigation = epub.navigation().map(EpubArchive.Item::path).orElse("");
    boolean inText = false;
    for (Element reference : epub.packageDocument().select("spine > itemref")) {
      String path = paths.getOrDefault(reference.attr("idref"), "");
      String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.xhtml$", "");
      if (expected.containsKey(name)) {
        names.add(name);
        inText |= sources.section(path).isPresent();
        if (reference.attr("linear").equals("no")) {
          reportSpine(path, reference, "is not part of the reading order (linear=\"no\")");
        }
      } else if (path.equals(navigation) && inText) {
        reportSpine(path, reference, "comes after the text");
      }
    }
    List<String> wanted = List.copyOf(expected.keySet());
    for (int i = 0; i < Math.max(names.size(), wanted.size()); i++) {
      if (i >= names.size() || i >= wanted.size() || !names.get(i).equals(wanted.get(i))) {
        String name = i < names.size() ? names.get(i) : wanted.get(i);
        Element reference = epub.packageDocument().expectFirst("spine");
        reportSpine(
            name + ".xhtml",
            reference,
            i < wanted.size() && i < names.size()
                ? "stands in the spine where " + wanted.get(i) + ".xhtml should"
                : i < wanted.size() ? "is not in the spine" : "stands in the spine once too often");
        break;
      }
    }
    Element spine = epub.packageDocument().selectFirst("spine[page-progression-direction=rtl]");
    if (spine != null) {
      reportSpine("the book", spine, "is bound to be read from right to left");
    }
  }

  private void reportSpine(String what, Element element, String wrong) {
    findings.add(
        new Finding(
            "text/order",
            Severity.ERROR,
            file,
            Optional.of(EpubArchive.place(epub.packagePath(), element)),
            Optional.empty(),
            what + " " + wrong + "; publish the file again"));
  }

  private void add(String rule, String entry, Gap gap, String message) {
    findings.add(
        new Finding(
            rule,
            Severity.ERROR,
            file,
            Optional.of(new Place.InEntry(entry, gap.line(), 0)),
            sources.section(entry).map(section -> SourceLocation.of(section.file())),
            message));
  }
}
