package io.github.huozi.press;

import java.io.IOException;

/** The press was ended because another job had used up its processor time; this one may go on. */
final class OtherJobException extends IOException {

  private static final long serialVersionUID = 1;

  OtherJobException() {
    super("huozi's process was ended because another module had used up its processor time");
  }
}
