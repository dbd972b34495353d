package io.github.huozi.font.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A font file cannot be used. Its message is {@code what is wrong; how to put it right}. */
public final class FontException extends IOException {

  private static final long serialVersionUID = 1;

  private final String fault;
  private final String advice;

  /**
   * @param fault what is wrong: {@code it is a PostScript font}
   * @param advice how to put it right; {@code FONT.ttf} stands for the file
   */
  FontException(String fault, String advice) {
    this(fault, advice, null);
  }

  FontException(String fault, String advice, @Nullable Exception cause) {
    super(fault + "; " + advice, cause);
    this.fault = fault;
    this.advice = advice;
  }

  /** The fault of the file. */
  public String fault() {
    return fault;
  }

  /**
   * The way to put the file right. Commands in it call the file {@code FONT}, with any extension.
   */
  public String advice() {
    return advice;
  }
}
