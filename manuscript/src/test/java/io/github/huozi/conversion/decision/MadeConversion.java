package io.github.huozi.conversion.decision;

import io.github.huozi.conversion.Conversion;
import io.github.huozi.conversion.Conversion.Piece;
import io.github.huozi.conversion.Doubt;
import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conversions as a converter would make them that doubts what a test wants. */
final class MadeConversion {

  static final Path ROOT = Path.of("/book");

  private MadeConversion() {}

  /**
   * Converts a passage in which each doubtful word is marked with its forms, the one that is taken
   * first: {@code 我的[计划|計劃/計畫]。} An exclamation mark at the end marks one that is replaced: {@code
   * [硬件|硬體/硬件!]}.
   */
  static Conversion of(String marked) {
    StringBuilder passage = new StringBuilder();
    List<Piece> pieces = new ArrayList<>();
    String rest = marked;
    while (!rest.isEmpty()) {
      int start = passage.length();
      if (rest.startsWith("[")) {
        int bar = rest.indexOf('|');
        int end = rest.indexOf(']');
        String word = rest.substring(1, bar);
        String written = rest.substring(bar + 1, end);
        boolean isReplaced = written.endsWith("!");
        List<String> forms = List.of(written.replace("!", "").split("/", -1));
        passage.append(word);
        Doubt doubt = new Doubt(word, forms, isReplaced);
        pieces.add(new Piece(start, passage.length(), forms.get(0), Optional.of(doubt)));
        rest = rest.substring(end + 1);
      } else {
        passage.append(rest.charAt(0));
        pieces.add(new Piece(start, passage.length(), rest.substring(0, 1), Optional.empty()));
        rest = rest.substring(1);
      }
    }
    return new Conversion(passage.toString(), pieces);
  }

  /** A log that has seen passages, each in a line of a file. */
  static DoubtLog log(String decisions, String... passages) {
    DoubtLog log = new DoubtLog(DecisionFileTest.read(decisions));
    for (int i = 0; i < passages.length; i++) {
      decide(log, i + 1, passages[i]);
    }
    return log;
  }

  /** What is written for a passage in a line. */
  static String decide(DoubtLog log, int line, String passage) {
    SourceLocation place = new SourceLocation(ROOT.resolve("zh-Hans/1.md"), line);
    return log.decide(of(passage), index -> place).text();
  }
}
