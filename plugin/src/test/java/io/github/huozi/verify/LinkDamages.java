package io.github.huozi.verify;

import java.util.List;

/** Damages of the kind {@link DamageKind#LINKS}. */
final class LinkDamages {

  private LinkDamages() {}

  static List<DamageCase> all() {
    return List.of();
  }
}
