package io.github.huozi.press;

import io.github.huozi.font.FontFinder;
import io.github.huozi.model.Language;
import io.github.huozi.model.Script;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.publish.Progress;
import io.github.huozi.publish.PublishRequest;
import io.github.huozi.publish.PublishedFile;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;

/** A publication as the build sees it: asked for, questions answered, the files taken. */
final class Errand {

  private final PressProcess.Job job;
  private final FontFinder fonts;
  private final Progress progress;
  private final Problems problems;

  Errand(PressProcess.Job job, FontFinder fonts, Progress progress, Problems problems) {
    this.job = job;
    this.fonts = fonts;
    this.progress = progress;
    this.problems = problems;
  }

  List<PublishedFile> run(PublishRequest request) throws PublishingException, IOException {
    job.send(Message.Kind.PUBLISH, out -> Wire.write(out, request));
    while (true) {
      Message message = job.receive();
      DataInputStream in = message.open();
      switch (message.kind()) {
        case FONTS -> find(Script.valueOf(Wire.text(in)));
        case FONT_DIGEST -> digest(Script.valueOf(Wire.text(in)));
        case REMAKING -> progress.remaking(new Language(Wire.text(in)), Wire.text(in));
        case COMPOSED -> progress.composed(new Language(Wire.text(in)), in.readInt(), in.readInt());
        case DRAWN -> progress.drawn(new Language(Wire.text(in)), in.readInt(), in.readInt());
        case PUBLISHED -> {
          Wire.list(in, Wire::problem).forEach(problems::add);
          return Wire.list(in, Wire::file);
        }
        case REFUSED -> throw new PublishingException(Wire.list(in, Wire::problem));
        case FAILED -> {
          String failure = Wire.text(in);
          throw new IOException(failure, new PressTrace(Wire.text(in)));
        }
        default -> throw new IOException("the process that publishes says " + message.kind());
      }
    }
  }

  private void find(Script script) throws IOException {
    List<FontFinder.Found> found;
    try {
      found = fonts.find(script);
    } catch (IOException e) {
      job.send(Message.Kind.NO_FONTS, out -> Wire.text(out, e.getMessage()));
      return;
    }
    job.send(Message.Kind.FONTS, out -> Wire.list(out, found, PressFonts::write));
  }

  private void digest(Script script) throws IOException {
    String digest;
    try {
      digest = fonts.digest(script);
    } catch (IOException e) {
      job.send(Message.Kind.NO_FONTS, out -> Wire.text(out, e.getMessage()));
      return;
    }
    job.send(Message.Kind.FONT_DIGEST, out -> Wire.text(out, digest));
  }
}
