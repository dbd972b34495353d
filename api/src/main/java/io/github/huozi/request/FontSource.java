package io.github.huozi.request;

import io.github.huozi.input.JarDigest;
import io.github.huozi.language.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where font artifacts lie. docs/fonts.md tells what is in one. */
@FunctionalInterface
public interface FontSource {

  /** The place of an artifact's index in its jar. */
  String INDEX = "META-INF/huozi/fonts.yaml";

  /**
   * The artifacts that may serve a script, in the order in which they are preferred. For {@link
   * Script#WESTERN} those with Latin letters. No artifact is read to tell.
   *
   * @throws IOException if one cannot be had, with how to put that right
   */
  List<FontLocation> find(Script script) throws IOException;

  /**
   * What tells a script's artifacts from others: it changes if any of their files does. None is
   * unpacked for it.
   *
   * @throws IOException if one cannot be had or read
   */
  default String digest(Script script) throws IOException {
    StringBuilder digests = new StringBuilder();
    for (FontLocation location : find(script)) {
      digests.append(digests.length() == 0 ? "" : " ").append(JarDigest.of(location.path()));
    }
    return digests.toString();
  }

  /**
   * Font artifacts at known places: each serves the scripts that its index names.
   *
   * @param jarsOrFolders jars, or folders with the same files; the first are preferred
   */
  static FontSource ofFiles(List<Path> jarsOrFolders) {
    List<FontLocation> locations =
        jarsOrFolders.stream().map(path -> new FontLocation(path, false)).toList();
    return script -> locations;
  }

  /**
   * The font artifacts on a class path: each serves the scripts that its index names.
   *
   * @throws IOException if the class path cannot be read
   */
  static FontSource ofClassPath(ClassLoader loader) throws IOException {
    List<FontLocation> locations = FontLocation.onClassPath(loader);
    return script -> locations;
  }
}
