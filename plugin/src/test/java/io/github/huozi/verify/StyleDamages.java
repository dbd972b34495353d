package io.github.huozi.verify;

import java.util.List;

/** Damages of the kind {@link DamageKind#STYLES}. */
final class StyleDamages {

  private StyleDamages() {}

  static List<DamageCase> all() {
    return List.of();
  }
}
