import io.github.huozi.published.BuildLog

assert new File(basedir, 'build.log').text.contains('found in .: Markdown (sections: zh-Hans 2)')
assert new File(basedir, 'publication.yaml').getText('UTF-8') ==
    '# yaml-language-server: $schema=https://raw.githubusercontent.com/huozi/huozi/main/docs/publication.schema.json\n' +
    'title: "我的书"\nlanguage: zh-Hans\ntype: book\n'
assert BuildLog.of(basedir.toPath()).published() == ['target/publication/init-markdown-1.0-zh-Hans.epub']
return true
