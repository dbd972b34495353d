package io.github.huozi.verify;

import java.util.List;

/** Damages of the kind {@link DamageKind#BITS}. */
final class BitDamages {

  private BitDamages() {}

  static List<DamageCase> all() {
    return List.of();
  }
}
