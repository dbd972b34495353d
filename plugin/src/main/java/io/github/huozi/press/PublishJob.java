package io.github.huozi.press;

import io.github.huozi.font.FontShelf;
import io.github.huozi.font.ShelvedFonts;
import io.github.huozi.language.Language;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.publish.Publisher;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.work.Workers;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;

/** A publication as the press sees it. */
final class PublishJob extends PressJob implements Progress {

  private final Workers workers;
  private final FontShelf shelf;

  PublishJob(int number, Line line, Workers workers, FontShelf shelf) {
    super(number, line);
    this.workers = workers;
    this.shelf = shelf;
  }

  @Override
  Message work(DataInputStream asked) throws PublishingException, IOException {
    PublishRequest request = Wire.request(asked, new ShelvedFonts(new PressFonts(this), shelf));
    Problems problems = new Problems();
    List<PublishedFile> files = new Publisher(request, workers, this, problems).publish();
    return message(
        Message.Kind.PUBLISHED,
        out -> {
          Wire.list(out, problems.sorted(), Wire::problem);
          Wire.list(out, files, Wire::file);
        });
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
}
