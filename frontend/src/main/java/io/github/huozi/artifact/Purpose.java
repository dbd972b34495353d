package io.github.huozi.artifact;

import org.eclipse.aether.artifact.Artifact;

/**
 * The purpose for which an artifact is fetched.
 *
 * @param user what needs it, such as {@code epubcheck}; empty for the fonts
 * @param otherwise what helps as well if it cannot be had, or nothing; it follows an advice
 */
public record Purpose(String user, String otherwise) {

  /** The words for such an artifact in a message. */
  String subject(Artifact artifact) {
    return user.isEmpty() ? "the fonts " + artifact : "the library " + artifact + " of " + user;
  }
}
