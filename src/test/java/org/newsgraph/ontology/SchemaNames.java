package org.newsgraph.ontology;

import java.util.List;

/// The names that the news schema promises its users.
final class SchemaNames {

  static final List<String> CLASSES =
      List.of(
          "Person",
          "Group",
          "Organization",
          "ArmedGroup",
          "GovernmentBody",
          "NewsOrganization",
          "Company",
          "Place",
          "Work",
          "Account",
          "Thing");

  static final List<String> EVENT_TYPES =
      List.of(
          "Arrest",
          "Charge",
          "Trial",
          "Conviction",
          "Imprisonment",
          "Release",
          "Attack",
          "Death",
          "Injury",
          "Fighting",
          "Joining",
          "Recruitment",
          "Financing",
          "Travel",
          "Return",
          "Search",
          "Seizure",
          "Operation",
          "Publication",
          "Communication",
          "Agreement",
          "Acquisition",
          "Appointment",
          "Legislation",
          "Disaster",
          "Support",
          "Threat",
          "Use",
          "Statement");

  static final List<String> ROLES =
      List.of(
          "agent",
          "patient",
          "place",
          "time",
          "instrument",
          "beneficiary",
          "opponent",
          "origin",
          "destination",
          "offence",
          "penalty",
          "theme",
          "recipient",
          "partOf");

  static final List<String> RELATIONS =
      List.of(
          "memberOf",
          "employer",
          "position",
          "leaderOf",
          "citizenOf",
          "basedIn",
          "residence",
          "locatedIn",
          "partOf",
          "alias",
          "author",
          "publisher",
          "owner",
          "age",
          "count",
          "parentOrganization",
          "founder",
          "spouse",
          "parent",
          "birthPlace",
          "birthDate",
          "deathDate",
          "successorOf",
          "name");

  private SchemaNames() {}
}
