import io.github.huozi.published.BuildLog

assert BuildLog.of(basedir.toPath()).failure() ==
    '<pageSize>: cannot read "A5 landscape"; write it like A5, or 152mm 229mm'
return true
