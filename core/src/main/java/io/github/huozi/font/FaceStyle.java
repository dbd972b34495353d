package io.github.huozi.font;

/** Whether a face is upright. */
public enum FaceStyle {
  NORMAL,
  ITALIC
}
