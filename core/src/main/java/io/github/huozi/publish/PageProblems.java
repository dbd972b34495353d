package io.github.huozi.publish;

import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.pdf.PrintedPages;
import io.github.huozi.pdf.file.PageWarning;
import io.github.huozi.pdf.galley.SheetEdges.Edge;
import io.github.huozi.pdf.galley.SheetEdges.Outside;
import io.github.huozi.pdf.image.PlacedImages.Picture;
import io.github.huozi.pdf.image.PlacedImages.Unshown;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.PublishRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reports what is found out when the pages of an edition are set. */
final class PageProblems {

  private static final double POINTS_OF_AN_INCH = 72;

  private final PreparedEdition edition;
  private final PublishRequest request;

  private PageProblems(PreparedEdition edition, PublishRequest request) {
    this.edition = edition;
    this.request = request;
  }

  /** Adds the problems of pages to those of their edition. */
  static void report(PrintedPages pages, PreparedEdition edition, PublishRequest request) {
    PageProblems problems = new PageProblems(edition, request);
    pages.warnings().forEach(problems::report);
    pages.unshown().forEach(problems::report);
    pages.outside().forEach(problems::report);
  }

  /** Tells which pictures have less pixels than print shops ask for. */
  static void reportPictures(
      PrintedPages pages,
      List<PrintProfile> profiles,
      PreparedEdition edition,
      PublishRequest request) {
    PageProblems problems = new PageProblems(edition, request);
    pages.pictures().forEach(picture -> problems.report(picture, profiles));
  }

  private void report(Picture picture, List<PrintProfile> profiles) {
    double inches =
        Math.max(picture.width() / picture.columns(), picture.height() / picture.rows())
            / POINTS_OF_AN_INCH;
    long resolution = Math.round(1 / inches);
    List<PrintProfile> asking =
        profiles.stream().filter(profile -> profile.least().resolution() > resolution).toList();
    if (asking.isEmpty()) {
      return;
    }
    int most = asking.stream().mapToInt(profile -> profile.least().resolution()).max().orElse(0);
    List<String> names =
        asking.stream()
            .filter(profile -> profile.least().resolution() == most)
            .map(PrintProfile::name)
            .toList();
    edition
        .problems()
        .add(
            ProblemKind.PRINT_FILE,
            location(picture.section(), picture.line())
                .orElseGet(() -> SourceLocation.of(request.publication().resolve("theme"))),
            String.format(
                Locale.ROOT,
                "the image %s has %d × %d pixels for %.0f × %.0f mm, %d pixels per inch and not the"
                    + " %d for %s",
                picture.image(),
                picture.columns(),
                picture.rows(),
                picture.width() / PrintProfile.MILLIMETRE,
                picture.height() / PrintProfile.MILLIMETRE,
                resolution,
                most,
                String.join(", ", names)),
            String.format(
                Locale.ROOT,
                "give it %.0f × %.0f pixels, or print it %.0f mm wide",
                Math.ceil(picture.width() / POINTS_OF_AN_INCH * most),
                Math.ceil(picture.height() / POINTS_OF_AN_INCH * most),
                Math.floor(picture.width() * resolution / most / PrintProfile.MILLIMETRE)));
  }

  private void report(PageWarning warning) {
    SourceLocation place =
        location(warning.section(), warning.line())
            .orElseGet(() -> SourceLocation.of(request.publication().resolve("theme")));
    edition.problems().warning(place, warning.message(), warning.suggestion());
  }

  private void report(Unshown image) {
    SourceLocation place =
        location(image.section(), image.line())
            .orElseGet(
                () ->
                    SourceLocation.of(
                        request.publication().resolve("theme").resolve(image.image())));
    edition
        .problems()
        .add(
            ProblemKind.UNREAD_IMAGE,
            place,
            "the image " + image.image() + " cannot be shown in the PDF",
            "export it again, as an ordinary PNG or JPEG");
  }

  private void report(Outside text) {
    SourceLocation place =
        location(text.section(), text.line())
            .orElseGet(() -> SourceLocation.of(request.publication().resolve("publication.yaml")));
    long points = Math.max(1, Math.round(text.points()));
    if (text.edge() == Edge.FOOT) {
      report(
          place,
          "the text \""
              + text.text()
              + "\" and what follows it are below the foot of their page, by "
              + points
              + " pt: the part of the text that they are in is higher than a page, and is not"
              + " divided",
          "shorten it, or change the theme so that it does not float and is not set as an"
              + " inline block");
    } else if (text.table()) {
      report(
          place,
          "the table is wider than the page by " + points + " pt, and its text would be cut off",
          "give it fewer columns or shorter words, or a smaller size in the theme, such as"
              + " table { font-size: 0.7em }");
    } else {
      report(
          place,
          "the text \"" + text.text() + "\" goes beyond the page's edge by " + points + " pt",
          "split it, or remove from the theme the white-space, letter-spacing, width and"
              + " margins that keep it on one line");
    }
  }

  private void report(SourceLocation place, String message, String suggestion) {
    edition.problems().add(ProblemKind.OFF_PAGE, place, message, suggestion);
  }

  private Optional<SourceLocation> location(String section, int line) {
    return edition.manuscript().sections().stream()
        .filter(read -> read.id().equals(section))
        .map(read -> read.place(line))
        .findFirst();
  }
}
