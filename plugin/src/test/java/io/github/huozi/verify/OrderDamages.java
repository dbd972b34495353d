package io.github.huozi.verify;

import java.util.List;

/** Damages of the kind {@link DamageKind#ORDER}. */
final class OrderDamages {

  private OrderDamages() {}

  static List<DamageCase> all() {
    return List.of();
  }
}
