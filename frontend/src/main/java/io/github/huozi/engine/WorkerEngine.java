package io.github.huozi.engine;

import io.github.huozi.message.Message;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Steps;
import io.github.huozi.request.ArchiveListing;
import io.github.huozi.request.CompareRequest;
import io.github.huozi.request.CompareResult;
import io.github.huozi.request.Engine;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.PreviewHost;
import io.github.huozi.request.PreviewRequest;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.ReviewRequest;
import io.github.huozi.request.ReviewResult;
import io.github.huozi.request.Survey;
import io.github.huozi.request.UnknownNameException;
import io.github.huozi.request.ValidatorSource;
import io.github.huozi.request.VerifyRequest;
import io.github.huozi.request.VerifyResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The engine of a worker process, for one job: sends the request, and answers its questions. */
final class WorkerEngine implements Engine {

  private final WorkerSession.Job job;
  private @Nullable Exception unavailable;

  WorkerEngine(WorkerSession.Job job) {
    this.job = job;
  }

  @Override
  public PublishResult publish(PublishRequest request, FontSource fonts, Progress progress)
      throws PublishingException, IOException {
    job.send(new Message.Publish(request));
    while (true) {
      Message.FromWorker message = job.receive();
      if (message instanceof Message.Published published) {
        return published.result();
      } else if (message instanceof Message.FindFonts question) {
        answer(() -> new Message.Fonts(fonts.find(question.script())));
      } else if (message instanceof Message.Remaking remaking) {
        progress.remaking(remaking.edition(), remaking.reason());
      } else if (message instanceof Message.Converted converted) {
        progress.converted(converted.edition(), converted.counts());
      } else if (message instanceof Message.Inked inked) {
        progress.inked(inked.classifier(), inked.colors());
      } else if (message instanceof Message.Composed composed) {
        progress.composed(composed.edition(), composed.sections(), composed.of());
      } else if (message instanceof Message.Drawn drawn) {
        progress.drawn(drawn.edition(), drawn.pages(), drawn.of());
      } else {
        receive(message);
      }
    }
  }

  @Override
  public VerifyResult verify(VerifyRequest request, ValidatorSource validators, Progress progress)
      throws PublishingException, IOException {
    job.send(new Message.Verify(request));
    while (true) {
      Message.FromWorker message = job.receive();
      if (message instanceof Message.Verified verified) {
        return verified.result();
      } else if (message instanceof Message.FindValidator question) {
        answer(() -> new Message.ClassPath(validators.classPath(question.coordinates())));
      } else if (message instanceof Message.Checked checked) {
        progress.checked(checked.what(), checked.checks(), checked.of());
      } else {
        receive(message);
      }
    }
  }

  @Override
  public ReviewResult review(ReviewRequest request, Steps steps)
      throws PublishingException, IOException {
    job.send(new Message.Review(request));
    while (true) {
      Message.FromWorker message = job.receive();
      if (message instanceof Message.Reviewed reviewed) {
        return reviewed.result();
      }
      receive(message);
    }
  }

  @Override
  public CompareResult compare(CompareRequest request, Steps steps) throws IOException {
    job.send(new Message.Compare(request));
    while (true) {
      Message.FromWorker message = job.receive();
      if (message instanceof Message.Compared compared) {
        return compared.result();
      }
      receiveAny(message);
    }
  }

  @Override
  public List<Survey> survey(Path folder) throws IOException {
    job.send(new Message.LookAt(folder));
    while (true) {
      Message.FromWorker message = job.receive();
      if (message instanceof Message.Surveyed surveyed) {
        return surveyed.surveys();
      }
      receiveAny(message);
    }
  }

  /** Takes what is the same for all kinds of jobs, of one that reads no publication. */
  private void receiveAny(Message.FromWorker message) throws IOException {
    try {
      receive(message);
    } catch (PublishingException e) {
      throw new IllegalStateException("nothing is read that could be rejected", e);
    }
  }

  @Override
  public ArchiveListing archive(Path folder) throws PublishingException, IOException {
    job.send(new Message.ListArchive(folder));
    while (true) {
      Message.FromWorker message = job.receive();
      if (message instanceof Message.ArchiveListed listed) {
        return listed.listing();
      }
      receive(message);
    }
  }

  @Override
  public void preview(PreviewRequest request, FontSource fonts, PreviewHost host)
      throws IOException {
    job.send(new Message.Preview(request));
    host.end().thenRun(this::end);
    try {
      while (true) {
        Message.FromWorker message = job.receive();
        if (message instanceof Message.PreviewEnded) {
          return;
        } else if (message instanceof Message.FindFonts question) {
          answer(() -> new Message.Fonts(fonts.find(question.script())));
        } else if (message instanceof Message.FindJar question) {
          answer(() -> new Message.ClassPath(List.of(host.jar(question.coordinates()))));
        } else if (message instanceof Message.Serving serving) {
          host.serving(serving.address());
        } else if (message instanceof Message.Reported reported) {
          host.report(reported.line());
        } else {
          receive(message);
        }
      }
    } catch (PublishingException e) {
      throw new IOException("a preview shows such problems itself", e);
    }
  }

  private void end() {
    try {
      job.send(new Message.Cancel());
    } catch (IOException e) {
      // The worker has ended.
      return;
    }
  }

  /** Takes what is the same for all kinds of jobs. */
  private void receive(Message.FromWorker message) throws PublishingException, IOException {
    if (message instanceof Message.StepBegun step) {
      job.at(step.thread(), step.step());
    } else if (message instanceof Message.Rejected rejected) {
      throw new PublishingException(rejected.problems());
    } else if (message instanceof Message.Misconfigured wrong) {
      throw new UnknownNameException(wrong.message());
    } else if (message instanceof Message.Failed failed) {
      IOException failure = failed.failure().exception();
      if (unavailable != null) {
        failure.addSuppressed(unavailable);
      }
      throw failure;
    } else {
      throw new IOException("the worker sends " + message);
    }
  }

  /** Answers a question, if need be with the reason why there is no answer. */
  private void answer(Answer answer) throws IOException {
    Message found;
    try {
      found = answer.find();
    } catch (IOException | RuntimeException e) {
      unavailable = e;
      String reason = e instanceof IOException ? String.valueOf(e.getMessage()) : e.toString();
      found = new Message.Unavailable(reason);
    }
    job.send(found);
  }

  /** Finds an answer. */
  @FunctionalInterface
  private interface Answer {
    Message find() throws IOException;
  }
}
