package io.github.huozi.csl;

import io.github.huozi.csl.CslPiece.Part;
import java.util.ArrayList;
import java.util.List;

/** Replaces names that the entry before has too: CSL 1.0.2, Reference Grouping. */
final class SameAuthors {

  private final boolean replaces;
  private final String substitute;
  private final String rule;
  private List<String> before = List.of();
  private String wholeBefore = "";

  SameAuthors(CslElement bibliography) {
    replaces = bibliography.has("subsequent-author-substitute");
    substitute = bibliography.get("subsequent-author-substitute");
    rule = bibliography.get("subsequent-author-substitute-rule", "complete-all");
  }

  CslPiece replace(CslPiece entry) {
    if (!replaces) {
      return entry;
    }
    CslPiece names = entry.find(Part.NAMES);
    List<String> own = new ArrayList<>();
    collect(names, own);
    String whole = names.plain();
    List<String> previous = before;
    boolean same = !whole.isEmpty() && whole.equals(wholeBefore);
    before = own;
    wholeBefore = whole;
    if (own.isEmpty() || whole.isEmpty()) {
      return same ? replaceNames(entry, CslPiece.words(substitute)) : entry;
    }
    int equal = 0;
    while (equal < own.size()
        && equal < previous.size()
        && own.get(equal).equals(previous.get(equal))) {
      equal++;
    }
    return switch (rule) {
      case "complete-each" -> same ? replaceNames(entry, each(names, own.size())) : entry;
      case "partial-each" -> replaceNames(entry, each(names, equal));
      case "partial-first" -> replaceNames(entry, each(names, Math.min(1, equal)));
      default -> same ? replaceNames(entry, CslPiece.words(substitute)) : entry;
    };
  }

  private static void collect(CslPiece piece, List<String> names) {
    if (piece.part() == Part.NAME) {
      names.add(piece.plain());
    } else {
      piece.row().forEach(child -> collect(child, names));
    }
  }

  private static CslPiece replaceNames(CslPiece piece, CslPiece by) {
    if (piece.part() == Part.NAMES) {
      return by;
    }
    return piece.row().isEmpty()
        ? piece
        : piece.withRow(piece.row().stream().map(one -> replaceNames(one, by)).toList());
  }

  private CslPiece each(CslPiece names, int count) {
    int[] left = {count};
    return each(names, left);
  }

  private CslPiece each(CslPiece piece, int[] left) {
    if (piece.part() == Part.NAME && left[0]-- > 0) {
      return CslPiece.words(substitute);
    }
    return piece.row().isEmpty()
        ? piece
        : piece.withRow(piece.row().stream().map(one -> each(one, left)).toList());
  }
}
