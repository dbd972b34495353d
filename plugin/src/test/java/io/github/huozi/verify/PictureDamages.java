package io.github.huozi.verify;

import java.util.List;

/** Damages of the kind {@link DamageKind#PICTURES}. */
final class PictureDamages {

  private PictureDamages() {}

  static List<DamageCase> all() {
    return List.of();
  }
}
