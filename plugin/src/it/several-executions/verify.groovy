def output = new File(basedir, 'target/publication')

// Two executions into one folder: each has its problems in a file of its own, also if nothing is made again.
assert output.list() as Set == [
    'report-en.pdf', 'report-en.epub', 'notes-de.epub',
    'publish-report.sarif', 'publish-notes.sarif'] as Set
def report = new File(output, 'publish-report.sarif').getText('UTF-8')
def notes = new File(output, 'publish-notes.sarif').getText('UTF-8')
assert report.contains('"ruleId": "missing-image"') && report.contains('huozi/publish/report/')
assert notes.contains('"ruleId": "missing-note"') && notes.contains('huozi/publish/notes/')
return true
