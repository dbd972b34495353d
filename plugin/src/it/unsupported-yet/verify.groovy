import io.github.huozi.published.BuildLog

assert BuildLog.of(basedir.toPath()).problems() == [
    'src/main/publication/publication.yaml:5: an edition cannot be converted from another one yet;'
        + ' delete convert-from and write the edition\'s sections into its own folder',
    'src/main/publication/publication.yaml:7: vertical text is not supported yet; delete the line'
        + ' or write horizontal-tb',
]
assert !new File(basedir, 'target/publication').exists()
return true
