package io.github.huozi.pdf.image;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.extend.FSUriResolver;
import io.github.huozi.css.PrintForms;
import io.github.huozi.pdf.style.Resources;
import io.github.huozi.work.Remembered;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Opens the document's own files for the renderer, under a URL scheme of its own. There is nothing
 * at any other address.
 */
public final class ResourceStreams implements FSUriResolver, FSStreamFactory {

  /** The scheme. Java has no handler for it, so that no request can be made by mistake. */
  public static final String SCHEME = "huozi";

  /** The printed forms of style sheets. */
  private static final Remembered<String, String> FORMS = new Remembered<>();

  private final Resources resources;
  private boolean hidden;

  public ResourceStreams(Resources resources) {
    this.resources = resources;
  }

  /** Gives empty style sheets from now on, or the real ones again. */
  public void hideStyleSheets(boolean hidden) {
    this.hidden = hidden;
  }

  /** Tells whether an address has the scheme. */
  public static boolean isOwn(String uri) {
    return uri.startsWith(SCHEME + ":/");
  }

  /** The name of a file in the document; any other address as it is. */
  static String name(String uri) {
    return isOwn(uri) ? URI.create(uri).getPath().substring(1) : uri;
  }

  @Override
  public @Nullable String resolveURI(@Nullable String baseUri, String uri) {
    if (isOwn(uri) || uri.startsWith("#")) {
      return uri;
    }
    try {
      return new URI(SCHEME, null, "/" + uri, null).toASCIIString();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  @Override
  public FSStream getUrl(String url) {
    return new ResourceStream(name(url));
  }

  private final class ResourceStream implements FSStream {

    private final String name;

    ResourceStream(String name) {
      this.name = name;
    }

    @Override
    public @Nullable InputStream getStream() {
      if (hidden && name.endsWith(".css")) {
        return InputStream.nullInputStream();
      }
      try {
        InputStream file = resources.open(name).orElse(null);
        return file == null || !name.endsWith(".css") ? file : styleSheet(file);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + name, e);
      }
    }

    private static InputStream styleSheet(InputStream file) throws IOException {
      try (file) {
        String css = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        return new ByteArrayInputStream(
            FORMS.of(css, PrintForms::of).getBytes(StandardCharsets.UTF_8));
      }
    }

    @Override
    public @Nullable Reader getReader() {
      InputStream stream = getStream();
      return stream == null ? null : new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
  }
}
