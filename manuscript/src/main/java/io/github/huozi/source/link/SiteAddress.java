package io.github.huozi.source.link;

import io.github.huozi.source.format.SectionFormats;
import io.github.huozi.url.PercentEncoding;
import io.github.huozi.url.WebAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The web address of an edition's site, from which links to pages and files that are not published
 * get their addresses.
 *
 * <pre>{@code
 * https://doc.rust-lang.org/nomicon/  with  ../std/index.html  in  intro.md
 * https://doc.rust-lang.org/std/index.html
 * }</pre>
 */
public final class SiteAddress {

  /**
   * Finds where GitHub, GitLab and Gitee show the files themselves, whose names stay as they are.
   */
  private static final Pattern FILES = Pattern.compile(".*/(?:blob|tree|raw)/.*");

  private static final Pattern INDEX = Pattern.compile("(?i)(^|/)(?:README|index|_index)\\.html$");

  private final URI base;
  private final boolean showsFiles;

  /**
   * @param address the address, as {@link WebAddress#mended} gives it
   */
  public SiteAddress(String address) {
    String plain = address.replaceFirst("[?#].*", "");
    this.base = URI.create(plain.endsWith("/") ? plain : plain + "/");
    this.showsFiles = FILES.matcher(base.getRawPath()).matches();
  }

  /** The path of the address: {@code /nomicon/}. */
  public String path() {
    return PercentEncoding.decode(base.getRawPath());
  }

  /** The path from the site's root that an address below the site has, with query and fragment. */
  public Optional<String> below(String address) {
    String start = base.toString().replaceFirst("^https?:", "");
    String rest = address.replaceFirst("^https?:", "");
    return rest.startsWith(start)
        ? Optional.of("/" + rest.substring(start.length()))
        : Optional.empty();
  }

  /**
   * The address that a link has in the site.
   *
   * @param folder the edition's folder, which is the site's root
   * @param file the file that has the link
   */
  public Optional<String> of(Path folder, Path file, LocalLink link) {
    String page = folder.relativize(file).toString().replace('\\', '/');
    String path = showsFiles ? link.path() : page(link.path());
    String fragment = link.fragment().isEmpty() ? "" : "#" + encoded(link.fragment());
    try {
      URI resolved = base.resolve(encoded(page)).resolve(encoded(path));
      // A browser drops steps that lead out of the site (URL Standard §4.4).
      String inside = resolved.getRawPath().replaceFirst("^(?:/\\.\\.(?=/|$))+", "");
      return WebAddress.mended(base.resolve(inside.isEmpty() ? "/" : inside) + fragment);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The name of a page in a site: {@code a.html} for {@code a.md}, a folder for its README. */
  private static String page(String path) {
    return SectionFormats.isManuscript(path)
        ? INDEX
            .matcher(path.substring(0, path.lastIndexOf('.')) + ".html")
            .replaceFirst("$1index.html")
        : path;
  }

  /** A path or fragment with all characters encoded that have a meaning in URLs. */
  private static String encoded(String text) {
    return WebAddress.encoded(text.replace("%", "%25").replace("?", "%3F").replace("#", "%23"))
        .replaceFirst("^([^/]*):", "./$1:");
  }
}
