import io.github.huozi.published.BuildLog

def log = BuildLog.of(basedir.toPath())
def output = new File(basedir, 'target/publication')

// The other edition has an error, and is neither made nor checked.
assert log.published().findAll { !it.endsWith(': sound') }*.replaceAll(',.*', '') == [
    'target/publication/chosen-editions-1.0-en.pdf',
    'target/publication/chosen-editions-1.0-en.epub',
    'target/publication/chosen-editions-1.0-en.pdf']
assert log.told('target/publication/').findAll { it.endsWith(': sound') } == [
    'target/publication/chosen-editions-1.0-en.pdf: sound',
    'target/publication/chosen-editions-1.0-en.epub: sound',
    'target/publication/chosen-editions-1.0-en.pdf: sound']
assert output.list() as Set == [
    'chosen-editions-1.0-en.pdf', 'chosen-editions-1.0-en.epub',
    'publish.sarif', 'verify.html', 'verify.sarif'] as Set

// A build of all tells the error: on the console, to GitHub, and to tools.
def lines = new File(basedir, 'build.log').readLines('UTF-8')
assert lines.any { it.contains('src/main/publication/de/01-ton.md:3: the image images/none.png does not exist') }
assert lines.findAll { it.startsWith('::error ') }.size() == 1
assert lines.any { it =~ '^::error file=[^:]*src/main/publication/de/01-ton.md,line=3,title=missing-image::the image images/none.png does not exist' }
def sarif = new File(output, 'publish.sarif').getText('UTF-8')
assert sarif.contains('"ruleId": "missing-image"')
assert sarif.contains('src/main/publication/de/01-ton.md"')

// Publishing and verifying tell a misspelt property once.
assert log.warnings().findAll { it.contains('huozi.failon') } == [
    'The property huozi.failon is read by no goal of huozi; did you mean huozi.failOn?']

assert lines.any { it.contains('<editions>: fr is not an edition; write one or more of de, en') }
return true
