import io.github.huozi.published.BuildLog

def log = BuildLog.of(basedir.toPath())
def told = log.warnings()
assert told.size() == 1
assert told[0] =~ /^src\/main\/publication\/en\/clay\.md:5: the image en\/sort\.png is printed at \d+ pixels per inch \(320 × 240 pixels on \d+ mm × \d+ mm\); give it at least \d+ × \d+ pixels, or print it smaller \(verify-fail-on-1\.0-en\.pdf, page 1, images\/resolution\)$/
assert log.failure() == 'The finished files have 1 warning; see target/publication/verify.html'
assert new File(basedir, 'target/publication/verify.html').getText('UTF-8').contains('data:image/png;base64,')
return true
