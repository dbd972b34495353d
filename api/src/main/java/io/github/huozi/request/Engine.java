package io.github.huozi.request;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Steps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Publishes, verifies and previews. The artifact {@code huozi-core} has an engine, {@code
 * io.github.huozi.Huozi}. Several threads may use an engine at the same time.
 */
public interface Engine {

  /**
   * Publishes the editions of the request in its formats. An edition whose files are up to date
   * stays as it is; so do the files and records of other editions, whose errors do not count.
   *
   * @return the finished files and the warnings
   * @throws UnknownNameException if the request names an edition that does not exist, with the ids
   *     of all editions
   * @throws PublishingException if the author's files cannot be published, with every problem;
   *     nothing is written then
   * @throws IOException if a file cannot be written, a font cannot be found, or an edition cannot
   *     be laid out; the other editions may have been written, each of them whole
   */
  PublishResult publish(PublishRequest request, FontSource fonts, Progress progress)
      throws PublishingException, IOException;

  /**
   * Checks the finished files of the request against their sources, and writes the report beside
   * the files.
   *
   * @param progress is informed of each check
   * @throws UnknownNameException if the request leaves out a check or names an edition that does
   *     not exist, with the names of all that there are
   * @throws PublishingException if the sources cannot be read
   * @throws IOException if a file cannot be read or written, or a validator cannot be found
   */
  VerifyResult verify(VerifyRequest request, ValidatorSource validators, Progress progress)
      throws PublishingException, IOException;

  /**
   * Writes the doubtful words of each converted edition into its {@code conversion.yaml}, for the
   * editor to decide.
   *
   * @param steps is informed of what is read
   * @throws PublishingException if the sources or decisions cannot be read; nothing is written then
   * @throws IOException if a file cannot be read or written
   */
  ReviewResult review(ReviewRequest request, Steps steps) throws PublishingException, IOException;

  /**
   * Tells what differs between two PDF files, and writes a page that shows the places in both.
   *
   * @param steps is informed of what is read
   * @throws IOException if a file is no PDF that can be read, or the page cannot be written
   */
  CompareResult compare(CompareRequest request, Steps steps) throws IOException;

  /**
   * Looks what there is to publish in a folder, by the settings of other tools and by the folder's
   * files. Nothing is written.
   *
   * @param folder the folder, or one above it: without anything in the folder itself, folders below
   *     it with a tool's settings are found
   * @return a survey of each publication; none if there is no text
   * @throws IOException if the engine cannot be had
   */
  List<Survey> survey(Path folder) throws IOException;

  /**
   * Lists the publications of an archive: a folder whose {@code publication.yaml} says {@code
   * publications: archive/*}. Nothing of them is read.
   *
   * @throws PublishingException if the file cannot be read as that of an archive, with every
   *     problem
   * @throws IOException if the engine cannot be had
   */
  ArchiveListing archive(Path folder) throws PublishingException, IOException;

  /**
   * Serves a page that shows an edition as it would be published, and follows the author's files
   * until the host ends it.
   *
   * @throws IOException if the address cannot be listened at, or a part of the page cannot be found
   */
  void preview(PreviewRequest request, FontSource fonts, PreviewHost host) throws IOException;
}
