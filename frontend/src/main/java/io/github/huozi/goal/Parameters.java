package io.github.huozi.goal;

import io.github.huozi.language.LineBreak;
import io.github.huozi.problem.FrontEnd;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.CompareRequest;
import io.github.huozi.request.Format;
import io.github.huozi.request.PageLayout;
import io.github.huozi.request.PageStyle;
import io.github.huozi.request.PageValues;
import io.github.huozi.request.ReviewRequest;
import io.github.huozi.request.WrongValueException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters as a pom writes them. A value that cannot be read is an {@link
 * IllegalArgumentException}, whose message names the parameter and shows a value that works.
 */
public final class Parameters {

  private static final Pattern UNFIT = Pattern.compile("[<>:\"|?*/\\\\\\p{Cntrl}]");

  private static final int SECONDS_A_MINUTE = 60;

  private static final int MOST_MINUTES = 1_000_000;

  private static final int HIGHEST_PORT = 65_535;

  private Parameters() {}

  /** The name of the files, without edition and extension. */
  public static String fileName(String name) {
    if (name.isBlank() || UNFIT.matcher(name).find()) {
      throw new WrongValueException(
          named("finalName")
              + "\""
              + name.replaceAll("\\p{Cntrl}", " ")
              + "\" is not the name of a file on all systems; write one without / \\ : * ? \" < > |,"
              + " and set the folder by "
              + FrontEnd.current().parameter("outputDirectory"));
    }
    return name;
  }

  /** The name of the files of a folder, as every system writes it. */
  public static String fileNameOf(Path folder) {
    Path name = folder.getFileName();
    return name == null
        ? "publication"
        : fileName(
            UNFIT
                .matcher(Normalizer.normalize(name.toString(), Normalizer.Form.NFC))
                .replaceAll("-"));
  }

  /** The formats to make, at least one. */
  public static Set<Format> formats(List<String> names) {
    Set<Format> chosen = EnumSet.noneOf(Format.class);
    for (String name : names) {
      try {
        chosen.add(Format.valueOf(name.strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new WrongValueException(
            named("formats") + name + " is not a format; write pdf or epub", e);
      }
    }
    if (chosen.isEmpty()) {
      throw new WrongValueException(
          named("formats") + "no format is given; write pdf, epub or both");
    }
    return chosen;
  }

  /** A list of names; none if it is not set. */
  public static List<String> names(@Nullable List<String> names) {
    return (names == null ? List.<String>of() : names)
        .stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
  }

  /**
   * Tells whether a parameter is true. Maven itself takes all that is not {@code true} for false.
   *
   * @param value what is written; null if the default holds, which is false except for {@code fork}
   */
  public static boolean flag(String name, @Nullable String value) {
    String word = value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      case "" -> name.equals("fork");
      default -> throw new WrongValueException(named(name) + value + "; write true or false");
    };
  }

  /** The processor time that a goal may use. */
  public static Duration processorTime(double minutes) {
    if (!(minutes > 0 && minutes <= MOST_MINUTES)) {
      throw new WrongValueException(
          named("processorMinutes") + minutes + "; write minutes of processor time, such as 120");
    }
    return Duration.ofMillis(Math.max(1, Math.round(minutes * SECONDS_A_MINUTE * 1000)));
  }

  /**
   * The date that the files bear, as Maven's own plugins read it: ISO 8601 with an offset, or
   * seconds since 1970. One character or nothing means that it is not set.
   */
  public static Optional<Instant> timestamp(@Nullable String property) {
    if (property == null || property.length() < 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          property.chars().allMatch(Character::isDigit)
              ? Instant.ofEpochSecond(Long.parseLong(property))
              : OffsetDateTime.parse(property).toInstant().truncatedTo(ChronoUnit.SECONDS));
    } catch (DateTimeException | NumberFormatException e) {
      throw new WrongValueException(
          FrontEnd.current().choose("project.build.outputTimestamp", "--output-timestamp")
              + ": "
              + property
              + " is not a date and time; write it like 2026-11-24T00:00:00Z",
          e);
    }
  }

