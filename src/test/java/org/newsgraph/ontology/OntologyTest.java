package org.newsgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.OntologyTerm;

class OntologyTest {

  static {
    JenaSystem.init();
  }

  private static Ontology ontology;

  @BeforeAll
  static void load() throws IOException {
    ontology = Ontology.shipped();
  }

  @Test
  void everyTerm_hasLabelDefinitionAndExample() {
    Stream<OntologyTerm> terms =
        Stream.concat(ontology.classes().stream(), ontology.properties().stream());

    assertThat(terms)
        .hasSizeGreaterThan(80)
        .allSatisfy(
            term -> {
              Resource resource = ontology.model().createResource(term.iri());
              assertThat(resource.hasProperty(RDFS.label)).as(term.iri()).isTrue();
              assertThat(resource.hasProperty(SKOS.definition)).as(term.iri()).isTrue();
              assertThat(resource.hasProperty(SKOS.example)).as(term.iri()).isTrue();
            });
  }

  @Test
  void everySchemaClass_isEntityClass() {
    assertThat(SchemaNames.CLASSES)
        .allSatisfy(name -> assertThat(ontology.isEntityClass(OntologyTerm.ng(name))).isTrue());
  }

  @Test
  void everySchemaEventType_isEventClass() {
    assertThat(SchemaNames.EVENT_TYPES)
        .allSatisfy(name -> assertThat(ontology.isEventClass(OntologyTerm.ng(name))).isTrue());
  }

  @Test
  void everySchemaRole_isEventRole() {
    assertThat(SchemaNames.ROLES)
        .allSatisfy(name -> assertThat(ontology.isEventRole(OntologyTerm.ng(name))).isTrue());
  }

  @Test
  void everyRelationOfTheSchema_isARelation() {
    assertThat(SchemaNames.RELATIONS)
        .allSatisfy(name -> assertThat(ontology.isRelation(OntologyTerm.ng(name))).isTrue());
  }

  @Test
  void isSubclass_holdsAcrossLevelsButNotBackwards() {
    OntologyTerm armedGroup = OntologyTerm.ng("ArmedGroup");
    OntologyTerm entity = OntologyTerm.ng("Entity");

    assertThat(ontology.isSubclass(armedGroup, entity)).isTrue();
    assertThat(ontology.isSubclass(entity, armedGroup)).isFalse();
    assertThat(ontology.ancestors(armedGroup))
        .startsWith(OntologyTerm.ng("Organization"))
        .contains(entity)
        .doesNotContain(armedGroup);
  }

  @Test
  void rangeAccepts_onlySubclassesOfDeclaredClasses() {
    OntologyTerm place = OntologyTerm.ng("place");

    assertThat(ontology.rangeAccepts(place, OntologyTerm.ng("GovernmentBody"))).isTrue();
    assertThat(ontology.rangeAccepts(place, OntologyTerm.ng("Person"))).isFalse();
    assertThat(ontology.rangeAccepts(place, OntologyTerm.ng("Event"))).isFalse();
  }

  @Test
  void roleAccepts_onlyWhatTheEventsClassAllows() {
    OntologyTerm patient = OntologyTerm.ng("patient");
    OntologyTerm town = OntologyTerm.ng("Place");

    assertThat(ontology.roleAccepts(OntologyTerm.ng("Attack"), patient, town)).isTrue();
    assertThat(ontology.roleAccepts(OntologyTerm.ng("Arrest"), patient, town)).isFalse();
    assertThat(ontology.roleAccepts(OntologyTerm.ng("Arrest"), patient, OntologyTerm.ng("Group")))
        .isTrue();
    assertThat(ontology.roleAccepts(OntologyTerm.ng("Attack"), patient, OntologyTerm.ng("Event")))
        .isFalse();
  }

  @Test
  void roleAccepts_restrictionOfAClassAbove() {
    Ontology mine =
        Ontology.of(
            files(
                "newsgraph.ttl",
                """
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                ng:Raid a owl:Class ; rdfs:subClassOf ng:Search .
                ng:Search a owl:Class ; rdfs:subClassOf
                  [ a owl:Restriction ; owl:onProperty ng:patient ; owl:allValuesFrom ng:House ] .
                ng:House a owl:Class .
                ng:Boat a owl:Class .
                ng:patient a rdf:Property .
                """));
    OntologyTerm raid = OntologyTerm.ng("Raid");
    OntologyTerm patient = OntologyTerm.ng("patient");

    assertThat(mine.roleAccepts(raid, patient, OntologyTerm.ng("House"))).isTrue();
    assertThat(mine.roleAccepts(raid, patient, OntologyTerm.ng("Boat"))).isFalse();
  }

  @Test
  void domainAccepts_onlyWhatTheRelationIsAbout() {
    OntologyTerm spouse = OntologyTerm.ng("spouse");

    assertThat(ontology.domainAccepts(spouse, OntologyTerm.ng("Person"))).isTrue();
    assertThat(ontology.domainAccepts(spouse, OntologyTerm.ng("Company"))).isFalse();
  }

  @Test
  void rangeAccepts_anythingWhereTheOntologyDeclaresNothing() {
    Ontology loose = Ontology.of(files("newsgraph.ttl", "ng:owns a rdf:Property ."));

    assertThat(loose.rangeAccepts(OntologyTerm.ng("owns"), OntologyTerm.ng("Person"))).isTrue();
  }

  @Test
  void of_malformedTurtle_namesFileAndLine() {
    assertThatThrownBy(() -> Ontology.of(files("newsgraph.ttl", "\nng:A a ;;")))
        .isInstanceOf(OntologyException.class)
        .hasMessageStartingWith("mine/newsgraph.ttl:3:");
  }

  private static OntologyFiles files(String name, String turtle) {
    String prefixes =
        """
        @prefix ng: <https://w3id.org/newsgraph/ontology#> . \
        @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
        """;
    return new OntologyFiles(List.of(new OntologyFile(name, "mine/" + name, prefixes + turtle)));
  }

  @Test
  void alignments_ofProperty_listExactMatchFirst() throws IOException {
    assertThat(Ontology.shipped().alignments())
        .filteredOn(alignment -> alignment.property().equals(OntologyTerm.ng("memberOf")))
        .extracting(Alignment::wikidata, Alignment::same)
        .containsExactly(tuple("P463", true), tuple("P102", false));
  }

  @Test
  void alignment_tellsBetweenWhatWikidatasPropertyStands() throws IOException {
    assertThat(Ontology.shipped().alignments())
        .filteredOn(alignment -> alignment.wikidata().equals("P27"))
        .singleElement()
        .returns(Set.of(OntologyTerm.ng("Person")), Alignment::domain)
        .returns(Set.of(OntologyTerm.ng("Country")), Alignment::range);
  }
}
