package io.github.huozi.source.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guesses the encoding of a file that is not UTF-8, among those of East Asia and UTF-16. */
final class LikelyEncoding {

  /** Below this ICU has found few of the characters that are usual in the language. */
  private static final int LEAST_CONFIDENCE = 40;

  /**
   * The names that iconv has for each encoding of ICU and for those that have more characters, with
   * the names of Java.
   */
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "GB18030", List.of("GBK=GBK", "GB18030=GB18030"),
          "Big5", List.of("BIG5=Big5", "CP950=x-windows-950", "BIG5-HKSCS=Big5-HKSCS"),
          "Shift_JIS", List.of("SHIFT_JIS=Shift_JIS", "CP932=windows-31j"),
          "EUC-JP", List.of("EUC-JP=EUC-JP"),
          "EUC-KR", List.of("EUC-KR=EUC-KR", "CP949=x-windows-949"),
          "UTF-16LE", List.of("UTF-16=UTF-16"),
          "UTF-16BE", List.of("UTF-16=UTF-16"));

  private LikelyEncoding() {}

  /** The name of a text's encoding for iconv; empty if it is not sure enough. */
  static Optional<String> of(byte[] text) {
    for (CharsetMatch match : new CharsetDetector().setText(text).detectAll()) {
      if (match.getConfidence() < LEAST_CONFIDENCE) {
        return Optional.empty();
      }
      for (String names : NAMES.getOrDefault(match.getName(), List.of())) {
        String[] pair = names.split("=", 2);
        if (Charset.isSupported(pair[1]) && isReadBy(Charset.forName(pair[1]), text)) {
          return Optional.of(pair[0]);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isReadBy(Charset charset, byte[] text) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(text));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
