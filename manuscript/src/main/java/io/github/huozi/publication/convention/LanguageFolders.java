package io.github.huozi.publication.convention;

import io.github.huozi.input.TypedPath;
import io.github.huozi.language.Language;
import io.github.huozi.language.LanguageNames;
import io.github.huozi.model.SectionListing;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.listing.UnreadFiles;
import io.github.huozi.source.section.ReferredFiles;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads names of languages, and finds folders that each have the text in a language. */
public final class LanguageFolders {

  /** A link of {@code LANGS.md}. */
  private static final Pattern LINK =
      Pattern.compile("\\[[^\\]\\n]{0,200}\\]\\(\\s{0,9}([^)\\s]{1,200})[^)\\n]{0,200}\\)");

  /** Tags with a region that say which characters Chinese is written in. */
  private static final Map<String, String> CHINESE =
      Map.of(
          "zh-cn", "zh-Hans",
          "zh-sg", "zh-Hans",
          "zh-tw", "zh-Hant-TW",
          "zh-hk", "zh-Hant-HK",
          "zh-mo", "zh-Hant-MO");

  private LanguageFolders() {}

  /** The tag for a language as tools write it: {@code zh-Hans} for {@code zh_CN}. */
  public static Optional<Language> language(String written) {
    String tag = written.strip().replace('_', '-');
    String lower = tag.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(CHINESE.get(lower))
        .flatMap(Language::parse)
        .or(() -> LanguageNames.doubted(lower).flatMap(Language::parse))
        .or(() -> LanguageNames.known(tag))
        .or(() -> LanguageNames.meant(tag).flatMap(Language::parse))
        .filter(language -> language.tag().length() <= 64);
  }

  /** The folders that {@code LANGS.md} lists; none if there is no such file. */
  static List<Convention.Source> listed(Path folder, SectionListing listing) {
    Path file = folder.resolve("LANGS.md");
    List<Convention.Source> sources = new ArrayList<>();
    Optional<String> text =
        Files.isRegularFile(file)
            ? TextFile.read(new Reporter(file, new Problems()))
            : Optional.empty();
    Matcher link = LINK.matcher(text.orElse(""));
    while (link.find() && sources.size() < 100) {
      try {
        Path typed = TypedPath.resolve(folder, link.group(1));
        Path below = new ReferredFiles(folder).existing(List.of(typed)).orElse(typed);
        boolean isNew = sources.stream().noneMatch(source -> source.folder().equals(below));
        if (isNew
            && below.startsWith(folder)
            && !below.equals(folder)
            && Files.isDirectory(below)) {
          String name = below.getFileName().toString();
          sources.add(new Convention.Source(below, Optional.of(name), listing));
        }
      } catch (InvalidPathException e) {
        // No folder has such a name.
      }
    }
    return sources;
  }

  /**
   * The folders below a folder that are named by a language and have text in it. Names of three
   * letters do not count, since {@code src} and {@code doc} are tags of languages.
   */
  static List<Convention.Source> named(Path folder, SectionListing listing) {
    List<Convention.Source> sources = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.filter(Files::isDirectory).sorted(TypedPath.ORDER).toList()) {
        String name = child.getFileName().toString();
        Optional<Language> language = language(name);
        if (language.isPresent()
            && !name.matches("(?i)[a-z]{3}(?:[-_].*)?")
            && UnreadFiles.hasText(child)
            && LanguageGuess.of(child).filter(guess -> isLike(guess, language.get())).isPresent()) {
          sources.add(new Convention.Source(child, Optional.of(name), listing));
        }
      }
    } catch (IOException e) {
      // The folder is read again, and reported, where its sections are listed.
    }
    return sources;
  }

  private static boolean isLike(Language guess, Language named) {
    return guess.script() == named.script() || guess.primary().equals(named.primary());
  }
}
