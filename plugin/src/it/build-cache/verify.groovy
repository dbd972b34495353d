import io.github.huozi.published.BuildLog

def published(String project) {
    ['pdf', 'epub'].collectEntries { type ->
        [type, new File(basedir, "${project}/target/publication/build-cache-1.0-en.${type}").bytes.digest('SHA-256')] }
}
def log = BuildLog.of(basedir.toPath())

// The second build took the files from the cache and installed them.
assert log.told('Skipping plugin execution (cached): huozi:publish').size() == 1
def installed = new File(localRepositoryPath, 'org/example/build-cache/1.0')
published('.').each { type, sum ->
    assert new File(installed, "build-cache-1.0-en.${type}").bytes.digest('SHA-256') == sum }
// A changed section, a changed parameter and a choice of editions publish anew.
assert log.published().size() == 8
assert published('changed').every { type, sum -> sum != published('.')[type] }
assert published('again').pdf != published('.').pdf
return true
