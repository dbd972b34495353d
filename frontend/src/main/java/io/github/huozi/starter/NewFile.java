package io.github.huozi.starter;

/**
 * A file of a new project.
 *
 * @param path from the project's folder, with forward slashes
 */
public record NewFile(String path, String text) {

  /** The same file in a folder. */
  public NewFile in(String folder) {
    return folder.isEmpty() ? this : new NewFile(folder + "/" + path, text);
  }
}
