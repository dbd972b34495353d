package io.github.huozi.press;

import io.github.huozi.font.FontFinder;
import io.github.huozi.language.Script;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URL;
import java.util.List;

/** Fonts as the press finds them: it asks the build. */
final class PressFonts implements FontFinder {

  private final PressJob job;

  PressFonts(PressJob job) {
    this.job = job;
  }

  @Override
  public List<Found> find(Script script) throws IOException {
    return Wire.list(job.ask(Message.Kind.FONTS, script.name()), PressFonts::read);
  }

  @Override
  public String digest(Script script) throws IOException {
    return Wire.text(job.ask(Message.Kind.FONT_DIGEST, script.name()));
  }

  static void write(DataOutputStream out, Found found) throws IOException {
    Wire.text(out, found.index().toString());
    out.writeBoolean(found.serves());
  }

  @SuppressWarnings("deprecation") // the URL constructor's replacement came with Java 20
  private static Found read(DataInputStream in) throws IOException {
    return new Found(new URL(Wire.text(in)), in.readBoolean());
  }
}
