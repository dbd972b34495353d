package io.github.huozi.verify;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The kinds of damage to finished files. Each has ten cases or more, which were written before the
 * checks that find them.
 */
enum DamageKind {
  /** Words are missing, changed, repeated or invisible. */
  TEXT,
  /** Pictures are missing, changed, swapped or invisible. */
  PICTURES,
  /** The order of the content is changed. */
  ORDER,
  /** Title, authors, date or other metadata differ from {@code publication.yaml}. */
  METADATA,
  /** Information for assistive technology is missing or wrong. */
  ACCESSIBILITY,
  /** Links, entries of the contents and bookmarks are missing or have wrong targets. */
  LINKS,
  /** Style sheets hide the text or change its look. */
  STYLES,
  /** The parts of a file contradict one another. */
  STRUCTURE,
  /** A file runs code or loads resources from elsewhere. */
  ACTIVITY,
  /** Single bits and bytes are changed. */
  BITS;

  List<DamageCase> cases() {
    return switch (this) {
      case TEXT -> TextDamages.all();
      case PICTURES ->
          Stream.of(EpubPictureDamages.all(), PdfPictureDamages.all())
              .flatMap(List::stream)
              .toList();
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
