package io.github.huozi.source.section;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/** The encoding of the names of files on this system, which Java takes from the locale. */
final class FileNames {

  /** What Java puts in the place of bytes of a file's name that it cannot decode. */
  static final char UNREADABLE = '\uFFFD';

  static final String ADVICE =
      "name files in UTF-8, and build where the locale is one of UTF-8, such as LC_ALL=C.UTF-8";

  private FileNames() {}

  /** Whether a file's name can have the text's characters here: in the locale C only ASCII. */
  static boolean canHold(String text) {
    return text.indexOf(UNREADABLE) < 0
        && canEncode(text, System.getProperty("sun.jnu.encoding", "UTF-8"));
  }

  static boolean canEncode(String text, String encoding) {
    try {
      return Charset.forName(encoding).newEncoder().canEncode(text);
    } catch (IllegalCharsetNameException
        | UnsupportedCharsetException
        | UnsupportedOperationException e) {
      return true;
    }
  }
}
