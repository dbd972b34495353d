package io.github.huozi.conversion;

import io.github.huozi.conversion.Conversion.Piece;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
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
  private final WholeText whole;

  private Converter(ScriptStep step, PhraseTable glossary, WholeText whole) {
    this.step = step;
    this.glossary = glossary;
    this.whole = whole;
  }

  /** Whether one language is written in Simplified and the other in Traditional Chinese. */
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
    return Optional.of(new Converter(step, new PhraseTable(), WholeText.UNKNOWN));
  }

  /**
   * A converter that writes certain words always as told. Of several that begin at a place, the
   * longest counts.
   *
   * @param terms how they are written, by the words in the source
   */
  public Converter with(Map<String, String> terms) {
    PhraseTable table = new PhraseTable();
    terms.forEach(table::putIfAbsent);
    return new Converter(step, table, whole);
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
    return new Converter(step, glossary, text);
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
          step.convert(passage, from, at, pieces, whole);
        }
        String term = passage.substring(at, end);
        pieces.add(new Piece(at, end, glossary.value(term), Optional.empty()));
        from = end;
        at = end;
      }
    }
    if (from < passage.length()) {
      step.convert(passage, from, passage.length(), pieces, whole);
    }
    return new Conversion(passage, pieces);
  }
}
