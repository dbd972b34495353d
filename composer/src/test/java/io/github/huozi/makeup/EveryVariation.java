package io.github.huozi.makeup;

import io.github.huozi.makeup.Galley.Variation;
import io.github.huozi.makeup.Item.Piece;
import java.util.ArrayList;
import java.util.List;

/** All sets of variations that the paragraphs of a page allow. */
final class EveryVariation {

  private final GalleyIndex galley;

  EveryVariation(GalleyIndex galley) {
    this.galley = galley;
  }

  /** The sets of variations of a page; for each paragraph, its lines more. */
  List<int[]> of(int from, int end) {
    List<int[]> all = new ArrayList<>();
    all.add(new int[galley.variations.length]);
    for (int v = 0; v < galley.variations.length; v++) {
      Variation variation = galley.variations[v];
      int before = lines(variation.first(), Math.max(variation.first(), from));
      int after = lines(Math.min(variation.end(), end), variation.end());
      int here = lines(variation.first(), variation.end()) - before - after;
      if (variation.end() <= from || variation.first() >= end) {
        continue;
      }
      boolean own = before < here + after && (after == 0 || before + here >= after);
      if (own && (before == 0 || here + after > before)) {
        for (int[] one : List.copyOf(all)) {
          for (int lines = -1; lines <= 1; lines += 2) {
            int[] more = one.clone();
            more[v] = lines;
            all.add(more);
          }
        }
      }
    }
    return all;
  }

  private int lines(int from, int end) {
    int lines = 0;
    for (int i = from; i < end; i++) {
      lines += galley.items[i] instanceof Piece piece && piece.onGrid() ? 1 : 0;
    }
    return lines;
  }

  /** What a set costs. */
  double price(int[] varied) {
    double price = 0;
    for (int v = 0; v < varied.length; v++) {
      price += varied[v] == 1 ? galley.variations[v].longer() : 0;
      price += varied[v] == -1 ? galley.variations[v].shorter() : 0;
    }
    return price;
  }
}
