package io.github.huozi.starter;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The coordinates of a new project.
 *
 * @param huoziVersion the version of the plugin that publishes it
 */
public record Coordinates(String groupId, String artifactId, String version, String huoziVersion) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,200}");

  /** Tells whether Maven takes a text as a groupId, an artifactId or a version. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** An artifactId from the name of a folder: {@code my-book} for {@code My Book}. */
  public static String artifactId(String folder) {
    String id =
        Normalizer.normalize(folder, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9_.]+", "-")
            .replaceAll("^[-.]+|[-.]+$", "");
    return id.isEmpty() || id.length() > 100 ? "publication" : id;
  }
}
