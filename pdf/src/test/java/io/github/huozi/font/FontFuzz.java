package io.github.huozi.font;

import io.github.huozi.font.file.FontDamageTest;
import io.github.huozi.font.file.SmallFont;
import io.github.huozi.testing.Bounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A font of a user is reported as damaged, or can be read as a whole. */
public final class FontFuzz {

  private static final FontFace.Description DESCRIPTION =
      new FontFace.Description("Small", GenericFamily.SERIF, 400, FontFace.Style.NORMAL);

  private static final Path FILE = file();

  private FontFuzz() {}

  private static Path file() {
    try {
      Path file = Files.createTempFile("huozi-fuzz", ".ttf");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<byte[]> seeds() throws IOException {
    return List.of(SmallFont.bytes(), SmallFont.tiny());
  }

  /** Loads slow classes before the fuzzer measures time. */
  public static void fuzzerInitialize() throws Exception {
    for (byte[] seed : seeds()) {
      fuzzerTestOneInput(seed);
    }
  }

  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    Bounds.keep(() -> look(data));
  }

  private static void look(byte[] data) throws Exception {
    read(data);
    read(SmallFont.withChecksums(data.clone()));
  }

  private static void read(byte[] font) throws IOException {
    Optional<String> fault = face(font).fault();
    FontFace face = face(font);
    if (!face.fault().equals(fault)) {
      throw new AssertionError("now " + fault + ", now " + face.fault());
    }
    if (fault.isEmpty()) {
      FontDamageTest.readAll(face);
    } else if (fault.get().contains("Exception") || fault.get().contains("null")) {
      throw new AssertionError(fault.get());
    }
  }

  private static FontFace face(byte[] font) throws IOException {
    return new FontFace(DESCRIPTION, Files.write(FILE, font).toUri().toURL(), Optional.empty());
  }
}
