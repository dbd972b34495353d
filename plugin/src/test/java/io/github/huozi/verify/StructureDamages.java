package io.github.huozi.verify;

import java.util.List;

/** Damages of the kind {@link DamageKind#STRUCTURE}. */
final class StructureDamages {

  private StructureDamages() {}

  static List<DamageCase> all() {
    return List.of();
  }
}
