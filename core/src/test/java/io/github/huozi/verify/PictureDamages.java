package io.github.huozi.verify;

import java.util.ArrayList;
import java.util.List;

/** Damages of the kind {@link DamageKind#PICTURES}. */
final class PictureDamages {

  private PictureDamages() {}

  static List<DamageCase> all() {
    List<DamageCase> all = new ArrayList<>();
    all.addAll(EpubPictureDamages.all());
    all.addAll(PdfPictureDamages.all());
    return all;
  }
}