  /** The page layout that the build sets; a parameter that is null sets nothing. */
  public static PageLayout page(
      @Nullable String pageSize,
      @Nullable String pageMargins,
      @Nullable String bodySize,
      @Nullable String leading,
      String lineBreak) {
    PageLayout page =
        new PageLayout(
            optional("pageSize", pageSize, PageValues::size),
            optional("pageMargins", pageMargins, PageValues::margins),
            length("bodySize", bodySize, PageValues::bodySize),
            length("leading", leading, PageValues::leading),
            Optional.of(lineBreak(lineBreak)),
            Optional.empty());
    if (page.size().isPresent() && page.margins().isPresent() && page.bodySize().isPresent()) {
      requireRoom(page, String.valueOf(pageMargins), String.valueOf(pageSize));
    }
    return page;
  }

  private static void requireRoom(PageLayout page, String pageMargins, String pageSize) {
    PageLayout.Size size = page.size().orElseThrow();
    PageStyle whole =
        new PageStyle(
            size.width(),
            size.height(),
            page.margins().orElseThrow(),
            page.bodySize().orElseThrow(),
            page.lineBreak().orElseThrow());
    if (!whole.hasRoomForText()) {
      throw new WrongValueException(
          named("pageMargins")
              + pageMargins
              + " leave no room for text on "
              + pageSize
              + "; make them smaller");
    }
  }

  private static OptionalDouble length(
      String name, @Nullable String text, Function<String, Double> reader) {
    return optional(name, text, reader).map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  private static <T> Optional<T> optional(
      String name, @Nullable String text, Function<String, T> reader) {
    return text == null ? Optional.empty() : Optional.of(read(name, text, reader));
  }

  /** The strictness with which marks are kept from the start of a line. */
  public static LineBreak lineBreak(String keyword) {
    return read("lineBreak", keyword, PageValues::lineBreak);
  }

  /** The severities of findings that fail a build; none, perhaps. */
  public static Set<Severity> failing(String failOn) {
    return switch (failOn) {
      case "error" -> EnumSet.of(Severity.ERROR);
      case "warning" -> EnumSet.allOf(Severity.class);
      case "never" -> EnumSet.noneOf(Severity.class);
      default ->
          throw new WrongValueException(
              named("failOn") + failOn + "; write error, warning or never");
    };
  }

  /** The pixels an inch that an image must have. */
  public static double imageResolution(double pixels) {
    if (!(pixels > 0)) {
      throw new WrongValueException(
          named("imageResolution") + pixels + "; write pixels per inch, such as 300");
    }
    return pixels;
  }

  /** The port of a preview; 0 for any that is free. */
  public static int port(int port) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new WrongValueException(named("port") + port + "; write 0 to 65535");
    }
    return port;
  }

  /**
   * The address by which an editor opens a file.
   *
   * @param editor the name of an editor, or such an address
   * @return with <code>{file}</code> and <code>{line}</code>; empty for no editor
   */
  public static String editor(String editor) {
    return switch (editor) {
      case "vscode" -> "vscode://file{file}:{line}";
      case "vscodium" -> "vscodium://file{file}:{line}";
      case "idea" -> "idea://open?file={file}&line={line}";
      case "none" -> "";
      default -> {
        if (!editor.contains("{file}")) {
          throw new WrongValueException(
              named("editor")
                  + editor
                  + "; write vscode, vscodium, idea, none, or an address with {file} and {line}");
        }
        yield editor;
      }
    };
  }

  /** The request for a review of conversions. */
  public static ReviewRequest review(Path publication, int examples, boolean accept) {
    try {
      return new ReviewRequest(publication, examples, accept);
    } catch (IllegalArgumentException e) {
      throw new WrongValueException(named("examples") + e.getMessage(), e);
    }
  }

  /**
   * The request for a comparison of two PDF files.
   *
   * @param reports the folder of the page; null for that of the new file
   * @param base paths in messages are relative to this folder
   */
  public static CompareRequest compare(
      Path before, Path after, @Nullable Path reports, Path base, String language) {
    for (Path file : List.of(before, after)) {
      if (!Files.isRegularFile(file)) {
        throw new WrongValueException(
            SourceLocation.of(file.toAbsolutePath()).format(base)
                + (Files.isDirectory(file) ? " is a folder" : " does not exist")
                + "; write the path of a PDF");
      }
    }
    Path beside = Objects.requireNonNull(after.toAbsolutePath().getParent());
    return new CompareRequest(before, after, reports == null ? beside : reports, base, language);
  }

  private static String named(String name) {
    return FrontEnd.current().parameter(name) + ": ";
  }

  private static <T> T read(String name, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (PageValues.UnreadableException e) {
      throw new WrongValueException(named(name) + e.getMessage(), e);
    }
  }
}
