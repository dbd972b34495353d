package io.github.huozi.verify;

import java.util.List;

/** Damages of the kind {@link DamageKind#TEXT}. */
final class TextDamages {

  private TextDamages() {}

  static List<DamageCase> all() {
    return List.of();
  }
}
