package io.github.huozi.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** English words without meaning, but as long as English words are, and as easily divided. */
final class LatinProse implements Prose {

  private static final List<String> WORDS =
      List.of(
          """
          the of and to in a that is was for it with as his on be at by had not are but from or have an they which one
          were her all she there would their we him been has when who will more no if out so said what up its about into
          than them can only other new some could time these two may then do first any my now such like our over man
          me even most made after also did many before must through back years where much your way well down should
          because each just those people how too little state good very make world still own see men work long get
          here between both life being under never day same another know while last might us great old year off come
          since against go came right used take three himself few house use during without again place around however
          home small found thought went say part once general high upon school every does united number public began
          printing type letter paper wooden movable character measure leading margin column headline footnote contents
          compositor typesetting punctuation hyphenation paragraph justification alphabet manuscript illustration
          publication dictionary encyclopaedia bibliography translation pronunciation commentary introduction
          civilisation manufacture experiment observation consequence circumstance independent considerable
          development government university philosophy mathematics architecture astronomical geographical historical
          traditional contemporary international extraordinary representative characteristic responsibility
          clay bronze tin iron ink brush stone page line word book press block carver printer reader scholar emperor
          dynasty province village market river mountain garden temple library archive collection catalogue edition
          volume chapter section preface appendix index colophon seal scroll binding cover sheet fold thread glue
          carried printed carved counted arranged gathered fastened heated cooled melted pressed lifted returned
          remembered forgotten described recorded compared corrected distributed preserved rediscovered disappeared
          """
              .strip()
              .split("\\s+", -1));

  private final Random random;

  LatinProse(long seed) {
    this.random = new Random(seed);
  }

  @Override
  public String sentence() {
    StringBuilder sentence = new StringBuilder();
    int clauses = 1 + random.nextInt(3);
    for (int i = 0; i < clauses; i++) {
      sentence.append(sentence.length() == 0 ? "" : i == 1 && clauses > 2 ? "; " : ", ");
      switch (random.nextInt(20)) {
        case 0 -> sentence.append("“").append(phrase()).append("”");
        case 1 -> sentence.append(phrase()).append(" (").append(phrase()).append(")");
        case 2 -> sentence.append(phrase()).append("—").append(phrase());
        case 3 -> sentence.append(phrase()).append(" in ").append(1000 + random.nextInt(1027));
        default -> sentence.append(phrase()).append(' ').append(phrase());
      }
    }
    int first = Character.isLetter(sentence.charAt(0)) ? 0 : 1;
    String capital = sentence.substring(first, first + 1).toUpperCase(Locale.ROOT);
    sentence.replace(first, first + 1, capital);
    return sentence.append(random.nextInt(12) == 0 ? "? " : ". ").toString();
  }

  @Override
  public String phrase() {
    StringBuilder phrase = new StringBuilder();
    int count = 2 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      // Of the second half, which has the long words, a third.
      int from = random.nextInt(3) == 0 ? WORDS.size() / 2 : 0;
      phrase.append(i == 0 ? "" : " ").append(WORDS.get(from + random.nextInt(WORDS.size() / 2)));
    }
    return phrase.toString();
  }

  @Override
  public String gap() {
    return " ";
  }
}
