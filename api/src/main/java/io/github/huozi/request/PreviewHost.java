package io.github.huozi.request;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;

/** What a preview needs of the program that runs it. */
public interface PreviewHost {

  /**
   * The jar of an artifact, without what the artifact needs.
   *
   * @param coordinates {@code groupId:artifactId:version}
   * @throws IOException if it cannot be found, with how to put that right
   */
  Path jar(String coordinates) throws IOException;

  /** Is called once, when the preview can be opened. */
  void serving(String address);

  /** Is called with a line about what was shown, or why nothing could be. */
  void report(String line);

  /** Is completed when the preview is to end. */
  CompletionStage<Void> end();
}
