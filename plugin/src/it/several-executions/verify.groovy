import io.github.huozi.published.BuildLog

def output = new File(basedir, 'target/publication')

// Two executions into one folder: each has its problems in a file of its own, also if nothing is made again,
// and its findings too.
assert output.list() as Set == [
    'report-en.pdf', 'report-en.epub', 'notes-de.epub',
    'publish-report.sarif', 'publish-notes.sarif',
    'verify-report.html', 'verify-report.sarif', 'verify-notes.html', 'verify-notes.sarif'] as Set
def report = new File(output, 'publish-report.sarif').getText('UTF-8')
def notes = new File(output, 'publish-notes.sarif').getText('UTF-8')
assert report.contains('"ruleId": "missing-image"') && report.contains('huozi/publish/report/')
assert notes.contains('"ruleId": "missing-note"') && notes.contains('huozi/publish/notes/')

['report': 'report-en.pdf', 'notes': 'notes-de.epub'].each { id, file ->
    assert new File(output, "verify-${id}.html").getText('UTF-8').contains(file)
    def run = new groovy.json.JsonSlurper().parse(new File(output, "verify-${id}.sarif")).runs[0]
    assert run.automationDetails.id == "huozi/verify/${id}/".toString()
    assert run.artifacts*.location*.uri.any { it.endsWith(file) }
}

// The review writes what it is told to accept.
def decisions = 'src/main/converted/zh-Hant-TW/conversion.yaml'
assert BuildLog.of(basedir.toPath()).told('zh-Hant-TW: ') == [
    "zh-Hant-TW: converted characters: 40 (sure: 32); decided places: 4; open places: none; ${decisions} is written"]*.toString()
assert new File(basedir, decisions).getText('UTF-8').endsWith('\ndecisions:\n  计划 (計畫/計劃): 計畫 # 出版计划\n')

// A file is the same as itself.
assert BuildLog.of(basedir.toPath()).told('The files ') == ['The files are the same, byte for byte']
assert new File(basedir, 'target/compare.html').file
return true
