package io.github.huozi.validator;

import io.github.huozi.check.FinishedEdition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** A tool that judges finished files. */
public enum Tool {
  EPUBCHECK("epubcheck", "EpubcheckMessages") {
    @Override
    public Optional<Path> file(FinishedEdition edition) {
      return edition.epub();
    }
  },
  VERAPDF("verapdf", "VerapdfMessages") {
    @Override
    public Optional<Path> file(FinishedEdition edition) {
      return edition.pdf();
    }
  };

  private final String key;
  private final String messages;

  Tool(String key, String messages) {
    this.key = key;
    this.messages = messages;
  }

  /** What it is called in the configuration and before its rules. */
  public String key() {
    return key;
  }

  /** The file of an edition that it judges. */
  public abstract Optional<Path> file(FinishedEdition edition);

  /** The class that speaks with it, loaded beside it. */
  String messages() {
    return Tool.class.getPackageName() + "." + messages;
  }

  /** Where it is found: {@code groupId:artifactId:version}, pinned by the build of this plugin. */
  String coordinates() throws IOException {
    Properties pinned = new Properties();
    try (InputStream in = Tool.class.getResourceAsStream("tools.properties")) {
      pinned.load(in);
    }
    return pinned.getProperty(key);
  }
}
