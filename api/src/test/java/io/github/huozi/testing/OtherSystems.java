package io.github.huozi.testing;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.FileSystem;

/** File systems in memory that are like those of other operating systems. */
public final class OtherSystems {

  private OtherSystems() {}

  /**
   * An empty file system.
   *
   * @param name {@code unix}, whose names are what is written; {@code macos}, which takes names for
   *     the same that differ in case or in Unicode normalization; or {@code windows}, which takes
   *     those for the same that differ in case, separates them by backslashes, and has letters
   *     before its roots
   */
  public static FileSystem of(String name) {
    return Jimfs.newFileSystem(
        switch (name) {
          case "unix" -> Configuration.unix();
          case "macos" -> Configuration.osX();
          case "windows" -> Configuration.windows();
          default -> throw new IllegalArgumentException(name);
        });
  }
}
