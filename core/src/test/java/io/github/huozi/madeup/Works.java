package io.github.huozi.madeup;

import java.util.List;

/** The works that manuscripts cite. */
final class Works {

  static final String FILE = "works.bib";

  static final List<String> KEYS =
      List.of("he2014", "scikit2011", "smith1972", "tex1986", "flower2004", "clreq", "patent");

  static final String LIST =
      """
      @article{he2014, author = {何清 and 李宁 and 罗文娟 and 史忠植},
        title = {大数据下的机器学习算法综述}, journal = {模式识别与人工智能},
        year = 2014, volume = 27, number = 4, pages = {327--336}}
      @article{scikit2011, author = {Pedregosa, Fabian and Varoquaux, Gaël and others},
        title = {Scikit-learn: machine learning in {Python}},
        journal = {Journal of Machine Learning Research}, year = 2011, volume = 12,
        pages = {2825--2830}, doi = {10.5555/1953048.2078195}}
      @book{smith1972, author = {斯密}, title = {国富论}, translator = {郭大力 and 王亚南},
        edition = 2, address = {北京}, publisher = {商务印书馆}, year = 1972}
      @book{tex1986, author = {Donald E. Knuth}, title = {The {\\TeX}book}, edition = {Second},
        address = {Reading}, publisher = {Addison-Wesley}, year = 1986}
      @book{flower2004, author = {阿部 次郎 and 井上 靖}, title = {花の本}, address = {東京},
        publisher = {柏書房}, year = 2004}
      @online{clreq, author = {{W3C}}, title = {Requirements for Chinese Text Layout},
        date = {2020-08-01}, url = {https://www.w3.org/TR/clreq/}, urldate = {2024-09-30}}
      @patent{patent, author = {张凯军}, title = {轨道火车及高速轨道火车紧急安全制动辅助装置},
        number = {201220158825.2}, date = {2012-04-05}}
      """;

  private Works() {}
}
