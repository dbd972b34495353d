package io.github.huozi.publication.convention;

import io.github.huozi.input.RegularFile;
import io.github.huozi.language.Language;
import io.github.huozi.publication.listing.UnreadFiles;
import io.github.huozi.source.format.SectionFormats;
import io.github.huozi.source.html.text.LetterCounts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the language of text from its script: the same one for the same files, everywhere. */
public final class LanguageGuess {

  private static final int MAX_FILES = 60;
  private static final int MAX_BYTES = 1 << 16;

  private final LetterCounts letters = new LetterCounts();

  private LanguageGuess() {}

  /** The language of the manuscripts of a folder and its subfolders; empty if there is none. */
  public static Optional<Language> of(Path folder) {
    LanguageGuess guess = new LanguageGuess();
    List<Path> files =
        UnreadFiles.texts(folder).stream()
            .filter(SectionFormats::isManuscript)
            .limit(MAX_FILES)
            .toList();
    files.forEach(guess::count);
    return guess.letters.language();
  }

  private void count(Path file) {
    try (InputStream in = RegularFile.open(file)) {
      count(new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Other files tell the language too, and this one is reported where it is read.
    }
  }

  /** Counts the letters of text, without those of listings, links and tags. */
  private void count(String text) {
    boolean listing = false;
    for (String line : text.lines().toList()) {
      String start = line.stripLeading();
      if (start.startsWith("```") || start.startsWith("~~~")) {
        listing = !listing;
      } else if (!listing) {
        letters.count(line.replaceAll("https?://[!-~]{1,500}|<[^<>]{1,200}>|`[^`]{1,200}`", " "));
      }
    }
  }
}
