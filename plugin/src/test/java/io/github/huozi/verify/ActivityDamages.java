package io.github.huozi.verify;

import java.util.List;

/** Damages of the kind {@link DamageKind#ACTIVITY}. */
final class ActivityDamages {

  private ActivityDamages() {}

  static List<DamageCase> all() {
    return List.of();
  }
}
