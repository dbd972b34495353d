import java.nio.file.Files
import java.nio.file.Path

// Links to all artifacts in the test's repositories, except the fonts.
def share
share = { Path from, Path to ->
    Files.createDirectories(to)
    Files.list(from).each { Path path ->
        if (['io', 'io/github', 'io/github/huozi'].any { path.endsWith(it) }) {
            share(path, to.resolve(path.fileName))
        } else if (!path.fileName.toString().startsWith('huozi-fonts')) {
            Files.createSymbolicLink(to.resolve(path.fileName), path)
        }
    }
}
share(localRepositoryPath.toPath(), basedir.toPath().resolve('repository'))
share(new File(userRepository).toPath(), basedir.toPath().resolve('user-repository'))
return true
