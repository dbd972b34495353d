package io.github.huozi.pdf.galley;

import com.openhtmltopdf.render.BlockBox;
import io.github.huozi.makeup.Galley;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layout as a galley.
 *
 * @param root the root of its boxes
 * @param galley what stands in it
 * @param parts for each item the boxes that it stands for; null for a space or a break
 * @param notes for each note its lines
 * @param paragraphs for each variation the number of its paragraph
 */
public record BoxGalley(
    BlockBox root,
    Galley galley,
    List<@Nullable Part> parts,
    List<List<Part>> notes,
    List<Integer> paragraphs) {}
