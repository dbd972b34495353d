package io.github.huozi.request;

import java.util.List;

/**
 * All parameters of a preview except the fonts.
 *
 * @param publish what would be published; nothing is written into its output folder, and its
 *     records folder keeps chapters
 * @param editions the ids of the editions to choose from; empty for all
 * @param port the port to listen at; 0 for one that is free
 * @param editor the address that opens an editor, with <code>{file}</code> and <code>{line}</code>
 *     in it; empty for none
 */
public record PreviewRequest(
    PublishRequest publish, List<String> editions, int port, String editor) {

  public PreviewRequest {
    editions = List.copyOf(editions);
  }
}
