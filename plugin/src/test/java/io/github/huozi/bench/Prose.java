package io.github.huozi.bench;

/** Words and sentences without end, the same ones in every run. */
interface Prose {

  /** The next sentence, with its full stop and what parts it from the next one. */
  String sentence();

  /** A few words without any mark. */
  String phrase();

  /** What stands between a phrase and its neighbours: a space, or nothing. */
  String gap();

  static Prose of(String language, long seed) {
    return switch (language) {
      case "zh-Hans" -> HanProse.simplified(seed);
      case "zh-Hant" -> HanProse.traditional(seed);
      case "ja" -> HanProse.japanese(seed);
      case "ko" -> new HangulProse(seed);
      default -> new LatinProse(seed);
    };
  }
}
