package io.github.huozi.request;

/**
 * All parameters of a preview except the fonts.
 *
 * @param publish what would be published; nothing is written into its output folder, and its
 *     records folder keeps chapters. The reader chooses from its editions
 * @param port the port to listen at; 0 for one that is free
 * @param editor the address that opens an editor, with <code>{file}</code> and <code>{line}</code>
 *     in it; empty for none
 * @param language the tag of the language in which problems are told, one of {@code
 *     Wording.LANGUAGES}
 */
public record PreviewRequest(PublishRequest publish, int port, String editor, String language) {}
