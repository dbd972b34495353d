package io.github.huozi.check.text;

import io.github.huozi.check.pdf.StructureElement;
import io.github.huozi.check.pdf.TagTree.Tagged;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The places of the readings of a PDF's text (ruby). A theme chooses it for each element, so that
 * one file may have several forms.
 */
final class PrintedRubies {

  /** The place of a reading. */
  enum Form {
    /** Over the text, or under it. */
    APART,
    /** The reading is in the line, after the text. */
    IN_PARENTHESES,
    NOWHERE
  }

  private static final Set<String> RUBY = Set.of("Ruby");
  private static final Set<String> READING = Set.of("RT");

  /** The text of a ruby without white space, and whether it is in a note. */
  private record Base(String text, boolean note) {}

  private static final class Ruby {
    private final StringBuilder text = new StringBuilder();
    private final boolean note;
    private Form form = Form.NOWHERE;

    Ruby(boolean note) {
      this.note = note;
    }
  }

  private final Map<StructureElement, Ruby> rubies = new LinkedHashMap<>();
  private final Set<StructureElement> inParentheses = new HashSet<>();
  private @Nullable StructureElement last;

  /** Takes the next letter in reading order. */
  void add(int codePoint, Tagged tag) {
    StructureElement ruby = tag.element().innermost(RUBY);
    if (ruby == null) {
      return;
    }
    Ruby read = rubies.computeIfAbsent(ruby, unused -> new Ruby(tag.note()));
    StructureElement reading = tag.element().innermost(READING);
    if (reading == null) {
      read.text.appendCodePoint(codePoint);
    } else if (!reading.equals(last)) {
      last = reading;
      boolean opens = Character.getType(codePoint) == Character.START_PUNCTUATION;
      read.form = opens ? Form.IN_PARENTHESES : Form.APART;
      if (opens) {
        inParentheses.add(reading);
      }
    }
  }

  /** Tells whether a letter belongs to a reading that is not in its line. */
  boolean isApart(Tagged tag) {
    StructureElement reading = tag.element().innermost(READING);
    return reading != null && !inParentheses.contains(reading);
  }

  /** The forms in the order of the text. */
  Forms forms() {
    Map<Base, Queue<Form>> forms = new HashMap<>();
    rubies
        .values()
        .forEach(
            ruby ->
                forms
                    .computeIfAbsent(
                        new Base(ruby.text.toString(), ruby.note), unused -> new ArrayDeque<>())
                    .add(ruby.form));
    return (text, note) -> Optional.ofNullable(forms.get(new Base(text, note))).map(Queue::poll);
  }

  /** Tells the form of each ruby of the manuscript in turn. */
  interface Forms {

    /** The readings of a file that has all of them apart, as an EPUB does. */
    Forms APART = (text, note) -> Optional.of(Form.APART);

    /**
     * The form of the next ruby.
     *
     * @param text its text without white space
     * @return empty if the file has no such ruby any more
     */
    Optional<Form> next(String text, boolean note);
  }
}
