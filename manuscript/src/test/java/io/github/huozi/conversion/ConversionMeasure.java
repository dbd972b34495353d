package io.github.huozi.conversion;

import io.github.huozi.conversion.Conversion.Piece;
import io.github.huozi.language.Language;
import io.github.huozi.language.WordChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures the converter on sentences that were written in Traditional Chinese: makes them
 * Simplified, converts them again and compares, beside OpenCC's way. docs/conversion.md has the
 * command and the figures.
 *
 * <p>Arguments: for each set, its file, with a sentence on each line; a colon; and the tag of its
 * language. Before them, {@code -v} shows each error, and {@code -w} takes each set for the whole
 * text of an edition.
 */
final class ConversionMeasure {

  private final Region region;
  private Converter converter;
  private final boolean shows;
  private int sentences;
  private int characters;
  private int ambiguous;
  private int doubts;
  private final Errors own = new Errors();
  private final Errors openCc = new Errors();
  private int undoubted;
  private final StringBuilder shown = new StringBuilder();

  ConversionMeasure(Language language, boolean shows) {
    this.region = Region.of(language);
    this.converter =
        Converter.between(new Language("zh-Hans"), language, WordChoice.KEEP).orElseThrow();
    this.shows = shows;
  }

  public static void main(String[] arguments) throws IOException {
    List<String> sets = List.of(arguments);
    boolean shows = sets.contains("-v");
    for (String set : sets) {
      int colon = set.lastIndexOf(':');
      if (colon > 0) {
        ConversionMeasure measure =
            new ConversionMeasure(new Language(set.substring(colon + 1)), shows);
        Path file = Path.of(set.substring(0, colon));
        List<String> lines = Files.readAllLines(file);
        if (sets.contains("-w")) {
          measure.read(lines);
        }
        lines.forEach(measure::add);
        System.out.println(file.getFileName() + ": " + measure);
        System.out.print(measure.shown);
      }
    }
  }

  /** Takes sentences for the whole text of an edition. */
  private void read(List<String> lines) {
    converter =
        converter.knowing(
            lines.stream()
                .flatMap(line -> TextForms.pair(line, region).stream())
                .map(TextForms.Pair::simplified)
                .toList());
  }

  /** Adds a sentence, unless it is not wholly in Traditional Chinese. */
  void add(String sentence) {
    if (sentence.chars().noneMatch(character -> character >= 0x3040 && character <= 0x30ff)) {
      TextForms.pair(sentence, region).ifPresent(pair -> add(sentence, pair));
    }
  }

  private void add(String sentence, TextForms.Pair pair) {
    Conversion conversion = converter.convert(pair.simplified());
    String converted = conversion.text();
    String other = OpenCc.convert(pair.simplified(), region);
    if (converted.length() != sentence.length() || other.length() != sentence.length()) {
      return;
    }
    sentences++;
    own.begin();
    openCc.begin();
    for (Piece piece : conversion.pieces()) {
      doubts += piece.doubt().isPresent() ? 1 : 0;
      for (int i = piece.start(); i < piece.end(); i++) {
        boolean isAmbiguous = pair.form(i) >= 0;
        char right = sentence.charAt(i);
        if (Character.isIdeographic(right)) {
          characters++;
          ambiguous += isAmbiguous ? 1 : 0;
        }
        boolean wrong = !Variants.isSame(right, converted.charAt(i));
        own.add(wrong, isAmbiguous);
        openCc.add(!Variants.isSame(right, other.charAt(i)), isAmbiguous);
        if (wrong) {
          undoubted += piece.doubt().isPresent() ? 0 : 1;
          if (shows) {
            show(sentence, converted, other, i, piece.doubt().isPresent());
          }
        }
      }
    }
  }

  private void show(String sentence, String converted, String other, int at, boolean doubtful) {
    shown
        .append(doubtful ? "  doubtful " : "  sure     ")
        .append(sentence, Math.max(0, at - 8), at)
        .append('[')
        .append(sentence.charAt(at))
        .append(converted.charAt(at))
        .append(other.charAt(at))
        .append(']')
        .append(sentence, at + 1, Math.min(sentence.length(), at + 9))
        .append('\n');
  }

  /** How many places are doubtful among a thousand Han characters. */
  double doubtsOfThousand() {
    return 1000.0 * doubts / characters;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d sentences, %,d Han characters, %,d of them ambiguous%n  OpenCC: %s%n  huozi:  %s; %d"
            + " of the errors in no doubtful place; %.2f doubtful places in 1,000 characters",
        sentences,
        characters,
        ambiguous,
        openCc,
        own,
        undoubted,
        doubtsOfThousand());
  }

  /** The errors of one way to convert. */
  private final class Errors {

    private int all;
    private int ofAmbiguous;
    private int sentencesWithErrors;
    private boolean found;

    void begin() {
      found = false;
    }

    void add(boolean wrong, boolean isAmbiguous) {
      if (wrong) {
        all++;
        ofAmbiguous += isAmbiguous ? 1 : 0;
        sentencesWithErrors += found ? 0 : 1;
        found = true;
      }
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d errors, %.3f %% of the characters right, %.2f %% of the ambiguous ones, %.1f %% of"
              + " the sentences",
          all,
          100 - 100.0 * all / characters,
          100 - 100.0 * ofAmbiguous / ambiguous,
          100 - 100.0 * sentencesWithErrors / sentences);
    }
  }
}
