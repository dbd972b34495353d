package io.github.huozi.epub.accessibility;

import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.language.Language;
import io.github.huozi.model.Accessibility;
import io.github.huozi.model.Accessibility.Hazard;
import io.github.huozi.model.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Writes the accessibility metadata of a book (EPUB Accessibility 1.1 §3 and §5), in the terms of
 * W3C's Schema.org Accessibility Properties for Discoverability Vocabulary. It comes from the
 * book's content, except for statements that only a person can make.
 */
public final class AccessibilityMetadata {

  private static final String CONFORMANCE_ID = "conformance";

  private final Accessibility declared;
  private final AccessibilityFacts facts;
  private final Language language;
  private final Element metadata;

  private AccessibilityMetadata(EpubBook book, AccessibilityFacts facts, Element metadata) {
    this.declared = book.metadata().accessibility();
    this.language = book.metadata().language();
    this.facts = facts;
    this.metadata = metadata;
  }

  /** Adds the metadata to the package document's {@code metadata} element. */
  public static void write(EpubBook book, AccessibilityFacts facts, Element metadata) {
    new AccessibilityMetadata(book, facts, metadata).write();
    if (facts.pages()) {
      metadata
          .appendElement("meta")
          .attr("property", "pageBreakSource")
          .text(book.pageList().source());
    }
  }

  private void write() {
    schema("accessMode", "textual");
    if (facts.images()) {
      schema("accessMode", "visual");
      schema("accessModeSufficient", "textual,visual");
    }
    if (facts.isTextSufficient()) {
      schema("accessModeSufficient", "textual");
    }
    features().forEach(feature -> schema("accessibilityFeature", feature));
    hazards().forEach(hazard -> schema("accessibilityHazard", hazard));
    summary();
    declared
        .conformance()
        .ifPresent(
            conformance -> {
              property("dcterms:conformsTo", conformance.standard()).attr("id", CONFORMANCE_ID);
              text(conformance.certifiedBy())
                  .ifPresent(
                      name ->
                          property("a11y:certifiedBy", name).attr("refines", "#" + CONFORMANCE_ID));
            });
  }

  private List<String> features() {
    List<String> features = new ArrayList<>();
    // The package document, the navigation document and the roles provide these.
    features.addAll(List.of("ARIA", "readingOrder", "tableOfContents"));
    add(features, facts.headings(), "structuralNavigation");
    add(features, facts.pages(), "pageNavigation");
    add(features, facts.pageMarkers(), "pageBreakMarkers");
    add(features, facts.adjustable(), "displayTransformability");
    add(features, facts.images() && facts.described(), "alternativeText");
    add(features, facts.longDescriptions(), "longDescription");
    add(features, facts.ruby() == AccessibilityFacts.RubyUse.SOME, "rubyAnnotations");
    add(features, facts.ruby() == AccessibilityFacts.RubyUse.ALL, "fullRubyAnnotations");
    // Some readers cannot read vertical lines, and some cannot read others.
    add(features, facts.vertical(), "verticalWriting");
    add(features, facts.math(), "MathML");
    return features;
  }

  private static void add(List<String> features, boolean holds, String feature) {
    if (holds) {
      features.add(feature);
    }
  }

  /** Hazards that are not declared are stated as absent: the vocabulary demands it. */
  private List<String> hazards() {
    if (declared.hazards().isEmpty()) {
      return List.of("unknown");
    }
    List<Hazard> present = declared.hazards().get();
    if (present.isEmpty()) {
      return List.of("none");
    }
    List<String> terms = new ArrayList<>();
    for (Hazard hazard : Hazard.values()) {
      boolean there = present.contains(hazard);
      terms.add(
          switch (hazard) {
            case FLASHING -> there ? "flashing" : "noFlashingHazard";
            case MOTION_SIMULATION -> there ? "motionSimulation" : "noMotionSimulationHazard";
            case SOUND -> there ? "sound" : "noSoundHazard";
          });
    }
    return terms;
  }

  private void summary() {
    Optional<String> own = declared.summary().flatMap(this::text);
    Element summary =
        schema(
            "accessibilitySummary",
            own.orElseGet(() -> AccessibilityWords.summary(facts, language)));
    if (own.isEmpty() && !AccessibilityWords.know(language)) {
      summary.attr("xml:lang", "en");
    }
  }

  private Optional<String> text(LocalizedText text) {
    return text.in(language).map(String::strip).filter(words -> !words.isEmpty());
  }

  private Element schema(String name, String value) {
    return property("schema:" + name, value);
  }

  private Element property(String property, String value) {
    return metadata.appendElement("meta").attr("property", property).text(value);
  }
}
