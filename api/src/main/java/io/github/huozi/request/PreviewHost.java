package io.github.huozi.request;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;

/** The services that a preview needs of the program that runs it. */
public interface PreviewHost {

  /**
   * The jar of an artifact, without what the artifact needs.
   *
   * @param coordinates {@code groupId:artifactId:version}
   * @throws IOException if it cannot be found, with how to put that right
   */
  Path jar(String coordinates) throws IOException;

  /** Receives the address once, when the preview can be opened. */
  void serving(String address);

  /** Receives a line about what was shown, or why nothing could be. */
  void report(String line);

  /** A stage that is completed when the preview is to end. */
  CompletionStage<Void> end();
}
