package io.github.huozi.publish;

import io.github.huozi.model.Manuscript;
import io.github.huozi.pdf.layout.Resources;
import io.github.huozi.svg.SvgFile;
import io.github.huozi.template.theme.Theme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The files that an edition's documents may refer to: its images, and the theme's style sheets. */
record EditionResources(Manuscript manuscript, Map<String, SvgFile> drawings, Theme theme)
    implements Resources {

  @Override
  public Optional<InputStream> open(String name) throws IOException {
    SvgFile drawing = drawings.get(name);
    if (drawing != null) {
      return Optional.of(new ByteArrayInputStream(drawing.xml()));
    }
    Path image = manuscript.images().get(name);
    return image != null ? Optional.of(Files.newInputStream(image)) : theme.open(name);
  }
}
