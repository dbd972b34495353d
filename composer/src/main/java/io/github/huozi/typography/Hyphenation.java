package io.github.huozi.typography;

import io.github.huozi.language.Language;
import io.github.huozi.typography.BreakOpportunities.BreakKind;
import io.github.huozi.typography.rule.Syllables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides the words of a language with hyphens: Liang's algorithm ("Word Hy-phen-a-tion by
 * Com-put-er", 1983) with the patterns of the TeX community, which the jar holds with their
 * licences. Threads may share it.
 */
final class Hyphenation {

  private static final Pattern COMMENT = Pattern.compile("%[^\n]*");
  private static final Pattern PATTERNS = Pattern.compile("\\\\patterns\\s*\\{([^}]*)\\}");
  private static final Pattern EXCEPTIONS = Pattern.compile("\\\\hyphenation\\s*\\{([^}]*)\\}");
  private static final Pattern MINIMUM =
      Pattern.compile("%\\s*typesetting:\\s*\n%\\s*left:\\s*(\\d+)\\s*\n%\\s*right:\\s*(\\d+)");

  /** The longest word that is divided, in letters. */
  private static final int LONGEST = 60;

  /** The number of words that are kept. */
  private static final int MOST_KNOWN = 1 << 14;

  private static final int SOFT_HYPHEN = 0xAD;

  /**
   * The hyphenations by their patterns: to read those takes as long as to compose many paragraphs.
   */
  private static final Map<Rules, Hyphenation> READ = new ConcurrentHashMap<>();

  /** Marks that stand inside addresses and identifiers, and in no word. */
  private static final String INSIDE_ADDRESS = "./:@_#=&?+~%\\";

  private final Map<String, byte[]> patterns = new HashMap<>();
  private final Map<String, boolean[]> exceptions = new HashMap<>();

  /** The places where the words that were met may be divided, which no one changes. */
  private final Map<String, boolean[]> known = new ConcurrentHashMap<>();

  private final Use use;
  private int longestPattern;

  /** The fewest letters before a hyphen and after it, also where the patterns allow fewer. */
  private static final int MINIMUM_BEFORE = 2;

  private static final int MINIMUM_AFTER = 3;

  /** The fewest letters after a hyphen that is taken rarely. */
  private static final int MINIMUM_RARE = 2;

  /**
   * The fewest letters of a word that is divided before two, and of a part of a name; and those of
   * a word in capitals, or of one with a capital in Western text.
   */
  private static final int LEAST_PART = 6;

  private static final int LEAST_CAPITALS = 8;

  private int leftMinimum = MINIMUM_BEFORE;
  private int rightMinimum = MINIMUM_AFTER;

  private Hyphenation(String file, Use use) {
    this.use = use;
    Matcher minimum = MINIMUM.matcher(file);
    if (minimum.find()) {
      leftMinimum = Math.max(leftMinimum, Integer.parseInt(minimum.group(1)));
      rightMinimum = Math.max(rightMinimum, Integer.parseInt(minimum.group(2)));
    }
    if (use == Use.AMONG_HAN) {
      rightMinimum = MINIMUM_RARE;
    }
    String code = COMMENT.matcher(file).replaceAll("");
    words(PATTERNS.matcher(code)).forEach(this::addPattern);
    words(EXCEPTIONS.matcher(code)).forEach(this::addException);
  }

  private static Iterable<String> words(Matcher block) {
    return block.find()
        ? Arrays.stream(block.group(1).split("\\s+")).filter(word -> !word.isEmpty()).toList()
        : List.of();
  }

