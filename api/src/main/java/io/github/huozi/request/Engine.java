package io.github.huozi.request;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Steps;
import java.io.IOException;

/**
 * Publishes, verifies and previews. The artifact {@code huozi-core} has an engine, {@code
 * io.github.huozi.Huozi}. Several threads may use an engine at the same time.
 */
public interface Engine {

  /**
   * Publishes every edition in every format. An edition whose files are up to date stays as it is.
   *
   * @return the finished files and the warnings
   * @throws PublishingException if the author's files cannot be published, with every problem;
   *     nothing is written then
   * @throws IOException if a file cannot be written, a font cannot be found, or an edition cannot
   *     be laid out; the other editions may have been written, each of them whole
   */
  PublishResult publish(PublishRequest request, FontSource fonts, Progress progress)
      throws PublishingException, IOException;

  /**
   * Checks every finished file against its sources, and writes the report beside the files.
   *
   * @param steps is informed of each check
   * @throws UnknownCheckException if the request leaves out a check that does not exist, with the
   *     names of all checks
   * @throws PublishingException if the sources cannot be read
   * @throws IOException if a file cannot be read or written, or a validator cannot be found
   */
  VerifyResult verify(VerifyRequest request, ValidatorSource validators, Steps steps)
      throws PublishingException, IOException;

  /**
   * Serves a page that shows an edition as it would be published, and follows the author's files
   * until the host ends it.
   *
   * @throws IOException if the address cannot be listened at, or a part of the page cannot be found
   */
  void preview(PreviewRequest request, FontSource fonts, PreviewHost host) throws IOException;
}
