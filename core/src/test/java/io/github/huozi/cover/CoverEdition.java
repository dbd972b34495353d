package io.github.huozi.cover;

import io.github.huozi.edition.EditionFonts;
import io.github.huozi.edition.ThemeFonts;
import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontCache;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.ManuscriptReader;
import io.github.huozi.publication.PublicationReader;
import io.github.huozi.template.XhtmlDocuments;
import io.github.huozi.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;

/** An edition of a folder, with all that its covers are made with. */
record CoverEdition(
    Publication publication,
    Manuscript manuscript,
    Theme theme,
    XhtmlDocuments documents,
    EditionFonts fonts) {

  static CoverEdition read(Path folder, String name, Problems problems) throws IOException {
    Publication publication = PublicationReader.read(folder, problems).orElseThrow();
    Edition edition =
        publication.editions().stream()
            .filter(each -> each.id().equals(name))
            .findFirst()
            .orElseThrow();
    ManuscriptReader reader = ManuscriptReader.of(publication, edition, problems);
    reader.parts().forEach(part -> part.work().run());
    Theme theme = Theme.of(publication);
    FontCache cache = new FontCache();
    return new CoverEdition(
        publication,
        reader.manuscript().orElseThrow(),
        theme,
        new XhtmlDocuments(publication, theme),
        new EditionFonts(
            ClassPathFonts.SHARED,
            cache,
            publication,
            edition,
            theme,
            ThemeFonts.read(theme, cache, problems)));
  }
}