  /**
   * The rules of a language; empty if the jar has no patterns for it. The Latin words in Chinese
   * and Japanese are mostly English ones and names, which are divided too.
   */
  static Optional<Hyphenation> of(Language language) {
    String name =
        switch (language.primary()) {
          case "zh", "ja" -> "en-us";
          case "en" -> isBritish(language) ? "en-gb" : "en-us";
          case "de" -> "de-1996";
          case "fr", "es", "it", "nl", "pt" -> language.primary();
          default -> "";
        };
    Use use =
        language.script().isHan()
            ? Use.AMONG_HAN
            : name.startsWith("de") ? Use.WORDS_AND_NAMES : Use.WORDS;
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            READ.computeIfAbsent(new Rules(name, use), rules -> read(rules.name, rules.use)));
  }

  /** The words that are divided. */
  private enum Use {
    /** Words without a capital; reluctantly long ones with one: European. */
    WORDS,
    /** Words that may have a capital at their start. */
    WORDS_AND_NAMES,
    /** These, and reluctantly other names, code, and words before their last two letters. */
    AMONG_HAN
  }

  /** The patterns of a language, and what is divided by them. */
  private record Rules(String name, Use use) {}

  private static Hyphenation read(String name, Use use) {
    try (InputStream in =
        Hyphenation.class.getResourceAsStream("hyphenation/hyph-" + name + ".tex")) {
      String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Hyphenation(file, use);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read hyphenation patterns", e);
    }
  }

  private static boolean isBritish(Language language) {
    return switch (language.locale().getCountry()) {
      case "GB", "IE", "AU", "NZ", "IN", "ZA", "HK", "SG" -> true;
      default -> false;
    };
  }

  private void addPattern(String pattern) {
    StringBuilder letters = new StringBuilder();
    byte[] values = new byte[pattern.length() + 1];
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c >= '0' && c <= '9') {
        values[letters.length()] = (byte) (c - '0');
      } else {
        letters.append(c);
      }
    }
    patterns.put(letters.toString(), Arrays.copyOf(values, letters.length() + 1));
    longestPattern = Math.max(longestPattern, letters.length());
  }

  private void addException(String word) {
    String letters = word.replace("-", "");
    boolean[] breaks = new boolean[letters.length() + 1];
    int at = 0;
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) == '-') {
        breaks[at] = true;
      } else {
        at++;
      }
    }
    exceptions.put(letters, breaks);
  }

  /**
   * Marks with {@link BreakKind#HYPHEN} where the words of a paragraph may be divided.
   *
   * <p>Names but in Chinese, Japanese and German text, abbreviations, addresses, file names, code
   * ({@code example.org/a_b}), compounds with a hyphen of their own and words with a digit are not
   * divided; nor are words with soft hyphens, which take precedence (CSS Text 3 §6.1).
   *
   * @param after the kind of break after each cluster, which this method completes
   */
  void divide(Paragraph paragraph, List<Cluster> clusters, BreakKind[] after) {
    divide(paragraph, clusters, 0, clusters.size(), use == Use.WORDS ? 0 : 1, after);
  }

  /**
   * Marks where a word that is longer than a line may be divided, in the same way, but in a word
   * with a capital at its start too.
   *
   * @param from the first cluster of the word
   * @param to the cluster after it
   */
  void divideOverlong(
      Paragraph paragraph, List<Cluster> clusters, int from, int to, BreakKind[] after) {
    divide(paragraph, clusters, from, to, 1, after);
  }

  private void divide(
      Paragraph paragraph,
      List<Cluster> clusters,
      int from,
      int to,
      int capitals,
      BreakKind[] after) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || !isOfToken(clusters.get(i))) {
        if (i > start && isProse(paragraph, clusters.subList(start, i))) {
          divideWords(clusters, start, i, capitals, after);
        } else if (i > start && use == Use.AMONG_HAN) {
          divideCode(paragraph, clusters, start, i, after);
        }
        start = i + 1;
      }
    }
  }

  /** Letters, digits, ASCII marks and soft hyphens: a token ends at a space or a dash. */
  private static boolean isOfToken(Cluster cluster) {
    return switch (cluster.kind()) {
      case COMBINING -> true;
      case WESTERN -> cluster.letter() || cluster.codePoint() < 0x80 || cluster.codePoint() == '’';
      case INVISIBLE -> cluster.codePoint() == SOFT_HYPHEN;
      default -> false;
    };
  }

  private boolean isProse(Paragraph paragraph, List<Cluster> token) {
    // A single slash stands between two words: reader/writer.
    int slashes = use == Use.AMONG_HAN ? 1 : 0;
    boolean afterMark = false;
    boolean afterHyphen = false;
    for (Cluster cluster : token) {
      if (cluster.codePoint() == SOFT_HYPHEN
          || cluster.kind() == CharacterClass.COMBINING
          || Character.isDigit(cluster.codePoint())
          || (cluster.letter() && (afterMark || afterHyphen))
          || !paragraph.isOf(Piece.TextStyle.PLAIN, cluster)) {
        return false;
      }
      afterMark =
          INSIDE_ADDRESS.indexOf(cluster.codePoint()) >= 0
              && (cluster.codePoint() != '/' || slashes-- <= 0);
      afterHyphen = cluster.codePoint() == '-' || cluster.codePoint() == '‐';
    }
    return true;
  }

  private void divideWords(
      List<Cluster> clusters, int start, int end, int capitals, BreakKind[] after) {
    StringBuilder word = new StringBuilder();
    for (int i = start; i <= end; i++) {
      if (i < end && isLetter(clusters.get(i))) {
        word.appendCodePoint(clusters.get(i).codePoint());
      } else if (word.length() > 0) {
        divide(word.toString(), i - word.length(), capitals, after);
        word.setLength(0);
      }
    }
  }

  /** Only letters of plane 0, so that a word has as many clusters as UTF-16 units. */
  private static boolean isLetter(Cluster cluster) {
    return cluster.letter() && Character.isBmpCodePoint(cluster.codePoint());
  }

  private void divide(String word, int start, int capitals, BreakKind[] after) {
    if (isName(word, capitals)) {
      if (use == Use.AMONG_HAN) {
        divideParts(word, start, BreakKind.RARE_HYPHEN, after);
      } else if (word.length() >= LEAST_CAPITALS && !isName(word, 1)) {
        dividePart(word, start, BreakKind.RARE_HYPHEN, after);
      }
      return;
    }
    boolean[] breaks = breaks(word);
    for (int i = 1; i < word.length(); i++) {
      if (breaks[i] && after[start + i - 1] == BreakKind.NONE) {
        boolean rare = word.length() - i < MINIMUM_AFTER;
        if (!rare) {
          after[start + i - 1] = BreakKind.HYPHEN;
        } else if (word.length() >= LEAST_PART) {
          after[start + i - 1] = BreakKind.RARE_HYPHEN;
        }
      }
    }
    if (use == Use.AMONG_HAN && isWhole(breaks)) {
      dividePart(word, start, BreakKind.RARE_HYPHEN, after);
    }
  }

  private static boolean isWhole(boolean[] breaks) {
    for (boolean divided : breaks) {
      if (divided) {
        return false;
      }
    }
    return true;
  }

  /** Divides the words of code between syllables. */
  private void divideCode(
      Paragraph paragraph, List<Cluster> clusters, int start, int end, BreakKind[] after) {
    StringBuilder word = new StringBuilder();
    for (int i = start; i <= end; i++) {
      if (i < end
          && isLetter(clusters.get(i))
          && paragraph.isOf(Piece.TextStyle.CODE, clusters.get(i))) {
        word.appendCodePoint(clusters.get(i).codePoint());
      } else if (word.length() > 0) {
        divideParts(word.toString(), i - word.length(), BreakKind.SYLLABLE, after);
        word.setLength(0);
      }
    }
  }

  /** Divides the parts of a name: the words that begin with a capital in it. */
  private void divideParts(String name, int start, BreakKind kind, BreakKind[] after) {
    int from = 0;
    for (int i = 1; i <= name.length(); i++) {
      if (i == name.length()
          || (Character.isLowerCase(name.charAt(i - 1)) && Character.isUpperCase(name.charAt(i)))) {
        dividePart(name.substring(from, i), start + from, kind, after);
        from = i;
      }
    }
  }

  private void dividePart(String part, int start, BreakKind kind, BreakKind[] after) {
    boolean abbreviation = kind == BreakKind.RARE_HYPHEN && isName(part, 1);
    if (part.length() < (abbreviation ? LEAST_CAPITALS : LEAST_PART)) {
      return;
    }
    boolean[] breaks = breaks(part);
    if (use == Use.AMONG_HAN && isWhole(breaks)) {
      breaks = Syllables.starts(part);
    }
    for (int i = MINIMUM_AFTER; i <= part.length() - MINIMUM_AFTER; i++) {
      BreakKind other = after[start + i - 1];
      if (breaks[i] && (other == BreakKind.NONE || other == BreakKind.CUT)) {
        after[start + i - 1] = kind;
      }
    }
  }

  /**
   * Tells whether a word is a name or an abbreviation: it has more capitals than others may have.
   */
  private static boolean isName(String word, int capitals) {
    return word.codePoints().filter(Character::isUpperCase).count() > capitals;
  }

  /** The places where a word may be divided: those that are known, as most words occur again. */
  private boolean[] breaks(String word) {
    boolean[] found = known.get(word);
    if (found == null) {
      found = divide(word);
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      known.put(word, found);
    }
    return found;
  }

  /**
   * The places where a word may be divided.
   *
   * @param word letters only
   * @return for each offset in the word whether a hyphen may stand before it
   */
  private boolean[] divide(String word) {
    boolean[] breaks = new boolean[word.length() + 1];
    if (word.length() < leftMinimum + rightMinimum || word.length() > LONGEST) {
      return breaks;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    boolean[] exception = exceptions.get(lower);
    if (exception != null) {
      return exception;
    }
    byte[] values = values("." + lower + ".");
    for (int i = leftMinimum; i <= word.length() - rightMinimum; i++) {
      breaks[i] = (values[i + 1] & 1) == 1;
    }
    return breaks;
  }

  private byte[] values(String dotted) {
    byte[] values = new byte[dotted.length() + 1];
    for (int start = 0; start < dotted.length(); start++) {
      int longest = Math.min(dotted.length(), start + longestPattern);
      for (int end = start + 1; end <= longest; end++) {
        byte[] pattern = patterns.get(dotted.substring(start, end));
        if (pattern != null) {
          for (int k = 0; k < pattern.length; k++) {
            values[start + k] = (byte) Math.max(values[start + k], pattern[k]);
          }
        }
      }
    }
    return values;
  }
}
