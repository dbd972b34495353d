package io.github.huozi.pdf.galley;

import com.openhtmltopdf.render.BlockBox;
import io.github.huozi.makeup.Galley;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A layout as a galley.
 *
 * @param root the root of its boxes
 * @param galley what stands in it
 * @param parts for each item the boxes that it stands for; null for a space or a break
 * @param beside the parts that may have text beside them
 * @param notes for each note its lines
 * @param noteIds for each note its id
 * @param texts for each variation the element that stands for its text
 */
public record BoxGalley(
    BlockBox root,
    Galley galley,
    List<@Nullable Part> parts,
    List<Part> beside,
    List<List<Part>> notes,
    List<String> noteIds,
    List<Element> texts) {}
