package io.github.huozi.pdf.galley;

import java.util.List;
import java.util.Map;

/**
 * The notes that a page calls.
 *
 * @param ids the ids of those that no page before calls, in their order at the foot
 * @param again the ids of the others, by the ids of their calls
 * @param follows whether one that the page before calls begins only here
 */
public record CalledNotes(List<String> ids, Map<String, String> again, boolean follows) {}
