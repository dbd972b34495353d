import io.github.huozi.published.BuildLog

assert BuildLog.of(basedir.toPath()).failure() ==
    '<pageSize>: cannot read "A5 landscape"; write it like A4, A5, A6, B5, B6, JIS-B5, JIS-B6, 四六判, 文庫, 新書, 菊判, 16K, 18K, 25K, 32K, 大32K, letter, or a width and a height: 152mm 229mm'
return true
