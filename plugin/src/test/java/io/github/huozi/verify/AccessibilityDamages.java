package io.github.huozi.verify;

import java.util.List;

/** Damages of the kind {@link DamageKind#ACCESSIBILITY}. */
final class AccessibilityDamages {

  private AccessibilityDamages() {}

  static List<DamageCase> all() {
    return List.of();
  }
}
