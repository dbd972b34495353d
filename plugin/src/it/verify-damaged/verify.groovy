import io.github.huozi.published.BuildLog

def log = BuildLog.of(basedir.toPath())
assert log.errors() == [
    'target/publication/verify-damaged-1.0-en.epub: the archive has no clay.xhtml; publish the file'
        + ' again (p.opf:2:11, files/entry)',
]
assert log.failure() == 'The finished files have 1 error; see target/publication/verify.html'
def page = new File(basedir, 'target/publication/verify.html').getText('UTF-8')
assert page.contains('The archive has no clay.xhtml; publish the file again.')
def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/publication/verify.sarif'))
assert sarif.runs[0].results*.ruleId == ['files/entry']
return true
