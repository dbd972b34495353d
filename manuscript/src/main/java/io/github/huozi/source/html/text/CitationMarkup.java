package io.github.huozi.source.html.text;

import io.github.huozi.model.section.Names;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.query.Queries;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Reads citations of a text as pandoc, MyST, Dive into Deep Learning and LaTeX write them: {@code
 * [see @li2020, p. 3; -@he2014]}, {@code @li2020 [p. 3]}, <code>{cite:p}`li2020`</code>, {@code
 * :cite:`li2020`}, <code>\citep[3]{li2020}</code>.
 *
 * <p>A citation becomes a {@code span} with the keys of its works in {@link Names#CITES} and the
 * citation as pandoc writes it, in which the numbers of the keys, from 0, stand for them. Keys are
 * no text, which a conversion may change.
 */
public final class CitationMarkup {

  /** The start of the class of a citation, before its number, until the text is cleaned. */
  private static final String MARK = "huozi-citation-";

  /** Stands for an element between texts. */
  private static final char OBJECT = '\uFFFC';

  /** Stands for a backslash that makes the next sign text. */
  private static final char ESCAPE = '\uFFFB';

  private static final String KEY =
      "(?:\\{[^{}\\s]{1,200}\\}|[\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_]|[:.#$%&+?<>~/-](?=[\\p{L}\\p{N}_])){0,200})";

  /** Finds a citation: in brackets, of LaTeX, or a bare key. */
  private static final Pattern CITATION =
      Pattern.compile(
          "\\[([^\\[\\]]{0,2000}@[^\\[\\]]{1,2000})\\](?!\\()"
              + "|\\\\([a-z]{0,8}cite[a-z]{0,6})\\*?(?:\\[([^\\[\\]]{0,200})\\])?(?:\\[([^\\[\\]]{0,200})\\])?\\{([^{}]{1,500})\\}"
              + "|(?<![\\w.@/\\\\+\uFFFB])(-?)@("
              + KEY
              + ")(?!@)(?: ?\\[([^\\[\\]@\uFFFC]{1,300})\\](?!\\())?");

  /** A key within brackets, and the sign before it that leaves its authors out. */
  private static final Pattern IN_BRACKETS = Pattern.compile("(-?)@(" + KEY + ")");

  private static final Pattern ROLE =
      Pattern.compile(
          "(?::(cite[pt]?|citep|citet):|\\{(cite(?::[a-z]{1,3})?|footcite(?::[a-z])?)\\})$");

  /** The place for the list of works in Dive into Deep Learning; a file in code follows. */
  private static final String LIST = ":bibliography:";

  private static final Pattern IN_TEXT =
      Pattern.compile("textcite|citet|cite:ts?|footcite:t|citealt");
  private static final Pattern WITHOUT_AUTHOR =
      Pattern.compile("citeyear(?:par)?|cite:year(?:par)?");

  /** Commands that look alike and do something else. */
  private static final Pattern OTHER = Pattern.compile("nocite|citeauthor|citetitle|cite:author");

  private static final Set<String> LITERAL = Set.of("code", "kbd", "samp", "pre", "math");

  private final Set<String> known;
  private final Reporter reporter;
  private final List<String> cited = new ArrayList<>();
  private final Set<String> told = new HashSet<>();

  /**
   * @param known the keys that can be cited
   */
  public CitationMarkup(Set<String> known, Reporter reporter) {
    this.known = known;
    this.reporter = reporter;
  }

  /** Marks the citations in a text, before it is cleaned. {@link #finish} ends this. */
  public void mark(Element body) {
    Set<Element> parents = new LinkedHashSet<>();
    body.traverse(
        (NodeVisitor)
            (node, depth) -> {
              if (node instanceof TextNode text
                  && text.parentNode() instanceof Element parent
                  && mayCite(text.getWholeText())
                  && !isLiteral(parent)) {
                parents.add(parent);
              }
            });
    parents.forEach(this::roles);
    parents.forEach(this::texts);
  }

  private static boolean mayCite(String text) {
    return text.indexOf('@') >= 0 || text.contains("cite") || text.contains(LIST);
  }

  private static boolean isLiteral(Element element) {
    return LITERAL.contains(element.normalName())
        || element.parents().stream().anyMatch(above -> LITERAL.contains(above.normalName()));
  }

  /** Says the keys of citations as the later stages read them. */
  public void finish(Element body) {
    for (Element span : Queries.select(body, "span[class^=" + MARK + "]")) {
      int number = Integer.parseInt(span.className().substring(MARK.length()));
      span.attr(Names.CITES, cited.get(number)).removeAttr("class");
    }
  }

  // Roles: a name of a role, and the keys in code behind it.

  private void roles(Element parent) {
    for (Node node : List.copyOf(parent.childNodes())) {
      if (node instanceof TextNode text
          && text.nextSibling() instanceof Element code
          && code.nameIs("code")) {
        Matcher role = ROLE.matcher(text.getWholeText());
        if (text.getWholeText().strip().equals(LIST) && parent.nameIs("p")) {
          parent.replaceWith(new Element("div").attr("id", "refs"));
        } else if (role.find()) {
          String kind = role.group(1) == null ? role.group(2) : role.group(1);
          typed(kind, "", "", code.text(), Markup.lineOf(parent))
              .ifPresent(
                  span -> {
                    text.text(text.getWholeText().substring(0, role.start()));
                    code.replaceWith(span);
                  });
        }
      }
    }
  }

  /** A citation of a role or a command; empty if it is none, or has a key that is unknown. */
  private Optional<Element> typed(String kind, String before, String after, String keys, int line) {
    if (OTHER.matcher(kind).matches()) {
      reporter.warning(
          line,
          "the citation by " + kind + " is not read and is printed as typed",
          "write @key or [@key]; what no text cites is listed by nocite: in publication.yaml");
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (String key : keys.split("[,;]", -1)) {
      String name = key.strip().replaceFirst("^@", "");
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    List<String> missing = names.stream().filter(name -> !known.contains(name)).toList();
    missing.forEach(name -> tellMissing(name, line));
    if (names.isEmpty() || !missing.isEmpty()) {
      return Optional.empty();
    }
    boolean inText = IN_TEXT.matcher(kind).matches();
    String sign = WITHOUT_AUTHOR.matcher(kind).matches() ? "-@" : "@";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      text.append(i > 0 ? "; " : before.isBlank() || inText ? "" : before.strip() + " ");
      text.append(sign).append(i);
    }
    String place = after.strip().replace('~', ' ');
    if (inText) {
      text.append(place.isEmpty() ? "" : " [" + place + "]");
    } else {
      text.insert(0, '[').append(place.isEmpty() ? "]" : ", " + place + "]");
    }
    return Optional.of(span(names).appendText(text.toString()));
  }

  private Element span(List<String> keys) {
    cited.add(String.join(" ", keys));
    return new Element("span").addClass(MARK + (cited.size() - 1));
  }

  // Brackets, commands and bare keys: in the text of all nodes of a parent.

  private void texts(Element parent) {
    List<Node> nodes = List.copyOf(parent.childNodes());
    StringBuilder flat = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (Node node : nodes) {
      starts.add(flat.length());
      if (node instanceof TextNode text) {
        flat.append(text.getWholeText());
      } else if (node instanceof Comment comment
          && SmartPunctuation.LITERAL.equals("<!--" + comment.getData() + "-->")) {
        flat.append(ESCAPE);
      } else {
        flat.append(OBJECT);
      }
    }
    Matcher found = CITATION.matcher(flat);
    List<Change> changes = new ArrayList<>();
    boolean linked = Queries.closest(parent, "a[href]") != null;
    while (found.find()) {
      // The bare name of a link is one of a person.
      if (linked && found.group(1) == null) {
        continue;
      }
      change(found, parent).ifPresent(changes::add);
    }
    for (int i = changes.size() - 1; i >= 0; i--) {
      changes.get(i).apply(nodes, starts);
    }
  }

  /**
   * A citation in the text of a parent.
   *
   * @param from where it begins
   * @param to where it ends
   * @param keys the places of its keys
   * @param span what holds it: empty if it takes the nodes there
   */
  private record Change(int from, int to, List<Key> keys, Element span) {

    /** Takes what the citation has out of the parent, and puts the span there. */
    void apply(List<Node> nodes, List<Integer> starts) {
      if (span.childNodeSize() == 0) {
        int at = from;
        for (int i = 0; i < nodes.size(); i++) {
          int start = starts.get(i);
          if (nodes.get(i) instanceof TextNode text) {
            int end = Math.min(to, start + text.getWholeText().length());
            if (start < to && end > at) {
              span.appendText(numbered(text, Math.max(at, start), end, start));
            }
          } else if (start >= from && start < to) {
            span.appendChild(nodes.get(i).clone());
          }
        }
      }
      put(nodes, starts);
    }

    /** A part of the text of a node, with numbers for the keys. */
    private String numbered(TextNode node, int begin, int end, int start) {
      StringBuilder text = new StringBuilder();
      int at = begin;
      for (int i = 0; i < keys.size(); i++) {
        Key key = keys.get(i);
        if (key.from() >= begin && key.to() <= end) {
          text.append(node.getWholeText(), at - start, key.from() - start);
          text.append(key.separated() ? ";" : "").append(key.sign()).append('@').append(i);
          at = key.to();
        }
      }
      return text.append(node.getWholeText(), at - start, end - start).toString();
    }

    private void put(List<Node> nodes, List<Integer> starts) {
      boolean placed = false;
      for (int i = 0; i < nodes.size(); i++) {
        Node node = nodes.get(i);
        int start = starts.get(i);
        if (node instanceof TextNode text) {
          String whole = text.getWholeText();
          int end = start + whole.length();
          if (start >= to || end <= from || node.parent() == null) {
            continue;
          }
          if (!placed) {
            text.after(span);
            placed = true;
          }
          if (to < end) {
            TextNode rest = new TextNode(whole.substring(to - start));
            span.after(rest);
          }
          text.text(whole.substring(0, Math.max(0, from - start)));
        } else if (start >= from && start < to) {
          node.remove();
        }
      }
    }
  }

  /**
   * The place of a key in a flat text, with its sign.
   *
   * @param separated stands for a comma before it, which separates it from the work before
   */
  private record Key(int from, int to, String sign, boolean separated, String name) {}

  private Optional<Change> change(Matcher found, Element parent) {
    int line = Markup.lineOf(parent);
    if (found.group(1) != null) {
      return bracketed(found, line);
    }
    if (found.group(2) != null) {
      boolean two = found.group(4) != null;
      String before = two ? found.group(3) : "";
      String after = two ? found.group(4) : found.group(3) == null ? "" : found.group(3);
      return typed(found.group(2), before, after, found.group(5), line)
          .map(span -> new Change(found.start(), found.end(), List.of(), span));
    }
    String run = found.group(7);
    Optional<String> name = named(run);
    if (name.isEmpty()) {
      if (run.codePointAt(0) < 0x80 && told.add(run)) {
        reporter.warning(
            line,
            "@" + run + " is not a key in the list of works, and stays text",
            "correct the key, or write a backslash before a symbol that is text: \\@");
      }
      return Optional.empty();
    }
    int end = found.start(7) + (run.startsWith("{") ? run.length() : name.get().length());
    boolean whole = end == found.end(7);
    Key key = new Key(found.start(), end, found.group(6), false, name.get());
    int to = whole ? found.end() : end;
    return Optional.of(new Change(found.start(), to, List.of(key), span(List.of(name.get()))));
  }

  private Optional<Change> bracketed(Matcher found, int line) {
    String text = found.group(1);
    List<Key> keys = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Matcher key = IN_BRACKETS.matcher(text);
    boolean taken = false;
    int end = 0;
    while (key.find()) {
      char before = key.start() == 0 ? ' ' : text.charAt(key.start() - 1);
      String between = text.substring(end, key.start());
      boolean ended = between.indexOf(';') >= 0;
      boolean separated = taken && !ended && between.matches("\\s*[,，、]\\s*");
      if ((before < 0x80 && Character.isLetterOrDigit(before)) || before == ESCAPE) {
        continue;
      }
      Optional<String> name = named(key.group(2));
      boolean opens = end == 0 ? !taken : ended || separated;
      if (name.isEmpty()) {
        if (opens && (key.start() == 0 || "-; \n".indexOf(before) >= 0)) {
          missing.add(key.group(2));
        }
        continue;
      }
      if (opens) {
        int offset = found.start(1);
        int length = key.group(2).startsWith("{") ? key.group(2).length() : name.get().length();
        end = key.start(2) + length;
        int from = separated ? key.start() - between.length() : key.start();
        keys.add(new Key(offset + from, offset + end, key.group(1), separated, name.get()));
        taken = true;
      }
    }
    missing.forEach(name -> tellMissing(name, line));
    return keys.isEmpty() || !missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Change(
                found.start(), found.end(), keys, span(keys.stream().map(Key::name).toList())));
  }

  private void tellMissing(String run, int line) {
    String name = run.replaceAll("^\\{|\\}$", "");
    reporter.report(
        ProblemKind.DEAD_LINK,
        line,
        "there is no work \"" + name + "\" to cite",
        reporter
            .guess(name, known)
            .map(nearest -> "did you mean " + nearest + "?")
            .orElse("add it to the list of works, or correct the key"));
  }

  /** The key at the start of a run of letters: Chinese text may follow without a space. */
  private Optional<String> named(String run) {
    String name = run.replaceAll("^\\{|\\}$", "");
    if (known.contains(name)) {
      return Optional.of(name);
    }
    for (int end = name.length() - 1; end > 0; end--) {
      if (name.charAt(end) >= '\u2E80' && known.contains(name.substring(0, end))) {
        return Optional.of(name.substring(0, end));
      }
    }
    return Optional.empty();
  }
}
