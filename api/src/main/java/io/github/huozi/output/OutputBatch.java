package io.github.huozi.output;

import io.github.huozi.input.DigestStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Files that come to their places together, when all of them are written, or not at all. Several
 * threads may write.
 *
 * <pre>{@code
 * try (OutputBatch batch = new OutputBatch()) {
 *   batch.write(pdf, out -> …);
 *   batch.write(epub, out -> …);
 *   batch.finish();
 * }
 * }</pre>
 */
public final class OutputBatch implements AutoCloseable {

  private final Queue<OutputFile.Unfinished> files = new ConcurrentLinkedQueue<>();

  /**
   * Writes the content of {@code path} beside it.
   *
   * @return the digest of what was written
   * @throws IOException if it cannot be written, with the path and how to put it right
   */
  public String write(Path path, OutputFile.Content content) throws IOException {
    AtomicReference<String> digest = new AtomicReference<>();
    files.add(
        OutputFile.begin(
            path,
            out -> {
              DigestStream stream = DigestStream.of(out);
              content.writeTo(stream);
              digest.set(stream.digest());
            }));
    return Objects.requireNonNull(digest.get());
  }

  /**
   * The path that the content of a file has until it comes to its place.
   *
   * @param path a file that has been written
   */
  public Path unfinished(Path path) {
    return files.stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElseThrow()
        .unfinished();
  }

  /**
   * Moves all files to their places.
   *
   * @throws IOException if one cannot be moved; those after it are not moved either
   */
  public void finish() throws IOException {
    for (OutputFile.Unfinished file : files) {
      file.finish();
    }
  }

  /** Deletes the files that have not come to their places. */
  @Override
  public void close() {
    files.forEach(OutputFile.Unfinished::close);
  }
}
