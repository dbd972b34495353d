package io.github.huozi.press;

import io.github.huozi.request.ValidatorSource;
import java.io.DataInputStream;
import java.io.IOException;

/** Finished files to be verified, as the build sees them. */
final class VerifyErrand extends Errand<Verdict> {

  private final ValidatorSource judges;

  VerifyErrand(PressSession.Job job, ValidatorSource judges) {
    super(job);
    this.judges = judges;
  }

  @Override
  void hear(Message.Kind kind, DataInputStream in) throws IOException {
    if (kind != Message.Kind.JUDGE) {
      throw unexpected(kind);
    }
    String coordinates = Wire.text(in);
    answer(kind, () -> judges.classPath(coordinates), listOf(Wire::path));
  }

  @Override
  Verdict result(DataInputStream in) throws IOException {
    return Wire.verdict(in);
  }
}
