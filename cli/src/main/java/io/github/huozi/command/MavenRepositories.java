package io.github.huozi.command;

import io.github.huozi.artifact.ArtifactSource;
import io.github.huozi.console.Console;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.building.DefaultModelProcessor;
import org.apache.maven.model.io.DefaultModelReader;
import org.apache.maven.model.locator.DefaultModelLocator;
import org.apache.maven.model.superpom.DefaultSuperPomProvider;
import org.apache.maven.repository.internal.ArtifactDescriptorUtils;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Repository;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;
import org.jspecify.annotations.Nullable;

/** The Maven repositories that the user's settings name, and Maven Central. */
final class MavenRepositories {

  private final Settings settings;
  private final boolean offline;

  MavenRepositories(Settings settings, boolean offline) {
    this.settings = settings;
    this.offline = offline || settings.isOffline();
  }

  /**
   * Opens them.
   *
   * @param local the local repository; null for that of the settings
   * @param console tells what is fetched
   */
  ArtifactSource open(@Nullable Path local, Console console) {
    RepositorySystem system = new RepositorySystemSupplier().get();
    DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();
    session.setOffline(offline);
    session.setMirrorSelector(mirrors());
    session.setProxySelector(proxies());
    session.setAuthenticationSelector(authentication());
    session.setTransferListener(new TransferLines(console));
    session.setLocalRepositoryManager(
        system.newLocalRepositoryManager(session, new LocalRepository(folder(local).toFile())));
    return new ArtifactSource(
        system, session, system.newResolutionRepositories(session, remotes()));
  }

  private Path folder(@Nullable Path local) {
    Path folder =
        local != null
            ? local
            : settings.getLocalRepository() != null
                ? Path.of(settings.getLocalRepository())
                : Path.of(System.getProperty("user.home"), ".m2", "repository");
    return folder.toAbsolutePath().normalize();
  }

  private DefaultMirrorSelector mirrors() {
    DefaultMirrorSelector selector = new DefaultMirrorSelector();
    for (Mirror mirror : settings.getMirrors()) {
      selector.add(
          mirror.getId(),
          mirror.getUrl(),
          mirror.getLayout(),
          false,
          mirror.isBlocked(),
          mirror.getMirrorOf(),
          mirror.getMirrorOfLayouts());
    }
    return selector;
  }

  private DefaultProxySelector proxies() {
    DefaultProxySelector selector = new DefaultProxySelector();
    for (Proxy proxy : settings.getProxies()) {
      if (proxy.isActive()) {
        selector.add(
            new org.eclipse.aether.repository.Proxy(
                proxy.getProtocol(),
                proxy.getHost(),
                proxy.getPort(),
                authentication(proxy.getUsername(), proxy.getPassword())),
            proxy.getNonProxyHosts());
      }
    }
    return selector;
  }

  private DefaultAuthenticationSelector authentication() {
    DefaultAuthenticationSelector selector = new DefaultAuthenticationSelector();
    for (Server server : settings.getServers()) {
      selector.add(server.getId(), authentication(server.getUsername(), server.getPassword()));
    }
    return selector;
  }

  private static Authentication authentication(@Nullable String user, @Nullable String password) {
    return new AuthenticationBuilder().addUsername(user).addPassword(password).build();
  }

  /** Those of the active profiles, and Maven Central if none of them takes its place. */
  private List<RemoteRepository> remotes() {
    List<RemoteRepository> remotes = new ArrayList<>();
    settings.getProfiles().stream()
        .filter(this::isActive)
        .flatMap(
            profile ->
                Stream.of(profile.getRepositories(), profile.getPluginRepositories())
                    .flatMap(List::stream))
        .map(MavenRepositories::remote)
        .forEach(remotes::add);
    remotes.addAll(central());
    return List.copyOf(
        remotes.stream()
            .collect(
                Collectors.toMap(
                    RemoteRepository::getId,
                    Function.identity(),
                    (first, second) -> first,
                    LinkedHashMap::new))
            .values());
  }

  /** Maven Central, as Maven itself declares it for each project. */
  private static List<RemoteRepository> central() {
    DefaultModelProcessor models =
        new DefaultModelProcessor()
            .setModelLocator(new DefaultModelLocator())
            .setModelReader(new DefaultModelReader());
    return new DefaultSuperPomProvider()
        .setModelProcessor(models).getSuperModel("4.0.0").getRepositories().stream()
            .map(ArtifactDescriptorUtils::toRemoteRepository)
            .toList();
  }

  private boolean isActive(Profile profile) {
    return settings.getActiveProfiles().contains(profile.getId())
        || (profile.getActivation() != null && profile.getActivation().isActiveByDefault());
  }

  private static RemoteRepository remote(Repository repository) {
    return new RemoteRepository.Builder(
            repository.getId(), repository.getLayout(), repository.getUrl())
        .setReleasePolicy(policy(repository.getReleases()))
        .setSnapshotPolicy(policy(repository.getSnapshots()))
        .build();
  }

  private static RepositoryPolicy policy(
      org.apache.maven.settings.@Nullable RepositoryPolicy policy) {
    return policy == null
        ? new RepositoryPolicy()
        : new RepositoryPolicy(
            policy.isEnabled(), policy.getUpdatePolicy(), policy.getChecksumPolicy());
  }
}
