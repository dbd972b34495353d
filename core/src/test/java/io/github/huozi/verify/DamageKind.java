package io.github.huozi.verify;

import java.util.List;
import java.util.Locale;

/**
 * Kinds of damage that a finished file can come to. Each has ten cases or more, which were written
 * down before the checks that find them.
 */
enum DamageKind {
  /** Words are gone, changed, doubled or cannot be seen. */
  TEXT,
  /** Pictures are gone, changed, exchanged or cannot be seen. */
  PICTURES,
  /** All is there, but not in the order in which it was written. */
  ORDER,
  /** Title, authors, date and the like are not those of {@code publication.yaml}. */
  METADATA,
  /** What a reader who cannot see needs is gone or false. */
  ACCESSIBILITY,
  /** Links, contents and bookmarks lead elsewhere, nowhere, or are gone. */
  LINKS,
  /** Style sheets hide the text or set it otherwise. */
  STYLES,
  /** The parts of a file do not fit together. */
  STRUCTURE,
  /** Something runs, or reaches out of the file. */
  ACTIVITY,
  /** Single bits and bytes are other ones. */
  BITS;

  List<DamageCase> cases() {
    return switch (this) {
      case TEXT -> TextDamages.all();
      case PICTURES -> PictureDamages.all();
      case ORDER -> OrderDamages.all();
      case METADATA -> MetadataDamages.all();
      case ACCESSIBILITY -> AccessibilityDamages.all();
      case LINKS -> LinkDamages.all();
      case STYLES -> StyleDamages.all();
      case STRUCTURE -> StructureDamages.all();
      case ACTIVITY -> ActivityDamages.all();
      case BITS -> BitDamages.all();
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
