import io.github.huozi.published.BuildLog

def files(String build) {
    def found = [:]
    (1..10).each { number ->
        def module = String.format('m%02d', number)
        new File(basedir, "${module}/target/${build}").listFiles().each { file ->
            found["${module}/${file.name}".toString()] = file.bytes.digest('SHA-256') }
    }
    found
}

// Modules that are published in parallel share the plugin's class loader, and nothing else.
assert files('serial').size() == 40
assert files('parallel') == files('serial')
assert BuildLog.of(basedir.toPath()).warnings() == []
return true
