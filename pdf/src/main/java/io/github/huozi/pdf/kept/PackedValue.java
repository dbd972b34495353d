package io.github.huozi.pdf.kept;

/** The kinds of values in packed objects, in the order of their codes. */
enum PackedValue {
  NOTHING,
  NULL,
  NAME,
  INTEGER,
  REAL,
  STRING,
  TRUE,
  FALSE,
  ARRAY,
  /** An object of the same pack, by its number. */
  OBJECT,
  /** A font of the book, by its face and part. */
  FONT,
  /** A stream that chapters share, by its digest. */
  SHARED
}
