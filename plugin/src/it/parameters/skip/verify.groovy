import io.github.huozi.published.BuildLog

assert BuildLog.of(basedir.toPath()).published() == ['Publishing is skipped']
assert !new File(basedir, 'target').exists()
return true
