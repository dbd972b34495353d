package io.github.huozi.source.html.structure;

import io.github.huozi.model.section.Names;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.query.Queries;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Brings every ruby into one form: a base and its reading ({@code rt}), perhaps several times. One
 * pair is a word with a reading as a whole, several are a word whose parts have readings of their
 * own. A part without one, such as the り of 取り扱い, has an empty {@code rt}; so has one whose reading
 * would repeat it.
 *
 * <p>Read are the forms of HTML (§4.5.10), with or without {@code rp}, and {@code rb}, {@code rtc}
 * and nested ruby. Where these give a base several readings, they become one, with a warning.
 */
final class RubyForm {

  /** The elements that stand inside a ruby. */
  static final Set<String> PARTS = Set.of("rb", "rt", "rp", "rtc");

  /** A reading that is no element. */
  private static final Pattern IN_PARENTHESES =
      Pattern.compile("\\p{IsHan}[(（][\\p{IsHiragana}\\p{IsKatakana}ー]{1,40}[)）]");

  private final Reporter reporter;

  RubyForm(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Brings the rubies among the children of an element into form; those below have it. */
  void settle(Element parent) {
    if (parent.children().stream().noneMatch(child -> child.nameIs("ruby"))) {
      return;
    }
    List<Node> nodes = new ArrayList<>();
    for (Node child : Nesting.detach(parent)) {
      if (child instanceof Element ruby && ruby.nameIs("ruby")) {
        nodes.addAll(new Word(ruby).settled());
      } else {
        nodes.add(child);
      }
    }
    parent.appendChildren(nodes);
  }

  private static boolean isReading(Node node) {
    return node instanceof Element element && element.nameIs("rt");
  }

  private static boolean isEmpty(Element reading) {
    return !reading.hasText() && !Queries.has(reading, "img");
  }

  private static boolean isBlank(Node node) {
    return node instanceof TextNode text && text.isBlank();
  }

  /** A reading in which no other ruby is: the readings there follow their bases. */
  private static Element flat(Element reading) {
    List<Element> inside = new ArrayList<>(reading.getAllElements());
    Collections.reverse(inside);
    for (Element element : inside) {
      if (element.nameIs("rt") && !element.equals(reading)) {
        element.prependText(" ");
      }
      Nesting.unwrap(element, child -> child.nameIs("ruby") || child.nameIs("rt"));
    }
    return reading;
  }

  /** Takes the readings of the rubies in a base out of it; empty if there are none. */
  private static Element takeReadings(List<Node> base) {
    Element holder = new Element("span").appendChildren(base);
    List<Element> taken = Queries.select(holder, "rt");
    Element joined = new Element("rt");
    if (!taken.isEmpty()) {
      Nesting.remove(taken);
      taken.forEach(reading -> add(joined, reading));
      List<Element> inside = new ArrayList<>(holder.getAllElements());
      Collections.reverse(inside);
      inside.forEach(element -> Nesting.unwrap(element, child -> child.nameIs("ruby")));
    }
    base.clear();
    base.addAll(Nesting.detach(holder));
    return joined;
  }

  /** Drops the white space at the end of a base, which only separates tags. */
  private static void trimEnd(List<Node> base) {
    if (!base.isEmpty() && base.get(base.size() - 1) instanceof TextNode last) {
      last.text(last.getWholeText().stripTrailing());
    }
  }

  /** Adds a reading after another one: words are parted by a space, syllables of kana are not. */
  private static void add(Element reading, Element other) {
    // Not the whole reading: there may be thousands of others after it.
    String before = text(reading.lastChild());
    String after = text(other);
    if (before.isEmpty() || after.isEmpty()) {
      reading.appendChildren(Nesting.detach(other));
      return;
    }
    boolean syllables =
        isSyllable(before.codePointBefore(before.length())) && isSyllable(after.codePointAt(0));
    append(reading, other, syllables ? "" : " ");
  }

  private static String text(@Nullable Node node) {
    String text =
        node instanceof Element element
            ? element.wholeText()
            : node instanceof TextNode literal ? literal.getWholeText() : "";
    return text.strip();
  }

  private static void append(Element reading, Element other, String space) {
    reading.appendChildren(space.isEmpty() ? List.of() : List.of(new TextNode(space)));
    if (other.attr("lang").equals(reading.attr("lang"))) {
      reading.appendChildren(Nesting.detach(other));
    } else {
      reading.appendChild(other.tagName("span"));
    }
  }

  private static boolean isSyllable(int codePoint) {
    return codePoint == 'ー'
        || switch (UnicodeScript.of(codePoint)) {
          case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
          default -> false;
        };
  }

  /** A ruby that is read. */
  private final class Word {

    private final Element ruby;

    /** The pairs that are complete: bases, each with its reading. */
    private final List<Node> pairs = new ArrayList<>();

    /** The bases that have no readings yet. */
    private final List<List<Node>> bases = new ArrayList<>();

    /** The readings of these bases, and those of a second row. */
    private final List<Element> readings = new ArrayList<>();

    private final List<Element> second = new ArrayList<>();

    /** White space that belongs to the next base, if one follows. */
    private @Nullable Node space;

    /**
     * Remembers whether the last base has no element of its own, so that the next node belongs to
     * it.
     */
    private boolean isLoose;

    Word(Element ruby) {
      this.ruby = ruby;
    }

    /** The ruby, and what follows its last reading; only its content if it has no reading. */
    List<Node> settled() {
      String typed = ruby.text();
      for (Node node : Nesting.detach(ruby)) {
        String name = node instanceof Element element ? element.normalName() : "";
        switch (name) {
          case "rp" -> {
            // The parentheses of a reader without ruby.
          }
          case "rt" -> {
            readings.add(flat((Element) node));
            space = null;
          }
          case "rtc" -> {
            readSecond((Element) node);
            space = null;
          }
          default -> {
            if (isBlank(node)) {
              space = node;
            } else {
              readBase(node, name.equals("rb"));
            }
          }
        }
      }
      endPairs();
      List<Node> nodes = new ArrayList<>();
      if (pairs.stream().anyMatch(node -> isReading(node) && !isEmpty((Element) node))) {
        nodes.add(ruby.appendChildren(pairs));
      } else {
        pairs.stream().filter(node -> !isReading(node)).forEach(nodes::add);
        if (pairs.isEmpty() && IN_PARENTHESES.matcher(typed).find()) {
          reporter.report(
              ProblemKind.DROPPED_MARKUP,
              Markup.lineOf(ruby),
              "the element <ruby> has no reading",
              "write <ruby>漢字<rt>かんじ</rt></ruby>");
        }
      }
      bases.forEach(nodes::addAll);
      if (space != null) {
        nodes.add(space);
      }
      return nodes;
    }

    private void readBase(Node node, boolean alone) {
      endPairs();
      if (alone || !isLoose || bases.isEmpty()) {
        bases.add(new ArrayList<>());
      }
      List<Node> base = bases.get(bases.size() - 1);
      if (space != null && (bases.size() > 1 || !base.isEmpty() || !pairs.isEmpty())) {
        base.add(space);
      }
      space = null;
      if (alone && hasAttributes((Element) node)) {
        base.add(((Element) node).tagName("span"));
      } else if (alone) {
        base.addAll(Nesting.detach((Element) node));
      } else {
        base.add(node);
      }
      isLoose = !alone;
    }

    private static boolean hasAttributes(Element element) {
      return element.attributes().asList().stream()
          .anyMatch(attribute -> !attribute.getKey().equals(Names.LINE));
    }

    /** Reads a row of readings: the second, if there is none before it. */
    private void readSecond(Element rtc) {
      if (readings.isEmpty()) {
        readings.addAll(second);
        second.clear();
      }
      List<Element> parts = rtc.children().stream().filter(part -> part.nameIs("rt")).toList();
      if (parts.isEmpty()) {
        second.add(flat(rtc.tagName("rt")));
      } else {
        parts.forEach(part -> second.add(flat(part)));
      }
    }

    /** Makes pairs of the bases and readings that have been read, if there are readings. */
    private void endPairs() {
      if (readings.isEmpty() && second.isEmpty()) {
        return;
      }
      if (bases.isEmpty()) { // Words without a base are text.
        readings.forEach(reading -> pairs.addAll(Nesting.detach(reading)));
        second.forEach(reading -> pairs.addAll(Nesting.detach(reading)));
      } else {
        addSecond();
        pair();
      }
      bases.clear();
      readings.clear();
      second.clear();
    }

    private void addSecond() {
      if (readings.isEmpty()) {
        readings.addAll(second);
        return;
      } else if (second.isEmpty()) {
        return;
      } else if (second.size() != readings.size() || readings.size() != bases.size()) {
        joinBases();
        join(readings, 1);
        join(second, 1);
      }
      for (int i = 0; i < second.size(); i++) {
        report(bases.get(i));
        append(readings.get(i), second.get(i), " ");
      }
    }

    private void pair() {
      if (readings.size() == 1) {
        joinBases();
      } else if (readings.size() > bases.size()) {
        report(bases.get(bases.size() - 1));
        join(readings, bases.size());
      }
      for (int i = 0; i < bases.size(); i++) {
        List<Node> base = bases.get(i);
        Element reading = i < readings.size() ? readings.get(i) : Nesting.numbered("rt", ruby);
        Element inner = takeReadings(base);
        if (inner.childNodeSize() > 0) {
          report(base);
          append(inner, reading, " ");
          reading = inner;
        }
        trimEnd(base);
        if (text(base).equals(reading.text().strip())) {
          reading.empty();
        }
        pairs.addAll(base);
        pairs.add(reading);
      }
    }

    private void joinBases() {
      List<Node> all = bases.stream().flatMap(List::stream).toList();
      bases.clear();
      bases.add(new ArrayList<>(all));
    }

    /** Joins the last readings, so that as many are left as there are bases. */
    private static void join(List<Element> readings, int count) {
      Element last = readings.get(count - 1);
      readings.subList(count, readings.size()).forEach(reading -> add(last, reading));
      readings.subList(count, readings.size()).clear();
    }

    private static String text(List<Node> base) {
      Element copy = new Element("span");
      base.forEach(node -> copy.appendChild(node.clone()));
      Queries.select(copy, "rt").remove();
      return copy.text().strip();
    }

    private void report(List<Node> base) {
      reporter.report(
          ProblemKind.DROPPED_MARKUP,
          Markup.lineOf(ruby),
          "the base " + text(base) + " has several readings, which are set as one",
          "write one reading for it, or one for each of its characters");
    }
  }
}
