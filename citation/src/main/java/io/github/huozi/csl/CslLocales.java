package io.github.huozi.csl;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The locale files of languages. */
public final class CslLocales {

  /** Finds the locale file of a language. */
  @FunctionalInterface
  public interface Files {

    /**
     * Opens the file of a language with its region, such as {@code zh-CN}.
     *
     * @throws IOException if it cannot be opened
     */
    Optional<InputStream> open(String language) throws IOException;
  }

  private static final String ENGLISH = "en-US";

  /** The regions whose words the other regions of a language use. */
  private static final Map<String, String> REGIONS =
      Map.ofEntries(
          Map.entry("af", "ZA"),
          Map.entry("ca", "AD"),
          Map.entry("cs", "CZ"),
          Map.entry("cy", "GB"),
          Map.entry("da", "DK"),
          Map.entry("el", "GR"),
          Map.entry("en", "US"),
          Map.entry("et", "EE"),
          Map.entry("fa", "IR"),
          Map.entry("he", "IL"),
          Map.entry("ja", "JP"),
          Map.entry("km", "KH"),
          Map.entry("ko", "KR"),
          Map.entry("nb", "NO"),
          Map.entry("nn", "NO"),
          Map.entry("pt", "PT"),
          Map.entry("sl", "SI"),
          Map.entry("sr", "RS"),
          Map.entry("sv", "SE"),
          Map.entry("uk", "UA"),
          Map.entry("vi", "VN"),
          Map.entry("zh", "CN"));

  private final Files files;
  private final Map<String, Optional<CslElement>> read = new ConcurrentHashMap<>();

  /** Takes locale files from anywhere. */
  public CslLocales(Files files) {
    this.files = files;
  }

  /** The files that the library has: Chinese, Japanese, Korean, and English for the others. */
  public static CslLocales builtIn() {
    return new CslLocales(
        language ->
            Optional.ofNullable(
                CslLocales.class.getResourceAsStream("locale/locales-" + language + ".xml")));
  }

  /** The words of a language, with those that a style has of its own. */
  Terms terms(String language, List<CslElement> ofStyle) {
    String tag = region(language);
    String base = tag.split("-", 2)[0];
    List<CslElement> locales = new ArrayList<>();
    Optional<CslElement> primary =
        locale(base + "-" + REGIONS.getOrDefault(base, base.toUpperCase(java.util.Locale.ROOT)));
    Optional<CslElement> own = locale(tag);
    if (primary.isEmpty() && own.isEmpty()) {
      own = locale(base).or(() -> locale(ENGLISH));
    }
    primary.ifPresent(locales::add);
    own.ifPresent(locales::add);
    ofStyle.stream().filter(element -> !element.has("lang")).forEach(locales::add);
    ofStyle.stream().filter(element -> element.get("lang").equals(base)).forEach(locales::add);
    ofStyle.stream()
        .filter(element -> element.get("lang").equals(tag) && !tag.equals(base))
        .forEach(locales::add);
    return new Terms(tag, locales);
  }

  /** A tag of language and region: {@code zh-Hant} is {@code zh-TW}. */
  static String region(String language) {
    return switch (language) {
      case "zh-Hant", "zh-Hant-TW", "zh-Hant-HK", "zh-HK" -> "zh-TW";
      case "zh-Hans", "zh-Hans-CN", "zh-SG" -> "zh-CN";
      default -> {
        String base = language.split("-", 2)[0];
        yield language.equals(base) && REGIONS.containsKey(base)
            ? base + "-" + REGIONS.get(base)
            : language;
      }
    };
  }

  private Optional<CslElement> locale(String tag) {
    return read.computeIfAbsent(tag, this::read);
  }

  private Optional<CslElement> read(String tag) {
    try (InputStream file = files.open(tag).orElse(null)) {
      return file == null ? Optional.empty() : Optional.of(CslXml.read(file, "locale"));
    } catch (IOException | CslException e) {
      throw new IllegalStateException("the locale file of " + tag + " cannot be read", e);
    }
  }
}
