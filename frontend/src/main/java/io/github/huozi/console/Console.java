package io.github.huozi.console;

import io.github.huozi.wording.Wording;

/** The place where it is told what is done: Maven's log, or a terminal. */
public interface Console {

  /** Tells something that a user may want to know. */
  void info(String line);

  /** Tells of a weakness. */
  void warn(String line);

  /** Tells of an error. */
  void error(String line);

  /** Tells something that explains what is done, if the user has asked for it. */
  void debug(String line);

  /** Tells whether warnings are shown. */
  boolean showsWarnings();

  /** The reader's language, into which the console puts each line that is in English. */
  default Wording wording() {
    return Wording.ENGLISH;
  }
}
