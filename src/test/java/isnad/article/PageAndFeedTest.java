package isnad.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageAndFeedTest {

  private static Article page(String html) throws Problem.Found, IOException {
    return HtmlPages.read(html.getBytes(StandardCharsets.UTF_8), "p.html", "p");
  }

  private static List<Object> feed(String xml) throws IOException {
    List<Object> found = new ArrayList<>();
    ArticleConsumer consumer =
        new ArticleConsumer() {
          @Override
          public void article(Article article) {
            found.add(article);
          }

          @Override
          public void problem(Problem problem) {
            found.add(problem.kind().term() + " " + problem);
          }
        };
    try {
      Feeds.read(xml.getBytes(StandardCharsets.UTF_8), "f.xml", "f.xml", consumer);
    } catch (Problem.Found e) {
      consumer.problem(e.problem());
    }
    return found;
  }

  @Test
  void linkedDataSpeakFirst() throws Exception {
    Article article =
        page(
            """
            <html lang="ar"><head><title>موقع | عنوان</title>
            <meta property="og:title" content="آخر"><meta property="og:site_name" content="غيره">
            <script type="application/ld+json">{broken</script>
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"موقع"},
              {"@type":["NewsArticle"],"headline":"عنوان","datePublished":"2021-07-05T10:00:00Z",
               "publisher":{"@type":"Organization","name":"الموقع"},
               "mainEntityOfPage":{"@id":"https://example.org/1"},"inLanguage":"ar-SA"}]}</script>
            </head><body><nav><p>قائمة</p></nav>
            <article><h1>عنوان</h1><figure><figcaption>صورة</figcaption></figure>
            <p>الفقرة  الأولى،
               وتتمتها.</p><script>x()</script><p>الثانية<br>بعد سطر.</p><p> </p></article>
            <aside><p>اقرأ أيضا</p></aside></body></html>
            """);
    assertEquals(
        new Article(
            "p",
            "الفقرة الأولى، وتتمتها.\nالثانية\nبعد سطر.",
            Optional.of("عنوان"),
            Optional.of(LocalDate.of(2021, 7, 5)),
            Optional.of("الموقع"),
            Optional.of("https://example.org/1"),
            "ar-SA"),
        article);
  }

  @Test
  void openGraphSpeaksSecond() throws Exception {
    Article article =
        page(
            """
            <head><title>t</title><meta property="og:title" content="عنوان">
            <meta property="article:published_time" content="2021-07-05T10:00+0300">
            <meta property="og:url" content="https://www.example.org/2">
            <meta property="og:locale" content="ar_EG"></head><body><p>نص.</p></body>
            """);
    assertEquals(Optional.of("عنوان"), article.title());
    assertEquals(Optional.of(LocalDate.of(2021, 7, 5)), article.published());
    assertEquals(Optional.of("example.org"), article.publisher());
    assertEquals("ar-EG", article.language());
  }

  @Test
  void dublinCoreSpeaksThird() throws Exception {
    Article article =
        page(
            """
            <meta name="DC.title" content="عنوان"><meta name="DC.date.issued" content="2021-07-05">
            <meta name="DC.publisher" content="دار"><body><div>سطر<div>آخر</div></div></body>
            """);
    assertEquals(Optional.of("عنوان"), article.title());
    assertEquals(Optional.of(LocalDate.of(2021, 7, 5)), article.published());
    assertEquals(Optional.of("دار"), article.publisher());
    assertEquals("سطر\nآخر", article.text());
  }

  @Test
  void aPageMayDeclareItsEncoding() throws Exception {
    String html = "<meta charset=windows-1256><p>خبر</p>";
    assertEquals(
        "خبر", HtmlPages.read(html.getBytes(Charset.forName("cp1256")), "p.html", "p").text());
  }

  @Test
  void itemsOfRssAreArticles() throws Exception {
    assertEquals(
        List.of(
            new Article(
                "https://example.org/1",
                "أول.\nثان & ثالث.",
                Optional.of("عنوان"),
                Optional.of(LocalDate.of(2021, 7, 5)),
                Optional.of("قناة"),
                Optional.of("https://example.org/1"),
                "ar"),
            "bad-date f.xml#2: found published Mon, 32 Jul 2021 10:00:00 GMT, expected a day that"
                + " the calendar has",
            "empty f.xml#3: found no text, expected an article"),
        feed(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>قناة</title><link>https://example.org</link><description>d</description>
            <language>ar</language>
            <item><title>عنوان</title><link>https://example.org/1</link>
              <pubDate>Mon, 05 Jul 2021 23:00:00 +0300</pubDate><description>موجز</description>
              <content:encoded><![CDATA[<p>أول.</p><p>ثان &amp; ثالث.</p>]]></content:encoded></item>
            <item><title>t</title><pubDate>Mon, 32 Jul 2021 10:00:00 GMT</pubDate>
              <description>نص</description></item>
            <item><title>بلا نص</title></item>
            </channel></rss>
            """));
  }

  @Test
  void entriesOfAtomAreArticles() throws Exception {
    assertEquals(
        List.of(
            new Article(
                "urn:1",
                "نص.",
                Optional.of("عنوان"),
                Optional.of(LocalDate.of(2021, 7, 5)),
                Optional.of("قناة"),
                Optional.of("https://example.org/1"),
                "ar")),
        feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>قناة</title><id>urn:f</id>
            <entry><title>عنوان</title><id>urn:1</id><link href="https://example.org/1"/>
              <updated>2021-07-09T00:00:00Z</updated><published>2021-07-05T00:00:00Z</published>
              <content type="html">&lt;p&gt;نص.&lt;/p&gt;</content></entry></feed>
            """));
  }

  @Test
  void aFeedWithADocumentTypeIsRefused() throws Exception {
    assertEquals(
        List.of("broken-feed f.xml: found a document type, expected RSS or Atom without one"),
        feed(
            "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss version=\"2.0\">"
                + "<channel><title>t</title><item><description>&x;</description></item>"
                + "</channel></rss>"));
  }

  @Test
  void otherXmlIsNoFeed() throws Exception {
    assertEquals(
        List.of("broken-feed f.xml: found XML that begins with a, expected RSS or Atom"),
        feed("<a/>"));
  }
}
