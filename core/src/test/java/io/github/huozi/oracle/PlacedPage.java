package io.github.huozi.oracle;

import java.util.List;

/**
 * What a page shows.
 *
 * @param box its media box, crop box and rotation, as far as they are set
 * @param things all that is painted, and the links, in the order of the content stream
 * @param text what is copied of the page, in the order of the content stream, with a line break
 *     where the baseline changes
 * @param textWithoutArtifacts the same without the artifacts
 */
record PlacedPage(String box, List<Placed> things, String text, String textWithoutArtifacts) {

  PlacedPage {
    things = List.copyOf(things);
  }

  List<Placed> all(Placed.Kind kind) {
    return things.stream().filter(thing -> thing.kind() == kind).toList();
  }
}
