package io.github.huozi.press;

import io.github.huozi.font.FontShelf;
import io.github.huozi.font.ShelvedFonts;
import io.github.huozi.model.Language;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.publish.Progress;
import io.github.huozi.publish.PublishRequest;
import io.github.huozi.publish.PublishedFile;
import io.github.huozi.publish.Publisher;
import io.github.huozi.publish.Workers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A publication as the press sees it: done, with what is done told to the build. */
final class PressJob implements Progress {

  private final int number;
  private final Line line;
  private final BlockingQueue<Message> answers = new LinkedBlockingQueue<>();

  PressJob(int number, Line line) {
    this.number = number;
    this.line = line;
  }

  /**
   * Publishes.
   *
   * @return what there is to tell of it
   */
  Message run(Message asked, Workers workers, FontShelf shelf) throws IOException {
    try {
      PublishRequest request =
          Wire.request(asked.open(), new ShelvedFonts(new PressFonts(this), shelf));
      Problems problems = new Problems();
      List<PublishedFile> files = new Publisher(request, workers, this, problems).publish();
      return message(
          Message.Kind.PUBLISHED,
          out -> {
            Wire.list(out, problems.sorted(), Wire::problem);
            Wire.list(out, files, Wire::file);
          });
    } catch (PublishingException e) {
      return message(Message.Kind.REFUSED, out -> Wire.list(out, e.problems(), Wire::problem));
    } catch (UncheckedIOException e) {
      return failure(e.getMessage() + ": " + e.getCause().getMessage(), e);
    } catch (IOException e) {
      return failure(String.valueOf(e.getMessage()), e);
    } catch (OutOfMemoryError e) {
      return failure(
          "there is not enough memory; give it more, as -Xmx2g in .mvn/jvm.config or in MAVEN_OPTS",
          e);
    } catch (RuntimeException | Error e) {
      // Whatever it is, the build must not wait for ever.
      return failure(e.toString(), e);
    }
  }

  private Message failure(String message, Throwable thrown) throws IOException {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return message(
        Message.Kind.FAILED,
        out -> {
          Wire.text(out, message);
          Wire.text(out, trace.toString());
        });
  }

  /** Takes what the build says to this job. */
  void answer(Message message) {
    answers.add(message);
  }

  /** Asks the build, one question at a time. */
  synchronized Message ask(Message.Kind kind, Message.Content content) throws IOException {
    send(kind, content);
    try {
      Message answer = answers.take();
      if (answer.kind() == Message.Kind.NO_FONTS) {
        throw new IOException(Wire.text(answer.open()));
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void send(Message.Kind kind, Message.Content content) throws IOException {
    line.send(message(kind, content));
  }

  private Message message(Message.Kind kind, Message.Content content) throws IOException {
    return Message.of(number, kind, content);
  }

  @Override
  public void remaking(Language language, String reason) {
    tell(
        Message.Kind.REMAKING,
        out -> {
          Wire.text(out, language.tag());
          Wire.text(out, reason);
        });
  }

  @Override
  public void composed(Language language, int sections, int of) {
    count(Message.Kind.COMPOSED, language, sections, of);
  }

  @Override
  public void drawn(Language language, int pages, int of) {
    count(Message.Kind.DRAWN, language, pages, of);
  }

  private void count(Message.Kind kind, Language language, int done, int of) {
    tell(
        kind,
        out -> {
          Wire.text(out, language.tag());
          out.writeInt(done);
          out.writeInt(of);
        });
  }

  private void tell(Message.Kind kind, Message.Content content) {
    try {
      send(kind, content);
    } catch (IOException e) {
      throw new UncheckedIOException("the build is not on the line", e);
    }
  }
}
