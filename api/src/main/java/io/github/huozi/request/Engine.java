package io.github.huozi.request;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Steps;
import java.io.IOException;

/**
 * Publishes and verifies. The artifact {@code huozi-core} has an engine, {@code
 * io.github.huozi.Huozi}. An engine may be used by several threads at once.
 */
public interface Engine {

  /**
   * Publishes every edition in every format. An edition whose files are there, whole, and made from
   * what is there now, is left as it is.
   *
   * @return the finished files, and what the author is warned of
   * @throws PublishingException if the author's files cannot be published, with every problem;
   *     nothing is written then
   * @throws IOException if a file cannot be written, a font cannot be had, or an edition cannot be
   *     set; the other editions may have been written, each of them whole
   */
  PublishResult publish(PublishRequest request, FontSource fonts, Progress progress)
      throws PublishingException, IOException;

  /**
   * Checks every finished file against its sources, and writes the report beside the files.
   *
   * @param steps hears what is being checked
   * @throws UnknownCheckException if no check has a name that the request leaves out, with the
   *     names that there are
   * @throws PublishingException if the sources cannot be read
   * @throws IOException if a file cannot be read or written, or a validator cannot be had
   */
  VerifyResult verify(VerifyRequest request, ValidatorSource validators, Steps steps)
      throws PublishingException, IOException;
}
