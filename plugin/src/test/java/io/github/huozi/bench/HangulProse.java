package io.github.huozi.bench;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Korean text without meaning, but like Korean in what it costs to set: how many syllables a word
 * has, how often it comes again, and that most words end in a particle.
 */
final class HangulProse implements Prose {

  private static final int WORDS = 8000;
  private static final String PARTICLES = "은는이가을를의에도로";

  private final Random random;
  private final List<String> words = new ArrayList<>();

  /** The 2,350 syllables of KS X 1001. */
  HangulProse(long seed) {
    this.random = new Random(seed);
    List<String> syllables = new ArrayList<>();
    for (int row = 0xB0; row <= 0xC8; row++) {
      for (int cell = 0xA1; cell <= 0xFE; cell++) {
        ByteBuffer code = ByteBuffer.wrap(new byte[] {(byte) row, (byte) cell});
        syllables.add(Charset.forName("EUC-KR").decode(code).toString());
      }
    }
    for (int i = 0; i < WORDS; i++) {
      StringBuilder word = new StringBuilder();
      for (int length = 1 + random.nextInt(3); length > 0; length--) {
        word.append(syllables.get(random.nextInt(syllables.size())));
      }
      words.add(word.toString());
    }
  }

  @Override
  public String sentence() {
    StringBuilder sentence = new StringBuilder(phrase());
    for (int clauses = random.nextInt(3); clauses > 0; clauses--) {
      sentence.append(random.nextInt(8) == 0 ? " ‘" + phrase() + "’ " : ", ").append(phrase());
    }
    return sentence.append("다. ").toString();
  }

  @Override
  public String phrase() {
    StringBuilder phrase = new StringBuilder();
    for (int count = 2 + random.nextInt(3); count > 0; count--) {
      // The n-th word comes about 1/n times as often as the first (Zipf).
      phrase.append(words.get((int) Math.pow(WORDS, random.nextDouble()) - 1));
      phrase.append(PARTICLES.charAt(random.nextInt(PARTICLES.length())));
      phrase.append(count > 1 ? " " : "");
    }
    return phrase.toString();
  }

  @Override
  public String gap() {
    return " ";
  }
}
