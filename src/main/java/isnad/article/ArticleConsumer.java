package isnad.article;

/** Takes what a reader finds, in input order, on the reader's thread. */
public interface ArticleConsumer {

  /** An article that could be read whole. */
  void article(Article article);

  /** Something that could not be read as an article. */
  void problem(Problem problem);
}
