package io.github.huozi.archive;

import io.github.huozi.console.Console;
import io.github.huozi.goal.FileLine;
import io.github.huozi.goal.Publishing;
import io.github.huozi.problem.FrontEnd;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.ArchivedPublication;
import io.github.huozi.request.Format;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.request.UnknownNameException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Publishes the publications of an archive, several at a time. One that fails does not keep the
 * others from being published.
 */
public final class ArchivePublisher {

  /** The most files that have a line on the console; more are told with {@code -X}. */
  private static final int MOST_LINES = 20;

  /**
   * The number of publications in a row that cannot be published for a reason that is not in their
   * files, after which no other will be: a disk is full, or fonts cannot be had.
   */
  private static final int HOPELESS = 10;

  private final SinglePublisher single;
  private final PublishRequest common;
  private final boolean failAtEnd;
  private final Path base;
  private final Console console;
  private final boolean watched;
  private final Problems warnings = new Problems();
  private final Problems failures = new Problems();
  private Optional<IOException> cause = Optional.empty();
  private int lines;
  private int inVain;

  /**
   * @param common what the requests of all publications have in common
   * @param failAtEnd whether the others are published after one has failed
   * @param base paths are shown relative to this folder
   * @param watched whether somebody is watching the console
   */
  public ArchivePublisher(
      Publishing publishing,
      PublishRequest common,
      boolean failAtEnd,
      Path base,
      Console console,
      boolean watched) {
    this(
        (request, progress) -> publishing.publish(request, progress, false),
        common,
        failAtEnd,
        base,
        console,
        watched);
  }

  /**
   * @param single publishes one of the publications
   */
  ArchivePublisher(
      SinglePublisher single,
      PublishRequest common,
      boolean failAtEnd,
      Path base,
      Console console,
      boolean watched) {
    this.single = single;
    this.common = common;
    this.failAtEnd = failAtEnd;
    this.base = base;
    this.console = console;
    this.watched = watched;
  }

  /**
   * Publishes.
   *
   * @throws UnknownNameException if the choice names a publication that the archive does not have,
   *     or no publication has the named editions
   * @throws IOException if one publication after the other cannot be published, for a reason that
   *     is not in their files
   */
  public ArchiveResult publish(PublicationArchive archive, PublicationChoice choice)
      throws IOException {
    List<ArchivedPublication> publications = choice.of(archive.listing().publications());
    archive.listing().warnings().forEach(warnings::add);
    ArchiveRun run = new ArchiveRun(console, watched);
    ArchiveEntry[] entries = new ArchiveEntry[publications.size()];
    run.each(
        publications,
        (index, publication) -> {
          ArchiveEntry entry = publish(publication, archive.request(publication, common));
          synchronized (entries) {
            entries[index] = entry;
          }
          if (entry.state() == ArchiveEntry.State.FAILED && !failAtEnd) {
            run.end();
          }
        });
    synchronized (entries) {
      requireEditions(entries);
      return new ArchiveResult(
          publications.size(),
          Arrays.stream(entries).filter(Objects::nonNull).toList(),
          warnings,
          failures,
          cause);
    }
  }

  /** A name of an edition that no publication has is a mistake. */
  private void requireEditions(ArchiveEntry[] entries) {
    List<String> names = common.editions().names();
    boolean made =
        Arrays.stream(entries)
            .filter(Objects::nonNull)
            .anyMatch(
                entry -> entry.state() == ArchiveEntry.State.FAILED || !entry.files().isEmpty());
    if (!names.isEmpty() && entries.length > 0 && !made) {
      throw new UnknownNameException(
          FrontEnd.current().parameter("editions")
              + ": no publication has an edition "
              + String.join(" or ", names)
              + "; write the ids or the languages of some");
    }
  }

  private ArchiveEntry publish(ArchivedPublication publication, PublishRequest request)
      throws IOException {
    try {
      PublishResult result =
          single.publish(request, new ArchiveProgress(publication.name(), console));
      result.warnings().forEach(warnings::add);
      report(result.files());
      return ArchiveEntry.published(publication, result, covers(result.files()), base);
    } catch (PublishingException e) {
      return failed(publication, e.problems());
    } catch (UnknownNameException e) {
      return failed(publication, List.of(problem(publication, String.valueOf(e.getMessage()))));
    } catch (IOException e) {
      count(e);
      return failed(publication, List.of(problem(publication, String.valueOf(e.getMessage()))));
    }
  }

  private static Map<String, Path> covers(List<PublishedFile> files) throws IOException {
    Map<String, Path> covers = new HashMap<>();
    for (PublishedFile file : files) {
      if (file.format() == Format.EPUB) {
        CoverFile.write(file.path()).ifPresent(cover -> covers.put(file.edition(), cover));
      }
    }
    return covers;
  }

  private ArchiveEntry failed(ArchivedPublication publication, List<Problem> problems) {
    problems.forEach(failures::add);
    return ArchiveEntry.failed(publication, problems, base);
  }

  /** A failure that no file of the author is to blame for. */
  private static Problem problem(ArchivedPublication publication, String reason) {
    int advice = reason.indexOf("; ");
    return Problem.error(
        SourceLocation.of(publication.folder()),
        reason.substring(0, advice < 0 ? reason.length() : advice),
        advice < 0
            ? FrontEnd.current().choose("mvn -e shows more", "--stacktrace shows more")
            : reason.substring(advice + 2));
  }

  private synchronized void count(IOException e) throws IOException {
    cause = cause.isPresent() ? cause : Optional.of(e);
    inVain++;
    if (inVain >= HOPELESS) {
      throw cause.orElse(e);
    }
  }

  private synchronized void report(List<PublishedFile> files) {
    inVain = 0;
    for (PublishedFile file : files) {
      String line = FileLine.of(file, base, console.wording());
      if (file.upToDate() || lines > MOST_LINES) {
        console.debug(line);
      } else if (lines++ < MOST_LINES) {
        console.info(line);
      } else {
        console.info(
            "More files have been made; with "
                + FrontEnd.current().choose("-X", "--verbose")
                + " each has a line");
      }
    }
  }

  /** Publishes one of the publications. */
  @FunctionalInterface
  interface SinglePublisher {
    PublishResult publish(PublishRequest request, Progress progress)
        throws PublishingException, IOException;
  }
}
