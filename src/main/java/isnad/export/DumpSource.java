package isnad.export;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;

/** The statements of a file in any form that Jena reads, known by its name; also with .gz. */
public record DumpSource(Path file) implements Source {

  public DumpSource {
    requireNonNull(file, "file is null");
  }

  /**
   * {@inheritDoc}
   *
   * @throws ExportException if the file is not there or is not what its name says
   */
  @Override
  public void quads(StreamRDF sink) {
    Lang form = RDFLanguages.filenameToLang(file.toString());
    if (!Files.isRegularFile(file) || form == null) {
      throw new ExportException(
          "%s: found %s, expected a dump such as graph.nq.gz"
              .formatted(
                  file, Files.isRegularFile(file) ? "a name that tells no form" : "no file"));
    }
    try (InputStream bytes = IO.openFile(file.toString())) {
      RDFParser.source(bytes)
          .lang(form)
          .checking(false)
          .labelToNode(LabelToNode.createUseLabelAsGiven())
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(sink);
    } catch (IOException e) {
      throw new ExportException("%s: cannot be read: %s".formatted(file, e), e);
    } catch (RiotException e) {
      throw new ExportException(
          "%s: found no %s: %s".formatted(file, form.getName(), e.getMessage()), e);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws ExportException if the file is not there or is not what its name says
   */
  @Override
  public void triples(StreamRDF sink) {
    quads(
        new StreamRDFWrapper(sink) {
          @Override
          public void quad(Quad quad) {
            triple(quad.asTriple());
          }

          @Override
          public void triple(Triple triple) {
            sink.triple(triple);
          }
        });
  }
}
