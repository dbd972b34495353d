package io.github.huozi.press;

import io.github.huozi.font.FontFinder;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.problem.Problems;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishedFile;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;

/** A publication as the build sees it. */
final class PublishErrand extends Errand<List<PublishedFile>> {

  private final FontFinder fonts;
  private final Progress progress;
  private final Problems problems;

  PublishErrand(PressSession.Job job, FontFinder fonts, Progress progress, Problems problems) {
    super(job);
    this.fonts = fonts;
    this.progress = progress;
    this.problems = problems;
  }

  @Override
  void hear(Message.Kind kind, DataInputStream in) throws IOException {
    switch (kind) {
      case FONTS -> {
        Script script = Script.valueOf(Wire.text(in));
        answer(kind, () -> fonts.find(script), listOf(PressFonts::write));
      }
      case FONT_DIGEST -> {
        Script script = Script.valueOf(Wire.text(in));
        answer(kind, () -> fonts.digest(script), Wire::text);
      }
      case REMAKING -> progress.remaking(new Language(Wire.text(in)), Wire.text(in));
      case COMPOSED -> progress.composed(new Language(Wire.text(in)), in.readInt(), in.readInt());
      case DRAWN -> progress.drawn(new Language(Wire.text(in)), in.readInt(), in.readInt());
      default -> throw unexpected(kind);
    }
  }

  @Override
  List<PublishedFile> result(DataInputStream in) throws IOException {
    Wire.list(in, Wire::problem).forEach(problems::add);
    return Wire.list(in, Wire::file);
  }
}
