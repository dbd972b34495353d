def installed = new File(localRepositoryPath, 'org/example/attached-artifacts/1.0')
['en', 'zh-Hans'].each { language ->
    ['pdf', 'epub'].each { type ->
        def name = "attached-artifacts-1.0-${language}.${type}"
        assert new File(installed, name).bytes == new File(basedir, "target/publication/${name}").bytes
    }
}
return true
