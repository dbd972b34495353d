package io.github.huozi.publication.edition;

import io.github.huozi.language.Language;
import io.github.huozi.language.LanguageNames;
import io.github.huozi.publication.listing.UnreadFiles;
import io.github.huozi.source.text.Reporter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Reads what the names of folders say about languages. */
public final class FolderNames {

  /** Names that folders of programs and sites have, and that are tags of languages too. */
  private static final Set<String> OF_PROGRAMS =
      Set.of("app", "bin", "css", "doc", "img", "lib", "out", "res", "src", "tex", "web");

  private FolderNames() {}

  /** Tells whether a folder has text, and a name that is a language's or may mean one. */
  static boolean isOfLanguage(Path folder) {
    return isNamedByLanguage(folder) && UnreadFiles.hasText(folder);
  }

  /** Tells whether a folder has a name that is a language's or may mean one. */
  public static boolean isNamedByLanguage(Path folder) {
    String name = folder.getFileName().toString();
    return (LanguageNames.known(name).isPresent() && !OF_PROGRAMS.contains(name))
        || LanguageNames.meant(name).isPresent();
  }

  /** Tells whether a folder's name is no tag, and means a language. */
  static boolean isMeant(String name, Language language) {
    return LanguageNames.known(name).isEmpty()
        && LanguageNames.meant(name)
            .map(Language::new)
            .filter(meant -> meant.primary().equals(language.primary()))
            .filter(meant -> meant.script() == language.script())
            .isPresent();
  }

  /** Reports a country's code that is taken for a language's. */
  static void tellDoubtful(String name, Language language, Reporter named) {
    LanguageNames.doubted(name)
        .filter(meant -> UnreadFiles.hasText(named.file()))
        .ifPresent(
            meant ->
                named.error(
                    0,
                    "\"" + name + "\" is the tag of " + LanguageNames.nameOf(language),
                    "name the folder "
                        + meant
                        + ", or "
                        + name
                        + "-Latn if "
                        + LanguageNames.nameOf(language)
                        + " is meant"));
  }

  /** Tells that a folder with text is no edition. */
  static void tellPassedOver(String name, Reporter named) {
    Optional<String> meant = LanguageNames.meant(name);
    if (meant.isPresent()) {
      named.error(0, "\"" + name + "\" is not a language tag", "name the folder " + meant.get());
    } else {
      named.warning(
          0,
          "the folder has text but is not an edition",
          "name it after its language, such as en or zh-Hans, or begin its name with an underscore");
    }
  }

  /** Tells that a folder of a language is none of the editions that are listed. */
  static void tellUnlisted(Reporter named) {
    named.warning(
        0,
        "the folder has text but is not an edition",
        "add its language to editions, or begin its name with an underscore");
  }
}
