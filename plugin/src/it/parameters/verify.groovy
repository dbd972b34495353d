// Each module has a script, which finds the module's part of the log.
def modules = (new File(basedir, 'pom.xml').text =~ '<module>(.*)</module>').collect { it[1] }
assert modules.toSet() == basedir.listFiles().findAll { new File(it, 'pom.xml').isFile() }*.name.toSet()
modules.each { module ->
    def folder = new File(basedir, module)
    def variables = new Binding(binding.variables + [basedir: folder])
    assert new GroovyShell(getClass().classLoader, variables).evaluate(new File(folder, 'verify.groovy')) : module
}

// What is to fail has failed, and nothing else.
def failed = new File(basedir, 'build.log').readLines().findAll { it =~ / on project [a-z-]+: / }
    .collect { it.replaceFirst(/.* on project ([a-z-]+): .*/, '$1') } as Set
assert failed == ['archive-broken', 'bad-parameter', 'verify-bad-parameter', 'verify-fail-on'] as Set
return true
