package io.github.huozi.conversion;

import io.github.huozi.language.WordChoice;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words and names that a region writes otherwise than their characters tell. */
final class RegionalWords {

  /** The cost of a word for which the region has another one, unless it is used often. */
  private static final float COST_OF_WORD = 14;

  /** The cost of a name with characters of its own. */
  private static final float COST_OF_NAME = 16;

  /** Stands for code, a formula or a picture. */
  private static final char OPAQUE = '\uFFFC';

  /**
   * The number of signs that make a passage technical. A technical word is two, and so are code and
   * Latin.
   */
  private static final int TECHNICAL = 2;

  private final Map<String, Regional> words = new HashMap<>();
  private final boolean replaces;

  /** Tells when a word is replaced. */
  enum Kind {
    /** A name: always, without mention. */
    NAME,
    /** Always. */
    WORD,
    /** Always; it shows that a text is technical. */
    SIGN,
    /** Only in technical text: the word is a general one too. */
    TECHNICAL
  }

  /**
   * A word of the region.
   *
   * @param form how it is written, with the region's characters
   */
  record Regional(String form, Kind kind) {}

  /**
   * Reads the region's names, and its words if the vocabulary is to be the region's.
   *
   * @param lexicon receives the words and names
   */
  RegionalWords(Region region, WordChoice vocabulary, CharacterTable forms, Lexicon lexicon) {
    this.replaces = vocabulary == WordChoice.REGION;
    PhraseTable simplified = PhraseTable.toSimplified();
    ConversionData.lines(
        "names.txt",
        (name, written) -> add(lexicon, name, forms.apply(written), Kind.NAME, COST_OF_NAME));
    ConversionData.dictionary(
        region.names(),
        (name, written) ->
            add(lexicon, simplified.replace(name), written[0], Kind.NAME, COST_OF_NAME));
    if (replaces) {
      if (region == Region.TAIWAN) {
        ConversionData.lines("words-taiwan.txt", (word, value) -> add(lexicon, word, value, forms));
      }
      ConversionData.dictionary(
          region.words(),
          (word, written) ->
              add(
                  lexicon,
                  simplified.replace(word),
                  forms.apply(written[0]),
                  Kind.WORD,
                  COST_OF_WORD));
    }
  }

  private void add(Lexicon lexicon, String word, String value, CharacterTable forms) {
    String[] fields = value.split("\t", -1);
    String form = fields[0].equals("-") ? "" : forms.apply(fields[0]);
    String kind = fields.length > 1 ? fields[1] : "";
    add(
        lexicon,
        word,
        form,
        switch (kind) {
          case "technical" -> Kind.TECHNICAL;
          case "sign" -> Kind.SIGN;
          default -> Kind.WORD;
        },
        COST_OF_WORD);
  }

  private void add(Lexicon lexicon, String word, String form, Kind kind, float cost) {
    if (words.putIfAbsent(word, new Regional(form, kind)) == null) {
      lexicon.put(word, "", cost);
    }
  }

  /** Tells whether words, and not only names, are replaced. */
  boolean replaces() {
    return replaces;
  }

  /** Tells whether the table says what becomes of a word, also if the word stays. */
  boolean knows(String word) {
    return words.containsKey(word);
  }

  /**
   * The word of the region for a word.
   *
   * @param technical whether the text is technical
   * @return null if the word stays
   */
  @Nullable Regional of(String word, boolean technical) {
    Regional found = words.get(word);
    return found == null || found.form().isEmpty() || (found.kind() == Kind.TECHNICAL && !technical)
        ? null
        : found;
  }

  /**
   * Tells whether a passage shows that it is technical: by technical words, by code, by Latin
   * words.
   *
   * @param division its words
   */
  boolean isTechnical(CharSequence passage, Lexicon.Words division) {
    int signs = 0;
    boolean latin = false;
    boolean code = false;
    for (int at = 0; at < passage.length() && signs < TECHNICAL; at = division.end(at)) {
      char c = passage.charAt(at);
      boolean isLatin =
          c < 0x250
              && Character.isLetter(c)
              && at + 1 < passage.length()
              && passage.charAt(at + 1) < 0x250
              && Character.isLetter(passage.charAt(at + 1));
      if (isLatin && !latin) {
        latin = true;
        signs++;
      } else if (c == OPAQUE && !code) {
        code = true;
        signs++;
      } else if (division.end(at) - at > 1) {
        Regional word = words.get(passage.subSequence(at, division.end(at)).toString());
        signs += word != null && word.kind() == Kind.SIGN ? TECHNICAL : 0;
      }
    }
    return signs >= TECHNICAL;
  }
}
