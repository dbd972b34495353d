import io.github.huozi.published.BuildLog

def log = BuildLog.of(basedir.toPath())
def names = ['en', 'zh-Hans'].collectMany { language -> ['pdf', 'epub'].collect { "cache-1.0-${language}.${it}".toString() } }
def bytes = { String project, String folder -> names.collect { new File(basedir, "${project}/target/${folder}/${it}").bytes.digest('SHA-256') } }
def published = log.published()
assert published.size() == 20

// The first build made the files, and the second one took them, at another path and in Maven's process.
assert published.subList(0, 4).every { !it.contains('from the cache') && !it.contains('up to date') }
assert published.subList(4, 8).every { it.endsWith(', from the cache') }
assert published.subList(4, 8)*.replace(', from the cache', '') == published.subList(0, 4)
// What was taken is up to date without the cache.
assert published.subList(8, 12).every { it.endsWith(' is up to date') }
// Another parameter makes other files, which a build that only reads keeps for itself.
assert published.subList(12, 16).every { !it.contains('from the cache') && !it.contains('up to date') }
assert published.subList(16, 20).every { !it.contains('from the cache') && !it.contains('up to date') }
assert bytes('one', 'publication') == bytes('another/place', 'publication')

assert log.told('cache: ') == [
    'cache: 0 fetched, 1 made, 1 stored, 0 failed',
    'cache: 1 fetched, 0 made, 0 stored, 0 failed',
    'cache: 0 fetched, 1 made, 0 stored, 0 failed',
    'cache: 0 fetched, 1 made, 0 stored, 1 failed']
assert log.warnings().findAll { it.startsWith('http://127.0.0.1:9/: the server cannot be reached') }.size() == 1
return true
