package org.newsgraph.ontology;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;

/// Files of the program's own ontology that another one takes over by `owl:imports`.
///
/// `<https://w3id.org/newsgraph/ontology>` are the terms and shapes,
/// `<https://w3id.org/newsgraph/lexicon/NAME>` is one file of words, `lexicon/NAME.ttl`. Imports of
/// others' ontologies are not followed.
final class OntologyImports {

  static final String TERMS = "https://w3id.org/newsgraph/ontology";
  private static final String WORDS = "https://w3id.org/newsgraph/lexicon/";

  private OntologyImports() {}

  /// The given files, and beside them in a folder `newsgraph/` those that they import.
  static List<OntologyFile> follow(List<OntologyFile> files) throws IOException {
    Set<String> imports = imports(files);
    if (imports.isEmpty()) {
      return files;
    }
    List<OntologyFile> all = new ArrayList<>(files);
    List<OntologyFile> shipped = OntologyFiles.shipped().files();
    for (String iri : imports) {
      List<OntologyFile> found = shipped.stream().filter(file -> isMeant(iri, file)).toList();
      if (found.isEmpty()) {
        throw new FileNotFoundException(
            "import of <%s>: the program has no such words; allowed are %s"
                .formatted(iri, String.join(", ", words(shipped))));
      }
      for (OntologyFile file : found) {
        all.add(new OntologyFile("newsgraph/" + file.name(), file.path(), file.text()));
      }
    }
    return all;
  }

  private static Set<String> imports(List<OntologyFile> files) {
    Set<String> imports = new LinkedHashSet<>();
    for (OntologyFile file : files) {
      if (!file.isLexicon()) {
        TurtleReader.read(file).triples().stream()
            .filter(triple -> triple.getPredicate().equals(OWL.imports.asNode()))
            .map(Triple::getObject)
            .filter(object -> object.isURI() && isOurs(object.getURI()))
            .forEach(object -> imports.add(object.getURI()));
      }
    }
    return imports;
  }

  private static boolean isOurs(String iri) {
    return iri.equals(TERMS) || iri.startsWith(WORDS);
  }

  private static boolean isMeant(String iri, OntologyFile file) {
    return iri.equals(TERMS) ? !file.isLexicon() : file.isLexicon() && iri.equals(wordsOf(file));
  }

  private static List<String> words(List<OntologyFile> shipped) {
    return shipped.stream()
        .filter(OntologyFile::isLexicon)
        .map(file -> "<" + wordsOf(file) + ">")
        .toList();
  }

  private static String wordsOf(OntologyFile file) {
    String name = file.name().substring(OntologyFiles.LEXICON_FOLDER.length());
    return WORDS + name.substring(0, name.length() - OntologyFiles.ENDING.length());
  }
}
