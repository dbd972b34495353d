package io.github.huozi.validator;

import io.github.huozi.check.FinishedEdition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The validators that huozi runs on finished files. */
public enum ValidatorKind {
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
  private final String messagesClass;

  ValidatorKind(String key, String messagesClass) {
    this.key = key;
    this.messagesClass = messagesClass;
  }

  /** The validator's name in the configuration; the names of its rules begin with it. */
  public String key() {
    return key;
  }

  /** The file of an edition that the validator reads. */
  public abstract Optional<Path> file(FinishedEdition edition);

  /** The binary name of the class that calls the validator, loaded in the validator's loader. */
  String messagesClass() {
    return ValidatorKind.class.getPackageName() + "." + messagesClass;
  }

  /** The artifact, {@code groupId:artifactId:version}, at the version that huozi is built with. */
  String coordinates() throws IOException {
    Properties pinned = new Properties();
    try (InputStream in = ValidatorKind.class.getResourceAsStream("validators.properties")) {
      pinned.load(in);
    }
    return pinned.getProperty(key);
  }
}
