def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('出版物有以下问题：')
assert log.contains('src/main/publication/zh-Hans/01-clay.md:5: 图片 images/sort.svg 不存在；请加上这个文件，或者改正路径')
assert log.contains('src/main/publication/zh-Hans/01-clay.md:5: 画像 images/sort.svg が見つかりません。ファイルを追加するか、パスを直してください')
assert log.contains('<language>: zh; write en, zh-Hans, zh-Hant, ja or ko')
def file = new File(basedir, 'target/publication/publish.sarif').getText('UTF-8')
assert file.contains('the image images/sort.svg does not exist; add the file or correct the path')
return true
