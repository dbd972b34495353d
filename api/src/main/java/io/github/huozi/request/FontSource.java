package io.github.huozi.request;

import io.github.huozi.input.JarDigest;
import io.github.huozi.language.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds font artifacts. docs/fonts.md describes their content. */
@FunctionalInterface
public interface FontSource {

  /** The path of the index in an artifact. */
  String INDEX = "META-INF/huozi/fonts.yaml";

  /**
   * The artifacts that may have fonts for a script, the preferred ones first. For {@link
   * Script#WESTERN} these are artifacts with Latin letters. No artifact is read for the answer.
   *
   * @throws IOException if an artifact cannot be found, with how to put that right
   */
  List<FontLocation> find(Script script) throws IOException;

  /**
   * A digest of a script's artifacts: it changes if one of their files does. No artifact is
   * unpacked for it.
   *
   * @throws IOException if an artifact cannot be found or read
   */
  default String digest(Script script) throws IOException {
    StringBuilder digests = new StringBuilder();
    for (FontLocation location : find(script)) {
      digests.append(digests.length() == 0 ? "" : " ").append(JarDigest.of(location.path()));
    }
    return digests.toString();
  }

  /**
   * The same artifacts. A font that is compressed in its jar is unpacked into a folder at its first
   * use, and later processes find it there; without such a folder each of them unpacks it in
   * memory. A damaged file of the folder is unpacked again. Files that have not been used for
   * thirty days are deleted.
   *
   * @param folder a folder for nothing else, which several processes may share; it need not exist
   */
  default FontSource unpackedInto(Path folder) {
    return script ->
        find(script).stream()
            .map(found -> new FontLocation(found.path(), found.trusted(), Optional.of(folder)))
            .toList();
  }

  /**
   * Font artifacts in given jars or folders. Each serves the scripts that its index names.
   *
   * @param jarsOrFolders jars, or folders with the same files; the first is preferred
   */
  static FontSource ofFiles(List<Path> jarsOrFolders) {
    List<FontLocation> locations =
        jarsOrFolders.stream().map(path -> new FontLocation(path, false)).toList();
    return script -> locations;
  }

  /**
   * The font artifacts on a class path. Each serves the scripts that its index names.
   *
   * @throws IOException if the class path cannot be read
   */
  static FontSource ofClassPath(ClassLoader loader) throws IOException {
    List<FontLocation> locations = FontLocation.onClassPath(loader);
    return script -> locations;
  }
}
