import io.github.huozi.published.BuildLog

def log = BuildLog.of(basedir.toPath())
def file = { language, type -> "target/publication/up-to-date-1.0-${language}.${type}".toString() }
def published = log.published()

assert published.subList(0, 4)*.replaceAll(',.*', '') == [
    file('en', 'pdf'), file('en', 'epub'), file('zh-Hans', 'pdf'), file('zh-Hans', 'epub')]
assert published.subList(4, 8) == [
    file('en', 'pdf') + ' is up to date',
    file('en', 'epub') + ' is up to date',
    file('zh-Hans', 'pdf') + ' is up to date',
    file('zh-Hans', 'epub') + ' is up to date']
assert published.subList(8, published.size())*.replaceAll(',.*', '') == [
    file('en', 'pdf'), file('en', 'epub'), file('zh-Hans', 'pdf'), file('zh-Hans', 'epub')]

def reasons = new File(basedir, 'build.log').readLines().findAll { it.startsWith('[DEBUG] ') && it.contains(' is made: ') }
assert reasons.toSorted() == [
    '[DEBUG] en is made: the parameter pageSize has changed',
    '[DEBUG] zh-Hans is made: the parameter pageSize has changed']
return true
