package io.github.huozi.conversion;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Brings Traditional text to OpenCC's standard characters and to Simplified ones, place by place.
 */
final class TextForms {

  /** Characters of which OpenCC lists but one Traditional form, and another one is in use. */
  private static final String ADDED = "划畫雇雇拼拚铺舖沉沈肴餚升陞";

  /** Their presence shows that a text is not in Traditional Chinese. */
  private static final String ONLY_SIMPLIFIED = "这们国时说对会学动来为";

  private static final PhraseTable CHARACTERS = PhraseTable.of("STCharacters");
  private static final PhraseTable TAIWAN = Region.TAIWAN.toStandard();
  private static final PhraseTable HONG_KONG = Region.HONG_KONG.toStandard();
  private static final PhraseTable SIMPLIFIED = PhraseTable.of("TSPhrases", "TSCharacters");
  private static final Map<Character, String> CANDIDATES = candidates();

  private TextForms() {}

  private static Map<Character, String> candidates() {
    Map<Character, String> candidates = new HashMap<>();
    ConversionData.dictionary(
        "STCharacters",
        (character, forms) -> {
          if (character.length() == 1) {
            StringBuilder single = new StringBuilder();
            for (String form : forms) {
              single.append(form.length() == 1 ? form : "");
            }
            candidates.put(character.charAt(0), single.toString());
          }
        });
    for (int i = 0; i < ADDED.length(); i += 2) {
      String forms = candidates.getOrDefault(ADDED.charAt(i), ADDED.substring(i, i + 1));
      if (forms.indexOf(ADDED.charAt(i + 1)) < 0) {
        candidates.put(ADDED.charAt(i), forms + ADDED.charAt(i + 1));
      }
    }
    candidates.values().removeIf(forms -> forms.length() < 2);
    return candidates;
  }

  /** The Traditional forms of a Simplified character, if there are several. */
  static Optional<String> candidates(char simplified) {
    return Optional.ofNullable(CANDIDATES.get(simplified));
  }

  static Map<Character, String> allCandidates() {
    return CANDIDATES;
  }

  /** The usual Traditional form of a Simplified character. */
  static String usual(char simplified) {
    return CHARACTERS.value(String.valueOf(simplified));
  }

  /** A text of a region in standard characters. */
  static String standard(String text, Region region) {
    return (region == Region.HONG_KONG ? HONG_KONG : TAIWAN).replace(text);
  }

  /** A text in standard characters, in Simplified ones. */
  static String simplified(String standard) {
    return SIMPLIFIED.replace(standard);
  }

  /** Whether a text in standard characters is not, or not wholly, in Traditional Chinese. */
  static boolean isSimplified(String standard) {
    int han = 0;
    int foreign = 0;
    for (int i = 0; i < standard.length(); i++) {
      char character = standard.charAt(i);
      if (ONLY_SIMPLIFIED.indexOf(character) >= 0) {
        return true;
      }
      if (character >= '\u3400' && character <= '\u9fff') {
        han++;
        if (!CANDIDATES.containsKey(character)
            && !usual(character).equals(String.valueOf(character))) {
          foreign++;
        }
      }
    }
    return foreign > 1 && foreign * 40 > han;
  }

  /** A text in both scripts, character by character; empty if it cannot be laid side by side. */
  static Optional<Pair> pair(String text, Region region) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i)) || text.charAt(i) == '\ufffd') {
        return Optional.empty();
      }
    }
    String standard = standard(text, region);
    String simplified = simplified(standard);
    return standard.length() != text.length()
            || simplified.length() != text.length()
            || isSimplified(standard)
        ? Optional.empty()
        : Optional.of(new Pair(standard, simplified));
  }

  /**
   * A text in both scripts.
   *
   * @param standard in OpenCC's standard characters
   * @param simplified as long as the other
   */
  record Pair(String standard, String simplified) {

    /** Which candidate stands at an index; -1 if the character is not ambiguous, or it is none. */
    int form(int index) {
      String candidates = CANDIDATES.get(simplified.charAt(index));
      return candidates == null ? -1 : candidates.indexOf(standard.charAt(index));
    }

    String candidates(int index) {
      return Objects.requireNonNull(CANDIDATES.get(simplified.charAt(index)));
    }
  }
}
