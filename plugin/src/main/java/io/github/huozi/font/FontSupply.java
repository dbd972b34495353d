package io.github.huozi.font;

import io.github.huozi.model.Script;
import java.io.IOException;
import java.util.List;

/** Where the fonts come from. */
public interface FontSupply {

  /**
   * The artifacts made for a script, the consumer's own before huozi's; for {@link Script#WESTERN}
   * those with Latin letters.
   *
   * @throws IOException if they cannot be had
   */
  List<FontArtifact> of(Script script) throws IOException;

  /**
   * What tells those artifacts from others: it changes if any of their files does. None is unpacked
   * for it.
   *
   * @throws IOException if they cannot be had
   */
  String digest(Script script) throws IOException;
}
