// Ten modules with one or two editions each, so that different scripts are published in parallel.
def words = [
    'en': ['Type', 'Bi Sheng cut his type in sticky clay, as thin as the rim of a coin.', 'Sort', 'Shen Kuo tells of it.'],
    'zh-Hans': ['活字', '毕昇用胶泥刻字，薄如钱唇，每字为一印，火烧令坚。', '字', '见《梦溪笔谈》。'],
    'zh-Hant': ['活字', '畢昇用膠泥刻字，薄如錢脣，每字為一印，火燒令堅。', '字', '見《夢溪筆談》。'],
    'ja': ['活字', '畢昇は粘土に字を彫り、一字を一つの印とした。火で焼いて固める。', '字', '『夢渓筆談』による。'],
    'ko': ['활자', '필승은 찰흙에 글자를 새기고 불에 구워 단단하게 하였다.', '글자', '『몽계필담』에 나온다.']]
def languages = words.keySet() as List
def encoding = 'UTF-8'

(1..10).each { number ->
    def module = String.format('m%02d', number)
    def publication = new File(basedir, "${module}/src/main/publication")
    def editions = [languages[number % 5], languages[number % 2 ? number % 5 : (number + 2) % 5]] as Set

    publication.mkdirs()
    new File(basedir, "${module}/pom.xml").setText("""<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>org.example</groupId>
    <artifactId>parallel-modules</artifactId>
    <version>1.0</version>
  </parent>
  <artifactId>${module}</artifactId>
  <packaging>pom</packaging>
  <build>
    <plugins>
      <plugin>
        <groupId>io.github.huozi</groupId>
        <artifactId>huozi-maven-plugin</artifactId>
      </plugin>
    </plugins>
  </build>
</project>
""", encoding)
    new File(publication, 'publication.yaml').setText("title: Module ${number}\n", encoding)
    editions.each { language ->
        def (heading, sentence, word, note) = words[language]
        def space = language in ['en', 'ko'] ? ' ' : ''
        def images = new File(publication, "${language}/images")
        images.mkdirs()
        new File(images, 'sort.svg').setText("""<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60">
  <rect x="5" y="5" width="50" height="50" fill="none" stroke="black"/>
  <text x="70" y="40" font-size="20">${word}</text>
</svg>
""", encoding)
        new File(publication, "${language}/text.md").setText("""# ${heading} ${number}

${sentence}[^1]${space}**${sentence}** `sort ${number}`

![${word}](images/sort.svg)

- ${sentence * (1 + number % 3)}

| ${heading} | ${word} |
| --- | --- |
| ${number} | ${sentence} |

[^1]: ${note}
""", encoding)
    }
}
return true
