package io.github.huozi.publish;

import io.github.huozi.model.Edition;
import io.github.huozi.model.Publication;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names an edition as a reading system's shelf and a library know it. */
final class DerivedIdentifier {

  private DerivedIdentifier() {}

  /**
   * The publication's own identifier, else one that stays the same from build to build: a
   * name-based UUID of the Maven coordinates without the version (a new version replaces the old
   * one on a reader's shelf) and the edition.
   */
  static String of(Publication publication, String identity, Edition edition) {
    return publication
        .identifier()
        .orElseGet(
            () -> {
              String name = identity + ":" + edition.id();
              return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
            });
  }
}
