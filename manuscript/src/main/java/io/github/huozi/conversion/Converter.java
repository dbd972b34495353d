package io.github.huozi.conversion;

import io.github.huozi.conversion.Conversion.Piece;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.language.WordChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Converts Chinese text between two languages. Several threads may use a converter.
 *
 * <p>Text in Simplified Chinese becomes that of Hong Kong for {@code zh-Hant-HK} and {@code
 * zh-Hant-MO}, and that of Taiwan for any other Traditional Chinese.
 */
public final class Converter {

  /** Steps hold dictionaries; each is made once. */
  private static final Map<String, ScriptStep> STEPS = new ConcurrentHashMap<>();

  private final ScriptStep step;
  private final PhraseTable glossary;
  private final Map<Character, Character> forms;
  private final WholeText whole;

  private Converter(
      ScriptStep step, PhraseTable glossary, Map<Character, Character> forms, WholeText whole) {
    this.step = step;
    this.glossary = glossary;
    this.forms = forms;
    this.whole = whole;
  }

  /** Tells whether one language is written in Simplified and the other in Traditional Chinese. */
  public static boolean isBetween(Language from, Language to) {
    return (from.script() == Script.HANS && to.script() == Script.HANT)
        || (from.script() == Script.HANT && to.script() == Script.HANS);
  }

  /**
   * The converter from one language to another. What regions share is read once.
   *
   * @return empty unless one is written in Simplified and the other in Traditional Chinese
   */
  public static Optional<Converter> between(Language from, Language to, WordChoice vocabulary) {
    if (!isBetween(from, to)) {
      return Optional.empty();
    }
    boolean toTraditional = to.script() == Script.HANT;
    Region region = Region.of(toTraditional ? to : from);
    ScriptStep step =
        STEPS.computeIfAbsent(
            toTraditional + " " + region + " " + vocabulary,
            key ->
                toTraditional
                    ? new ToTraditional(region, vocabulary)
                    : new ToSimplified(region, vocabulary));
    return Optional.of(new Converter(step, new PhraseTable(), Map.of(), WholeText.UNKNOWN));
  }

  /**
   * A converter that writes certain words always as told. Of several that begin at a place, the
   * longest counts.
   *
   * @param terms how they are written, by the words in the source
   * @param characters the characters that are written in the place of others in all of the text but
   *     the terms, by those that are usual: 臺 for 台
   */
  public Converter with(Map<String, String> terms, Map<Character, Character> characters) {
    PhraseTable table = new PhraseTable();
    terms.forEach(table::putIfAbsent);
    return new Converter(step, table, Map.copyOf(characters), whole);
  }

  /**
   * A converter that knows the whole text: where the words around it leave a word in doubt, it
   * writes the word as most of its places suggest.
   *
   * @param passages all passages of the text, as they are or with some markup
   */
  public Converter knowing(Iterable<String> passages) {
    WholeText text = new WholeText();
    passages.forEach(passage -> step.survey(passage, text));
    return new Converter(step, glossary, forms, text);
  }

  /**
   * Converts a passage: a paragraph, a heading, a cell. What stands in one passage decides how its
   * words are read.
   */
  public Conversion convert(String passage) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < passage.length(); ) {
      int end = glossary.end(passage, at);
      if (end == at) {
        at++;
      } else {
        if (from < at) {
          convert(passage, from, at, pieces);
        }
        String term = passage.substring(at, end);
        pieces.add(new Piece(at, end, glossary.value(term), Optional.empty()));
        from = end;
        at = end;
      }
    }
    if (from < passage.length()) {
      convert(passage, from, passage.length(), pieces);
    }
    return new Conversion(passage, pieces);
  }

  private void convert(String passage, int from, int to, List<Piece> pieces) {
    int first = pieces.size();
    step.convert(passage, from, to, pieces, whole);
    if (!forms.isEmpty()) {
      pieces.subList(first, pieces.size()).replaceAll(this::inForms);
    }
  }

  private Piece inForms(Piece piece) {
    return new Piece(
        piece.start(),
        piece.end(),
        inForms(piece.text()),
        piece
            .doubt()
            .map(
                doubt ->
                    new Doubt(
                        doubt.word(),
                        doubt.candidates().stream().map(this::inForms).distinct().toList(),
                        doubt.isReplaced()))
            .filter(doubt -> doubt.candidates().size() > 1));
  }

  private String inForms(String text) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      changed.setCharAt(i, forms.getOrDefault(text.charAt(i), text.charAt(i)));
    }
    return changed.toString();
  }
}
