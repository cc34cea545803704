package isnad.article;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The text of an article's HTML: its paragraphs, each on a line of its own, white space as a
 * browser shows it. Menus, captions, forms and scripts are left out.
 */
final class HtmlText {

  private static final String NOT_THE_ARTICLE =
      "script, style, noscript, template, nav, aside, header, footer, figure, form, button, iframe,"
          + " svg, [hidden], [aria-hidden=true]";
  private static final String BLOCKS =
      "address, article, blockquote, dd, div, dt, h1, h2, h3, h4, h5, h6, hr, li, main, ol, p, pre,"
          + " section, table, td, th, tr, ul";
  private static final String LINE_SEPARATOR = Character.toString(0x2028);
  private static final List<String> ROOTS =
      List.of("[itemprop=articleBody]", "article", "[role=main], main", "body");

  private HtmlText() {}

  /**
   * The text of a page's article: the longest of its article elements, or of what comes nearest.
   */
  static String ofPage(Element page) {
    page.select(NOT_THE_ARTICLE).remove();
    for (String selector : ROOTS) {
      Optional<String> longest =
          page.select(selector).stream()
              .map(HtmlText::text)
              .filter(text -> !text.isEmpty())
              .reduce((a, b) -> b.length() > a.length() ? b : a);
      if (longest.isPresent()) {
        return longest.get();
      }
    }
    return "";
  }

  /** The text of a piece of HTML that holds nothing but an article. */
  static String ofFragment(Element fragment) {
    fragment.select(NOT_THE_ARTICLE).remove();
    return text(fragment);
  }

  /** By paragraphs where these hold most of the text, else by blocks and line breaks. */
  private static String text(Element root) {
    String paragraphs =
        root.select("p").stream()
            .map(HtmlText::lines)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    return 2 * paragraphs.length() >= root.text().length() ? paragraphs : lines(root);
  }

  /** The lines that a browser would show: white space of the source breaks none. */
  private static String lines(Element element) {
    Element copy = element.clone();
    copy.select("br").forEach(lineBreak -> lineBreak.replaceWith(new TextNode(LINE_SEPARATOR)));
    copy.select(BLOCKS)
        .forEach(block -> block.prependText(LINE_SEPARATOR).appendText(LINE_SEPARATOR));
    return Arrays.stream(copy.text().split("[\u2028\n]", -1))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
