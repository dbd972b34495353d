import io.github.huozi.published.BuildLog

def log = BuildLog.of(basedir.toPath())
// The first build has no fonts and may not fetch any. Maven adds the repositories that it has tried.
assert log.failure().startsWith('Cannot publish: the fonts io.github.huozi:huozi-fonts-latin:jar:')
assert log.failure().contains(' cannot be fetched offline; run once without -o and without <offline> in settings.xml,'
    + ' or add a font artifact to the plugin\'s dependencies')
assert !new File(basedir, 'build.log').readLines().any { it.contains('\tat ') }
// The second has them.
assert log.published() == [
    'target/publication/offline-1.0-en.pdf, 1 page',
    'target/publication/offline-1.0-en.epub']
return true
