package io.github.huozi.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.extend.FSUriResolver;
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
 * Serves the document's own files to the renderer under a scheme of its own, and answers every
 * other address with nothing.
 */
final class ResourceStreams implements FSUriResolver, FSStreamFactory {

  /** No URL handler knows it: whatever slips past this class ends in an error, not in a request. */
  static final String SCHEME = "huozi";

  private final Resources resources;

  ResourceStreams(Resources resources) {
    this.resources = resources;
  }

  static boolean isOwn(String uri) {
    return uri.startsWith(SCHEME + ":/");
  }

  /** What a file, or whatever else was referred to, was called there. */
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
      try {
        return resources.open(name).orElse(null);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + name, e);
      }
    }

    @Override
    public @Nullable Reader getReader() {
      InputStream stream = getStream();
      return stream == null ? null : new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
  }
}
