package io.github.huozi.gradle;

import org.gradle.api.file.DirectoryProperty;
import org.gradle.api.provider.ListProperty;
import org.gradle.api.provider.Property;

/** The settings of what is published, and how: the block {@code huozi} of a build script. */
public interface HuoziExtension {

  /** The folder of the publication; by default {@code src/main/publication}. */
  DirectoryProperty getPublication();

  /** The folder of the finished files; by default {@code build/publication}. */
  DirectoryProperty getOutput();

  /** The name of the files; by default that of the project with its version. */
  Property<String> getBaseName();

  /** Options of {@code huozi publish}; none by default. */
  ListProperty<String> getPublishOptions();

  /** Options of {@code huozi verify}; none by default. */
  ListProperty<String> getVerifyOptions();
}
