package io.github.huozi.verify;

import java.util.List;

/** Damages of the kind {@link DamageKind#METADATA}. */
final class MetadataDamages {

  private MetadataDamages() {}

  static List<DamageCase> all() {
    return List.of();
  }
}
