package io.github.huozi.bench;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Han text without meaning, but like Chinese in what it costs to set: how often a character comes
 * again, how long clauses are, which marks there are, and that a Latin word or a number stands in
 * it now and then.
 */
final class HanProse implements Prose {

  private static final int WORDS = 8000;
  private static final String COMMAS = "，，，，，，，，、；：";

  private final Random random;
  private final String particles;
  private final String commas;
  private final String open;
  private final String close;
  private final List<String> words = new ArrayList<>();
  private final LatinProse latin;

  private HanProse(
      String characters, String particles, String commas, String open, String close, long seed) {
    this.random = new Random(seed);
    this.particles = particles;
    this.commas = commas;
    this.open = open;
    this.close = close;
    this.latin = new LatinProse(seed);
    for (int i = 0; i < WORDS; i++) {
      StringBuilder word = new StringBuilder();
      int length = random.nextInt(10) < 7 ? 2 : 1 + random.nextInt(4);
      while (word.length() < length) {
        word.append(characters.charAt(random.nextInt(characters.length())));
      }
      words.add(word.toString());
    }
  }

  /** The 3,755 characters of GB 2312's first level. */
  static HanProse simplified(long seed) {
    String characters = decoded("GB2312", 0xB0, 0xD7, 0xA1);
    return new HanProse(characters, "的了在是和不有这那就也为以与而", COMMAS, "“", "”", seed);
  }

  /** The 5,401 characters of Big5's first level. */
  static HanProse traditional(long seed) {
    String characters = decoded("Big5", 0xA4, 0xC6, 0x40);
    return new HanProse(characters, "的了在是和不有這那就也為以與而", COMMAS, "「", "」", seed);
  }

  /** The 2,965 kanji of JIS X 0208's first level, and as many kana. */
  static HanProse japanese(long seed) {
    String characters = decoded("EUC-JP", 0xB0, 0xCF, 0xA1);
    String kana = "あいうえおかがきぎくぐけげこごさしじすせそただちつてでとなにぬねのはばひふへほまみむめもやゆよらりるれろわをん";
    String mixed = characters + kana.repeat(characters.length() / kana.length());
    return new HanProse(mixed, "のをにはがでともへやか", "、、、、、、、、、・", "「", "」", seed);
  }

  private static String decoded(String charset, int firstRow, int lastRow, int firstCell) {
    StringBuilder characters = new StringBuilder();
    for (int row = firstRow; row <= lastRow; row++) {
      for (int cell = firstCell; cell <= 0xFE; cell++) {
        String decoded =
            Charset.forName(charset)
                .decode(ByteBuffer.wrap(new byte[] {(byte) row, (byte) cell}))
                .toString();
        if (decoded.length() == 1
            && Character.UnicodeScript.of(decoded.charAt(0)) == Character.UnicodeScript.HAN) {
          characters.append(decoded);
        }
      }
    }
    return characters.toString();
  }

  @Override
  public String sentence() {
    StringBuilder sentence = new StringBuilder();
    int clauses = 1 + random.nextInt(4);
    for (int i = 0; i < clauses; i++) {
      clause(sentence);
      if (i < clauses - 1) {
        sentence.append(oneOf(commas, ""));
      }
    }
    return sentence.append(oneOf("。。。。。。。。？！", "……")).toString();
  }

  private void clause(StringBuilder out) {
    switch (random.nextInt(24)) {
      case 0 -> out.append(open).append(phrase()).append(phrase()).append(close);
      case 1 -> out.append("《").append(phrase()).append("》").append(phrase());
      case 2 -> out.append(phrase()).append("（").append(phrase()).append("）");
      case 3 -> out.append(phrase()).append("——").append(phrase());
      case 4 -> out.append(phrase()).append(latin.phrase()).append(phrase());
      case 5 -> out.append(phrase()).append(1 + random.nextInt(2026)).append(phrase());
      default -> out.append(phrase()).append(phrase());
    }
  }

  private String oneOf(String marks, String rare) {
    int at = random.nextInt(marks.length() * 4);
    return at == 0 && !rare.isEmpty() ? rare : String.valueOf(marks.charAt(at / 4));
  }

  @Override
  public String phrase() {
    StringBuilder phrase = new StringBuilder();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      // The n-th word comes about 1/n times as often as the first (Zipf).
      phrase.append(words.get((int) Math.pow(WORDS, random.nextDouble()) - 1));
      if (random.nextInt(3) == 0) {
        phrase.append(particles.charAt(random.nextInt(particles.length())));
      }
    }
    return phrase.toString();
  }

  @Override
  public String gap() {
    return "";
  }
}
