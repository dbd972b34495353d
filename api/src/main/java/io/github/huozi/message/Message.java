package io.github.huozi.message;

import io.github.huozi.language.Script;
import io.github.huozi.problem.Problem;
import io.github.huozi.request.ArchiveListing;
import io.github.huozi.request.CompareRequest;
import io.github.huozi.request.CompareResult;
import io.github.huozi.request.ConversionCounts;
import io.github.huozi.request.FontLocation;
import io.github.huozi.request.PreviewRequest;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.ReviewRequest;
import io.github.huozi.request.ReviewResult;
import io.github.huozi.request.Survey;
import io.github.huozi.request.VerifyRequest;
import io.github.huozi.request.VerifyResult;
import java.nio.file.Path;
import java.util.List;

/** A message between the build and the worker process. */
public sealed interface Message {

  /** A message that the build sends. */
  sealed interface ToWorker extends Message {}

  /** A message that the worker sends while it works on a job, and at the job's end. */
  sealed interface FromWorker extends Message {}

  /** Begins the job of publishing. */
  record Publish(PublishRequest request) implements ToWorker {}

  /** Begins the job of verifying. */
  record Verify(VerifyRequest request) implements ToWorker {}

  /** Begins the job of reviewing conversions. */
  record Review(ReviewRequest request) implements ToWorker {}

  /** Begins the job of comparing two files. */
  record Compare(CompareRequest request) implements ToWorker {}

  /** Begins the job of looking what there is to publish. */
  record LookAt(Path folder) implements ToWorker {}

  /** Begins the job of listing the publications of an archive. */
  record ListArchive(Path folder) implements ToWorker {}

  /** Begins a preview, which lasts until {@link Cancel}. */
  record Preview(PreviewRequest request) implements ToWorker {}

  /** Ends a job whose result is not wanted any more, or a preview. */
  record Cancel() implements ToWorker {}

  /** Answers {@link FindFonts}. */
  record Fonts(List<FontLocation> locations) implements ToWorker {}

  /** Answers {@link FindValidator} and {@link FindJar}. */
  record ClassPath(List<Path> paths) implements ToWorker {}

  /** Answers a question whose answer cannot be had. */
  record Unavailable(String reason) implements ToWorker {}

  /** The worker has started. Belongs to no job. */
  record Ready() implements FromWorker {}

  /** Asks for the fonts of a script. */
  record FindFonts(Script script) implements FromWorker {}

  /**
   * Asks for a validator and all that it needs.
   *
   * @param coordinates {@code groupId:artifactId:version}
   */
  record FindValidator(String coordinates) implements FromWorker {}

  /**
   * Asks for the jar of an artifact, without what the artifact needs.
   *
   * @param coordinates {@code groupId:artifactId:version}
   */
  record FindJar(String coordinates) implements FromWorker {}

  /** The preview can be opened. */
  record Serving(String address) implements FromWorker {}

  /** A line about what the preview shows. */
  record Reported(String line) implements FromWorker {}

  /** An edition's files are made. */
  record Remaking(String edition, String reason) implements FromWorker {}

  /** An edition's text is converted. */
  record Converted(String edition, ConversionCounts counts) implements FromWorker {}

  /** {@link io.github.huozi.request.Progress#inked}. */
  record Inked(String classifier, List<String> colors) implements FromWorker {}

  /** Some of an edition's sections are composed. */
  record Composed(String edition, int sections, int of) implements FromWorker {}

  /** Some of an edition's pages are drawn. */
  record Drawn(String edition, int pages, int of) implements FromWorker {}

  /** {@link io.github.huozi.request.Progress#checked}. */
  record Checked(String what, int checks, int of) implements FromWorker {}

  /**
   * A thread has begun a step.
   *
   * @param step empty if the thread has nothing to do
   */
  record StepBegun(long thread, String step) implements FromWorker {}

  /** The end of a job. */
  sealed interface Outcome extends FromWorker {}

  /** The publication is published. */
  record Published(PublishResult result) implements Outcome {}

  /** The finished files are verified. */
  record Verified(VerifyResult result) implements Outcome {}

  /** The conversions are reviewed. */
  record Reviewed(ReviewResult result) implements Outcome {}

  /** The files are compared. */
  record Compared(CompareResult result) implements Outcome {}

  /** The folder is looked at. */
  record Surveyed(List<Survey> surveys) implements Outcome {}

  /** The publications of an archive are listed. */
  record ArchiveListed(ArchiveListing listing) implements Outcome {}

  /** The preview has ended. */
  record PreviewEnded() implements Outcome {}

  /** The request asks for something that there is not. */
  record Misconfigured(String message) implements Outcome {}

  /** The author's files cannot be published. */
  record Rejected(List<Problem> problems) implements Outcome {}

  /** The job could not be done. */
  record Failed(EngineFailure failure) implements Outcome {}
}
