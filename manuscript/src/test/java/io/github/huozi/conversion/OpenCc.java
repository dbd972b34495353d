package io.github.huozi.conversion;

/** Converts to Traditional Chinese as OpenCC does: by the longest phrase at each place. */
final class OpenCc {

  private static final PhraseTable TRADITIONAL = PhraseTable.of("STPhrases", "STCharacters");
  private static final PhraseTable TAIWAN = PhraseTable.of("TWVariantsPhrases", "TWVariants");
  private static final PhraseTable HONG_KONG = PhraseTable.of("HKVariantsPhrases", "HKVariants");

  private OpenCc() {}

  static String convert(String simplified, Region region) {
    String standard = TRADITIONAL.replace(simplified);
    return (region == Region.HONG_KONG ? HONG_KONG : TAIWAN).replace(standard);
  }
}
