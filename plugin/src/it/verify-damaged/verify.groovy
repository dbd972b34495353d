import io.github.huozi.published.BuildLog

def log = BuildLog.of(basedir.toPath())
def epub = 'target/publication/verify-damaged-1.0-en.epub'
assert log.errors()[0..4] == [
    epub + ': the file is not as publish wrote it; publish it again, or skip this check with'
        + ' <skipChecks>record</skipChecks> if another tool changes it (record/changed)',
    'src/main/publication/en/clay.md:1: "ClayBi Sheng cut hi…" is missing from the EPUB'
        + ' (52 characters); publish the file again (verify-damaged-1.0-en.epub, text/missing)',
    'src/main/publication/publication.yaml: "Movable Type" is missing from the EPUB; publish the file'
        + ' again (verify-damaged-1.0-en.epub, text/missing)',
    epub + ': no file is declared as the cover; publish the file again (images/missing)',
    epub + ': dc:title of the package is not given, but "Movable Type" in the sources; publish the file'
        + ' again (p.opf:1:1, metadata/changed)',
]
assert log.failure() == 'The finished files have 11 errors; see target/publication/verify.html'
def page = new File(basedir, 'target/publication/verify.html').getText('UTF-8')
assert page.contains('The file is not as publish wrote it; publish it again')
def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/publication/verify.sarif'))
assert sarif.runs[0].results*.ruleId.countBy { it } ==
    ['record/changed': 1, 'text/missing': 2, 'images/missing': 1, 'metadata/changed': 7]
return true
