package io.github.huozi.publication.convention;

import io.github.huozi.input.RegularFile;
import io.github.huozi.language.Language;
import io.github.huozi.publication.listing.UnreadFiles;
import io.github.huozi.source.format.SectionFormats;
import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the language of text from its script: the same one for the same files, everywhere. */
public final class LanguageGuess {

  private static final int MAX_FILES = 60;
  private static final int MAX_BYTES = 1 << 16;

  /** Frequent characters that only one of the two forms of Chinese has. */
  private static final Set<Integer> SIMPLIFIED =
      characters("们这为国来时说对学发会过还没关书电问题个么样开长经现见动进实两从机后应当义");

  private static final Set<Integer> TRADITIONAL =
      characters("們這為國來時說對學發會過還沒關書電問題個麼樣開長經現見動進實兩從機後應當義");

  private long han;
  private long kana;
  private long hangul;
  private long latin;
  private long simplified;
  private long traditional;

  private LanguageGuess() {}

  private static Set<Integer> characters(String text) {
    return text.codePoints().boxed().collect(Collectors.toUnmodifiableSet());
  }

  /** The language of the manuscripts of a folder and its subfolders; empty if there is none. */
  public static Optional<Language> of(Path folder) {
    LanguageGuess guess = new LanguageGuess();
    List<Path> files =
        UnreadFiles.texts(folder).stream()
            .filter(SectionFormats::isManuscript)
            .limit(MAX_FILES)
            .toList();
    files.forEach(guess::count);
    return guess.language();
  }

  private void count(Path file) {
    try (InputStream in = RegularFile.open(file)) {
      count(new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Other files tell the language too, and this one is reported where it is read.
    }
  }

  /** Counts the letters of text, without those of listings, links and tags. */
  private void count(String text) {
    boolean listing = false;
    for (String line : text.lines().toList()) {
      String start = line.stripLeading();
      if (start.startsWith("```") || start.startsWith("~~~")) {
        listing = !listing;
      } else if (!listing) {
        line.replaceAll("https?://[!-~]{1,500}|<[^<>]{1,200}>|`[^`]{1,200}`", " ")
            .codePoints()
            .forEach(this::count);
      }
    }
  }

  private void count(int codePoint) {
    switch (UnicodeScript.of(codePoint)) {
      case HAN -> {
        han++;
        simplified += SIMPLIFIED.contains(codePoint) && !TRADITIONAL.contains(codePoint) ? 1 : 0;
        traditional += TRADITIONAL.contains(codePoint) && !SIMPLIFIED.contains(codePoint) ? 1 : 0;
      }
      case HIRAGANA, KATAKANA -> kana++;
      case HANGUL -> hangul++;
      case LATIN -> latin++;
      default -> {
        // Says nothing about a language that has fonts.
      }
    }
  }

  /** A Han character or a syllable of Hangul takes the place of three letters or more. */
  private Optional<Language> language() {
    if (han + kana + hangul + latin == 0) {
      return Optional.empty();
    }
    if (hangul * 3 > latin && hangul > han + kana) {
      return Language.parse("ko");
    }
    if ((han + kana) * 3 > latin) {
      return Language.parse(
          kana * 8 > han ? "ja" : traditional > simplified ? "zh-Hant" : "zh-Hans");
    }
    return Language.parse("en");
  }
}
