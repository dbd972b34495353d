import io.github.huozi.published.BuildLog

assert BuildLog.of(basedir.toPath()).failure().startsWith(
    '<skipChecks>: epubchek is not a check; write one of files, epubcheck, verapdf, ')
assert !new File(basedir, 'target/publication/verify.html').exists()
return true
