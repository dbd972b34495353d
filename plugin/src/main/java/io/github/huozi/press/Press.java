package io.github.huozi.press;

import io.github.huozi.font.FontFinder;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.publish.Progress;
import io.github.huozi.publish.PublishRequest;
import io.github.huozi.publish.PublishedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Publishes in a Java process of its own, which starts with the first publication and ends with the
 * build, or when there has been nothing to do for some seconds. Several threads may publish at
 * once; they share the process.
 */
public final class Press {

  private final PressCommand command;
  private @Nullable PressProcess process;

  /**
   * @param classes the class loader that loaded huozi: the process loads the same jars
   * @param archives a folder for what makes later processes start faster; it need not exist
   */
  public Press(ClassLoader classes, Path archives) {
    this.command = PressCommand.of(classes, archives);
  }

  /**
   * Publishes as {@link io.github.huozi.publish.Publisher} does.
   *
   * @param fonts where the process finds the fonts; those of the request stay here
   * @param problems takes the warnings of a publication that succeeds
   * @param last whether no other publication is expected: the process ends with this one then
   * @return the finished files, edition by edition
   * @throws PublishingException if the author's files cannot be published; nothing is written then
   * @throws IOException if a file cannot be written, a font cannot be had, or the process ends
   */
  public List<PublishedFile> publish(
      PublishRequest request, FontFinder fonts, Progress progress, Problems problems, boolean last)
      throws PublishingException, IOException {
    try (PressProcess.Job job = begin(last)) {
      return new Errand(job, fonts, progress, problems).run(request);
    }
  }

  /** The process does not end while a job is open. */
  private synchronized PressProcess.Job begin(boolean last) throws IOException {
    PressProcess.Job job = process == null ? null : process.begin(last);
    if (job == null) {
      PressProcess started = PressProcess.start(command);
      process = started;
      job = started.begin(last);
    }
    if (job == null) {
      throw new IOException("the process that publishes ended as soon as it began");
    }
    return job;
  }
}
