package io.github.huozi.artifact;

import io.github.huozi.artifact.Pins.Pin;
import io.github.huozi.input.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/**
 * The source of artifacts: the reactor of a build, the local repository, the remote ones. What
 * huozi itself has chosen must have the content that it had when huozi was built.
 *
 * @param system the access to them
 * @param session the local repository, and how the remote ones are used
 * @param remotes the remote repositories
 */
public record ArtifactSource(
    RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> remotes) {

  /** The folder where Maven's tools keep in the local repository what is none of its artifacts. */
  private static final String CACHE = ".cache/huozi";

  /** A folder of the local repository for what is no artifact, such as unpacked fonts. */
  public Path cache() {
    return session.getLocalRepository().getBasedir().toPath().resolve(CACHE);
  }

  /**
   * The jar of what shows PDFs in a preview.
   *
   * @throws IOException if it cannot be had, with how to put that right
   */
  public Path previewJar(String coordinates) throws IOException {
    return file(coordinates, new Purpose("pdf.js", ""));
  }

  /** The file of an artifact, and of nothing that it needs. */
  Path file(String coordinates, Purpose purpose) throws IOException {
    Pin pin =
        Pins.ofThisHuozi()
            .find(coordinates)
            .map(files -> files.get(0))
            .orElseGet(() -> new Pin(new DefaultArtifact(coordinates), Optional.empty()));
    return files(List.of(pin), purpose).get(0).getFile().toPath();
  }

  /**
   * An artifact, first, and all that it needs to run. No pom is read for what huozi has chosen.
   *
   * @param isWanted tells which of them are fetched
   * @throws IOException if one cannot be had, or is another than huozi's build had, with how to put
   *     that right
   */
  public List<Artifact> program(String coordinates, Purpose purpose, Predicate<Artifact> isWanted)
      throws IOException {
    Optional<List<Pin>> pins = Pins.ofThisHuozi().find(coordinates);
    return pins.isPresent()
        ? files(pins.get().stream().filter(pin -> isWanted.test(pin.artifact())).toList(), purpose)
        : toRun(coordinates, purpose).stream().filter(isWanted).toList();
  }

  private List<Artifact> files(List<Pin> pins, Purpose purpose) throws IOException {
    List<ArtifactRequest> requests =
        pins.stream().map(pin -> new ArtifactRequest(pin.artifact(), remotes, "huozi")).toList();
    List<Artifact> found = new ArrayList<>();
    try {
      for (ArtifactResult result : system.resolveArtifacts(session, requests)) {
        found.add(result.getArtifact());
      }
    } catch (RepositoryException e) {
      throw new TransferFailure(session, purpose, pins.get(0).artifact(), e).told();
    }
    for (int i = 0; i < pins.size(); i++) {
      check(found.get(i).getFile().toPath(), pins.get(i).digest());
    }
    return found;
  }

  /**
   * Compares a file with its digest.
   *
   * @param path a file, or a folder of classes as a reactor build has it
   */
  private static void check(Path path, Optional<String> digest) throws IOException {
    if (digest.isEmpty() || !Files.isRegularFile(path)) {
      return;
    }
    String found = Digest.of(path);
    if (!found.equals(digest.get())) {
      throw new IOException(
          path
              + ": is not the file that huozi was built with: its SHA-256 digest is "
              + found
              + " and should be "
              + digest.get()
              + "; delete it, so that it is fetched again, and use another repository if that does"
              + " not help");
    }
  }

  /** The artifacts that poms ask for: the user has chosen the version. */
  private List<Artifact> toRun(String coordinates, Purpose purpose) throws IOException {
    DefaultArtifact artifact = new DefaultArtifact(coordinates);
    CollectRequest collect =
        new CollectRequest(
            List.of(new Dependency(artifact, JavaScopes.RUNTIME)), List.of(), remotes);
    DependencyRequest request =
        new DependencyRequest(collect, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME));
    try {
      return system.resolveDependencies(session, request).getArtifactResults().stream()
          .map(ArtifactResult::getArtifact)
          .toList();
    } catch (RepositoryException e) {
      throw new TransferFailure(session, purpose, artifact, e).told();
    }
  }
}
