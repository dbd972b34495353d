package io.github.huozi.font;

import io.github.huozi.model.Script;
import java.io.IOException;
import java.net.URL;
import java.util.List;

/** Knows where the font artifacts lie, and reads none of them. */
public interface FontFinder {

  /**
   * The indexes of the artifacts that may serve a script, the consumer's own before huozi's.
   *
   * @throws IOException if one cannot be had
   */
  List<Found> find(Script script) throws IOException;

  /**
   * What tells those artifacts from others: it changes if any of their files does. None is unpacked
   * for it.
   *
   * @throws IOException if they cannot be had
   */
  String digest(Script script) throws IOException;

  /**
   * An artifact that was found.
   *
   * @param index where it says what it holds
   * @param serves whether it is known to be made for the script; else its index tells
   */
  record Found(URL index, boolean serves) {}
}
